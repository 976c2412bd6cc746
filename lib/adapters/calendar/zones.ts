import type { Component } from './content-lines.ts'
import { ianaZoneOf } from './windows-zones.ts'

/**
 * Tells how far a zone's wall clock is ahead of UTC, in minutes. The wall time is given as the milliseconds
 * that it would be were it UTC.
 */
export type ZoneOffset = (wall: number) => number

const MINUTE = 60_000
const DAY = 86_400_000

/**
 * The zone that a TZID means: an IANA name, also behind a vendor's prefix, a Windows name, or what the
 * VTIMEZONE of the calendar says (RFC 5545 §3.6.5). Null when it is not known.
 */
export function zoneOf(tzid: string, timezones: readonly Component[]): ZoneOffset | null {
  const named = namedZone(tzid)
  if (named !== null) return named
  const definition = timezones.find((timezone) => textOf(timezone, 'tzid') === tzid)
  if (definition === undefined) return null
  return namedZone(textOf(definition, 'x-lic-location') ?? '') ?? definedZone(definition)
}

/** The zone of an IANA or Windows name; `/vendor.example/Europe/Berlin` counts as Europe/Berlin. */
function namedZone(name: string): ZoneOffset | null {
  const words = name.slice(0, 200).split('/')
  const candidates = [name, ianaZoneOf(name) ?? '', words.slice(-2).join('/'), words.slice(-3).join('/')]
  for (const candidate of candidates) {
    const format = formatOf(candidate)
    if (format !== null) return (wall) => offsetByIntl(format, wall)
  }
  return null
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat | null {
  // Without a letter it would be a bare offset, which Intl takes and iCalendar does not know.
  if (!/^[A-Za-z][\w+/-]{2,63}$/.test(zone)) return null
  const known = formats.get(zone)
  if (known !== undefined) return known
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    formats.set(zone, format)
    return format
  } catch {
    return null
  }
}

/** Twice, because the offset of the wall time read as UTC may be that of the other side of a clock change. */
function offsetByIntl(format: Intl.DateTimeFormat, wall: number): number {
  const first = offsetAt(format, wall)
  return offsetAt(format, wall - first * MINUTE)
}

function offsetAt(format: Intl.DateTimeFormat, at: number): number {
  const shown = format.formatToParts(new Date(at)).find((part) => part.type === 'timeZoneName')?.value ?? ''
  const offset = /([+-])(\d{2}):(\d{2})/.exec(shown)
  return offset ? minutesOf(offset[1], offset[2], offset[3]) : 0
}

interface Observance {
  /** Minutes ahead of UTC while it lasts. */
  readonly offset: number
  /** When it begins in a year, on the wall clock; long ago where it does not. */
  readonly beginsIn: (year: number) => number
}

/** Reads yearly rules, which are all that calendars write into a VTIMEZONE. */
function definedZone(timezone: Component): ZoneOffset | null {
  const observances = timezone.components
    .filter((component) => component.name === 'standard' || component.name === 'daylight')
    .slice(0, 20)
    .map(readObservance)
    .filter((observance) => observance !== null)
  if (observances.length === 0) return null
  return (wall) => {
    const year = new Date(wall).getUTCFullYear()
    const begun = observances
      .flatMap((observance) =>
        [year - 1, year].map((of) => ({ begin: observance.beginsIn(of), offset: observance.offset })),
      )
      .filter(({ begin }) => begin <= wall)
      .sort((one, other) => other.begin - one.begin)
    return begun[0]?.offset ?? observances[0]?.offset ?? 0
  }
}

function readObservance(component: Component): Observance | null {
  const offset = /^([+-])(\d{2}):?(\d{2})/.exec(textOf(component, 'tzoffsetto') ?? '')
  if (!offset) return null
  const start = Date.parse(`${textOf(component, 'dtstart') ?? '1970-01-01T00:00:00'}Z`)
  const first = new Date(Number.isNaN(start) ? 0 : start)
  const rule = textOf(component, 'rrule')
  if (rule === null)
    return { offset: minutesOf(offset[1], offset[2], offset[3]), beginsIn: () => first.getTime() }
  const until = Number(/until"?[=:]"?(\d{4})/i.exec(rule)?.[1] ?? Number.POSITIVE_INFINITY)
  const month = Number(/bymonth"?[=:][[]?(\d{1,2})/i.exec(rule)?.[1] ?? first.getUTCMonth() + 1)
  const day = /byday"?[=:][["]{0,2}([+-]?\d)(SU|MO|TU|WE|TH|FR|SA)/i.exec(rule)
  const timeOfDay = first.getTime() - Math.floor(first.getTime() / DAY) * DAY
  return {
    offset: minutesOf(offset[1], offset[2], offset[3]),
    beginsIn: (year) => {
      if (year < first.getUTCFullYear() || year > until) return Number.NEGATIVE_INFINITY
      const date = day
        ? nthWeekday(year, month - 1, Number(day[1]), day[2] ?? '')
        : Date.UTC(year, month - 1, first.getUTCDate())
      return date + timeOfDay
    },
  }
}

/** Midnight of the nth such weekday of a month; from its end where n is negative. */
function nthWeekday(year: number, month: number, nth: number, weekday: string): number {
  const wanted = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'].indexOf(weekday.toUpperCase())
  if (nth > 0) {
    const first = Date.UTC(year, month, 1)
    return first + ((wanted - new Date(first).getUTCDay() + 7) % 7) * DAY + (nth - 1) * 7 * DAY
  }
  const last = Date.UTC(year, month + 1, 0)
  return last - ((new Date(last).getUTCDay() - wanted + 7) % 7) * DAY + (nth + 1) * 7 * DAY
}

function textOf(component: Component, name: string): string | null {
  return component.properties.find((property) => property.name === name)?.value ?? null
}

function minutesOf(sign: string | undefined, hours: string | undefined, minutes: string | undefined): number {
  const total = Number(hours) * 60 + Number(minutes)
  return sign === '-' ? -total : total
}
