import { describe, expect, test } from '@jest/globals'
import type { Lesson } from '../../lib/domain/learning.ts'
import { isSame } from './check.ts'
import { OWNERS } from './mail.ts'
import { MUTATIONS } from './mutations/all.ts'
import { simulate } from './simulate.ts'

/** `npm run simulate` runs as many as one has time for. */
const SEEDS = 150

test(`${SEEDS} seeds keep every promise`, async () => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { broken } = await simulate(seed)
    // With its seed, for `npm run simulate -- --seed N`.
    expect({ seed, broken }).toEqual({ seed, broken: [] })
  }
})

test.each([1, 2, 3])('seed %i replays to the same trace', async (seed) => {
  const [one, other] = [await simulate(seed, { trace: true }), await simulate(seed, { trace: true })]
  expect(one.trace.length).toBeGreaterThan(100)
  expect(other.trace).toEqual(one.trace)
  expect((await simulate(seed + 4, { trace: true })).trace).not.toEqual(one.trace)
})

test('a run without faults breaks nothing, cuts nobody off and puts nothing aside', async () => {
  for (let seed = 1; seed <= 10; seed++) {
    const { broken, world } = await simulate(seed, { faulty: false, trace: true })
    expect({ seed, broken }).toEqual({ seed, broken: [] })
    const ids = world.ledger.deliveries.map(({ ownerId, intakeId }) => `${ownerId} ${intakeId}`)
    expect(new Set(ids).size).toBe(ids.length)
  }
})

test('faults leave the ties of a run without them, but for answers that could not be judged', async () => {
  let compared = 0
  for (let seed = 1; seed <= 12; seed++) {
    const faulty = await simulate(seed)
    const calm = await simulate(seed, { faulty: false })
    for (const { id } of OWNERS) {
      const [one, other] = [faulty.world.store.historyOf(id), calm.world.store.historyOf(id)]
      // Answers come when what they answer is learned, and what owners click depends on what is there by then.
      if (taught(one.lessons) !== taught(other.lessons)) continue
      for (const key of one.tieKeys) expect(isSame(one.ties.get(key), other.ties.get(key))).toBe(true)
      compared++
    }
  }
  expect(compared).toBeGreaterThan(8)
})

function taught(lessons: ReadonlyMap<string, Lesson>): string {
  return JSON.stringify([...lessons.values()].map(({ id, ties }) => [id, ...ties]).sort())
}

describe('a Kith that is broken on purpose is found out: it', () => {
  test.each(MUTATIONS)('$name', async (mutation) => {
    const { from = 1, within, settings } = mutation
    const [setting] = settings
    for (let seed = from; seed < from + within; seed++) {
      if ((await simulate(seed, { mutation, setting })).broken.length > 0) return
    }
    throw new Error(`nothing was noticed in ${mutation.within} seeds`)
  })
})
