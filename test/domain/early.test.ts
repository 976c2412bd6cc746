import { describe, expect, test } from '@jest/globals'
import { earlyOccasion, isEarlyOccasion, isOverdue, isUrgent } from '../../lib/domain/early.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { heldEntry } from '../support/entries.ts'

const NOW = new Date('2026-11-26T16:30:00Z')
const NEXT = new Date('2026-11-27T06:00:00Z') // 07:00 in Berlin

const starting = (start: string | null, over: Partial<Entry> = {}) =>
  heldEntry({ event: { summary: null, start, location: null }, ...over })

describe('what cannot wait for the next digest', () => {
  test.each([
    ['this evening, exactly', '2026-11-26T20:00:00+01:00', true],
    ['this evening, in the owner’s zone', '2026-11-26T20:00:00', true],
    ['tomorrow, the whole day', '2026-11-27', true],
    ['tomorrow, an hour before the digest', '2026-11-27T06:00:00', true],
    ['tomorrow, when the digest comes', '2026-11-27T06:00:00Z', false],
    ['next week', '2026-12-03T18:00:00Z', false],
    ['an hour ago', '2026-11-26T15:30:00Z', false],
    ['on no day of the calendar', '2026-13-45', false],
    ['at no hour of the clock', '2026-11-26T25:00:00', false],
    ['in words', 'this evening at eight', false],
    ['nobody knows when', null, false],
  ])('begins %s', (_when, start, urgent) => {
    expect(isUrgent(starting(start), 'Europe/Berlin', NOW, NEXT)).toBe(urgent)
  })

  test.each([
    ['today', '2026-11-26', true],
    ['tomorrow, with the day still before whoever reads the digest', '2026-11-27', false],
    ['yesterday', '2026-11-25', false],
    ['in words', 'soon', false],
  ])('asks for an answer by %s', (_when, answerBy, urgent) => {
    const asking = heldEntry({ event: { summary: null, start: null, location: null, answerBy } })
    expect(isUrgent(asking, 'Europe/Berlin', NOW, NEXT)).toBe(urgent)
    const later = heldEntry({ event: { summary: null, start: '2026-12-24', location: null, answerBy } })
    expect(isUrgent(later, 'Europe/Berlin', NOW, NEXT)).toBe(urgent)
  })

  const tonight = '2026-11-26T19:00:00Z'
  test.each([
    ['no event at all', heldEntry()],
    ['listed before', starting(tonight, { digestedAt: NOW })],
    ['put away', starting(tonight, { state: 'discarded' })],
    [
      'of somebody blocked',
      {
        ...starting(tonight),
        verdict: heldEntry({}, { reasons: [{ code: 'blocked-person', facts: {} }] }).verdict,
      },
    ],
  ])('is not %s', (_what, entry) => {
    expect(isUrgent(entry, 'Europe/Berlin', NOW, NEXT)).toBe(false)
  })
})

test('an early note gathers what comes within a minute, and is never taken for a digest', () => {
  const at = earlyOccasion(NOW)
  expect(at.toISOString()).toBe('2026-11-26T16:31:00.001Z')
  expect(isEarlyOccasion(at)).toBe(true)
  expect(isEarlyOccasion(NEXT)).toBe(false)
})

test.each([
  [0, false],
  [25, false],
  [27, true],
])('a digest due for %d hours is overdue: %s', (hours, overdue) => {
  const due = new Date(NOW.getTime() - hours * 3_600_000)
  expect(isOverdue(due, NOW)).toBe(overdue)
  expect(isOverdue(null, NOW)).toBe(false)
})
