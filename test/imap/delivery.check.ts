import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ImapFlow } from 'imapflow'
import { accountIdOf, type ImapAccount } from '../../lib/adapters/imap/account.ts'
import { imapMailbox } from '../../lib/adapters/imap/imap-mailbox.ts'
import { accessTokens } from '../../lib/adapters/imap/tokens.ts'
import type { Mailbox } from '../../lib/app/ports.ts'
import { address } from '../../lib/domain/address.ts'
import type { Addressee } from '../../lib/domain/owner.ts'
import { anOwner } from '../contracts/fixtures.ts'
import { deliveryOf, describeMailboxContract } from '../contracts/mailbox.ts'
import { recordingLog } from '../support/fakes.ts'
import { memoryMailbox } from '../support/mailbox.ts'
import { WHOLE_MAIL } from '../support/whole-mail.ts'
import { type Dovecot, PASSWORD, startDovecot } from './dovecot.ts'
import { inboxOf } from './inbox.ts'
import { cuttingProxy } from './proxy.ts'

let dovecot: Dovecot
beforeAll(async () => {
  dovecot = await startDovecot()
})
afterAll(() => dovecot?.close())

let houses = 0

/** A Kith whose owners have a mailbox each on the server. */
function kith(over: Partial<ImapAccount> = {}) {
  const house = `h${++houses}-`
  const accountOf = (ownerId: string): ImapAccount => {
    const user = over.user ?? `${house}${ownerId}`
    dovecot.maildir(user)
    const signIn = { type: 'password', password: PASSWORD } as const
    return { host: 'localhost', port: dovecot.tlsPort, security: 'tls', signIn, ...over, user }
  }
  const ids = ['anna', 'jonas']
  const log = recordingLog()
  const forwards = memoryMailbox()
  const pauses: number[] = []
  let now = new Date('2026-03-02T10:00:00Z')
  const chosen = imapMailbox({
    accounts: {
      list: async () => ids.map((ownerId) => ({ ownerId, id: accountIdOf(accountOf(ownerId)) })),
      get: async ({ ownerId }) => accountOf(ownerId),
      renew: async () => {},
    },
    tokens: accessTokens(),
    clock: () => now,
    log,
    otherwise: forwards.mailbox,
    pause: async (ms) => void pauses.push(ms),
  })
  const mailbox: Mailbox = {
    deliver: (owner, delivery) => chosen.deliver({ ...owner, deliverBy: 'imap' }, delivery),
  }
  return {
    ...{ chosen, mailbox, log, pauses, forwarded: forwards.delivered },
    messages: ({ id }: Addressee) => {
      const { user, inbox } = accountOf(id)
      return inboxOf(dovecot, user, inbox)
    },
    later: (ms: number) => {
      now = new Date(now.getTime() + ms)
    },
  }
}

describeMailboxContract('by IMAP', 'as it came', async () => {
  const { mailbox, messages } = kith()
  return {
    mailbox,
    arrived: async (owner) => (await messages(owner)).map(({ bytes }) => bytes),
    remembers: true,
    close: async () => {},
  }
})

const ANNA = anOwner('anna', { addresses: [address('anna@example.org')] })

