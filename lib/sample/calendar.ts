import type { CalendarMethod } from '../domain/invitation.ts'
import type { Sender } from './designed.ts'
import { type Body, type Leaf, plain } from './message.ts'

/** One event as it goes into a mail (RFC 5545, 6047). */
export interface SampleEvent {
  readonly method: Extract<CalendarMethod, 'REQUEST' | 'REPLY' | 'PUBLISH'>
  readonly uid: string
  readonly sequence?: number
  readonly organizer: Sender
  readonly attendees: readonly Attendee[]
  readonly summary: string
  readonly location: string
  readonly description?: string
  readonly start: Date
  readonly minutes: number
  /** When it was written. */
  readonly stamp: Date
}

export interface Attendee extends Sender {
  readonly participation: 'NEEDS-ACTION' | 'ACCEPTED'
}

/** A calendar object as the last alternative of a text, as calendar programs send it. */
export function calendarBody(text: string, event: SampleEvent): Body {
  const calendar: Leaf = {
    contentType: `text/calendar; charset=utf-8; method=${event.method}`,
    content: calendarText(event),
  }
  const parts: readonly Body[] = [plain(text), calendar]
  if (event.method === 'REPLY') return { contentType: 'multipart/alternative', parts }
  const attached: Leaf = { ...calendar, contentType: 'application/ics', filename: 'invite.ics' }
  return {
    contentType: 'multipart/mixed',
    parts: [{ contentType: 'multipart/alternative', parts }, attached],
  }
}

function calendarText(event: SampleEvent): string {
  const end = new Date(event.start.getTime() + event.minutes * 60_000)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Fischmarkt Software//Tafelkalender 3.1//DE',
    'CALSCALE:GREGORIAN',
    `METHOD:${event.method}`,
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence ?? 0}`,
    `DTSTAMP:${utc(event.stamp)}`,
    `DTSTART:${utc(event.start)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${escaped(event.summary)}`,
    `LOCATION:${escaped(event.location)}`,
    ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
    `ORGANIZER;CN="${event.organizer.name}":mailto:${event.organizer.address}`,
    ...event.attendees.map(
      ({ name, address, participation }) =>
        `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${participation}${participation === 'NEEDS-ACTION' ? ';RSVP=TRUE' : ''};CN="${name}":mailto:${address}`,
    ),
    'STATUS:CONFIRMED',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/** DATE-TIME in UTC (RFC 5545 §3.3.5). */
function utc(date: Date): string {
  return `${date.toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`
}

/** TEXT (RFC 5545 §3.3.11). */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll('\n', '\\n')
}

/** Lines of at most 75 octets (RFC 5545 §3.1). */
function folded(line: string): string {
  let written = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      written += '\r\n '
      octets = 1
    }
    written += character
    octets += size
  }
  return written
}
