import { describe, expect, test } from '@jest/globals'
import type { Act } from '../../lib/app/act.ts'
import { receive } from '../../lib/app/receive.ts'
import { type ReplyDeps, takeReplies } from '../../lib/app/reply.ts'
import { sendDigest } from '../../lib/app/send-digest.ts'
import { type Address, address } from '../../lib/domain/address.ts'
import { replyAddresses } from '../../lib/web/reply-addresses.ts'
import { digestComposer } from '../../lib/wiring/digest-composer.ts'
import { anna, houseOf, NOW, newsletter } from '../support/house.ts'

const FROM = address('digest@kith.example')

/** A house whose owner has had a digest of two messages, and answers it. */
async function answering() {
  const house = await houseOf()
  const { store, deps } = house
  for (const id of ['a1', 'a2']) {
    await receive(
      deps,
      await house.arrive(id, newsletter(`${id} <${id}@shop.example>`, { id: `${id}@x.example` })),
    )
  }
  const replies = replyAddresses(new Uint8Array(32).fill(7), FROM)
  let replyTo: Address | null = null
  await sendDigest(
    {
      ...{ ...deps, owners: store.owners, digests: store.digests, from: FROM },
      mailer: { send: async () => undefined },
      compose: (digest) => {
        replyTo = digest.replyTo
        return digestComposer(FROM)(digest)
      },
      linksOf: () => ({ deliver: 'http://k/d', allow: 'http://k/a', block: 'http://k/b' }),
      allLinksOf: () => ({ deliverAll: 'http://k/all', pause: 'http://k/p' }),
      pageUrlOf: () => 'http://kith.example/',
      replyToOf: replies.of,
    },
    anna,
    NOW,
  )
  const acted: (readonly [string, string, Act])[] = []
  const replyDeps: ReplyDeps = {
    ...deps,
    answered: replies.open,
    act: async (...what) => {
      acted.push(what)
      return 'done'
    },
  }
  if (replyTo === null) throw new Error('no address to answer to')
  const to: Address = replyTo
  const answer = async (
    text: string,
    over: { from?: string; head?: string; mailFrom?: Address | null } = {},
  ) => {
    const mail = `From: ${over.from ?? anna.addresses[0]}\nTo: ${to}\nSubject: Re: 2 new messages\nMessage-ID: <r@x.example>\n${over.head ?? ''}\n${text}\n`
    const { mailFrom = anna.addresses[0] } = over
    return takeReplies(replyDeps, await house.arrive('r1', mail, { recipients: [to], mailFrom }))
  }
  return { house, replyDeps, acted, answer, to }
}

describe('an answer to a digest', () => {
  test('does what it says about the message of that number, and is no mail', async () => {
    const { acted, answer, house } = await answering()
    expect(await answer('2')).toBeNull()
    expect(await answer('block 1')).toBeNull()
    expect(acted.map(([, about, act]) => [about, act])).toEqual([
      ['a1', 'deliver'],
      ['a2', 'block'],
    ])
    expect(await house.store.raw.get('r1')).toBeNull()
    expect(await house.store.entries.get('anna', 'r1')).toBeNull()
  })

  test('about all of it is about the digest', async () => {
    const { acted, answer } = await answering()
    await answer('deliver all')
    expect(acted).toEqual([['anna', `digest-anna-${NOW.getTime()}`, 'deliver-all']])
  })

  test.each([
    ['somebody else', { from: 'eve@eve.example' }],
    ['a forger', { from: '"anna@berger.example" <anna@unproven.example>' }],
    ['two at once', { from: 'anna@berger.example, eve@eve.example' }],
    ['a machine', { head: 'Auto-Submitted: auto-replied\n' }],
    ['nobody', { mailFrom: null }],
  ])('from %s does nothing', async (_who, over) => {
    const { acted, answer } = await answering()
    expect(await answer('1', over)).toBeNull()
    expect(acted).toEqual([])
  })

  test('that nothing proves does nothing', async () => {
    const { replyDeps, answer, acted, house, to } = await answering()
    await answer('9')
    const unproven = { ...replyDeps, authenticator: { authenticate: async () => null } }
    const mail = `From: ${anna.addresses[0]}\nTo: ${to}\nSubject: x\n\n1\n`
    await takeReplies(unproven, await house.arrive('r2', mail, { recipients: [to] }))
    expect(acted).toEqual([])
  })

  test('that is also mail to an owner is received as that', async () => {
    const { replyDeps, house, to } = await answering()
    const recipients = [to, anna.addresses[0]]
    const intake = await house.arrive('r1', 'From: eve@eve.example\n\nhello\n', { recipients })
    expect((await takeReplies(replyDeps, intake))?.envelope.recipients).toEqual([anna.addresses[0]])
    expect(await house.store.raw.get('r1')).not.toBeNull()
  })

  test('to an address that somebody made up is other mail', async () => {
    const { replyDeps, house, to } = await answering()
    const forged = address(to.replace(/\.[0-9a-f]{20}@/, `.${'0'.repeat(20)}@`))
    const intake = await house.arrive('r1', 'From: eve@eve.example\n\n1\n', { recipients: [forged] })
    expect(await takeReplies(replyDeps, intake)).toBe(intake)
  })
})

describe('a digest that comes back', () => {
  const report = (action: string) => ({
    head: 'MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n',
    text: `--b\nContent-Type: text/plain\n\nSorry.\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.x.example\n\nFinal-Recipient: rfc822; anna@berger.example\nAction: ${action}\nStatus: 5.1.1\n\n--b--`,
    from: 'MAILER-DAEMON@mx.x.example',
    mailFrom: null,
  })

  test('pauses Kith: nobody can be told what would be held', async () => {
    const { answer, house } = await answering()
    const { text, ...over } = report('failed')
    await answer(text, over)
    expect((await house.store.owners.get('anna'))?.mode).toBe('paused')
  })

  test('is not one that is merely late', async () => {
    const { answer, house } = await answering()
    const { text, ...over } = report('delayed')
    await answer(text, over)
    expect((await house.store.owners.get('anna'))?.mode).toBe('guarding')
  })
})
