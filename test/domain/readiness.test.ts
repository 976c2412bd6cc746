import { describe, expect, test } from '@jest/globals'
import { ENOUGH_IMPORTED, hasEnoughHistory } from '../../lib/domain/readiness.ts'

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
