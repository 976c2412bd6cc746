import { describe, expect, test } from '@jest/globals'
import { periodsOf } from '../../../lib/views/report/periods.ts'
import { counting, countingTicks, linear, roundTicks } from '../../../lib/views/report/scale.ts'

const on = (date: string, held = false) => ({ at: new Date(`${date}T12:00:00Z`), held })
const labels = (...dates: readonly string[]) =>
  periodsOf(
    dates.map((date) => on(date)),
    'en',
  ).periods.map(({ label }) => label)

describe('periods', () => {
  test('months, the empty ones too', () => {
    expect(labels('2025-11-30', '2026-02-01')).toEqual(['Nov 2025', 'Dec 2025', 'Jan 2026', 'Feb 2026'])
  })

  test('quarters where there are too many months, years where there are too many quarters', () => {
    expect(labels('2015-05-01', '2020-01-01').slice(0, 2)).toEqual(['Apr–Jun 2015', 'Jul–Sept 2015'])
    expect(labels('2000-05-01', '2020-01-01').slice(0, 2)).toEqual(['2000', '2001'])
  })

  test('count what was held and what was delivered', () => {
    const { periods } = periodsOf([on('2026-01-01'), on('2026-01-02', true), on('2026-01-03')], 'de')
    expect(periods).toEqual([{ label: 'Jan 2026', year: '2026', held: 1, delivered: 2 }])
  })

  test('a clock that was never set does not stretch the axis', () => {
    const many = Array.from({ length: 300 }, () => on('2026-01-01'))
    expect(periodsOf([on('1980-01-01'), ...many], 'en')).toMatchObject({ periods: [{}], outside: 1 })
  })
})

describe('scales', () => {
  test('map ends to ends, and an empty range to its start', () => {
    expect([0, 5, 10].map(linear([0, 10], [100, 0]))).toEqual([100, 50, 0])
    expect(linear([3, 3], [7, 9])(3)).toBe(7)
    expect(counting(99, [0, 10])(99)).toBeCloseTo(10)
    expect(counting(0, [0, 10])(0)).toBe(0)
  })

  test('have round ticks', () => {
    expect(countingTicks(60)).toEqual([0, 1, 2, 5, 10, 20, 50])
    expect(roundTicks(9)).toEqual([0, 5, 10])
    expect(roundTicks(1)).toEqual([0, 1])
    expect(roundTicks(830)).toEqual([0, 500, 1000])
  })
})
