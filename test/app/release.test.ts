import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Mailbox, ReleaseOrder } from '../../lib/app/ports.ts'
import { receive } from '../../lib/app/receive.ts'
import {
  carryOut,
  carryOutLeaving,
  type HandOverDeps,
  type ReleaseDeps,
  release,
  resumeReleases,
  undoRelease,
} from '../../lib/app/release.ts'
import { address } from '../../lib/domain/address.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { expiryOf, leavesIfAskedAt } from '../../lib/domain/held.ts'
import { waitsForAddress } from '../../lib/domain/reading-place.ts'
import { undeliveredEntry } from '../../lib/domain/undelivered.ts'
import { houseOf, NOW, newsletter } from '../support/house.ts'

const SHOP = 'June news <june@shop.example>'
const moment = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000)

/** A Kith with one held message, whose clock is moved by hand. */
async function houseWithOneHeld(from = SHOP) {
  const house = await houseOf()
  await receive(house.deps, await house.arrive('a1', newsletter(from)))
  const ordered: ReleaseOrder[] = []
  let now = NOW
  const deps: ReleaseDeps & HandOverDeps = {
    ...house.deps,
    clock: () => now,
    releases: { place: async (order) => void ordered.push(order) },
  }
  const entry = async (id = 'a1'): Promise<Entry> => {
    const found = await house.store.entries.get('anna', id)
    if (found === null) throw new Error(`there is no entry ${id}`)
    return found
  }
  return {
    ...house,
    receiveDeps: house.deps,
    deps,
    ordered,
    entry,
    state: async (id = 'a1') => (await entry(id)).state,
    at(seconds: number) {
      now = moment(seconds)
    },
    /** What the timer does at a moment. */
    async strike(seconds: number) {
      now = moment(seconds)
      return carryOutLeaving(deps, leavesIfAskedAt(now))
    },
  }
}

describe('a release', () => {
  test('waits a minute, then hands the original bytes over, and lets them go', async () => {
    const { deps, entry, state, strike, delivered, store } = await houseWithOneHeld()
    expect(await release(deps, await entry())).toBe('done')
    expect(await strike(59)).toBe(0)
    expect(await state()).toBe('leaving')
    expect(await strike(60)).toBe(1)
    expect(await state()).toBe('released')
    expect(delivered.map(({ text }) => text)).toEqual([newsletter(SHOP).replace(/\n/g, '\r\n')])
    expect(await store.raw.get('a1')).toBeNull()
  })

  test('asked for three times at once is one', async () => {
    const { deps, entry, ordered, strike, delivered } = await houseWithOneHeld()
    const held = await entry()
    const outcomes = await Promise.all([1, 2, 3].map(() => release(deps, held)))
    expect([...outcomes].sort()).toEqual(['already', 'already', 'done'])
    expect(ordered).toEqual([{ ownerId: 'anna', intakeId: 'a1', askedAt: NOW }])
    await strike(60)
    await strike(61)
    expect(delivered).toHaveLength(1)
  })

  test('whose order is lost goes nevertheless', async () => {
    const { deps, entry, strike, delivered, logged } = await houseWithOneHeld()
    const releases = { place: () => Promise.reject(new Error('no queue')) }
    expect(await release({ ...deps, releases }, await entry())).toBe('done')
    expect(logged).toContain('release.not-ordered')
    await strike(60)
    expect(delivered).toHaveLength(1)
  })

  test('of a virus there is none', async () => {
    const { deps, entry, state } = await houseWithOneHeld()
    const held = await entry()
    const verdict = { ...held.verdict, reasons: [{ code: 'virus', facts: {} }] } as const
    expect(await release(deps, { ...held, verdict })).toBe('gone')
    expect(await state()).toBe('held')
  })

  test('teaches that the owner knows of the author, once, and no more than that', async () => {
    const { deps, entry, strike, store } = await houseWithOneHeld()
    await release(deps, await entry())
    await strike(60)
    const ties = []
    for await (const [key, record] of store.history.ties('anna'))
      ties.push([key, record.collected, record.sent])
    expect(ties).toEqual([['address:june@shop.example', true, 0]])
  })

  test('teaches nothing about an author whom nobody proved', async () => {
    const { deps, entry, strike, store, state } = await houseWithOneHeld('June <june@unproven.example>')
    await release(deps, await entry())
    await strike(60)
    expect(await state()).toBe('released')
    expect(await store.history.strongest('anna', 10)).toEqual([])
    for await (const [key] of store.history.ties('anna')) throw new Error(`learned ${key}`)
  })

  test('that cannot be learned from is handed over once all the same', async () => {
    const { deps, entry, delivered, state } = await houseWithOneHeld()
    await release(deps, await entry())
    const history = { learn: () => Promise.reject(new Error('no table')) }
    expect(await carryOutLeaving({ ...deps, history }, moment(1))).toBe(1)
    expect(await state()).toBe('released')
    expect(await resumeReleases(deps, moment(9_999))).toBe(0)
    expect(delivered).toHaveLength(1)
  })
})

