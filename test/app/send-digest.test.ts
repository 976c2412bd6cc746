import { describe, expect, test } from '@jest/globals'
import type { OutgoingMail } from '../../lib/app/ports.ts'
import { receive } from '../../lib/app/receive.ts'
import { type SendDigestDeps, sendDigest, sendDueDigests } from '../../lib/app/send-digest.ts'
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
