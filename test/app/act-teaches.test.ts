import { describe, expect, test } from '@jest/globals'
import { type ActDeps, act } from '../../lib/app/act.ts'
import type { ReleaseOrder } from '../../lib/app/ports.ts'
import { receive } from '../../lib/app/receive.ts'
import { carryOutLeaving } from '../../lib/app/release.ts'
import { digestIdOf } from '../../lib/domain/digest.ts'
import { anna, houseOf, letter, NOW, newsletter } from '../support/house.ts'

const shop = 'June news <june@shop.example>'

const DIGEST = digestIdOf('anna', NOW)

async function house() {
  const built = await houseOf()
  const ordered: ReleaseOrder[] = []
  const deps: ActDeps = { ...built.deps, releases: { place: async (order) => void ordered.push(order) } }
  const comes = async (id: string, text: string) => {
    await receive(built.deps, await built.arrive(id, text))
    return (await built.store.entries.get('anna', id))?.state
  }
  const news = (id: string) => comes(id, newsletter(shop, { id: `${id}@shop.example` }))
  const state = async (id: string) => (await built.store.entries.get('anna', id))?.state
  const taught = async () => (await built.store.history.strongest('anna', 10)).length
  return { ...built, handing: built.deps, deps, ordered, comes, news, state, taught }
}

describe('“a person wrote this”', () => {
  test('delivers this one, and whatever else comes from that author on that list', async () => {
    const { deps, news, state, store } = await house()
    expect(await news('a1')).toBe('held')
    expect(await act(deps, 'anna', 'a1', 'person')).toBe('done')
    expect(await state('a1')).toBe('leaving')
    expect(await news('a2')).toBe('delivered')
    expect((await store.entries.get('anna', 'a2'))?.verdict.reasons[0].code).toBe('said-letters')
    expect(await act(deps, 'anna', 'a1', 'person')).toBe('done')
  })

  test('is taken back by a later word', async () => {
    const { deps, news } = await house()
    await news('a1')
    await act(deps, 'anna', 'a1', 'person')
    await act(deps, 'anna', 'a1', 'block')
    expect(await news('a2')).toBe('held')
  })

  test('said of one list says nothing of another', async () => {
    const { deps, news, comes } = await house()
    await news('a1')
    await act(deps, 'anna', 'a1', 'person')
    const other = newsletter(shop, { id: 'b@shop.example' }).replace(/june\.news\.example/g, 'other.example')
    expect(await comes('b1', other)).toBe('held')
  })
})

describe('“hold such mail”', () => {
  test('makes letters of that author wait, and the delivered one stays where it is', async () => {
    const { deps, comes, state } = await house()
    const from = 'Jonas <jonas@weber.example>'
    expect(await comes('a1', letter(from))).toBe('delivered')
    expect(await act(deps, 'anna', 'a1', 'hold')).toBe('done')
    expect(await state('a1')).toBe('delivered')
    expect(await comes('a2', letter(from, { id: 'l2@weber.example' }))).toBe('held')
    expect(await comes('a3', letter('Ute <ute@weber.example>', { id: 'l3@weber.example' }))).toBe('delivered')
  })
})

describe('deliver all', () => {
  test('releases what that digest listed and still waits, and no more; and teaches nothing', async () => {
    const { deps, handing, news, state, store, taught } = await house()
    for (const id of ['a1', 'a2', 'a3']) await news(id)
    await store.digests.record({ id: DIGEST, ownerId: 'anna', at: NOW, count: 2 })
    await store.entries.markDigested('anna', ['a1', 'a2'], NOW)
    expect(await act(deps, 'anna', DIGEST, 'deliver-all')).toBe('done')
    expect([await state('a1'), await state('a2'), await state('a3')]).toEqual(['leaving', 'leaving', 'held'])
    expect(await act(deps, 'anna', DIGEST, 'deliver-all')).toBe('already')
    expect(await carryOutLeaving(handing, NOW)).toBe(2)
    expect(await taught()).toBe(0)
  })

  test('one that is delivered by itself is weak evidence', async () => {
    const { deps, handing, news, taught } = await house()
    await news('a1')
    await act(deps, 'anna', 'a1', 'deliver')
    expect(await carryOutLeaving(handing, NOW)).toBe(1)
    expect(await taught()).toBe(1)
  })

  test('leaves the blocked where they are, and knows no digest of another’s', async () => {
    const { deps, news, state, store } = await house()
    await news('a1')
    await act(deps, 'anna', 'a1', 'block')
    await news('a2')
    await store.digests.record({ id: DIGEST, ownerId: 'anna', at: NOW, count: 0 })
    await store.entries.markDigested('anna', ['a2'], NOW)
    expect(await act(deps, 'anna', DIGEST, 'deliver-all')).toBe('already')
    expect(await state('a2')).toBe('held')
    expect(await act(deps, 'ben', DIGEST, 'deliver-all')).toBe('gone')
  })
})

test('a pause holds nothing until it ends', async () => {
  const { deps, news, store } = await house()
  expect(await act(deps, 'anna', DIGEST, 'pause')).toBe('done')
  expect(await act(deps, 'anna', DIGEST, 'pause')).toBe('already')
  expect(await news('a1')).toBe('delivered')
  expect(await act(deps, 'anna', DIGEST, 'resume')).toBe('done')
  expect((await store.owners.get('anna'))?.mode).toBe('guarding')
  expect(await news('a2')).toBe('held')
})

test('while digests are overdue, nothing is held', async () => {
  const { news, store } = await house()
  const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)
  await store.owners.put({ ...anna, nextDigestAt: hoursAgo(27) })
  expect(await news('a1')).toBe('delivered')
  expect((await store.entries.get('anna', 'a1'))?.verdict.reasons[0].code).toBe('overdue')
  await store.owners.put({ ...anna, nextDigestAt: hoursAgo(1) })
  expect(await news('a2')).toBe('held')
})

test('unsubscribe asks whoever can, and says so where nobody can', async () => {
  const { deps, news } = await house()
  await news('a1')
  expect(await act(deps, 'anna', 'a1', 'unsubscribe')).toBe('gone')
  const outcomes = ['begun', 'already', 'nothing'] as const
  const told = await Promise.all(
    outcomes.map((each) => act({ ...deps, unsubscribe: async () => each }, 'anna', 'a1', 'unsubscribe')),
  )
  expect(told).toEqual(['done', 'already', 'gone'])
})
