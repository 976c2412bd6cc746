import { type Address, withoutSubAddress } from './address.ts'
import { isAlias } from './alias.ts'
import { answerBy } from './answer-by.ts'
import type { AuthenticationResults } from './authentication.ts'
import type { Entry, EventFacts } from './entry.ts'
import type { Envelope } from './envelope.ts'
import type { Judgement } from './examination.ts'
import { expiryOf } from './held.ts'
import { listIdOf, type Message } from './message.ts'
import type { Owner } from './owner.ts'
import { unjudged, waitingForAddress } from './policy.ts'
import { waitsForAddress } from './reading-place.ts'
import { NO_TIE } from './tie.ts'
import { unsubscribeOffer } from './unsubscribe.ts'
import type { Verdict } from './verdict.ts'

/** A message that has come in for one owner. */
export interface Arrived {
  readonly ownerId: string
  readonly intakeId: string
  /** The other owners that it came to. */
  readonly others: readonly string[]
  /** Which of the owner's addresses it came to, sub-address and all; none where that is not known. */
  readonly to?: Address
  readonly envelope: Envelope
  readonly message: Message
  /** What the border found out about it: signatures are believed now or never, for their keys rotate. */
  readonly results: AuthenticationResults | null
  readonly now: Date
}

const EXCERPT_LENGTH = 280
const MOST_SIGNALS = 12

/** Lines drawn with characters say nothing. */
const RULES = /[-=_*~#.+–—─━•·]{4,}/g

export function heldEntry(arrived: Arrived, judgement: Judgement): Entry {
  return { ...judgedEntry(arrived, judgement), state: 'held', expiresAt: expiryOf(arrived.now) }
}

export function deliveringEntry(arrived: Arrived, judgement: Judgement): Entry {
  return judgedEntry(arrived, judgement)
}

/** Of a message that could not be judged: to be delivered. */
export function unjudgedEntry(arrived: Arrived): Entry {
  const from = arrived.message.from[0]
  return {
    ...arrival(arrived),
    author: { name: from?.name ?? null, address: from?.address ?? null, platform: null },
    authentication: 'unknown',
    tie: NO_TIE,
    signals: [],
    verdict: unjudged(),
  }
}

/** Of a message that is to be delivered, while nobody has confirmed where its owner reads. */
export function waitingEntry(entry: Entry): Entry {
  return {
    ...entry,
    state: 'held',
    verdict: waitsForAddress(entry) ? entry.verdict : waitingForAddress(entry.verdict),
    expiresAt: expiryOf(entry.stateAt),
  }
}

function judgedEntry(arrived: Arrived, { examination, tie, verdict }: Judgement): Entry {
  const { author, authentication, assessment } = examination
  const signals = assessment.signals.slice(0, MOST_SIGNALS)
  const came = arrival(arrived)
  const event = eventAsked(came.event, arrived, verdict)
  return { ...came, event, author, authentication, tie, signals, verdict, ...offered(arrived, verdict) }
}

/** The event with the last day to answer; only an invitation asks for an answer. */
function eventAsked(
  event: EventFacts | null,
  { message, envelope }: Arrived,
  { kind }: Verdict,
): EventFacts | null {
  if (kind !== 'invitation' && kind !== 'meeting') return event
  const day = answerBy(message, envelope.receivedAt)
  if (day === null) return event
  return { ...(event ?? { summary: null, start: null, location: null }), answerBy: day }
}

/** Who spreads spam or a virus only learns from a request that somebody reads it. */
function offered(
  { message, results }: Arrived,
  { reasons: [{ code }] }: Verdict,
): Pick<Entry, 'unsubscribe'> {
  const offer = code === 'spam' || code === 'virus' ? null : unsubscribeOffer(message, results)
  return offer === null ? {} : { unsubscribe: offer }
}

function arrival({ ownerId, intakeId, others, to, envelope, message, now }: Arrived) {
  return {
    ownerId,
    intakeId,
    ...(others.length === 0 ? {} : { others }),
    state: 'delivering',
    receivedAt: envelope.receivedAt,
    ...(to === undefined ? {} : { to }),
    mailFrom: envelope.mailFrom,
    stateAt: now,
    messageId: message.messageId,
    subject: message.subject.slice(0, 500),
    excerpt: excerptOf(message.text),
    listId: listIdOf(message),
    event: eventOf(message),
    expiresAt: null,
    digestedAt: null,
  } as const
}

/** The first of the recipients that is the owner's, to be spread into `Arrived`. */
export function addressedTo(
  { recipients }: Envelope,
  owner: Pick<Owner, 'addresses' | 'dotAliases'>,
): Pick<Arrived, 'to'> {
  const own = new Set(owner.addresses.map(withoutSubAddress))
  const to = recipients.find((each) => own.has(withoutSubAddress(each)) || isAlias(each, owner))
  return to === undefined ? {} : { to }
}

function excerptOf(text: string): string {
  const plain = text.slice(0, 4_000).replace(RULES, ' ').replace(/\s+/g, ' ').trim()
  return plain.length <= EXCERPT_LENGTH ? plain : `${plain.slice(0, EXCERPT_LENGTH - 1).trimEnd()}…`
}

function eventOf({ invitations }: Message): EventFacts | null {
  const event = invitations[0]
  if (event === undefined) return null
  return { summary: event.summary, start: event.start?.iso ?? null, location: event.location }
}
