import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { address } from '../../lib/domain/address.ts'
import type { Interaction } from '../../lib/domain/interaction.ts'
import { EMPTY_RECORD, mergeTies, recordOf, TIE_MODEL, type TieRecord, tieOf } from '../../lib/domain/tie.ts'

const lena = address('lena@hafen.example')
const KEY = `address:${lena}` as const
const now = new Date('2026-06-01T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

function interaction(over: Partial<Interaction> = {}): Interaction {
  return { type: 'wrote', with: lena, name: 'Lena Brandt', at: now, share: 1, thread: 'a@x.example', ...over }
}

function recordFrom(interactions: readonly Interaction[]): TieRecord {
  return interactions.map((one) => recordOf(one, KEY)).reduce(mergeTies, EMPTY_RECORD)
}

const levelAt = (interactions: readonly Interaction[], at = now) =>
  tieOf(recordFrom(interactions), at, 'address').level

describe('the exchange rule', () => {
  test.each([
    ['nothing ever passed', [], 'none'],
    ['one unanswered letter', [interaction()], 'weak'],
    ['two letters on one thread, unanswered', [interaction(), interaction()], 'weak'],
    ['a letter that was answered', [interaction(), interaction({ type: 'answered' })], 'known'],
    ['letters on two threads', [interaction(), interaction({ thread: 'b@x.example' })], 'known'],
    ['an accepted meeting', [interaction({ type: 'met' })], 'known'],
    ['an answer to nothing the owner wrote', [interaction({ type: 'answered' })], 'weak'],
  ] as const)('%s: %j', (_what, interactions, level) => {
    expect(levelAt(interactions)).toBe(level)
  })

  test('a collected contact is weak, not known', () => {
    expect(tieOf({ ...EMPTY_RECORD, collected: true }, now, 'address').level).toBe('weak')
  })
})

test('threads whose ids differ in one character are two threads, nearly always', () => {
  const ids = Array.from({ length: 40 }, (_, n) => `letter-${n}@x.example`)
  const pairs = ids
    .slice(1)
    .map((id, n) => [interaction({ thread: ids[n] ?? '' }), interaction({ thread: id })])
  expect(pairs.filter((pair) => levelAt(pair) === 'known').length).toBeGreaterThanOrEqual(36)
})

describe('fading', () => {
  const exchange = [interaction(), interaction({ type: 'answered' })]

  test('a letter counts half after one half-life', () => {
    const fresh = tieOf(recordFrom([interaction()]), now, 'address').rank
    const later = tieOf(
      recordFrom([interaction({ at: daysAgo(TIE_MODEL.halfLifeDays) })]),
      now,
      'address',
    ).rank
    expect(fresh).toBeCloseTo(1)
    expect(later).toBeCloseTo(0.5)
  })

  test('an old exchange becomes dormant, and never none', () => {
    const inTenYears = new Date(now.getTime() + 10 * 365 * 86_400_000)
    expect(levelAt(exchange)).toBe('known')
    expect(levelAt(exchange, inTenYears)).toBe('dormant')
  })

  test('a letter to very many has a low rank, but it is not long ago', () => {
    const letters = ['a', 'b'].map((thread) => interaction({ thread, share: 1 / 20 }))
    const later = (days: number) => levelAt(letters, new Date(now.getTime() + days * 86_400_000))
    expect([later(0), later(300), later(500)]).toEqual(['known', 'known', 'dormant'])
  })

  test('many letters make a close tie; the same letters to twenty at once do not', () => {
    const letters = [1, 20, 40, 60, 80, 100, 120].map((days) =>
      interaction({ at: daysAgo(days), thread: `${days}` }),
    )
    expect(levelAt(letters)).toBe('close')
    expect(levelAt(letters.map((letter) => ({ ...letter, share: 1 / 20 })))).not.toBe('close')
  })

  test('archives of the last century and dates far ahead stay finite', () => {
    for (const year of [1971, 1999, 2060, 9999]) {
      const at = new Date(Date.UTC(year, 5, 1))
      expect(
        tieOf(recordFrom([interaction({ at }), interaction({ at, thread: 'b' })]), at, 'address').level,
      ).toBe('known')
    }
  })
})

const interactions = fc.array(
  fc.record({
    type: fc.constantFrom('wrote', 'answered', 'met'),
    with: fc.constant(lena),
    name: fc.constant(null),
    at: fc.integer({ min: 0, max: 5_000 }).map(daysAgo),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    thread: fc.constantFrom('a', 'b', 'c'),
  }) satisfies fc.Arbitrary<Interaction>,
  { maxLength: 30 },
)

describe('records', () => {
  test('add up to the same in any order', () => {
    fc.assert(
      fc.property(interactions, fc.integer(), (all, seed) => {
        const shuffled = [...all].sort(
          (a, b) => ((a.at.getTime() ^ seed) % 97) - ((b.at.getTime() ^ seed) % 97),
        )
        const one = tieOf(recordFrom(all), now, 'address')
        const other = tieOf(recordFrom(shuffled), now, 'address')
        expect({ ...other, rank: 0 }).toEqual({ ...one, rank: 0 })
        expect(other.rank).toBeCloseTo(one.rank, 6)
      }),
    )
  })

  test('more contact never lowers the rank', () => {
    fc.assert(
      fc.property(interactions, (all) => {
        const before = tieOf(recordFrom(all), now, 'address').rank
        expect(tieOf(recordFrom([...all, interaction()]), now, 'address').rank).toBeGreaterThan(before)
      }),
    )
  })
})
