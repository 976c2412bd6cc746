import { describe, expect, test } from '@jest/globals'
import { type ActDeps, act } from '../../lib/app/act.ts'
import { expire } from '../../lib/app/expire.ts'
import type { ReleaseOrder } from '../../lib/app/ports.ts'
import { receive } from '../../lib/app/receive.ts'
import { houseOf, NOW, newsletter } from '../support/house.ts'

const shop = 'June news <june@shop.example>'
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

async function houseWithOneHeld() {
  const house = await houseOf()
  await receive(house.deps, await house.arrive('a1', newsletter(shop)))
  const ordered: ReleaseOrder[] = []
  const deps: ActDeps = { ...house.deps, releases: { place: async (order) => void ordered.push(order) } }
  const state = async (id = 'a1') => (await house.store.entries.get('anna', id))?.state
  return { ...house, deps, receiveDeps: house.deps, ordered, state }
}

test('deliver lets it go in a minute, and makes no rule: the next one waits again', async () => {
  const { deps, receiveDeps, arrive, ordered, state } = await houseWithOneHeld()
  expect(await act(deps, 'anna', 'a1', 'deliver')).toBe('done')
  expect(await act(deps, 'anna', 'a1', 'deliver')).toBe('already')
  expect(ordered).toEqual([{ ownerId: 'anna', intakeId: 'a1', askedAt: NOW }])
  expect(await state()).toBe('leaving')
  await receive(receiveDeps, await arrive('a2', newsletter(shop, { id: 'news-7@shop.example' })))
  expect(await state('a2')).toBe('held')
})

test('allow delivers this one and the next', async () => {
  const { deps, receiveDeps, arrive, delivered, state } = await houseWithOneHeld()
  expect(await act(deps, 'anna', 'a1', 'allow')).toBe('done')
  expect(await state()).toBe('leaving')
  await receive(receiveDeps, await arrive('a2', newsletter(shop, { id: 'news-7@shop.example' })))
  expect(delivered.map(({ id }) => id)).toEqual(['a2'])
})

test('block puts it away, and the next waits as blocked; both can still be delivered', async () => {
  const { deps, receiveDeps, arrive, store, state, ordered } = await houseWithOneHeld()
  expect(await act(deps, 'anna', 'a1', 'block')).toBe('done')
  expect(await act(deps, 'anna', 'a1', 'block')).toBe('already')
  expect(await state()).toBe('discarded')
  await receive(receiveDeps, await arrive('a2', newsletter(shop, { id: 'news-7@shop.example' })))
  expect((await store.entries.get('anna', 'a2'))?.verdict.reasons[0].code).toBe('blocked-person')
  expect(await act(deps, 'anna', 'a1', 'deliver')).toBe('done')
  expect(await act(deps, 'anna', 'a2', 'deliver')).toBe('done')
  expect(ordered).toHaveLength(2)
})

test('of another owner’s message, or none, there is nothing to do', async () => {
  const { deps } = await houseWithOneHeld()
  expect(await act(deps, 'ben', 'a1', 'deliver')).toBe('gone')
  expect(await act(deps, 'anna', 'zz', 'deliver')).toBe('gone')
})

describe('the end of waiting', () => {
  test('comes after sixty days, announced a week before, and takes the bytes', async () => {
    const { deps, receiveDeps, store, state } = await houseWithOneHeld()
    await store.entries.markDigested('anna', ['a1'], later(53))
    expect(await expire({ ...receiveDeps, clock: () => later(59) })).toBe(0)
    expect(await state()).toBe('held')
    expect(await expire({ ...receiveDeps, clock: () => later(60) })).toBe(1)
    expect(await state()).toBe('expired')
    expect(await store.raw.get('a1')).toBeNull()
    expect(await act(deps, 'anna', 'a1', 'deliver')).toBe('gone')
  })

  test.each([
    ['never announced', null, 400],
    ['listed once, long before its end', 1, 400],
    ['announced late, as Kith was off', 70, 76],
  ] as const)('does not come for what was %s', async (_what, announced, day) => {
    const { receiveDeps, store, state } = await houseWithOneHeld()
    if (announced !== null) await store.entries.markDigested('anna', ['a1'], later(announced))
    expect(await expire({ ...receiveDeps, clock: () => later(day) })).toBe(0)
    expect(await state()).toBe('held')
  })

  test('comes unannounced for what the owner put away', async () => {
    const { deps, receiveDeps, state } = await houseWithOneHeld()
    await act(deps, 'anna', 'a1', 'block')
    expect(await expire({ ...receiveDeps, clock: () => later(60) })).toBe(1)
    expect(await state()).toBe('expired')
  })
})
