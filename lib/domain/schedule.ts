const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * The next moment after `after` at which the clocks of a time zone show one of the times (`HH:MM`); null
 * where no times are given. A time that a daylight-saving change skips falls due by the length of the skip
 * later; one that it repeats falls due once, the first time.
 */
export function nextWallClock(times: readonly string[], timeZone: string, after: Date): Date | null {
  let best: number | null = null
  for (let day = -1; day <= 2; day++) {
    const date = wallClockAt(timeZone, after.getTime() + day * DAY).slice(0, 10)
    for (const time of times) {
      const at = momentOf(date, time, timeZone)
      if (at > after.getTime() && (best === null || at < best)) best = at
    }
  }
  return best === null ? null : new Date(best)
}

/** The moment at which the zone's clocks first show a local date and time. */
function momentOf(date: string, time: string, timeZone: string): number {
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
