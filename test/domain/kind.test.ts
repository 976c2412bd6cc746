import { describe, expect, test } from '@jest/globals'
import { assessKind, isMassKind, MASS_THRESHOLD, massProbability } from '../../lib/domain/kind.ts'
import type { Weights } from '../../lib/domain/signals/weights.ts'

const weights: Weights = {
  provenance: {
    date: '2026-01-01',
    set: 'none',
    messages: 0,
    sources: [],
    folds: 0,
    lambda: 0,
    fittedKinds: [],
  },
  bias: [1, 0, 0, 0, 0, 0, 0, 0, 0],
  observations: { bulk: [-2, 0, 0, 0, 0, 0, 2, 1, 0], letter: [2, 0, 0, 0, 0, 0, -1, 0, 0] },
}

describe('assessKind', () => {
  test('with nothing seen it is a letter', () => {
    expect(assessKind([]).kind).toBe('personal')
  })

  test('weights add up, and strength grades them', () => {
    const whole = assessKind([{ name: 'bulk', detail: 'x' }], weights)
    const half = assessKind([{ name: 'bulk', detail: 'x', strength: 0.5 }], weights)
    expect(whole.probabilities.newsletter).toBeGreaterThan(half.probabilities.newsletter)
    expect(half.signals).toContainEqual({ name: 'bulk', kind: 'newsletter', weight: 1, detail: 'x' })
  })

  test('signals come weightiest first, one for each kind that they bear on', () => {
    const { signals } = assessKind(
      [
        { name: 'letter', detail: 'a' },
        { name: 'bulk', detail: 'b' },
      ],
      weights,
    )
    expect(signals.map(({ weight }) => Math.abs(weight))).toEqual([2, 2, 2, 1, 1])
  })

  test('what has no weight says nothing', () => {
    expect(assessKind([{ name: 'unheard-of', detail: '' }], weights).signals).toEqual([])
  })

  test('thin evidence of mass mail is not enough, though it be the likeliest kind', () => {
    const thin = assessKind([{ name: 'bulk', detail: '', strength: 0.7 }], weights)
    expect(thin.probabilities.newsletter).toBeGreaterThan(thin.probabilities.personal)
    expect(massProbability(thin.probabilities)).toBeLessThan(MASS_THRESHOLD)
    expect(isMassKind(thin.kind)).toBe(false)
  })
})
