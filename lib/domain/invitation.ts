import type { Address, Mailbox } from './address.ts'

/** iTIP methods (RFC 5546 §1.4); `NONE` is a calendar object sent without one. */
export type CalendarMethod =
  | 'PUBLISH'
  | 'REQUEST'
  | 'REPLY'
  | 'ADD'
  | 'CANCEL'
  | 'REFRESH'
  | 'COUNTER'
  | 'DECLINECOUNTER'
  | 'NONE'

/** A moment of a calendar: exact, or as floating as it was written (RFC 5545 §3.3.5). */
export interface CalendarTime {
  /** ISO 8601: with offset or Z when exact, without when floating, a plain date for a whole day. */
  readonly iso: string
  /** Null when the zone is not known. */
  readonly at: Date | null
  readonly allDay: boolean
}

/** The facts of one VEVENT (RFC 5545) as a mail carried it (RFC 6047). */
export interface Invitation {
  readonly method: CalendarMethod
  readonly uid: string | null
  readonly sequence: number
  readonly organizer: Mailbox | null
  /** SENT-BY of the ORGANIZER: who acts for them (RFC 5545 §3.2.18). */
  readonly sentBy: Address | null
  readonly attendees: readonly Mailbox[]
  /** All of them, also where `attendees` was cut at 200. */
  readonly attendeeCount: number
  /** PARTSTAT of the answering attendee in a REPLY, lower-cased. */
  readonly participation: string | null
  readonly summary: string | null
  readonly location: string | null
  readonly start: CalendarTime | null
  readonly end: CalendarTime | null
  readonly recurring: boolean
  readonly cancelled: boolean
}
