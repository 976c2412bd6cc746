import { once } from 'node:events'
import { readdir, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { SMTPServer } from 'smtp-server'
import { maildirMailbox } from '../../../lib/adapters/local/maildir-mailbox.ts'
import { smtpMailbox } from '../../../lib/adapters/local/smtp-mailbox.ts'
import { address } from '../../../lib/domain/address.ts'
import { anOwner } from '../../contracts/fixtures.ts'
import { deliveryOf } from '../../contracts/mailbox.ts'
import { WHOLE_MAIL } from '../../support/whole-mail.ts'
import { temporaryFolder } from './opened.ts'

const ANNA = anOwner('anna', { addresses: [address('anna@example.org')] })

/** A smart host that keeps what it gets, and says how it was announced. */
async function smartHost(offers8Bit: boolean) {
  const arrived: Buffer[] = []
  const bodies: unknown[] = []
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false, hide8BITMIME: !offers8Bit },
    onMailFrom({ args }, _session, done) {
      bodies.push(
        typeof args === 'object' && args !== null && 'BODY' in args ? Reflect.get(args, 'BODY') : null,
      )
      done()
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        arrived.push(Buffer.concat(parts))
        done()
      })
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  return {
    arrived,
    bodies,
    mailbox: smtpMailbox({ host: '127.0.0.1', port }),
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  }
}

describe.each(Object.entries(WHOLE_MAIL))('a message stays whole, octet for octet: %s', (_, bytes) => {
  test('in a Maildir', async () => {
    const root = await temporaryFolder()
    await maildirMailbox(root).deliver(ANNA, deliveryOf({ bytes }))
    const folder = join(root, 'anna@example.org', 'new')
    const message = await readFile(join(folder, (await readdir(folder))[0] ?? ''))
    expect(Buffer.from(message.subarray(-bytes.length)).equals(bytes)).toBe(true)
    await rm(root, { recursive: true })
  })

  // Whoever offers no 8BITMIME (RFC 6152) gets the same octets: recoding would break signatures, and no server
  // that is in use drops the eighth bit. One that minds refuses, and the message is tried again and alarmed.
  test.each([true, false])('by SMTP to a smart host; with 8BITMIME: %s', async (offers8Bit) => {
    const host = await smartHost(offers8Bit)
    try {
      await host.mailbox.deliver(ANNA, deliveryOf({ bytes }))
      const [message = Buffer.alloc(0)] = host.arrived
      expect(message.subarray(-bytes.length).equals(bytes)).toBe(true)
      const isEightBit = bytes.some((octet) => octet > 0x7f)
      expect(host.bodies).toEqual([isEightBit && offers8Bit ? '8BITMIME' : null])
    } finally {
      await host.close()
    }
  })
})
