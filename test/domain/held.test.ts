import { expect, test } from '@jest/globals'
import { expiryOf, type HeldEvent, nextState } from '../../lib/domain/held.ts'

test.each([
  ['held', 'release', 'releasing'],
  ['releasing', 'released', 'released'],
  ['held', 'discard', 'discarded'],
  ['discarded', 'release', 'releasing'],
  ['held', 'expire', 'expired'],
  ['discarded', 'expire', 'expired'],
  ['released', 'release', null],
  ['releasing', 'release', null],
  ['releasing', 'expire', null],
  ['expired', 'release', null],
  ['delivered', 'discard', null],
] as const)('%s, %s: %s', (state, event: HeldEvent, after) => {
  expect(nextState(state, event)).toBe(after)
})

test('a held message can be released for sixty days', () => {
  expect(expiryOf(new Date('2026-01-01T00:00:00Z')).toISOString()).toBe('2026-03-02T00:00:00.000Z')
})
