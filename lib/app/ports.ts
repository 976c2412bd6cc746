import type { Address } from '../domain/address.ts'
import type { AuthenticationResults } from '../domain/authentication.ts'
import type { Digest } from '../domain/digest.ts'
import type { Entry, EntryState } from '../domain/entry.ts'
import type { Envelope } from '../domain/envelope.ts'
import type { Answer, Question } from '../domain/examination.ts'
import type { Interaction } from '../domain/interaction.ts'
import type { Lesson, Teaching } from '../domain/learning.ts'
import type { Message } from '../domain/message.ts'
import type { Owner } from '../domain/owner.ts'
import type { Rule } from '../domain/rule.ts'
import type { TieKey, TieRecord } from '../domain/tie.ts'

/** Now. The only source of time. */
export type Clock = () => Date

/** A short collision-resistant digest of a text or of octets, in hexadecimal. */
export type Digester = (content: string | Uint8Array) => string

/** The bytes of messages as they came. */
export interface RawMail {
  /** Resolves once the bytes are durable; the same id again is the same message and changes nothing. */
  put(intakeId: string, bytes: Uint8Array): Promise<void>
  /** Null when there is none (any more). */
  get(intakeId: string): Promise<Uint8Array | null>
  /** Quiet when there is none. */
  remove(intakeId: string): Promise<void>
}

/** Turns bytes into a `Message`; total: garbled bytes give a message with defects. */
export interface MessageReader {
  read(bytes: Uint8Array): Promise<Message>
}

/** Finds out who stands behind the bytes of a live message; null when that could not be done. */
export interface Authenticator {
  authenticate(bytes: Uint8Array, envelope: Envelope): Promise<AuthenticationResults | null>
}

export interface Owners {
  get(ownerId: string): Promise<Owner | null>
  /** The owner of an address or one of its sub-addresses; null for nobody. */
  byAddress(at: Address): Promise<Owner | null>
  /** The owner whose sent mail is copied to that address. */
  byJournalAddress(at: Address): Promise<Owner | null>
  /** Creates or replaces. */
  put(owner: Owner): Promise<void>
  list(): Promise<readonly Owner[]>
  /** Those whose digest is due at that moment or was before. */
  digestDue(now: Date): Promise<readonly Owner[]>
}

/** An owner's history: ties, rules, and the messages they sent. */
export interface History {
  /** One batched read, whatever the size of the history. */
  consult(ownerId: string, question: Question): Promise<Answer>
  /** One transaction; merges each record into what is there. False when the lesson was known already. */
  learn(ownerId: string, lesson: Lesson): Promise<boolean>
  /** The ties kept by address, by undecayed rank, the strongest first. */
  strongest(ownerId: string, limit: number): Promise<ReadonlyArray<readonly [TieKey, TieRecord]>>
  /** Creates, or replaces the rule of the same scope and subject. */
  putRule(ownerId: string, rule: Rule): Promise<void>
  removeRule(ownerId: string, scope: Rule['scope'], subject: string): Promise<void>
  rules(ownerId: string): Promise<readonly Rule[]>
}

/** A history that takes in much at once. Optional: only a store that archives are imported into has it. */
export interface BulkHistory {
  /** As `History.learn` for each of them, in one transaction; returns how many were not known before. */
  learnAll(ownerId: string, lessons: readonly Lesson[]): Promise<number>
  /** How many sent messages are remembered; copies under another Message-ID, of the same moment, count once. */
  countSent(ownerId: string): Promise<number>
}

/** The interactions that an import learned from, kept so that λ can be fitted again. Optional. */
export interface Interactions {
  /** One transaction. What one message taught about one person is kept once. */
  append(ownerId: string, taught: readonly Pick<Teaching, 'id' | 'interactions'>[]): Promise<void>
  /** All of them in order of time, never all in memory at once. */
  all(ownerId: string): AsyncIterable<Interaction>
}

/**
 * What an import has read and not yet learned, so that neither the order of files nor an interruption
 * matters. Optional.
 */
