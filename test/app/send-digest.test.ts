import { describe, expect, test } from '@jest/globals'
import { sendDueDigests } from '../../lib/app/due-digests.ts'
import type { OutgoingMail } from '../../lib/app/ports.ts'
import { receive } from '../../lib/app/receive.ts'
import { type SendDigestDeps, sendDigest } from '../../lib/app/send-digest.ts'
import { address } from '../../lib/domain/address.ts'
import type { Digest } from '../../lib/domain/digest.ts'
import { anna, houseOf, letter, NOW, newsletter } from '../support/house.ts'

const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

async function digestHouse() {
  const house = await houseOf()
  const sent: OutgoingMail[] = []
  const composed: Digest[] = []
  const deps: SendDigestDeps = {
    owners: house.store.owners,
    entries: house.store.entries,
    digests: house.store.digests,
    raw: house.store.raw,
    mailer: { send: async (mail) => void sent.push(mail) },
    compose: async (digest) => {
      composed.push(digest)
      return Buffer.from(`digest of ${digest.count}`)
    },
    linksOf: ({ intakeId }) => ({ deliver: `d/${intakeId}`, allow: `a/${intakeId}`, block: `b/${intakeId}` }),
    allLinksOf: ({ id }) => ({ deliverAll: `all/${id}`, pause: `pause/${id}` }),
    replyToOf: () => null,
    pageUrlOf: ({ id, owner }) => `http://kith.test/${owner.id}/${id}`,
    from: address('digest@kith.test'),
    clock: () => NOW,
    log: house.deps.log,
  }
  const hold = async (id: string) =>
    receive(
      house.deps,
      await house.arrive(id, newsletter(`News ${id} <${id}@shop.example>`, { id: `${id}@x.example` })),
    )
  return { house, deps, sent, composed, hold }
}

describe('sendDigest', () => {
  test('lists what waits, each message once, and is kept to be read again', async () => {
    const { deps, sent, composed, hold, house } = await digestHouse()
    await hold('a1')
    await hold('a2')
    await receive(house.deps, await house.arrive('a3', letter('Jonas <jonas@weber.example>')))
    expect(await sendDigest(deps, anna, NOW)).toMatchObject({ outcome: 'sent', count: 2 })
    expect(sent).toMatchObject([{ from: 'digest@kith.test', to: anna.addresses[0] }])
    expect(composed[0]?.links.get('a1')?.deliver).toBe('d/a1')
    expect(composed[0]?.pageUrl).toBe(`http://kith.test/anna/${composed[0]?.id}`)
    const [kept] = await house.store.digests.list('anna', 5)
    expect(Buffer.from((await house.store.raw.get(kept?.id ?? '')) ?? []).toString()).toBe('digest of 2')
  })

  test('sends nothing where nothing waits that was not listed before', async () => {
    const { deps, sent, composed, hold } = await digestHouse()
    expect(await sendDigest(deps, anna, NOW)).toEqual({ outcome: 'nothing' })
    await hold('a1')
    await sendDigest(deps, anna, NOW)
    expect(await sendDigest(deps, anna, later(1))).toEqual({ outcome: 'nothing' })
    await hold('a2')
    await sendDigest(deps, anna, later(2))
    expect(sent).toHaveLength(2)
    expect(composed[1]).toMatchObject({ count: 1, waiting: 1 })
  })

  test('announces once more what is soon let go', async () => {
    const { deps, composed, hold } = await digestHouse()
    await hold('a1')
    await sendDigest(deps, anna, NOW)
    await sendDigest({ ...deps, clock: () => later(54) }, anna, later(54))
    await sendDigest({ ...deps, clock: () => later(55) }, anna, later(55))
    expect(composed.map(({ count }) => count)).toEqual([1, 1])
  })
})

describe('sendDueDigests', () => {
  test('sends what is due and sets the next time', async () => {
    const { deps, house, hold } = await digestHouse()
    await hold('a1')
    await house.store.owners.put({ ...anna, nextDigestAt: NOW })
    expect(await sendDueDigests(deps)).toBe(1)
    const next = (await house.store.owners.get('anna'))?.nextDigestAt
    expect(next?.toISOString()).toBe('2026-06-02T05:00:00.000Z')
    expect(await sendDueDigests(deps)).toBe(0)
  })

  test('what the owner changes while their digest is sent stays changed', async () => {
    const { deps, house, hold } = await digestHouse()
    await hold('a1')
    await house.store.owners.put({ ...anna, nextDigestAt: NOW })
    const mailer = { send: () => house.store.owners.put({ ...anna, mode: 'paused', nextDigestAt: NOW }) }
    expect(await sendDueDigests({ ...deps, mailer })).toBe(1)
    const nextDigestAt = new Date('2026-06-02T05:00:00.000Z')
    expect(await house.store.owners.get('anna')).toEqual({ ...anna, mode: 'paused', nextDigestAt })
  })

  test('a digest called off while it is sent stays called off', async () => {
    const { deps, house, hold } = await digestHouse()
    await hold('a1')
    await house.store.owners.put({ ...anna, nextDigestAt: NOW })
    const mailer = { send: () => house.store.owners.put({ ...anna, nextDigestAt: null }) }
    expect(await sendDueDigests({ ...deps, mailer })).toBe(1)
    expect((await house.store.owners.get('anna'))?.nextDigestAt).toBeNull()
    expect(house.logged).toContain('digest.rescheduled-meanwhile')
  })

  test('a mail server that is down: it stays due', async () => {
    const { deps, house, hold } = await digestHouse()
    await hold('a1')
    await house.store.owners.put({ ...anna, nextDigestAt: NOW })
    const mailer = { send: () => Promise.reject(new Error('no route')) }
    expect(await sendDueDigests({ ...deps, mailer })).toBe(0)
    expect(house.logged).toContain('digest.failed')
    expect(await sendDueDigests(deps)).toBe(1)
  })
})