describe('mail put into the owner’s mailbox', () => {
  test.each(Object.entries(WHOLE_MAIL))('is whole, octet for octet: %s', async (_, bytes) => {
    const { mailbox, messages, log } = kith()
    await mailbox.deliver(ANNA, deliveryOf({ bytes }))
    const [message] = await messages(ANNA)
    expect(log.lines).toEqual([])
    expect(message?.bytes.subarray(-bytes.length).equals(bytes)).toBe(true)
    expect(message?.bytes.subarray(0, -bytes.length).toString()).toMatch(/^Return-Path: <.*\r\nReceived: /)
  })

  test('is unseen, and dated as it came in', async () => {
    const { mailbox, messages } = kith()
    await mailbox.deliver(ANNA, deliveryOf({ receivedAt: new Date('2026-02-27T23:30:07Z') }))
    expect(await messages(ANNA)).toMatchObject([{ at: new Date('2026-02-27T23:30:07Z'), flags: [] }])
  })

  test('goes into the folder that the owner names', async () => {
    const { mailbox, messages, forwarded } = kith({ user: 'wished', inbox: 'Archive' })
    await createFolder('wished', 'Archive')
    await mailbox.deliver(ANNA, deliveryOf())
    expect([await messages(ANNA), forwarded]).toMatchObject([[{ flags: [] }], []])
  })

  test('tried again, is found by the id of its delivery, not by what its sender says of it', async () => {
    const { mailbox, messages } = kith()
    const bytes = Buffer.from('From: a@b.example\r\nMessage-ID: <same@b.example>\r\n\r\nText\r\n')
    await mailbox.deliver(ANNA, deliveryOf({ id: 'one', bytes }))
    await mailbox.deliver(ANNA, deliveryOf({ id: 'two', bytes, again: true }))
    await mailbox.deliver(ANNA, deliveryOf({ id: 'two', bytes, again: true }))
    expect(await messages(ANNA)).toHaveLength(2)
  })

  test('of owners who have not chosen so goes as ever', async () => {
    const { chosen, messages, forwarded, log } = kith()
    await chosen.deliver(ANNA, deliveryOf())
    await chosen.deliver({ ...ANNA, deliverBy: 'forward' }, deliveryOf({ id: 'other' }))
    expect([(await messages(ANNA)).length, forwarded.length, log.lines]).toEqual([0, 2, []])
  })
})

describe('what IMAP does not bring is forwarded', () => {
  const REASONS: readonly (readonly [string, Partial<ImapAccount>, string, number])[] = [
    ['the password is wrong', { signIn: { type: 'password', password: 'wrong' } }, 'refused', 0],
    ['nobody answers', { port: 9 }, 'unreachable', 2],
    ['the folder is not there', { inbox: 'Nowhere' }, 'no-folder', 0],
  ]
  test.each(REASONS)('when %s', async (_, over, reason, waits) => {
    const { mailbox, forwarded, log, pauses } = kith(over)
    await mailbox.deliver(ANNA, deliveryOf())
    expect(forwarded).toHaveLength(1)
    expect(pauses).toHaveLength(waits)
    expect(log.lines).toEqual([
      { event: 'imap.not-appended', facts: { intake: '5f0c2a', owner: 'anna', reason } },
    ])
  })

  test('and the server is left alone for five minutes', async () => {
    const { mailbox, forwarded, log, later } = kith({ port: 9 })
    await mailbox.deliver(ANNA, deliveryOf({ id: 'one' }))
    await mailbox.deliver(ANNA, deliveryOf({ id: 'two' }))
    expect([forwarded.length, log.lines.length]).toEqual([2, 1])
    later(5 * 60_000)
    await mailbox.deliver(ANNA, deliveryOf({ id: 'three' }))
    expect([forwarded.length, log.lines.length]).toEqual([3, 2])
  })

  test('but not when the connection is cut once: the message is there, and once', async () => {
    // At every place in what the server says, before and after it has taken the message.
    for (let octets = 50; octets < 1_200; octets += 50) {
      const proxy = await cuttingProxy(dovecot.port, [octets])
      try {
        const { mailbox, messages, forwarded } = kith({ port: proxy.port, security: 'none' })
        await mailbox.deliver(ANNA, deliveryOf())
        expect([octets, (await messages(ANNA)).length, forwarded.length]).toEqual([octets, 1, 0])
      } finally {
        await proxy.close()
      }
    }
  }, 60_000)
})

async function createFolder(user: string, name: string): Promise<void> {
  dovecot.maildir(user)
  const client = new ImapFlow({
    ...{ host: 'localhost', port: dovecot.tlsPort, secure: true, auth: { user, pass: PASSWORD } },
    logger: false,
  })
  await client.connect()
  await client.mailboxCreate(name)
  await client.logout()
}
