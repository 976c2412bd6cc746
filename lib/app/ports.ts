import type { Address } from '../domain/address.ts'
import type { Alias } from '../domain/alias.ts'
import type { AuthenticationResults } from '../domain/authentication.ts'
import type { Digest } from '../domain/digest.ts'
import type { Entry, EntryState } from '../domain/entry.ts'
import type { Envelope } from '../domain/envelope.ts'
import type { Answer, Question } from '../domain/examination.ts'
import type { Sighting } from '../domain/fingerprint.ts'
import type { Interaction } from '../domain/interaction.ts'
import type { Judgement } from '../domain/judgement.ts'
import type { Lesson, Teaching } from '../domain/learning.ts'
import type { Message } from '../domain/message.ts'
import type { Outline } from '../domain/outline.ts'
import type { Addressee, Belongings, Owner, OwnerChange } from '../domain/owner.ts'
import type { SignInMail } from '../domain/pass.ts'
import type { DeliverToMail } from '../domain/reading-place.ts'
import type { Rule } from '../domain/rule.ts'
import type { TieKey, TieRecord } from '../domain/tie.ts'
import type { UnsubscribeFailure, Unsubscription } from '../domain/unsubscription.ts'
import type { WelcomeDigest } from '../domain/welcome.ts'

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
  /** Takes a mail server's journal report apart; null for what is none. */
  openReport(bytes: Uint8Array): Promise<JournalReport | null>
}

/** What a mail server reports of one message that it carried. */
export interface JournalReport {
  /** The message, unaltered. */
  readonly original: Uint8Array
  /** Whom it was sent to, as they were addressed: a list, not its members. */
  readonly recipients: readonly ReportedRecipient[]
}

export interface ReportedRecipient {
  readonly field: 'to' | 'cc' | 'bcc'
  readonly address: Address
}

/** Finds out who stands behind the bytes of a live message; null when that could not be done. */
export interface Authenticator {
  authenticate(bytes: Uint8Array, envelope: Envelope): Promise<AuthenticationResults | null>
  /** Present where it finds out anew each time that it is asked, so that asking later may tell more. */
  readonly asksAnew?: true
}

export interface Owners {
  get(ownerId: string): Promise<Owner | null>
  /**
   * Whose each of the recipients of a message is: the address itself, or else the one that it is a
   * sub-address of, or else that of the owner who is given the domain's mail that is nobody's (catch-all).
   * What is left is nobody's, and not in it. One batched read for all of them.
   */
  ofRecipients(recipients: readonly Address[]): Promise<ReadonlyMap<Address, Recipient>>
  /** The owner whom mail to that address comes to, as `ofRecipients` finds them; null for nobody. */
  byAddress(at: Address): Promise<Owner | null>
  /** Creates or replaces. */
  put(owner: Owner): Promise<void>
  /**
   * Changes the owner as they are at that moment, in one conditional write that leaves all else as it is.
   * `change` may be asked again where somebody else was faster. Returns the owner as they are then; null
   * where there is none, or `change` wants nothing. Rejects where an address is something else already.
   */
  amend(ownerId: string, change: (owner: Owner) => (OwnerChange & Belongings) | null): Promise<Owner | null>
  list(): Promise<readonly Owner[]>
  /** Those whose digest is due at that moment or was before. */
  digestDue(now: Date): Promise<readonly Owner[]>
  /**
   * Moves an owner's next digest on from the moment that it was due (null: never), and changes nothing else of
   * them. False where it is due at another moment by now: whoever set that knew better.
   */
  reschedule(ownerId: string, dueAt: Date | null, nextDigestAt: Date | null): Promise<boolean>
}

/** What an address is to its owner: mail to it is guarded, or is a copy of what the owner sent. */
export interface Recipient {
  readonly role: 'guarded' | 'journal'
  readonly owner: Addressee
}

/** An owner's history: ties, rules, and the messages they sent. */
export interface History {
  /** One batched read, whatever the size of the history. */
  consult(ownerId: string, question: Question): Promise<Answer>
  /** One transaction; merges each record into what is there. False when the lesson was known already. */
  learn(ownerId: string, lesson: Lesson): Promise<boolean>
  /** The ties kept by address, by undecayed rank, the strongest first. */
  strongest(ownerId: string, limit: number): Promise<ReadonlyArray<readonly [TieKey, TieRecord]>>
  /** All ties, those by address before those by name; never all in memory at once. */
  ties(ownerId: string): AsyncIterable<readonly [TieKey, TieRecord]>
  /**
   * How many sent messages are remembered, all or those sent before a moment; copies under another
   * Message-ID, of the same moment, count once.
   */
  countSent(ownerId: string, before?: Date): Promise<number>
  /** Creates, or replaces the rule of the same scope and subject. */
  putRule(ownerId: string, rule: Rule): Promise<void>
  removeRule(ownerId: string, scope: Rule['scope'], subject: string): Promise<void>
  rules(ownerId: string): Promise<readonly Rule[]>
}

