import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { alsoSeeing, assessKind, isMassKind, KINDS } from '../../../lib/domain/kind.ts'
import { boilerplate, isInDoubt } from '../../../lib/domain/signals/boilerplate.ts'
import type { Observation } from '../../../lib/domain/signals/detector.ts'
import { WEIGHTS } from '../../../lib/domain/signals/weights.ts'

const seen: fc.Arbitrary<readonly Observation[]> = fc
  .uniqueArray(
    fc.constantFrom(...Object.keys(WEIGHTS.observations).filter((name) => name !== 'boilerplate')),
    {
      maxLength: 12,
    },
  )
  .map((names) => names.map((name) => ({ name, detail: '' })))

const copies = fc.nat({ max: 100_000 })

describe('boilerplate', () => {
  test.each([
    ['the first', 0, false],
    ['the second: people send twice', 1, false],
    ['the third', 2, true],
    ['the hundredth', 99, true],
  ])('%s of a text', (_which, before, said) => {
    expect(boilerplate(before).length > 0).toBe(said)
  })

  test('says more with each copy, and no more than all', () => {
    const strengths = [2, 3, 5, 9, 16, 17, 1_000].map((n) => boilerplate(n)[0]?.strength ?? 0)
    expect(strengths).toEqual([...strengths].sort((a, b) => a - b))
    expect(strengths.slice(-3)).toEqual([1, 1, 1])
  })

  test('alone never makes mass mail of anything, however many copies there are', () => {
    fc.assert(
      fc.property(copies, (before) => {
        expect(isMassKind(assessKind(boilerplate(before)).kind)).toBe(false)
      }),
    )
  })

  test.each([
    [0.19, false],
    [0.2, true],
    [0.95, true],
    [0.96, false],
  ])('of what is mass mail by %d it is asked: %j', (massProbability, asked) => {
    expect(isInDoubt(massProbability)).toBe(asked)
  })

  test('never makes anything a letter, nor a letter of mass mail', () => {
    fc.assert(
      fc.property(seen, copies, (observations, before) => {
        const first = assessKind(observations)
        const then = alsoSeeing(first, boilerplate(before))
        expect(then.probabilities.personal).toBeLessThanOrEqual(first.probabilities.personal + 1e-9)
      }),
    )
  })
})

test('to see more later is as good as to have seen it at once', () => {
  fc.assert(
    fc.property(seen, copies, (observations, before) => {
      const late = alsoSeeing(assessKind(observations), boilerplate(before))
      const once = assessKind([...observations, ...boilerplate(before)])
      expect(late.signals).toEqual(once.signals)
      for (const kind of KINDS) expect(late.probabilities[kind]).toBeCloseTo(once.probabilities[kind], 9)
    }),
  )
})
