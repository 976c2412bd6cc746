import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Weekday } from '../../lib/domain/owner.ts'
import { nextWallClock } from '../../lib/domain/schedule.ts'

describe('nextWallClock', () => {
  test.each([
    ['later today', 'Europe/Berlin', ['07:00'], '2026-11-23T02:00:00Z', '2026-11-23T06:00:00Z'],
    [
      'exactly now is over: tomorrow',
      'Europe/Berlin',
      ['07:00'],
      '2026-11-23T06:00:00Z',
      '2026-11-24T06:00:00Z',
    ],
    [
      'the nearest of several',
      'Europe/Berlin',
      ['07:00', '17:30'],
      '2026-11-23T12:00:00Z',
      '2026-11-23T16:30:00Z',
    ],
    ['summer time', 'Europe/Berlin', ['07:00'], '2026-07-01T00:00:00Z', '2026-07-01T05:00:00Z'],
    [
      'skipped in spring: an hour later',
      'Europe/Berlin',
      ['02:30'],
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:30:00Z',
    ],
    [
      'repeated in autumn: the first',
      'Europe/Berlin',
      ['02:30'],
      '2026-10-24T12:00:00Z',
      '2026-10-25T00:30:00Z',
    ],
    [
      'east of the date line',
      'Pacific/Kiritimati',
      ['07:00'],
      '2026-11-23T06:00:00Z',
      '2026-11-23T17:00:00Z',
    ],
    ['west', 'America/Los_Angeles', ['19:00'], '2026-11-23T06:00:00Z', '2026-11-24T03:00:00Z'],
    ['midnight', 'Europe/Berlin', ['00:00'], '2026-11-23T12:00:00Z', '2026-11-23T23:00:00Z'],
  ])('%s', (_what, zone, times, after, expected) => {
    expect(nextWallClock(times, zone, new Date(after))?.toISOString()).toBe(new Date(expected).toISOString())
  })

  test('late on the eve of the day whose clocks go forward: that day is not passed over', () => {
    const eve = new Date('2026-03-08T04:06:00Z')
    expect(nextWallClock(['20:15'], 'America/New_York', eve)?.toISOString()).toBe('2026-03-09T00:15:00.000Z')
  })

  test('what comes every day is never more than a day and an hour away', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Pacific/Auckland',
      'Asia/Kolkata',
      'America/Santiago',
    ]
    const minutes = fc.integer({ min: Date.UTC(2024, 0) / 60_000, max: Date.UTC(2028, 0) / 60_000 })
    const time = fc.constantFrom('00:00', '02:30', '07:00', '20:15', '23:59')
    fc.assert(
      fc.property(fc.constantFrom(...zones), minutes, time, (zone, minute, at) => {
        const after = minute * 60_000
        const away = (nextWallClock([at], zone, new Date(after))?.getTime() ?? 0) - after
        expect(away).toBeGreaterThan(0)
        expect(away).toBeLessThanOrEqual(25 * 3_600_000)
      }),
      { numRuns: 2_000 },
    )
  })

  test('no times, no moment', () => {
    expect(nextWallClock([], 'Europe/Berlin', new Date(0))).toBeNull()
  })
})

describe('on some days of the week', () => {
  // A Thursday.
  const thursday = new Date('2026-11-26T16:30:00Z')

  test.each<[readonly Weekday[], string | null]>([
    [[4], '2026-12-03T06:00:00.000Z'],
    [[5], '2026-11-27T06:00:00.000Z'],
    [[3], '2026-12-02T06:00:00.000Z'],
    [[1, 7], '2026-11-29T06:00:00.000Z'],
    [[], null],
  ])('%j', (days, expected) => {
    const next = nextWallClock(['07:00'], 'Europe/Berlin', thursday, days)
    expect(next?.toISOString() ?? null).toBe(expected)
  })

  test('the day is the one on the zone’s clocks', () => {
    const next = nextWallClock(['00:30'], 'Pacific/Auckland', thursday, [5])
    expect(next?.toISOString()).toBe('2026-12-03T11:30:00.000Z')
  })
})
