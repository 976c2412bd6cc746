import { expect } from '@jest/globals'
import fc from 'fast-check'
import { address } from '../../lib/domain/address.ts'
import type { Question } from '../../lib/domain/examination.ts'
import type { Interaction } from '../../lib/domain/interaction.ts'
import type { Lesson } from '../../lib/domain/learning.ts'
import { EMPTY_RECORD, mergeTies, recordOf, type TieKey, type TieRecord } from '../../lib/domain/tie.ts'

export const PETRA: TieKey = `address:${address('petra@x.example')}`
export const OLE: TieKey = `address:${address('ole@x.example')}`
export const NAME: TieKey = 'name:petra öztürk'

export const KEYS: readonly TieKey[] = [PETRA, OLE, NAME, 'domain:x.example']

export function record(of: Partial<TieRecord>): TieRecord {
  return { ...EMPTY_RECORD, ...of }
}

export function aLesson(id: string, of: Partial<Lesson>): Lesson {
  return { id, ties: new Map(), sent: null, ...of }
}

/** Asks for all of `KEYS` where nothing else is said. */
export function ask(of: Partial<Question>): Question {
  return { ties: KEYS, ruleSubjects: [], messageIds: [], ...of }
}

/** Up to eight lessons of different ids, each from real interactions over twenty years. */
export function lessons(): fc.Arbitrary<readonly Lesson[]> {
  const tie = fc
    .tuple(fc.constantFrom(...KEYS), interaction())
    .map(([key, one]) => [key, recordOf(one, key)] as const)
  const ties = fc.array(tie, { minLength: 1, maxLength: 3 })
  return fc
    .array(ties, { maxLength: 8 })
    .map((all) => all.map((each, i) => aLesson(`lesson-${i}`, { ties: new Map(each) })))
}

function interaction(): fc.Arbitrary<Interaction> {
  return fc.record({
    type: fc.constantFrom('wrote', 'answered', 'met'),
    with: fc.constantFrom(address('petra@x.example'), address('ole@x.example'), address('p.o@y.example')),
    name: fc.constant(null),
    at: fc.date({ min: new Date('2006-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }),
    share: fc.integer({ min: 1, max: 20 }).map((n) => 1 / n),
    thread: fc.string({ maxLength: 8 }),
  })
}

/** What all lessons together teach, by the domain's own addition. */
export function foldOf(taught: readonly Lesson[]): ReadonlyMap<TieKey, TieRecord> {
  const sum = new Map<TieKey, TieRecord>()
  for (const [key, each] of taught.flatMap(({ ties }) => [...ties])) {
    sum.set(key, mergeTies(sum.get(key) ?? EMPTY_RECORD, each))
  }
  return sum
}

/** Equal, but that sums of floats depend on the order in their last digits. */
export function expectClose(
  actual: ReadonlyMap<TieKey, TieRecord>,
  expected: ReadonlyMap<TieKey, TieRecord>,
): void {
  expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort())
  for (const [key, { outgoing, incoming, ...exact }] of expected) {
    const found = actual.get(key)
    expect(found).toMatchObject(exact)
    expect(relativeError(found?.outgoing, outgoing)).toBeLessThan(1e-12)
    expect(relativeError(found?.incoming, incoming)).toBeLessThan(1e-12)
  }
}

function relativeError(actual = Number.NaN, expected: number): number {
  return actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected)
}