describe('an early note', () => {
  const TONIGHT = '20260601T190000Z'
  const invitation = (id: string, start: string) => `From: Max <max@kontakte.example>
To: ${anna.addresses[0]}
Subject: After work ${id}
Message-ID: <${id}@kontakte.example>
List-Unsubscribe: <https://kontakte.example/u/1>
List-Id: Events <events.kontakte.example>
Precedence: bulk
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8

Join our networking event. Register now, only a few places are left! You receive this newsletter because you subscribed. Unsubscribe here.

--b
Content-Type: text/calendar; method=PUBLISH; charset=utf-8

BEGIN:VCALENDAR
VERSION:2.0
METHOD:PUBLISH
BEGIN:VEVENT
UID:${id}@kontakte.example
DTSTAMP:20260530T000000Z
DTSTART:${start}
SUMMARY:After work
END:VEVENT
END:VCALENDAR
--b--
`
  const REGULAR = new Date('2026-06-02T05:00:00.000Z')

  async function invited(start: string) {
    const built = await digestHouse()
    const { house, hold } = built
    await house.store.owners.put({ ...anna, nextDigestAt: REGULAR })
    await hold('a1')
    const receiving = { ...house.deps, schedule: house.store.owners }
    const intake = await house.arrive('e1', invitation('e1', start))
    await receive(receiving, intake)
    const entry = await house.store.entries.get('anna', 'e1')
    const next = async () => (await house.store.owners.get('anna'))?.nextDigestAt
    return { ...built, entry, next, again: () => receive(receiving, intake) }
  }

  test('comes before an event that begins before the next digest, with nothing else in it, once', async () => {
    const { deps, composed, next, again, entry } = await invited(TONIGHT)
    expect(entry?.state).toBe('held')
    const early = new Date('2026-06-01T12:01:00.001Z')
    expect(await next()).toEqual(early)
    const at = (moment: Date) => ({ ...deps, clock: () => moment })
    expect(await sendDueDigests(at(early))).toBe(1)
    expect(composed[0]).toMatchObject({ sort: 'early', count: 1 })
    expect(composed[0]?.groups[0]?.entries[0].intakeId).toBe('e1')
    expect(await next()).toEqual(REGULAR)
    await again()
    expect(await next()).toEqual(REGULAR)
    expect(await sendDueDigests(at(REGULAR))).toBe(1)
    expect(composed[1]).toMatchObject({ sort: 'regular', count: 1, waiting: 1 })
  })

  test('does not come for an event that has time', async () => {
    const { next } = await invited('20260701T190000Z')
    expect(await next()).toEqual(REGULAR)
  })

  test('that was missed is the regular digest', async () => {
    const { deps, composed } = await invited(TONIGHT)
    const late = new Date('2026-06-02T06:00:00Z')
    expect(await sendDueDigests({ ...deps, clock: () => late })).toBe(1)
    expect(composed[0]).toMatchObject({ sort: 'regular', count: 2 })
  })
})

describe('a quiet week', () => {
  const quiet = { ...anna, allQuiet: true }

  test('is told where that is wished for, and once a week', async () => {
    const { deps, composed } = await digestHouse()
    expect(await sendDigest(deps, anna, NOW)).toEqual({ outcome: 'nothing' })
    expect(await sendDigest(deps, quiet, NOW)).toMatchObject({ outcome: 'sent', count: 0 })
    expect(composed[0]?.sort).toBe('quiet')
    const on = (day: number) => sendDigest({ ...deps, clock: () => later(day) }, quiet, later(day))
    expect(await on(6)).toEqual({ outcome: 'nothing' })
    expect(await on(7)).toMatchObject({ outcome: 'sent' })
  })

  test('is not told to whom nothing is held for', async () => {
    const { deps } = await digestHouse()
    expect(await sendDigest(deps, { ...quiet, mode: 'observing' }, NOW)).toEqual({ outcome: 'nothing' })
  })
})

test('while Kith is paused no digest comes, and what waits goes on waiting', async () => {
  const { deps, house, hold, sent } = await digestHouse()
  await hold('a1')
  await house.store.owners.put({ ...anna, mode: 'paused', nextDigestAt: NOW })
  expect(await sendDueDigests(deps)).toBe(0)
  expect(sent).toEqual([])
  expect((await house.store.entries.get('anna', 'a1'))?.digestedAt).toBeNull()
  expect((await house.store.owners.get('anna'))?.nextDigestAt).toEqual(new Date('2026-06-02T05:00:00.000Z'))
})

test('what cannot be delivered comes back to where answers come', async () => {
  const { deps, hold, sent } = await digestHouse()
  await hold('a1')
  const replyTo = address('digest+anna.x.y@kith.test')
  await sendDigest({ ...deps, replyToOf: () => replyTo }, anna, NOW)
  expect(sent[0]?.from).toBe(replyTo)
})
