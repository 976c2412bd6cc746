import { describe, expect, test } from '@jest/globals'
import { dateOf, dayOf, headerDate, sampleClock, timeOf, yearOf } from '../../lib/sample/clock.ts'

describe('the clock of the sample', () => {
  test.each([
    ['in summer', '2026-06-17T10:20:00Z', '2026-06-14T06:05:00.000Z'],
    ['in winter', '2026-01-17T10:20:00Z', '2026-01-14T07:05:00.000Z'],
    ['just after midnight in Hamburg', '2026-06-16T22:10:00Z', '2026-06-14T06:05:00.000Z'],
    ['from summer back to winter', '2026-03-30T10:00:00Z', '2026-03-27T07:05:00.000Z'],
  ])('counts days and hours as the wall does: %s', (_, now, expected) => {
    expect(sampleClock(new Date(now)).ago(3, '08:05').toISOString()).toBe(expected)
  })

  test.each([
    [2, 'Freitag, 19. Juni'],
    [3, 'Montag, 22. Juni'],
    [4, 'Montag, 22. Juni'],
    [5, 'Montag, 22. Juni'],
    [6, 'Dienstag, 23. Juni'],
  ])('puts what is %d days ahead on a working day', (days, expected) => {
    const wednesday = sampleClock(new Date('2026-06-17T10:20:00Z'))
    expect(dayOf(wednesday.ahead(days, '19:30'), 'de')).toBe(expected)
  })

  test('tells a moment as letters and headers do', () => {
    const moment = new Date('2026-03-12T08:30:00Z')
    expect(dateOf(moment, 'de')).toBe('12. März 2026')
    expect(dateOf(moment, 'en')).toBe('12 March 2026')
    expect(timeOf(moment)).toBe('09:30')
    expect(yearOf(moment)).toBe('2026')
    expect(headerDate(moment)).toBe('Thu, 12 Mar 2026 09:30:00 +0100')
  })
})
