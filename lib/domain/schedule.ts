import type { Weekday } from './owner.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/**
 * The next moment after `after` at which the clocks of a time zone show one of the times (`HH:MM`) on one of
 * the days; null where there are no times, or no days. A time that a daylight-saving change skips falls due by
 * the length of the skip later; one that it repeats falls due once, the first time.
 */
export function nextWallClock(
  times: readonly string[],
  timeZone: string,
  after: Date,
  days: readonly Weekday[] = EVERY_DAY,
): Date | null {
  const today = wallClockAt(timeZone, after.getTime()).slice(0, 10)
  let best: number | null = null
  // A week and a day: where today's times are over, the same weekday's turn comes again.
  for (let day = -1; day <= 8; day++) {
    const date = daysOn(today, day)
    if (!days.includes(weekdayOf(date))) continue
    for (const time of times) {
      const at = momentOf(date, time, timeZone)
      if (at > after.getTime() && (best === null || at < best)) best = at
    }
    if (best !== null && day >= 2) break
  }
  return best === null ? null : new Date(best)
}

/** So many dates on. Not so many times 24 hours: late in the evening, that passes over the day whose clocks go forward. */
function daysOn(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** Of a date as in `2026-03-02`. */
function weekdayOf(date: string): Weekday {
  return EVERY_DAY[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7] ?? 7
}

/** So many moments are remembered: digests of all owners fall due at few times of few days. */
const MOST_MOMENTS = 2_000

const moments = new Map<string, number>()

/** The moment at which the zone's clocks first show a local date and time. */
export function momentOf(date: string, time: string, timeZone: string): number {
  const key = `${date} ${time} ${timeZone}`
  const known = moments.get(key)
  if (known !== undefined) return known
  const moment = findMoment(date, time, timeZone)
  if (moments.size >= MOST_MOMENTS) moments.clear()
  moments.set(key, moment)
  return moment
}

function findMoment(date: string, time: string, timeZone: string): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  const offsets = [asUtc - DAY, asUtc + DAY].map((near) => offsetAt(timeZone, near))
  const candidates = offsets.map((offset) => asUtc - offset)
  const exact = candidates.filter((at) => at + offsetAt(timeZone, at) === asUtc)
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates)
}

/** How far the zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(timeZone: string, at: number): number {
  const whole = Math.floor(at / 1000) * 1000
  return Date.parse(`${wallClockAt(timeZone, whole).replace(' ', 'T')}Z`) - whole
}

/** `YYYY-MM-DD HH:MM:SS` on the zone's clocks. */
function wallClockAt(timeZone: string, at: number): string {
  return formatterOf(timeZone).format(at)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone)
  if (formatter === undefined) {
    // The Swedish form is ISO 8601's; `h23` keeps midnight at 00.
    formatter = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
      hourCycle: 'h23',
    })
    formatters.set(timeZone, formatter)
  }
  return formatter
}