test('a release for somebody who has yet to confirm where they read waits for that, and is seen', async () => {
  const { deps, entry, strike, delivered } = await houseWithOneHeld()
  const wish = {
    address: address('anna@new.example'),
    state: 'asked',
    since: NOW,
    meanwhile: 'wait',
  } as const
  await deps.owners.amend('anna', () => ({ deliverToWish: wish }))
  await release(deps, await entry())
  expect([await strike(60), delivered.length]).toEqual([0, 0])
  const waiting = await entry()
  expect([waiting.state, waiting.digestedAt, waitsForAddress(waiting)]).toEqual(['held', null, true])
  expect(waiting.expiresAt).toEqual(expiryOf(moment(60)))
  // Once more, and for the same reason.
  await release(deps, waiting)
  await strike(120)
  expect((await entry()).verdict).toEqual(waiting.verdict)
  await deps.owners.amend('anna', () => ({ deliverTo: wish.address }))
  await release(deps, await entry())
  expect([await strike(180), delivered.length]).toEqual([1, 1])
})

describe('undo', () => {
  test('brings it back to where it waited, with its end', async () => {
    const { deps, entry, strike, delivered } = await houseWithOneHeld()
    const held = await entry()
    await release(deps, held)
    expect(await undoRelease(deps, 'anna', 'a1')).toBe('done')
    expect(await entry()).toEqual(held)
    expect(await undoRelease(deps, 'anna', 'a1')).toBe('already')
    await strike(100)
    expect(delivered).toEqual([])
  })

  test('comes too late once the hand-over has begun', async () => {
    const { deps, entry, strike } = await houseWithOneHeld()
    await release(deps, await entry())
    await strike(60)
    expect(await undoRelease(deps, 'anna', 'a1')).toBe('late')
  })

  test('of what is not there, or another’s, does nothing', async () => {
    const { deps } = await houseWithOneHeld()
    expect(await undoRelease(deps, 'ben', 'a1')).toBe('gone')
    expect(await undoRelease(deps, 'anna', 'zz')).toBe('gone')
  })

  test('and a new release: the first order is about the old one and brings nothing early', async () => {
    const { deps, entry, ordered, at, delivered, state } = await houseWithOneHeld()
    await release(deps, await entry())
    at(30)
    await undoRelease(deps, 'anna', 'a1')
    await release(deps, await entry())
    const [first, second] = ordered
    if (first === undefined || second === undefined) throw new Error('two orders were placed')
    at(60)
    expect(await carryOut(deps, first, NOW)).toBe(false)
    expect(await state()).toBe('leaving')
    at(90)
    expect(await carryOut(deps, second, NOW)).toBe(true)
    expect(delivered).toHaveLength(1)
  })
})

