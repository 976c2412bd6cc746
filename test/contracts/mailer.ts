import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Mailer } from '../../lib/app/ports.ts'
import { type Address, address } from '../../lib/domain/address.ts'

interface MailerUnderTest {
  /** Knows anna@example.org and jonas@example.org, and nobody else. */
  readonly mailer: Mailer
  /** What arrived for an address, octet for octet. */
  arrived(at: Address): Promise<readonly Uint8Array[]>
  /** Whether it can tell that it sent a mail before; whoever cannot, sends again. */
  readonly remembers: boolean
  close(): Promise<void>
}

const ANNA = address('anna@example.org')
const JONAS = address('jonas@example.org')

const DIGEST = {
  id: 'digest-1',
  from: address('kith@example.org'),
  to: ANNA,
  bytes: Buffer.from('From: kith@example.org\r\nSubject: Ihre Übersicht\r\n\r\n..\r\nGrüße\r\n', 'utf8'),
}

/** What every Mailer owes Kith. */
export function describeMailerContract(name: string, make: () => Promise<MailerUnderTest>): void {
  describe(`Mailer: ${name}`, () => {
    let under: MailerUnderTest
    beforeEach(async () => {
      under = await make()
    })
    afterEach(() => under.close())

    test('brings the mail to whom it is for, octet for octet, and to nobody else', async () => {
      await under.mailer.send(DIGEST)
      const [bytes = new Uint8Array(), ...more] = await under.arrived(ANNA)
      expect(more).toEqual([])
      // A mailbox may have put its trace before it.
      expect(Buffer.from(bytes.subarray(bytes.length - DIGEST.bytes.length)).equals(DIGEST.bytes)).toBe(true)
      expect(await under.arrived(JONAS)).toEqual([])
    })

    test('brings two mails', async () => {
      await under.mailer.send(DIGEST)
      await under.mailer.send({ ...DIGEST, id: 'digest-2' })
      expect(await under.arrived(ANNA)).toHaveLength(2)
    })

    test('repeats none if it can tell', async () => {
      await under.mailer.send(DIGEST)
      await under.mailer.send(DIGEST)
      expect(await under.arrived(ANNA)).toHaveLength(under.remembers ? 1 : 2)
    })

    test('fails for a recipient that nobody is', async () => {
      await expect(under.mailer.send({ ...DIGEST, to: address('nobody@example.org') })).rejects.toThrow()
    })
  })
}
