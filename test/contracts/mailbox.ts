import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Delivery, Mailbox } from '../../lib/app/ports.ts'
import { address } from '../../lib/domain/address.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import { anOwner } from './fixtures.ts'

interface MailboxUnderTest {
  readonly mailbox: Mailbox
  /** What lies in the owner's mailbox, octet for octet. */
  arrived(owner: Owner): Promise<readonly Uint8Array[]>
  /** Whether it can tell that an earlier attempt succeeded; whoever cannot, delivers again. */
  readonly remembers: boolean
  close(): Promise<void>
}

const ANNA = anOwner('anna', { addresses: [address('anna@example.org'), address('a.berger@example.org')] })
const JONAS = anOwner('jonas', { addresses: [address('jonas@example.org')] })

const MESSAGE = Buffer.from(
  'Return-Path: <older@sender.example>\r\nFrom: Eva <eva@sender.example>\r\nSubject: Boot\r\n\r\n.\r\nSch\u00f6n!\r\n',
  'utf8',
)

/** A delivery of one letter to anybody. */
export function deliveryOf(partial: Partial<Delivery> = {}): Delivery {
  return {
    id: '5f0c2a',
    bytes: MESSAGE,
    mailFrom: address('eva@sender.example'),
    receivedAt: new Date('2026-03-02T09:30:00Z'),
    client: { ip: '192.0.2.7', helo: 'mail.sender.example' },
    again: false,
    ...partial,
  }
}

/** In which of the two manners that the port knows messages arrive. */
type Manner = 'as it came' | 'in our own name'

const TRACE =
  'from mail.sender.example ([192.0.2.7]) by kith with ESMTP id 5f0c2a for <anna@example.org>; Mon, 02 Mar 2026 09:30:00 +0000'

/** What is to be seen of a message that arrived, in each manner. */
const ARRIVALS: Readonly<Record<Manner, { ofMail(bytes: Buffer): void; ofBounce(bytes: Buffer): void }>> = {
  'as it came': {
    ofMail(bytes) {
      const head = bytes.subarray(0, bytes.length - MESSAGE.length).toString('utf8')
      expect(bytes.subarray(head.length).equals(MESSAGE)).toBe(true)
      expect(head).toMatch(
        /^Return-Path: <eva@sender\.example>\r\nReceived: [^\r\n]+(?:\r\n\t[^\r\n]+)*\r\n$/,
      )
    },
    ofBounce(bytes) {
      expect(bytes.toString('utf8')).toMatch(/^Return-Path: <>\r\n/)
    },
  },
  'in our own name': {
    ofMail(bytes) {
      const text = bytes.toString('utf8')
      expect(text.slice(text.indexOf('\r\n\r\n'))).toBe('\r\n\r\n.\r\nSch\u00f6n!\r\n')
      expect(text).toMatch(/^From: "Eva via Kith" <(?!eva@)[^>]+>\r$/m)
      expect(text).toMatch(/^Reply-To: "Eva" <eva@sender\.example>\r$/m)
      expect(text).toMatch(/^Subject: Boot\r$/m)
    },
    ofBounce(bytes) {
      // The envelope is ours; what the message says of its author stays.
      expect(bytes.toString('utf8')).toMatch(/^Reply-To: "Eva" <eva@sender\.example>\r$/m)
    },
  },
}

/** What every Mailbox owes its owners, in the manner that is its own. */
export function describeMailboxContract(
  name: string,
  manner: Manner,
  make: () => Promise<MailboxUnderTest>,
): void {
  describe(`Mailbox: ${name}`, () => {
    let under: MailboxUnderTest
    beforeEach(async () => {
      under = await make()
    })
    afterEach(() => under.close())

    async function arrivedText(owner: Owner): Promise<string[]> {
      return (await under.arrived(owner)).map((bytes) => Buffer.from(bytes).toString('utf8'))
    }

    describe(`brings mail ${manner}`, () => {
      test('a message, once', async () => {
        await under.mailbox.deliver(ANNA, deliveryOf())
        const [bytes = new Uint8Array(), ...more] = await under.arrived(ANNA)
        expect(more).toEqual([])
        ARRIVALS[manner].ofMail(Buffer.from(bytes))
      })

      test('a bounce', async () => {
        await under.mailbox.deliver(ANNA, deliveryOf({ mailFrom: null }))
        ARRIVALS[manner].ofBounce(Buffer.from((await under.arrived(ANNA))[0] ?? []))
      })
    })

    test('says where the message came from, and to whom', async () => {
      await under.mailbox.deliver(ANNA, deliveryOf())
      expect((await arrivedText(ANNA))[0]?.replace(/\s+/g, ' ')).toContain(TRACE)
    })

    test('keeps two owners apart', async () => {
      await under.mailbox.deliver(ANNA, deliveryOf())
      expect(await under.arrived(JONAS)).toEqual([])
      await under.mailbox.deliver(JONAS, deliveryOf())
      expect(await under.arrived(JONAS)).toHaveLength(1)
      expect(await under.arrived(ANNA)).toHaveLength(1)
      expect((await arrivedText(JONAS))[0]).toContain('for <jonas@example.org>')
    })

    test('keeps two messages apart, be their octets the same', async () => {
      await under.mailbox.deliver(ANNA, deliveryOf({ id: 'one' }))
      await under.mailbox.deliver(ANNA, deliveryOf({ id: 'two' }))
      expect(await under.arrived(ANNA)).toHaveLength(2)
    })

    test('tried again after a failure, delivers', async () => {
      await under.mailbox.deliver(ANNA, deliveryOf({ again: true }))
      expect(await under.arrived(ANNA)).toHaveLength(1)
    })

    test('tried again after success, repeats nothing if it can tell', async () => {
      await under.mailbox.deliver(ANNA, deliveryOf())
      await under.mailbox.deliver(ANNA, deliveryOf({ again: true }))
      expect(await under.arrived(ANNA)).toHaveLength(under.remembers ? 1 : 2)
    })
  })
}
