import { describe, expect, test } from '@jest/globals'
import { showDay, showEventStart, showMoment, type Viewer } from '../../lib/views/dates.ts'

const german: Viewer = { language: 'de', timeZone: 'Europe/Berlin', now: new Date('2026-11-26T16:30:00Z') }
const english: Viewer = { ...german, language: 'en' }

describe('showMoment, in the owner’s zone', () => {
  test.each([
    ['2026-11-26T08:05:00Z', '09:05', '09:05'],
    ['2026-11-25T23:30:00Z', '00:30', '00:30'],
    ['2026-11-25T22:30:00Z', 'gestern, 23:30', 'yesterday, 23:30'],
    ['2026-11-27T06:00:00Z', 'morgen, 07:00', 'tomorrow, 07:00'],
    ['2026-07-01T10:00:00Z', '1. Juli, 12:00', '1 Jul, 12:00'],
    ['2025-12-03T10:00:00Z', '3. Dez. 2025, 11:00', '3 Dec 2025, 11:00'],
  ])('%s', (iso, inGerman, inEnglish) => {
    expect(showMoment(new Date(iso), german)).toBe(inGerman)
    expect(showMoment(new Date(iso), english)).toBe(inEnglish)
  })

  test('a zone that does not exist falls back to UTC', () => {
    expect(showMoment(new Date('2026-11-26T08:05:00Z'), { ...german, timeZone: 'Mars/Olympus' })).toBe(
      '08:05',
    )
  })
})

describe('showEventStart', () => {
  test.each([
    ['exact', '2026-12-03T18:00:00Z', '3 Dec, 19:00'],
    ['exact with an offset', '2026-12-03T18:00:00-05:00', '4 Dec, 00:00'],
    ['floating', '2026-12-03T18:00:00', '3 Dec, 18:00'],
    ['a whole day', '2026-12-03', '3 Dec'],
  ])('%s', (_, iso, shown) => {
    expect(showEventStart(iso, english)).toBe(shown)
  })

  test.each(['', 'soon', '2026-13-45', '2026-12-03T99:00', '2026-12-03T18:00:00Z<script>'])(
    '%p is none',
    (iso) => {
      expect(showEventStart(iso, english)).toBeNull()
    },
  )
})

test('showDay leaves out the present year', () => {
  expect(showDay(new Date('2027-01-25T12:00:00Z'), german)).toBe('25. Jan. 2027')
  expect(showDay(new Date('2026-12-03T12:00:00Z'), german)).toBe('3. Dez.')
})
