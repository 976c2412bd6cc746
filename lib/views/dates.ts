import type { Language } from '../domain/owner.ts'

/** Who looks, and when: what wording and dates depend on. */
export interface Viewer {
  readonly language: Language
  /** IANA name. */
  readonly timeZone: string
  readonly now: Date
}

type Format = Intl.DateTimeFormatOptions

const DAY: Format = { day: 'numeric', month: 'short' }
const DAY_AND_YEAR: Format = { ...DAY, year: 'numeric' }
const LONG_DAY: Format = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
const YEAR: Format = { year: 'numeric' }
const TIME: Format = { hour: '2-digit', minute: '2-digit', hour12: false }
const SORTABLE_DAY: Format = { year: 'numeric', month: '2-digit', day: '2-digit' }

/** "3 Dec", with the year where it is not the present one. */
export function showDay(at: Date, viewer: Viewer): string {
  const sameYear = format(at, viewer, YEAR) === format(viewer.now, viewer, YEAR)
  return format(at, viewer, sameYear ? DAY : DAY_AND_YEAR)
}

/** "Thursday, 3 December 2026" (to a German, "Donnerstag, 3. Dezember 2026"). */
export function showLongDay(at: Date, viewer: Viewer): string {
  return format(at, viewer, LONG_DAY)
}

/** "14:32". */
export function showTime(at: Date, viewer: Viewer): string {
  return format(at, viewer, TIME)
}

/** "14:32" of today, "yesterday, 14:32", "3 Dec, 14:32". */
export function showMoment(at: Date, viewer: Viewer): string {
  const time = showTime(at, viewer)
  switch (daysApart(at, viewer)) {
    case 0:
      return time
    case -1:
      return `${viewer.language === 'de' ? 'gestern' : 'yesterday'}, ${time}`
    case 1:
      return `${viewer.language === 'de' ? 'morgen' : 'tomorrow'}, ${time}`
    default:
      return `${showDay(at, viewer)}, ${time}`
  }
}

/**
 * The start of an event as `CalendarTime.iso` has it: an exact one in the owner's zone, a floating one as
 * written, a whole day without a time; null where it cannot be read.
 */
export function showEventStart(iso: string, viewer: Viewer): string | null {
  const read = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:?\d\d)?)?$/.exec(iso)
  if (read === null) return null
  const [, day, time, offset] = read
  const at = new Date(`${day}T${time ?? '00:00'}${offset ?? 'Z'}`)
  if (Number.isNaN(at.getTime())) return null
  const there = offset === undefined ? { ...viewer, timeZone: 'UTC' } : viewer
  const shown = showDay(at, there)
  return time === undefined ? shown : `${shown}, ${showTime(at, there)}`
}

/** Calendar days from the viewer's today, in their zone. */
function daysApart(at: Date, viewer: Viewer): number {
  return Math.round((localDay(at, viewer) - localDay(viewer.now, viewer)) / 86_400_000)
}

function localDay(at: Date, { timeZone }: Viewer): number {
  return Date.parse(formatter('sv-SE', timeZone, SORTABLE_DAY)(at))
}

function format(at: Date, { language, timeZone }: Viewer, options: Format): string {
  return formatter(language === 'de' ? 'de-DE' : 'en-GB', timeZone, options)(at)
}

type Formatter = (at: Date) => string

/** By the very object of a format, of which there are a few here. */
const FORMATTERS = new Map<Format, Map<string, Formatter>>()

/** Making a formatter costs a thousand times what using it does, so each is made once. */
function formatter(locale: string, timeZone: string, options: Format): Formatter {
  const ofFormat = FORMATTERS.get(options) ?? new Map<string, Formatter>()
  const key = `${locale} ${timeZone}`
  const known = ofFormat.get(key)
  if (known) return known
  FORMATTERS.set(options, ofFormat)
  const made = remembering(new Intl.DateTimeFormat(locale, { ...options, timeZone: usableZone(timeZone) }))
  // Zones are few and our own; the bound only keeps a mistake from growing.
  if (ofFormat.size < 500) ofFormat.set(key, made)
  return made
}

/** Moments of one format that are remembered: those of some pages. */
const MOMENTS = 500

/** The same messages are shown again and again, and each of their moments in five formats. */
function remembering(made: Intl.DateTimeFormat): Formatter {
  const shown = new Map<number, string>()
  return (at) => {
    const known = shown.get(at.getTime())
    if (known !== undefined) return known
    if (shown.size >= MOMENTS) shown.clear()
    const text = made.format(at)
    shown.set(at.getTime(), text)
    return text
  }
}

/** UTC where the name is not one that Intl knows: a date in the wrong zone is better than no page. */
function usableZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return timeZone
  } catch {
    return 'UTC'
  }
}