export interface ImportNotes {
  /** One transaction: the notes (each once), and how far the sources were read. */
  write(ownerId: string, notes: readonly ImportNote[], marks: readonly SourceMark[]): Promise<void>
  mark(ownerId: string, source: string): Promise<SourceMark | null>
  /** Notes of that sort behind the given one, in the order of likeness, then of id. */
  read(
    ownerId: string,
    sort: ImportNote['sort'],
    after: ImportNote | null,
    limit: number,
  ): Promise<readonly ImportNote[]>
  /** One transaction. */
  remove(ownerId: string, notes: readonly ImportNote[]): Promise<void>
}

/** One message of an archive that teaches (`sent`), or that does if it answers a sent one (`answer`). */
export interface ImportNote {
  readonly sort: 'sent' | 'answer'
  /** What copies of one message have in common, though an archive gave each a Message-ID of its own. */
  readonly likeness: string
  readonly teaching: Teaching
  /** Message-IDs that it says it answers. */
  readonly refersTo: readonly string[]
}

/** How far one file was read. */
export interface SourceMark {
  /** Names the file as it was then. */
  readonly source: string
  /** Messages and contacts read of it. */
  readonly items: number
  readonly complete: boolean
}

/** What came of each message for each owner. */
export interface Entries {
  get(ownerId: string, intakeId: string): Promise<Entry | null>
  /** Writes the entry unless there is one already; returns whether it did. */
  create(entry: Entry): Promise<boolean>
  /** Moves an entry on, only from one of these states; returns it as it is then, or null when it was in none. */
  advance(
    ownerId: string,
    intakeId: string,
    from: readonly EntryState[],
    to: EntryState,
    at: Date,
  ): Promise<Entry | null>
  /** In one of these states, the newest first. */
  list(ownerId: string, states: readonly EntryState[], limit: number): Promise<readonly Entry[]>
  count(ownerId: string, states: readonly EntryState[]): Promise<number>
  /** Notes that a digest has listed them. */
  markDigested(ownerId: string, intakeIds: readonly string[], at: Date): Promise<void>
  /** Held ones whose time is over, of any owner. */
  expired(now: Date, limit: number): Promise<readonly Entry[]>
  /** Releases that were begun before that moment and never recorded as done, of any owner. */
  stalledReleases(before: Date, limit: number): Promise<readonly Entry[]>
  /** Whether any owner's entry of this intake is in one of `STATES_NEEDING_BYTES`. */
  needsBytes(intakeId: string): Promise<boolean>
}

/** Where the owner reads mail. */
export interface Mailbox {
  /**
   * Puts a message into the owner's mailbox, the bytes unchanged behind Return-Path and Received; or, where
   * a provider allows nothing else, sends it on in our own name, with the author named and answerable.
   * `again` says that an earlier attempt may have succeeded: then the adapter makes sure not to repeat it
   * where it can tell.
   */
  deliver(owner: Owner, delivery: Delivery): Promise<void>
}

export interface Delivery {
  readonly id: string
  readonly bytes: Uint8Array
  readonly mailFrom: Address | null
  readonly receivedAt: Date
  readonly client: Envelope['client']
  readonly again: boolean
}

/** Composes a digest into the octets of a mail. */
export type DigestComposer = (digest: Digest) => Promise<Uint8Array>

/** Sends mail of Kith's own (digests). */
export interface Mailer {
  /** `id` names the mail: the same again is a repetition. */
  send(mail: OutgoingMail): Promise<void>
}

export interface OutgoingMail {
  readonly id: string
  readonly from: Address
  readonly to: Address
  readonly bytes: Uint8Array
}

/** Digests that were sent; their bytes are kept as raw mail under the same id. */
export interface Digests {
  record(digest: SentDigest): Promise<void>
  get(ownerId: string, id: string): Promise<SentDigest | null>
  /** The newest first. */
  list(ownerId: string, limit: number): Promise<readonly SentDigest[]>
}

export interface SentDigest {
  readonly id: string
  readonly ownerId: string
  readonly at: Date
  readonly count: number
}

/** Lines for the operator: ids, counts and reason codes, never addresses, subjects or text. */
export interface Log {
  info(event: string, facts?: LogFacts): void
  warn(event: string, facts?: LogFacts): void
  error(event: string, facts?: LogFacts & { readonly cause?: unknown }): void
}

export type LogFacts = Readonly<Record<string, unknown>>
