import { describe, expect, test } from '@jest/globals'
import { type ActDeps, act, resumeReleases } from '../../lib/app/act.ts'
import { expire } from '../../lib/app/expire.ts'
import { receive } from '../../lib/app/receive.ts'
import { houseOf, NOW, newsletter } from '../support/house.ts'

const shop = 'June news <june@shop.example>'
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

async function houseWithOneHeld() {
  const house = await houseOf()
  await receive(house.deps, await house.arrive('a1', newsletter(shop)))
  const deps: ActDeps = house.deps
  const state = async (id = 'a1') => (await house.store.entries.get('anna', id))?.state
  return { ...house, deps, receiveDeps: house.deps, state }
}

describe('deliver', () => {
  test('hands the original bytes over, once, however often it is clicked', async () => {
    const { deps, delivered, state } = await houseWithOneHeld()
    const outcomes = await Promise.all([1, 2, 3].map(() => act(deps, 'anna', 'a1', 'deliver')))
    expect([...outcomes].sort()).toEqual(['already', 'already', 'done'])
    expect(delivered).toHaveLength(1)
    expect(delivered[0]?.text).toBe(newsletter(shop).replace(/\n/g, '\r\n'))
    expect(await state()).toBe('released')
  })

  test('makes no rule: the next one waits again', async () => {
    const { deps, receiveDeps, arrive, state } = await houseWithOneHeld()
    await act(deps, 'anna', 'a1', 'deliver')
    await receive(receiveDeps, await arrive('a2', newsletter(shop, { id: 'news-7@shop.example' })))
    expect(await state('a2')).toBe('held')
  })

  test('cut off by a crash, is taken up again and not repeated', async () => {
    const { deps, delivered, state, store } = await houseWithOneHeld()
    const advance: typeof store.entries.advance = (...args) =>
      args[3] === 'released' ? Promise.reject(new Error('crash')) : store.entries.advance(...args)
    await expect(
      act({ ...deps, entries: { ...store.entries, advance } }, 'anna', 'a1', 'deliver'),
    ).rejects.toThrow()
    expect(await state()).toBe('releasing')
    expect(await resumeReleases(deps, later(1))).toBe(1)
    expect(await state()).toBe('released')
    expect(delivered).toHaveLength(1)
  })
})

test('a release that fails again keeps no other waiting', async () => {
  const { deps, receiveDeps, arrive, store, delivered, state } = await houseWithOneHeld()
  await receive(receiveDeps, await arrive('a2', newsletter(shop, { id: 'news-7@shop.example' })))
  const mailbox: typeof deps.mailbox = { deliver: () => Promise.reject(new Error('no room')) }
  for (const id of ['a1', 'a2'])
    await expect(act({ ...deps, mailbox }, 'anna', id, 'deliver')).rejects.toThrow()
  const raw = {
    ...store.raw,
    get: (id: string) => (id === 'a1' ? Promise.reject(new Error('disk')) : store.raw.get(id)),
  }
  expect(await resumeReleases({ ...deps, raw }, later(1))).toBe(1)
  expect(delivered.map(({ id }) => id)).toEqual(['a2'])
  expect(await state('a1')).toBe('releasing')
  expect(await resumeReleases(deps, later(1))).toBe(1)
  expect(delivered.map(({ id }) => id)).toEqual(['a2', 'a1'])
})

test('allow delivers this one and the next', async () => {
  const { deps, receiveDeps, arrive, delivered } = await houseWithOneHeld()
  expect(await act(deps, 'anna', 'a1', 'allow')).toBe('done')
  await receive(receiveDeps, await arrive('a2', newsletter(shop, { id: 'news-7@shop.example' })))
  expect(delivered.map(({ id }) => id)).toEqual(['a1', 'a2'])
})

test('block puts it away, and the next waits as blocked; both can still be delivered', async () => {
  const { deps, receiveDeps, arrive, store, state, delivered } = await houseWithOneHeld()
  expect(await act(deps, 'anna', 'a1', 'block')).toBe('done')
  expect(await act(deps, 'anna', 'a1', 'block')).toBe('already')
  expect(await state()).toBe('discarded')
  await receive(receiveDeps, await arrive('a2', newsletter(shop, { id: 'news-7@shop.example' })))
  expect((await store.entries.get('anna', 'a2'))?.verdict.reasons[0].code).toBe('blocked-person')
  expect(await act(deps, 'anna', 'a1', 'deliver')).toBe('done')
  expect(await act(deps, 'anna', 'a2', 'deliver')).toBe('done')
  expect(delivered).toHaveLength(2)
})

test('of another owner’s message, or none, there is nothing to do', async () => {
  const { deps } = await houseWithOneHeld()
  expect(await act(deps, 'ben', 'a1', 'deliver')).toBe('gone')
  expect(await act(deps, 'anna', 'zz', 'deliver')).toBe('gone')
})

describe('the end of waiting', () => {
  test('comes after sixty days, announced a week before, and takes the bytes', async () => {
    const { deps, store, state } = await houseWithOneHeld()
    await store.entries.markDigested('anna', ['a1'], later(53))
    expect(await expire({ ...deps, clock: () => later(59) })).toBe(0)
    expect(await state()).toBe('held')
    expect(await expire({ ...deps, clock: () => later(60) })).toBe(1)
    expect(await state()).toBe('expired')
    expect(await store.raw.get('a1')).toBeNull()
    expect(await act(deps, 'anna', 'a1', 'deliver')).toBe('gone')
  })

  test.each([
    ['never announced', null, 400],
    ['listed once, long before its end', 1, 400],
    ['announced late, as Kith was off', 70, 76],
  ] as const)('does not come for what was %s', async (_what, announced, day) => {
    const { deps, store, state } = await houseWithOneHeld()
    if (announced !== null) await store.entries.markDigested('anna', ['a1'], later(announced))
    expect(await expire({ ...deps, clock: () => later(day) })).toBe(0)
    expect(await state()).toBe('held')
  })

  test('comes unannounced for what the owner put away', async () => {
    const { deps, state } = await houseWithOneHeld()
    await act(deps, 'anna', 'a1', 'block')
    expect(await expire({ ...deps, clock: () => later(60) })).toBe(1)
    expect(await state()).toBe('expired')
  })
})
