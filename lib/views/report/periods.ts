import type { Language } from '../../domain/owner.ts'
import type { Arrival } from './model.ts'

/** What came within one month, quarter or year. */
export interface Period {
  readonly label: string
  /** For the axis: the year where the period is the first of one, else null. */
  readonly year: string | null
  readonly held: number
  readonly delivered: number
}

export interface Periods {
  readonly periods: readonly Period[]
  /** Left out, because their date lies years away from all others: clocks that were never set. */
  readonly outside: number
}

/** More bars than this are hard to tell apart on a phone. */
const MOST_BARS = 48

/** A date that far from the bulk of the mail is a mistake; in milliseconds. */
const FAR = 2 * 365 * 86_400_000

/** Sorts arrivals into the shortest periods that still fit: months, quarters, years. UTC. */
export function periodsOf(arrivals: readonly Arrival[], language: Language): Periods {
  const near = withoutOutliers(arrivals)
  const first = near[0]
  const last = near.at(-1)
  if (first === undefined || last === undefined) return { periods: [], outside: arrivals.length }
  const months = monthNumber(last.at) - monthNumber(first.at) + 1
  const length =
    [1, 3, 12].find((each) => months / each <= MOST_BARS) ?? Math.ceil(months / MOST_BARS / 12) * 12
  const index = ({ at }: Arrival) => Math.floor(monthNumber(at) / length)
  const groups = Map.groupBy(near, index)
  const begin = index(first)
  const periods = Array.from({ length: index(last) - begin + 1 }, (_, offset) => {
    const group = groups.get(begin + offset) ?? []
    const held = group.filter((arrival) => arrival.held).length
    const start = (begin + offset) * length
    return { ...labelsOf(start, length, language), held, delivered: group.length - held }
  })
  return { periods, outside: arrivals.length - near.length }
}

function withoutOutliers(arrivals: readonly Arrival[]): readonly Arrival[] {
  const times = arrivals.map(({ at }) => at.getTime())
  const early = times[Math.floor(times.length * 0.01)] ?? 0
  const late = times[Math.ceil(times.length * 0.99) - 1] ?? 0
  return arrivals.filter(({ at }) => at.getTime() >= early - FAR && at.getTime() <= late + FAR)
}

/** Months since the year 0. */
function monthNumber(at: Date): number {
  return at.getUTCFullYear() * 12 + at.getUTCMonth()
}

function labelsOf(start: number, length: number, language: Language): Pick<Period, 'label' | 'year'> {
  const first = new Date(Date.UTC(Math.floor(start / 12), start % 12, 1))
  const year = String(first.getUTCFullYear())
  const beginsYear = first.getUTCMonth() === 0 ? year : null
  if (length === 12) return { label: year, year }
  if (length > 12) return { label: `${year}–${first.getUTCFullYear() + length / 12 - 1}`, year }
  const month = (at: Date) =>
    at.toLocaleDateString(language === 'de' ? 'de-DE' : 'en-GB', { month: 'short', timeZone: 'UTC' })
  const end = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + length - 1, 1))
  const months = length === 1 ? month(first) : `${month(first)}–${month(end)}`
  return { label: `${months} ${year}`, year: beginsYear }
}
