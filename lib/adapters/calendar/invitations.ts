import { type Address, type Mailbox, toAddress } from '../../domain/address.ts'
import type { CalendarMethod, Invitation } from '../../domain/invitation.ts'
import { cleanLine, cut } from '../mime/clean.ts'
import { type Component, type Property, readCalendarText } from './content-lines.ts'
import { readTimes } from './times.ts'

/** The text of one calendar part (RFC 6047 §2.4), decoded. */
export interface CalendarPart {
  readonly text: string
  /** The method parameter of its Content-Type; null when absent. */
  readonly method: string | null
}

/** UTF-16 units that are looked at of one part. */
export const MAX_TEXT_LENGTH = 524_288
const MAX_ATTENDEES = 200
const MAX_EVENTS = 200
const MAX_NAME_LENGTH = 500
const MAX_SEQUENCE = 2_147_483_647 // RFC 5545 §3.3.8

const METHODS: readonly CalendarMethod[] = [
  'PUBLISH',
  'REQUEST',
  'REPLY',
  'ADD',
  'CANCEL',
  'REFRESH',
  'COUNTER',
  'DECLINECOUNTER',
]

/** What is looked at in a calendar; all the rest is passed over unread. */
const PROPERTIES: ReadonlySet<string> = new Set(
  (
    'method uid sequence organizer attendee summary location dtstart dtend duration rrule rdate recurrence-id ' +
    'status tzid tzoffsetto x-lic-location'
  ).split(' '),
)

/**
 * The events of calendar parts, one for each UID: a recurring event with its overrides is one invitation,
 * and so is one that comes as alternative and as attachment. `broken` tells of what could not be read. Total.
 */
export function readInvitations(
  parts: readonly CalendarPart[],
  limit: number,
): { readonly invitations: readonly Invitation[]; readonly broken: boolean } {
  const byUid = new Map<string, Draft>()
  let broken = false
  for (const part of parts) {
    const read = readCalendarText(part.text.slice(0, MAX_TEXT_LENGTH), PROPERTIES)
    const drafts = read.root.components
      .filter((component) => component.name === 'vcalendar')
      .flatMap((calendar) => draftsOf(calendar, part.method))
    broken ||= read.broken || part.text.length > MAX_TEXT_LENGTH || read.root.components.length === 0
    for (const draft of drafts) {
      const key = draft.uid ?? `none:${byUid.size}`
      const known = byUid.get(key)
      byUid.set(key, known === undefined ? draft : merge(known, draft))
    }
  }
  return { invitations: [...byUid.values()].slice(0, limit).map(toInvitation), broken }
}

/** An event on its way to an invitation: all attendees, and whether it stands for one occurrence only. */
interface Draft extends Omit<Invitation, 'attendees' | 'attendeeCount'> {
  readonly attendees: readonly Mailbox[]
  readonly isOverride: boolean
}

function draftsOf(calendar: Component, parameter: string | null): Draft[] {
  const method = readMethod(
    calendar.properties.find(({ name }) => name === 'method')?.value ?? parameter ?? '',
  )
  const timezones = calendar.components.filter(({ name }) => name === 'vtimezone').slice(0, 50)
  return calendar.components
    .filter(({ name }) => name === 'vevent')
    .slice(0, MAX_EVENTS)
    .map((event) => draftOf(event, method, timezones))
}

function draftOf(event: Component, method: CalendarMethod, timezones: readonly Component[]): Draft {
  const find = (name: string): Property | undefined =>
    event.properties.find((property) => property.name === name)
  const attendees = event.properties.filter(({ name }) => name === 'attendee')
  const organizer = find('organizer')
  const isOverride = find('recurrence-id') !== undefined
  return {
    method,
    uid: line(find('uid')?.value),
    sequence: Math.min(MAX_SEQUENCE, Math.max(0, Number.parseInt(find('sequence')?.value ?? '0', 10) || 0)),
    organizer: organizer ? toMailbox(organizer) : null,
    sentBy: mailto(organizer?.parameter('sent-by') ?? ''),
    attendees: attendees.map(toMailbox).filter(({ name, address }) => name !== null || address !== null),
    participation: method === 'REPLY' ? (attendees[0]?.parameter('partstat')?.toLowerCase() ?? null) : null,
    summary: line(find('summary')?.value),
    location: line(find('location')?.value),
    ...readTimes(event, timezones),
    recurring: isOverride || find('rrule') !== undefined || find('rdate') !== undefined,
    cancelled: method === 'CANCEL' || find('status')?.value.trim().toUpperCase() === 'CANCELLED',
    isOverride,
  }
}

/** The event as a whole tells what it is; an override of one occurrence only adds whom it asks. */
function merge(one: Draft, other: Draft): Draft {
  const [main, addition] = one.isOverride && !other.isOverride ? [other, one] : [one, other]
  return {
    ...main,
    method: main.method === 'NONE' ? addition.method : main.method,
    sequence: Math.max(main.sequence, addition.sequence),
    attendees: [...main.attendees, ...addition.attendees],
    recurring: main.recurring || addition.recurring,
    cancelled: main.cancelled && (main.isOverride || !addition.isOverride ? addition.cancelled : true),
  }
}

function toInvitation({ isOverride: _, ...draft }: Draft): Invitation {
  const distinct = new Map(
    draft.attendees.map((attendee) => [attendee.address ?? `name:${attendee.name}`, attendee]),
  )
  return { ...draft, attendees: [...distinct.values()].slice(0, MAX_ATTENDEES), attendeeCount: distinct.size }
}

function readMethod(text: string): CalendarMethod {
  const wanted = text.trim().toUpperCase()
  return METHODS.find((method) => method === wanted) ?? 'NONE'
}

/** CAL-ADDRESS (RFC 5545 §3.3.3), or the EMAIL parameter (RFC 7986 §6.2) where that is no mail address. */
function toMailbox(property: Property): Mailbox {
  const address = mailto(property.value) ?? mailto(property.parameter('email') ?? '')
  const name = line(property.parameter('cn') ?? undefined)?.replace(/^["']+|(?<!["'])["']+$/g, '') || null
  return { name: name !== null && name.toLowerCase() === address ? null : name, address }
}

function mailto(text: string): Address | null {
  return toAddress(
    text
      .trim()
      .replace(/^"|"$/g, '')
      .replace(/^mailto:/i, ''),
  )
}

/** One clean line for a person to read; null when there is none. */
function line(text: string | undefined): string | null {
  return cut(cleanLine(text ?? ''), MAX_NAME_LENGTH) || null
}
