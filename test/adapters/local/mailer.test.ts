import { afterEach, describe, expect, test } from '@jest/globals'
import { smtpMailbox } from '../../../lib/adapters/local/smtp-mailbox.ts'
import { smtpMailer } from '../../../lib/adapters/local/smtp-mailer.ts'
import type { Address } from '../../../lib/domain/address.ts'
import { address } from '../../../lib/domain/address.ts'
import { anOwner } from '../../contracts/fixtures.ts'
import { deliveryOf, describeMailboxContract } from '../../contracts/mailbox.ts'
import { describeMailerContract } from '../../contracts/mailer.ts'
import { type OpenDoor, openDoor } from './door-fixture.ts'

async function relay() {
  const door = await openDoor()
  return {
    at: { host: '127.0.0.1', port: door.port },
    arrived: async (recipient: Address) =>
      door.accepted
        .filter(({ envelope }) => envelope.recipients.includes(recipient))
        .map(({ bytes }) => bytes),
    close: () => door.close(),
  }
}

describeMailerContract('by SMTP', async () => {
  const { at, arrived, close } = await relay()
  return { mailer: smtpMailer(at), arrived, remembers: false, close }
})

describeMailboxContract('by SMTP', 'as it came', async () => {
  const { at, arrived, close } = await relay()
  return {
    mailbox: smtpMailbox(at),
    arrived: ({ addresses }) => arrived(addresses[0]),
    remembers: false,
    close,
  }
})

describe('mail that goes out by SMTP', () => {
  let door: OpenDoor
  const ANNA = anOwner('anna', { addresses: [address('anna@example.org')] })
  afterEach(() => door.close())

  test.each([
    ['its own sender', address('eva@sender.example')],
    ['no sender, as a bounce', null],
    ['a sender beyond ASCII', address('jörg@sender.example')],
  ])('keeps %s', async (_what, mailFrom) => {
    door = await openDoor()
    await smtpMailbox({ host: '127.0.0.1', port: door.port }).deliver(ANNA, deliveryOf({ mailFrom }))
    expect(door.accepted[0]?.envelope).toMatchObject({ mailFrom, recipients: ['anna@example.org'] })
  })

  test('ends every line as SMTP wants it, so that nothing can be smuggled out', async () => {
    door = await openDoor()
    const bytes = Buffer.from('Subject: x\n\na\n.\nMAIL FROM:<evil@sender.example>\r.\rb', 'latin1')
    await smtpMailer({ host: '127.0.0.1', port: door.port }).send({
      id: '1',
      from: address('kith@example.org'),
      to: address('anna@example.org'),
      bytes,
    })
    expect(door.accepted).toHaveLength(1)
    expect(Buffer.from(door.accepted[0]?.bytes ?? []).toString('latin1')).toBe(
      'Subject: x\r\n\r\na\r\n.\r\nMAIL FROM:<evil@sender.example>\r\n.\r\nb\r\n',
    )
  })

  test('that the relay does not take is not sent', async () => {
    door = await openDoor({ accept: () => Promise.reject(new Error('full')) })
    const send = smtpMailbox({ host: '127.0.0.1', port: door.port }).deliver(ANNA, deliveryOf())
    await expect(send).rejects.toMatchObject({ responseCode: 451 })
  })

  test('fails where there is no relay', async () => {
    door = await openDoor()
    const { port } = door
    await door.close()
    await expect(smtpMailbox({ host: '127.0.0.1', port }).deliver(ANNA, deliveryOf())).rejects.toThrow(
      /ECONNREFUSED/,
    )
  })
})
