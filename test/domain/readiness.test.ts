import { describe, expect, test } from '@jest/globals'
import {
  awaitsHistory,
  beginsToGuard,
  ENOUGH_IMPORTED,
  hasEnoughHistory,
  owesWelcome,
} from '../../lib/domain/readiness.ts'
import { NOW, ownerOf } from '../support/entries.ts'

const NONE = { imported: 0, sent: 0, days: 0, saidSo: false }

describe('history enough to judge by', () => {
  test.each([
    ['an import', { imported: ENOUGH_IMPORTED }, { imported: ENOUGH_IMPORTED - 1 }],
    ['time and letters', { days: 14, sent: 200 }, { days: 14, sent: 199 }],
    ['letters and time', { days: 14, sent: 200 }, { days: 13, sent: 5_000 }],
    ['the owner’s word', { saidSo: true }, {}],
  ])('%s', (_, enough, tooLittle) => {
    expect(hasEnoughHistory({ ...NONE, ...enough })).toBe(true)
    expect(hasEnoughHistory({ ...NONE, ...tooLittle })).toBe(false)
  })
})

describe('the end of observing', () => {
  const observed = ownerOf({ mode: 'observing' })
  const welcome = { at: new Date('2026-01-01'), sent: true }

  test('is noted with its moment; what was noted once stays', () => {
    expect(beginsToGuard(observed, NOW)).toEqual({ mode: 'guarding', welcome: { at: NOW, sent: false } })
    expect(beginsToGuard({ ...observed, welcome }, NOW)).toEqual({ mode: 'guarding', welcome })
  })

  test.each(['guarding', 'paused'] as const)('is not for who is %s', (mode) => {
    expect(beginsToGuard(ownerOf({ mode }), NOW)).toBeNull()
  })

  test.each([
    ['observing', undefined, true, false],
    ['observing', welcome, false, false],
    ['guarding', undefined, false, false],
    ['guarding', { ...welcome, sent: false }, false, true],
    ['guarding', welcome, false, false],
    ['paused', { ...welcome, sent: false }, false, false],
  ] as const)('%s, welcome %j', (mode, noted, awaits, owes) => {
    const owner = ownerOf({ mode, ...(noted && { welcome: noted }) })
    expect([awaitsHistory(owner), owesWelcome(owner)]).toEqual([awaits, owes])
  })
})
