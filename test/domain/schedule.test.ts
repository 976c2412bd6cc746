import { describe, expect, test } from '@jest/globals'
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

  test('no times, no moment', () => {
    expect(nextWallClock([], 'Europe/Berlin', new Date(0))).toBeNull()
  })
})
