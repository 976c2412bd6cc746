import type { Language } from '../domain/owner.ts'

/** Where the sample owner lives; every wall-clock time of the sample is meant there. */
export const SAMPLE_TIME_ZONE = 'Europe/Berlin'

/** Moments as the sample tells them: so many days before or after the present, at a time of the wall clock. */
export interface SampleClock {
  readonly now: Date
  /** `days` ≥ 1 ago at `HH:MM`. */
  readonly ago: (days: number, time: string) => Date
  readonly minutesAgo: (minutes: number) => Date
  /** About `days` from now at `HH:MM`; a weekend becomes the Monday after, as nobody meets on a Sunday. */
  readonly ahead: (days: number, time: string) => Date
}

const MINUTE = 60_000
const DAY = 1_440 * MINUTE

export function sampleClock(now: Date): SampleClock {
  const midnight = midnightOf(now)
  return {
    now,
    ago: (days, time) => wallClock(midnight - days * DAY, time),
    minutesAgo: (minutes) => new Date(now.getTime() - minutes * MINUTE),
    ahead: (days, time) => wallClock(workday(midnight + days * DAY), time),
  }
}

/** "Donnerstag, 12. März", "Thursday 12 March". */
export function dayOf(date: Date, language: Language): string {
  return format(date, language, { weekday: 'long', day: 'numeric', month: 'long' })
}

/** "12. März 2026", "12 March 2026". */
export function dateOf(date: Date, language: Language): string {
  return format(date, language, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** "19:00". */
export function timeOf(date: Date): string {
  return format(date, 'de', { hour: '2-digit', minute: '2-digit' })
}

export function yearOf(date: Date): string {
  return format(date, 'en', { year: 'numeric' })
}

/** A date-time of RFC 5322 §3.3, in the owner's zone: "Thu, 12 Mar 2026 09:30:00 +0100". */
export function headerDate(date: Date): string {
  const offset = offsetOf(date)
  const local = new Date(date.getTime() + offset * MINUTE).toUTCString().replace(' GMT', '')
  const hours = String(Math.floor(offset / 60)).padStart(2, '0')
  return `${local} +${hours}${String(offset % 60).padStart(2, '0')}`
}

function format(date: Date, language: Language, parts: Intl.DateTimeFormatOptions): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: SAMPLE_TIME_ZONE }).format(date)
}

/** 00:00 of the wall clock's day, as if the wall clock were UTC. */
function midnightOf(now: Date): number {
  const local = now.getTime() + offsetOf(now) * MINUTE
  return local - (((local % DAY) + DAY) % DAY)
}

function wallClock(midnight: number, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const local = midnight + (hours * 60 + minutes) * MINUTE
  return new Date(local - offsetOf(new Date(local)) * MINUTE)
}

function workday(midnight: number): number {
  const weekday = new Date(midnight).getUTCDay()
  if (weekday === 6) return midnight + 2 * DAY
  return weekday === 0 ? midnight + DAY : midnight
}

/** Minutes by which the wall clock is ahead of UTC. */
function offsetOf(date: Date): number {
  const written = new Intl.DateTimeFormat('en-GB', { timeZone: SAMPLE_TIME_ZONE, timeZoneName: 'longOffset' })
    .formatToParts(date)
    .find((part) => part.type === 'timeZoneName')?.value
  const [, hours = '0', minutes = '0'] = /GMT\+(\d\d):(\d\d)/.exec(written ?? '') ?? []
  return Number(hours) * 60 + Number(minutes)
}