/** A history that takes in much at once. Optional: only a store that archives are imported into has it. */
export interface BulkHistory {
  /** As `History.learn` for each of them, in one transaction; returns how many were not known before. */
  learnAll(ownerId: string, lessons: readonly Lesson[]): Promise<number>
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

/** Folders of sent mail on mail servers. */
export interface SentFolders {
  list(): Promise<readonly SentAccount[]>
  /**
   * Opens one for reading only: nothing in it is marked or changed.
   *
   * @throws SentFolderFault
   */
  open(account: SentAccount, signal: AbortSignal): Promise<SentFolder>
}

/** Somebody's access to a mail server; an owner may have several. */
export interface SentAccount {
  readonly ownerId: string
  /** Names it among the owner's; stays the same when the password changes. */
  readonly id: string
}

/** A folder of sent mail, open. Every method throws a `SentFolderFault` when the connection is lost. */
export interface SentFolder {
  readonly name: string
  /** UIDs tell anything only under one value of it (RFC 9051 §2.3.1.1). */
  readonly uidValidity: number
  readonly count: number
  /** The UID before the newest `count` messages; 0 where there are no more than that. */
  uidBefore(count: number): Promise<number>
  /** Ascending. */
  uidsAfter(uid: number): Promise<readonly number[]>
  /** Those of them that are still there, ascending. */
  read(uids: readonly number[]): Promise<readonly SentItem[]>
  close(): Promise<void>
}

/** A sent message as far as it teaches. */
export interface SentItem {
  readonly uid: number
  /** The header; of the body only what tells an answer to an invitation from a letter. */
  readonly bytes: Uint8Array
  /** When the server took it in (INTERNALDATE); null where it does not say. */
  readonly at: Date | null
}

/** How far each folder of sent mail was learned from. */
export interface Bookmarks {
  get(account: SentAccount): Promise<Bookmark | null>
  /** Creates or replaces. An older one that comes late makes messages be read again, which changes nothing. */
  put(account: SentAccount, bookmark: Bookmark): Promise<void>
}

export interface Bookmark {
  /** The last message that was learned from; null before the first. */
  readonly place: SentPlace | null
  /** Why it could not be read the last time; null when it could. */
  readonly trouble: SentFolderTrouble | null
}

export interface SentPlace {
  readonly folder: string
  readonly uidValidity: number
  readonly uid: number
}

export interface SentFolderTrouble {
  readonly reason: SentFolderReason
  readonly since: Date
  readonly failures: number
  /** It is left alone until then. */
  readonly retryAt: Date
}

/**
 * - `refused`: the server, or the provider's token endpoint, refuses the sign-in;
 * - `no-credentials`: there are none, or they cannot be read;
 * - `unreachable`: no connection came about;
 * - `insecure`: the server's certificate is not to be trusted, or it offers no TLS;
 * - `no-folder`: there is no folder of sent mail;
 * - `dropped`: the connection was lost on the way, or the server said what cannot be understood.
 */
export type SentFolderReason =
  | 'refused'
  | 'no-credentials'
  | 'unreachable'
  | 'insecure'
  | 'no-folder'
  | 'dropped'

/** Where an entry stands in a list, the newest first: by when it was received, then by the intake's id. */
export interface EntryPlace {
  readonly receivedAt: Date
  readonly intakeId: string
}

/** What came of each message for each owner. */
export interface Entries {
  get(ownerId: string, intakeId: string): Promise<Entry | null>
  /**
   * Writes the entry unless there is one already; returns whether it did. With it, and only then, the
   * sighting of its text is counted: each in one request.
   */
  create(entry: Entry, sighting?: Sighting | null): Promise<boolean>
  /**
   * Moves an entry on, only from one of these states; returns it as it is then, or null when it was in none.
   * With `since`, only if that state began at that very moment: of several that saw it so, one gets it.
   * `forwardedAs` is noted with it.
   */
  advance(
    ownerId: string,
    intakeId: string,
    from: readonly EntryState[],
    to: EntryState,
    at: Date,
    since?: Date | null,
    forwardedAs?: string,
  ): Promise<Entry | null>
  /**
   * Puts a message that did not arrive among the held: as `held` says, all of it. False where it stands no longer as
   * it was `before`.
   */
  putBack(before: Entry, held: Entry): Promise<boolean>
  /** Takes back that a digest has listed it, and changes nothing else. False where it stands no longer as it was `before`. */
  unmark(before: Entry): Promise<boolean>
  /** In one of these states, the newest first; with `before`, those that come behind that place. */
  list(
    ownerId: string,
    states: readonly EntryState[],
    limit: number,
    before?: EntryPlace,
  ): Promise<readonly Entry[]>
  /**
   * What tells those apart that are in one of these states, the newest first, at a fraction of what reading them
   * costs. All of it may be a moment old, the state included (`delivering` passes for `delivered`), and of one moment
   * any may be beyond the limit: whoever acts upon an entry reads it.
   */
  outlines(ownerId: string, states: readonly EntryState[], limit: number): Promise<readonly Outline[]>
  /** Those of them that there are, in no order, as they are now. */
  getAll(ownerId: string, intakeIds: readonly string[]): Promise<readonly Entry[]>
  /**
   * How the newest messages were judged, in whatever state they are, the newest first. Of one that has come back it may
   * tell what was said before.
   */
  judgements(ownerId: string, limit: number): Promise<readonly Judgement[]>
  count(ownerId: string, states: readonly EntryState[]): Promise<number>
  /** Notes that a digest has listed them. */
  markDigested(ownerId: string, intakeIds: readonly string[], at: Date): Promise<void>
  /** Held ones whose time is over, of any owner. */
  expired(now: Date, limit: number): Promise<readonly Entry[]>
  /** Releases that were asked for at that moment or before and neither undone nor begun, of any owner. */
  leaving(askedBy: Date, limit: number): Promise<readonly Entry[]>
  /** Releases that were begun before that moment and never recorded as done, of any owner. */
  stalledReleases(before: Date, limit: number): Promise<readonly Entry[]>
  /** Whether any owner's entry of this intake, `besides` one's own, is in one of `STATES_NEEDING_BYTES`. */
  needsBytes(intakeId: string, besides?: string): Promise<boolean>
}

/**
 * Where the owner reads mail. A message comes there in one of two manners, each adapter in its own:
 *
 * - as it came: the octets unchanged, behind Return-Path and Received;
 * - in our own name, where a provider lets nothing else pass: the words unchanged, and the author named in
 *   From and answerable by Reply-To.
 */
export interface Mailbox {
  /**
   * Brings a message to the owner. `again` says that an earlier attempt may have succeeded: then the adapter makes sure not to repeat it
   * where it can tell.
   *
   * Where it hands the message to a mail service that may report later that it came back, it says by which name
   * that will call it.
   *
   * @throws Undeliverable (as rejection) where it will never take this message
   */
  // biome-ignore lint/suspicious/noConfusingVoidType: most mailboxes have nothing to say, and return nothing
  deliver(owner: Addressee, delivery: Delivery): Promise<HandedOn | void>
}

/** A message in the hands of a mail service. */
export interface HandedOn {
  readonly forwardedAs: string
}

export interface Delivery {
  readonly id: string
  readonly bytes: Uint8Array
  readonly mailFrom: Address | null
  readonly receivedAt: Date
  readonly client: Envelope['client']
  readonly again: boolean
  /** True where the author's domain does not stand by the message (DMARC): it is not to pass for theirs. */
  readonly unverified?: boolean
}

/** Brings releases back to whoever carries them out, each when it can no longer be undone. */
export interface ReleaseOrders {
  place(order: ReleaseOrder): Promise<void>
}

/** That a message be handed over whose release was asked for at that moment, if it still stands then. */
export interface ReleaseOrder {
  readonly ownerId: string
  readonly intakeId: string
  readonly askedAt: Date
}

/** Composes a digest into the octets of a mail. */
export type DigestComposer = (digest: Digest) => Promise<Uint8Array>

/** The same for the welcome digest. */
export type WelcomeComposer = (digest: WelcomeDigest) => Promise<Uint8Array>

/** Composes a mail with a link to sign in into its octets. */
export type SignInComposer = (mail: SignInMail) => Promise<Uint8Array>

/** The same for a mail that asks whether its owner reads there. */
export type DeliverToComposer = (mail: DeliverToMail) => Promise<Uint8Array>

/** Sends mail of Kith's own (digests, links to sign in). */
export interface Mailer {
  /** `id` names the mail: the same again is a repetition. */
  send(mail: OutgoingMail): Promise<void>
}

export interface OutgoingMail {
  readonly id: string
  readonly from: Address
  readonly to: Address
  readonly bytes: Uint8Array
  /** Whose digest it is, so that it is known whether it got through; absent of other mail. */
  readonly digestOf?: string
}

/** Addresses that owners gave to one correspondent each. `History.consult` reads the one that a message came to. */
export interface Aliases {
  get(ownerId: string, at: Address): Promise<Alias | null>
  /**
   * Writes it where what is there is of the version before (of version 1: where nothing is there), in one
   * request. False otherwise: somebody else was faster.
   */
  put(alias: Alias): Promise<boolean>
  /** The latest changed first. */
  list(ownerId: string, limit: number): Promise<readonly Alias[]>
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

/** What came of taking up the offers of messages to leave their lists; each is shown with its entry, too. */
export interface Unsubscriptions {
  get(ownerId: string, intakeId: string): Promise<Unsubscription | null>
  /**
   * Writes it, with its entry or not at all, where what is there is of the version before (of version 1:
   * where nothing is there). False otherwise: somebody else was faster.
   */
  put(unsubscription: Unsubscription): Promise<boolean>
  /** The latest asked for first. */
  list(ownerId: string, limit: number): Promise<readonly Unsubscription[]>
  /** Those whose next attempt is due, of any owner, the longest due first. */
  due(now: Date, limit: number): Promise<readonly Unsubscription[]>
}

/** Asks a web server to take somebody off a list with one click (RFC 8058). */
export interface OneClick {
  /** Total: whatever happens is an outcome. */
  post(url: string): Promise<'done' | UnsubscribeFailure>
}

/** Composes a mail that asks a list to stop into its octets. */
export type UnsubscribeComposer = (mail: UnsubscribeMail) => Promise<Uint8Array>

export interface UnsubscribeMail {
  readonly id: string
  readonly to: Address
  readonly subject: string
  readonly body: string
  readonly at: Date
}

/** Names that can be taken for a while, each by one only: links that were used, sessions that were ended. */
export interface Claims {
  /** Takes the name until that moment; false where it is taken. Of several at once, one gets it. */
  take(name: string, now: Date, until: Date): Promise<boolean>
  isTaken(name: string, now: Date): Promise<boolean>
}

/** All that a store keeps of one owner: to be handed out, and to be erased. */
export interface Holdings {
  /**
   * What no other port reads, each as the store has it, in no particular order; never all in memory at once.
   * Another owner's is never in it.
   */
  rest(ownerId: string): AsyncIterable<Holding>
  /**
   * Parts with an owner in one step: they are found no more, and their addresses are nobody's. A note of their
   * id alone stays until `forget`. Null where there is no such owner.
   */
  close(ownerId: string, at: Date): Promise<Closed | null>
  /** Ids of owners who were closed at that moment or before, and are not forgotten. */
  closed(by: Date): Promise<readonly string[]>
  /**
   * Erases what is kept under an owner's id, about as much at once as `limit` says; other owners' copies of the
   * same messages stay, and name this one no longer. Safe to repeat.
   *
   * Bytes are not its part: `before` removes those that a record names, and no entry and no digest goes of which
   * it has not heard by then. Where it fails, their records stay, and say which bytes there are.
   */
  erase(ownerId: string, limit: number, before: BeforeErasing): Promise<Erased>
  /** Drops the note that `close` made. */
  forget(ownerId: string): Promise<void>
}

/** Hears which entries (by intake id) and digests are to be erased next; those there are no more may be among them. */
export type BeforeErasing = (sort: 'entry' | 'digest', ids: readonly string[]) => Promise<void>

/** One record, by the name of its sort: `sent`, `lesson`, `sighting` and the like. */
export interface Holding {
  readonly sort: string
  readonly fields: Readonly<Record<string, unknown>>
}

export interface Closed {
  /** Intakes that were accepted for this owner alone and not yet judged: nobody needs their bytes now. */
  readonly orphans: readonly string[]
}

export interface Erased {
  /** How many records of each sort went. */
  readonly counts: ReadonlyMap<string, number>
  /** Whether nothing is left. */
  readonly complete: boolean
}

/** Lines for the operator: ids, counts and reason codes, never addresses, subjects or text. */
export interface Log {
  info(event: string, facts?: LogFacts): void
  warn(event: string, facts?: LogFacts): void
  error(event: string, facts?: LogFacts & { readonly cause?: unknown }): void
}

export type LogFacts = Readonly<Record<string, unknown>>