describe('a hand-over that is cut off', () => {
  async function cutOff() {
    const house = await houseWithOneHeld()
    await release(house.deps, await house.entry())
    const { entries } = house.store
    const advance: typeof entries.advance = (...args) =>
      args[3] === 'released' ? Promise.reject(new Error('crash')) : entries.advance(...args)
    house.at(60)
    await carryOutLeaving({ ...house.deps, entries: { ...entries, advance } }, NOW)
    expect(await house.state()).toBe('releasing')
    return house
  }

  test('is taken up again, and not repeated where the mailbox can tell', async () => {
    const { deps, at, delivered, state } = await cutOff()
    at(200)
    expect(await resumeReleases(deps, moment(60))).toBe(0)
    expect(await resumeReleases(deps, moment(61))).toBe(1)
    expect(await state()).toBe('released')
    expect(delivered).toHaveLength(1)
  })

  test('is taken up by one of several that find it', async () => {
    const { deps, at, state } = await cutOff()
    at(200)
    const through = await Promise.all([1, 2, 3].map(() => resumeReleases(deps, moment(100))))
    expect(through.reduce((sum, each) => sum + each)).toBe(1)
    expect(await state()).toBe('released')
  })

  test('of what did not arrive looks first whether it did all the same', async () => {
    const { deps, entry, store, at } = await houseWithOneHeld()
    const held = await entry()
    expect(await store.entries.putBack(held, undeliveredEntry(held, 'forward-refused', NOW))).toBe(true)
    await release(deps, await entry())
    at(60)
    const said: boolean[] = []
    const mailbox: Mailbox = { deliver: async (_, { again }) => void said.push(again) }
    await carryOutLeaving({ ...deps, mailbox }, NOW)
    expect(said).toEqual([true])
  })

  test('is taken up by its own order when that comes again, but not while another may be at it', async () => {
    const { deps, at, ordered, state } = await cutOff()
    const [order] = ordered
    if (order === undefined) throw new Error('an order was placed')
    at(61)
    expect(await carryOut(deps, order, moment(-239))).toBe(false)
    expect(await state()).toBe('releasing')
    at(400)
    expect(await carryOut(deps, order, moment(100))).toBe(true)
    expect(await state()).toBe('released')
  })

  test('keeps no other waiting', async () => {
    const { deps, receiveDeps, at, arrive, store, delivered, entry, state } = await houseWithOneHeld()
    await receive(receiveDeps, await arrive('a2', newsletter(SHOP, { id: 'n7@shop.example' })))
    for (const id of ['a1', 'a2']) await release(deps, await entry(id))
    const get = (id: string) => (id === 'a1' ? Promise.reject(new Error('disk')) : store.raw.get(id))
    at(60)
    expect(await carryOutLeaving({ ...deps, raw: { ...store.raw, get } }, NOW)).toBe(1)
    expect(delivered.map(({ id }) => id)).toEqual(['a2'])
    expect(await state('a1')).toBe('releasing')
    at(200)
    expect(await resumeReleases(deps, moment(100))).toBe(1)
    expect(delivered.map(({ id }) => id)).toEqual(['a2', 'a1'])
  })
})

test('whatever is clicked, struck and crashed in whatever order, it is delivered at most once, and what was asked for last counts', async () => {
  const step = fc.constantFrom('release', 'undo', 'strike', 'crash before', 'crash after', 'resume', 'order')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const house = await houseWithOneHeld()
      const { deps, store, ordered, delivered, entry, at, strike, state } = house
      let seconds = 0
      for (const each of steps) {
        seconds += 61
        at(seconds)
        if (each === 'release') await release(deps, await entry())
        if (each === 'undo') {
          const before = await state()
          const outcome = await undoRelease(deps, 'anna', 'a1')
          expect(outcome === 'done').toBe(before === 'leaving')
        }
        if (each === 'strike') await strike(seconds)
        if (each === 'crash before') {
          const mailbox = { deliver: () => Promise.reject(new Error('crash')) }
          await carryOutLeaving({ ...deps, mailbox }, leavesIfAskedAt(moment(seconds)))
        }
        if (each === 'crash after') {
          const advance: typeof store.entries.advance = (...args) =>
            args[3] === 'released' ? Promise.reject(new Error('crash')) : store.entries.advance(...args)
          const entries = { ...store.entries, advance }
          await carryOutLeaving({ ...deps, entries }, leavesIfAskedAt(moment(seconds)))
        }
        if (each === 'resume') await resumeReleases(deps, moment(seconds))
        const [order] = ordered.slice(-1)
        if (each === 'order' && order) await carryOut(deps, order, moment(seconds - 300))
        expect(delivered.length).toBeLessThanOrEqual(1)
        if (delivered.length === 0) expect(await store.raw.get('a1')).not.toBeNull()
      }
      at(seconds + 61)
      await strike(seconds + 61)
      await resumeReleases(deps, moment(seconds + 62))
      expect(delivered).toHaveLength((await state()) === 'held' ? 0 : 1)
    }),
    { numRuns: 40 },
  )
})
