import { type Address, withoutSubAddress } from '../domain/address.ts'
import { authorAuthentication, parseAuthenticationResults } from '../domain/authentication.ts'
import type { Turn } from '../domain/conversation.ts'
import { type Examination, examine } from '../domain/examination.ts'
import { isMassKind, type Signal } from '../domain/kind.ts'
import {
  isMachineMade,
  isUnsubscribe,
  type Teaching,
  taughtByAnswer,
  taughtBySent,
} from '../domain/learning.ts'
import { headerValues, type Message } from '../domain/message.ts'
import type { Owner } from '../domain/owner.ts'
import { SIPHASH_KEY_OCTETS } from '../domain/siphash.ts'
import { roleOf } from './import-message.ts'

/**
 * What a replay needs of one message; the message itself is let go as soon as a copy of the step is kept: strings
 * within are cut from it.
 */
export type Step = ReceivedStep | SentStep

interface CommonStep {
  readonly path: string
  readonly at: Date | null
  readonly turn: Turn
  /** What it teaches: of a received message, should it turn out to be an answer. */
  readonly teaching: Teaching
}

export interface ReceivedStep extends CommonStep {
  readonly type: 'received'
  readonly examination: Examination
}

export interface SentStep extends CommonStep {
  readonly type: 'sent'
  /** False for drafts, for what a machine sent in the owner's name, and for what only unsubscribes. */
  readonly byHand: boolean
}

/** Fingerprints are compared within one replay and never kept, so that no secret is needed. */
const ANY_KEY = new Uint8Array(SIPHASH_KEY_OCTETS)

/** What stands for the moment of messages without any date: before all others, so that they see no future. */
const UNDATED = new Date(0)

export function stepOf(message: Message, identity: string, path: string, owner: Owner): Step {
  const at = dateOf(message)
  return isFromOwner(message, owner) && !isForged(message)
    ? sentStep(message, identity, path, owner, at)
    : receivedStep(message, identity, path, owner, at)
}

function sentStep(message: Message, identity: string, path: string, owner: Owner, at: Date | null): SentStep {
  const taught = taughtBySent(message, identity, owner.addresses, at ?? UNDATED)
  const role = roleOf(message, path)
  const wasSent = role !== 'drafts' && role !== 'junk'
  const teaching: Teaching = wasSent ? taught : { id: taught.id, interactions: [], sent: null }
  const byHand = wasSent && !isMachineMade(message) && !isUnsubscribe(message)
  const turn = turnOf(message, at, ownOf(owner), teaching.sent?.recipients ?? [])
  return { type: 'sent', path, at, turn, teaching, byHand }
}

function receivedStep(
  message: Message,
  identity: string,
  path: string,
  owner: Owner,
  at: Date | null,
): ReceivedStep {
  const examination = examine({ message, envelope: null, results: null, owner, fingerprintKey: ANY_KEY })
  const { author } = examination
  const teaching = taughtByAnswer(message, identity, author, at ?? UNDATED)
  const own = ownOf(owner)
  const readers = bare([...message.to, ...message.cc].map(({ address }) => address))
  const writers = bare([author.address, ...message.replyTo.map(({ address }) => address)])
  const turn = turnOf(
    message,
    at,
    writers,
    own.filter((each) => readers.includes(each)),
  )
  return {
    type: 'received',
    path,
    at,
    turn,
    teaching,
    examination: slim(examination, owner),
  }
}

function turnOf(
  { messageId, inReplyTo, references, subject }: Message,
  at: Date | null,
  from: readonly Address[],
  to: readonly Address[],
): Turn {
  return {
    at: at ?? UNDATED,
    ids: messageId === null ? [] : [messageId],
    parents: inReplyTo.length > 0 ? inReplyTo.slice(0, 5) : references.slice(-1),
    subject: subject.slice(0, 200),
    from: from.slice(0, 10),
    to,
  }
}

/** Without the signals that no reason will name, and without headings where no topic could be found in them. */
function slim(examination: Examination, { interests }: Owner): Examination {
  const { assessment, headings } = examination
  const strongest = (fits: (signal: Signal) => boolean) =>
    assessment.signals.filter((signal) => signal.weight > 0 && fits(signal)).slice(0, 1)
  const ofKind = strongest(({ kind }) => kind === assessment.kind)
  const signals = ofKind.length > 0 ? ofKind : strongest(({ kind }) => isMassKind(kind))
  return {
    ...examination,
    assessment: { ...assessment, signals },
    headings: interests.topics.length + (interests.unwelcome?.length ?? 0) === 0 ? '' : headings,
  }
}

/** The message's own date or, failing that, when the last server took it in. */
function dateOf(message: Message): Date | null {
  if (message.date !== null) return message.date
  const stamp = headerValues(message, 'received')[0]?.split(';').at(-1)
  const received = stamp === undefined ? Number.NaN : Date.parse(stamp)
  return Number.isNaN(received) ? null : new Date(received)
}

function isFromOwner({ from }: Message, owner: Owner): boolean {
  const at = from[0]?.address ?? null
  return at !== null && ownOf(owner).includes(withoutSubAddress(at))
}

/** In the owner's name, yet the server that took it in says otherwise (RFC 8601). */
function isForged(message: Message): boolean {
  const topmost = headerValues(message, 'authentication-results')[0]
  const from = message.from[0]?.address ?? null
  return topmost !== undefined && authorAuthentication(parseAuthenticationResults(topmost), from) === 'fail'
}

function ownOf({ addresses }: Owner): readonly Address[] {
  return addresses.map(withoutSubAddress)
}

function bare(addresses: readonly (Address | null)[]): readonly Address[] {
  return addresses.flatMap((each) => (each === null ? [] : [withoutSubAddress(each)]))
}
