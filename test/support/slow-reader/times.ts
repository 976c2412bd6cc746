import ICAL from 'ical.js'
import { type ZoneOffset, zoneOf } from '../../../lib/adapters/calendar/zones.ts'
import type { CalendarTime } from '../../../lib/domain/invitation.ts'
import type { Component, Property } from './content-lines.ts'

/** A wall clock's time, and the zone it hangs in. */
interface WallTime {
  /** The milliseconds that it would be were it UTC. */
  readonly wall: number
  readonly allDay: boolean
  readonly zone: ZoneOffset | 'utc' | 'floating'
}

/** DTSTART and DTEND of an event, or its DURATION (RFC 5545 §3.6.1); null for what is missing or no date. */
export function readTimes(
  event: Component,
  timezones: readonly Component[],
): { readonly start: CalendarTime | null; readonly end: CalendarTime | null } {
  const find = (name: string): Property | undefined =>
    event.properties.find((property) => property.name === name)
  const start = readWallTime(find('dtstart'), timezones)
  const end = readWallTime(find('dtend'), timezones) ?? later(start, find('duration'))
  return { start: start && toCalendarTime(start), end: end && toCalendarTime(end) }
}

/** What four digits of a year can say, as far back as calendars go. */
const EARLIEST = Date.UTC(1900, 0)
const LATEST = Date.UTC(9999, 11, 31)

const JCAL_TIME = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(Z)?)?$/

function readWallTime(property: Property | undefined, timezones: readonly Component[]): WallTime | null {
  const found = JCAL_TIME.exec(property?.value ?? '')
  if (!property || !found) return null
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((digits) => Number(digits ?? 0))
  const wall = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second)
  const read = new Date(wall)
  // A date that is none, like 31 February, would come out as another day.
  const isReal = read.getUTCMonth() === (month ?? 0) - 1 && read.getUTCDate() === day && (hour ?? 0) < 24
  if (!isReal || wall < EARLIEST || wall > LATEST) return null
  const allDay = found[4] === undefined
  if (found[7] === 'Z') return { wall, allDay, zone: 'utc' }
  const tzid = property.parameter('tzid')
  return { wall, allDay, zone: (allDay || tzid === null ? null : zoneOf(tzid, timezones)) ?? 'floating' }
}

function later(start: WallTime | null, duration: Property | undefined): WallTime | null {
  if (start === null || duration === undefined) return null
  try {
    const seconds = ICAL.Duration.fromString(duration.value).toSeconds()
    const wall = start.wall + seconds * 1000
    return wall >= EARLIEST && wall <= LATEST ? { ...start, wall } : null
  } catch {
    return null
  }
}

function toCalendarTime({ wall, allDay, zone }: WallTime): CalendarTime {
  const written = new Date(wall).toISOString().slice(0, 19)
  if (allDay) return { iso: written.slice(0, 10), at: null, allDay }
  if (zone === 'floating') return { iso: written, at: null, allDay }
  if (zone === 'utc') return { iso: `${written}Z`, at: new Date(wall), allDay }
  const offset = zone(wall)
  return { iso: written + showOffset(offset), at: new Date(wall - offset * 60_000), allDay }
}

/** As ISO 8601 has it: +02:00. */
function showOffset(minutes: number): string {
  const digits = (value: number): string => String(Math.trunc(value)).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${digits(size / 60)}:${digits(size % 60)}`
}
