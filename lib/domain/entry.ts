import type { Address } from './address.ts'
import type { AuthorAuthentication } from './authentication.ts'
import type { Author } from './author.ts'
import type { Signal } from './kind.ts'
import type { Tie } from './tie.ts'
import type { UnsubscribeOffer } from './unsubscribe.ts'
import type { Unsubscription } from './unsubscription.ts'
import type { Verdict } from './verdict.ts'

/**
 * Where a message stands for one owner:
 *
 *     delivering → delivered
 *     held → leaving → releasing → released
 *     held → discarded → leaving | expired
 *     held → expired
 *     leaving → held (undone)
 *     delivering | delivered | releasing | released → held (it did not arrive, or came back)
 *
 * `leaving` is a release that the owner may still undo; nothing has been done about it. `delivering` and
 * `releasing` are recorded intents: the act may or may not have happened, and is taken up again after a crash.
 */
export type EntryState =
  | 'delivering'
  | 'delivered'
  | 'held'
  | 'leaving'
  | 'releasing'
  | 'released'
  | 'discarded'
  | 'expired'

/** All of them, for whoever looks at what has come at all. */
export const ENTRY_STATES: readonly EntryState[] = [
  'delivering',
  'delivered',
  'held',
  'leaving',
  'releasing',
  'released',
  'discarded',
  'expired',
]

/** The event that a mail is about, for the digest. */
export interface EventFacts {
  readonly summary: string | null
  /** ISO 8601 as in `CalendarTime.iso`. */
  readonly start: string | null
  readonly location: string | null
  /** The last day to answer, as `YYYY-MM-DD`; absent where none is asked for. */
  readonly answerBy?: string
}

/** What Kith keeps about one message for one owner: everything a page or a digest shows of it. */
export interface Entry {
  readonly ownerId: string
  /** Id of the intake: the same bytes in the same envelope have the same. */
  readonly intakeId: string
  /** The other owners that it came to, whose copies need the same bytes. */
  readonly others?: readonly string[]
  readonly state: EntryState
  readonly receivedAt: Date
  /** When the present state began. */
  readonly stateAt: Date
  /** Which of the owner's addresses it came to; absent of old ones. */
  readonly to?: Address
  /** MAIL FROM, for the Return-Path of a later release. */
  readonly mailFrom: Address | null
  readonly messageId: string | null
  readonly subject: string
  /** The first lines of the plain text, at most 280 characters. */
  readonly excerpt: string
  readonly author: Author
  readonly authentication: AuthorAuthentication
  readonly tie: Tie
  /** The weightiest, at most 12. */
  readonly signals: readonly Signal[]
  readonly verdict: Verdict
  readonly listId: string | null
  readonly event: EventFacts | null
  /** How the message lets its reader out of its list; absent where it does not. */
  readonly unsubscribe?: UnsubscribeOffer
  /** What came of taking that up; absent as long as nobody asked for it. */
  readonly unsubscription?: Unsubscription
  /** By which name the mail service knows the mail that it went out in, where it did; absent otherwise. */
  readonly forwardedAs?: string
  /** When a held or discarded message is let go, or a leaving one if it is held again; null in every other state. */
  readonly expiresAt: Date | null
  /** When a digest last listed it. */
  readonly digestedAt: Date | null
}
