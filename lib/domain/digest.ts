import type { Address } from './address.ts'
import type { PassedOn } from './alias.ts'
import type { Entry } from './entry.ts'
import { endAnnouncedAt, endsSoon, wasAnnounced } from './held.ts'
import { isMassKind, type MassKind } from './kind.ts'
import type { Owner } from './owner.ts'
import { waitsForAddress } from './reading-place.ts'
import { personSubject } from './rule.ts'
import { topicsTouched } from './topics.ts'
import { type StillComing, stillComes, type Unsubscription } from './unsubscription.ts'

/** What one digest mail shows. */
export interface Digest {
  /** `early`: a note on events that begin before the next digest; `quiet`: nothing waited for a week. */
  readonly sort: 'regular' | 'early' | 'quiet'
  /** Stable for the same owner and moment. */
  readonly id: string
  readonly owner: Owner
  readonly at: Date
  /** Held messages by author: those on welcome topics first, then the author with the newest. */
  readonly groups: readonly DigestGroup[]
  /** How many messages the groups hold together. */
  readonly count: number
  /** Mail the owner has blocked: counted, not listed. */
  readonly blocked: number
  /** How many more wait that an earlier digest listed. */
  readonly waiting: number
  /** The message whose time ends first of all that wait, and when; null where none waits. */
  readonly nextToGo: { readonly entry: Entry; readonly at: Date } | null
  /** Of whom something is listed, though they were asked to stop. */
  readonly stillComing: readonly StillComing[]
  /** Addresses of the owner's that others use than those to whom they gave them; absent for none. */
  readonly passedOn?: readonly PassedOn[]
  /** Links that act, by intake id. */
  readonly links: ReadonlyMap<string, EntryLinks>
  readonly pageUrl: string
  /** Links about all of it. */
  readonly allLinks: DigestLinks
  /** Where answers go, each with the number of a message; null where mail cannot come in. */
  readonly replyTo: Address | null
}

/** Links about one message; those absent are not offered. */
export interface EntryLinks {
  readonly deliver: string
  readonly allow: string
  readonly block: string
  readonly person?: string
  readonly unsubscribe?: string
}

export interface DigestLinks {
  readonly deliverAll: string
  /** List-Unsubscribe (RFC 8058): pauses Kith. */
  readonly pause: string
  /** Retires an address that was passed on; null, or absent, where there can be no such link. */
  readonly retire?: (alias: Address) => string | null
}

export interface DigestGroup {
  /** The person as the owner would call them. */
  readonly who: string
  readonly entries: readonly [Entry, ...Entry[]]
  /** A topic of the owner's that one of them is about; null for none. */
  readonly topic: string | null
}

/** The part of a digest that follows from what is held. */
export interface DigestContent {
  readonly groups: readonly DigestGroup[]
  readonly listed: readonly Entry[]
  readonly blocked: readonly Entry[]
  readonly waiting: number
  readonly nextToGo: Digest['nextToGo']
  readonly stillComing: Digest['stillComing']
}

/** What chooses and orders a digest besides the messages themselves. */
export interface DigestView {
  readonly now: Date
  /**
   * The moment the digest was due, which chooses: however late it goes out, and however often after having been
   * cut off, it lists the same.
   */
  readonly occasion: Date
  /** Topics that raise a message to the top. */
  readonly topics: readonly string[]
  /** Mail that has come of late, in whatever state it is: it tells how much an author sends. */
  readonly history: readonly Entry[]
  /** What came of asking lists to stop. */
  readonly unsubscriptions: readonly Unsubscription[]
}

const BLOCKED = new Set([
  'blocked-person',
  'blocked-person-all',
  'blocked-list',
  'blocked-domain',
  'blocked-topic',
  'retired-address',
])

/** By which a digest is known: the same owner and occasion have the same. */
export function digestIdOf(ownerId: string, dueAt: Date): string {
  return `digest-${ownerId}-${dueAt.getTime()}`
}

/** When a digest was due, by its id. */
export function occasionOf(digestId: string): Date {
  return new Date(Number(digestId.slice(digestId.lastIndexOf('-') + 1)))
}

/**
 * Chooses and groups what a digest lists: each held message that no digest has listed yet, and once more
 * what will soon be let go.
 */
export function digestContent(held: readonly Entry[], view: DigestView): DigestContent {
  const { now, occasion } = view
  const own = held.filter((entry) => !waitsForAddress(entry))
  const blocked = own.filter(isBlocked)
  const open = own.filter((entry) => !isBlocked(entry))
  const announced = (entry: Entry) =>
    endsSoon(entry, now) ? { ...entry, expiresAt: endAnnouncedAt(entry, now) } : entry
  const listed = open.filter((entry) => entry.digestedAt === null || announcesEnd(entry, occasion))
  return {
    groups: groupByAuthor(listed.map(announced), view),
    listed,
    blocked: blocked.filter((entry) => entry.digestedAt === null),
    waiting: open.length - listed.length,
    nextToGo: firstToGo(open.map(announced)),
    stillComing: goingOn(listed, view),
  }
}

/**
 * When a message counts as listed by a digest that goes out now: on its occasion, unless it tells of the
 * message's end. What came near its end only since is announced by the next digest, for an earlier copy of this
 * one may be what the owner reads.
 */
export function listedAt(entry: Entry, { now, occasion }: Pick<DigestView, 'now' | 'occasion'>): Date {
  return endsSoon(entry, occasion) ? now : occasion
}

/** The content of a note on these messages alone; what else waits is the next digest's. */
export function earlyContent(urgent: readonly Entry[], view: DigestView): DigestContent {
  return {
    groups: groupByAuthor(urgent, view),
    listed: urgent,
    blocked: [],
    waiting: 0,
    nextToGo: null,
    stillComing: [],
  }
}

/** Those that the digest of a moment has listed, numbered from 1 as it shows them. */
export function numbered(groups: readonly DigestGroup[]): ReadonlyMap<string, number> {
  const ids = groups.flatMap(({ entries }) => entries.map(({ intakeId }) => intakeId))
  return new Map(ids.map((id, index) => [id, index + 1]))
}

/** The name by which the owner would call the one behind an entry. */
export function whoOf(entry: Entry): string {
  return entry.author.name ?? entry.author.address ?? '?'
}

export function isBlocked(entry: Entry): boolean {
  return BLOCKED.has(entry.verdict.reasons[0].code)
}

/**
 * Whether a held message whose time is over may go: put away by the owner, or counted as blocked, or
 * announced in time. If Kith was off when the announcement was due, the message waits for it.
 */
export function mayExpire(entry: Entry, now: Date): boolean {
  if (entry.state === 'discarded') return true
  return isBlocked(entry) ? entry.digestedAt !== null : wasAnnounced(entry, now)
}

/** Told of with the newest of their mail, where this digest is the first to list it. */
function goingOn(listed: readonly Entry[], { unsubscriptions, history }: DigestView): readonly StillComing[] {
  const fresh = new Set(
    listed.filter(({ digestedAt }) => digestedAt === null).map(({ intakeId }) => intakeId),
  )
  return stillComes(unsubscriptions, history).filter(({ entry }) => fresh.has(entry.intakeId))
}

/** Near its end, and not announced since it came near. */
function announcesEnd(entry: Entry, now: Date): boolean {
  if (!endsSoon(entry, now) || entry.digestedAt === null) return false
  return !endsSoon(entry, entry.digestedAt)
}

function firstToGo(entries: readonly Entry[]): Digest['nextToGo'] {
  let first: { readonly entry: Entry; readonly at: Date } | null = null
  for (const entry of entries) {
    const at = entry.expiresAt
    if (at !== null && (first === null || at < first.at)) first = { entry, at }
  }
  return first
}

function groupByAuthor(entries: readonly Entry[], view: DigestView): readonly DigestGroup[] {
  const groups = new Map<string, [Entry, ...Entry[]]>()
  const newestFirst = [...entries].sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime())
  for (const entry of newestFirst) {
    const group = groups.get(authorKey(entry))
    if (group) group.push(entry)
    else groups.set(authorKey(entry), [entry])
  }
  const received = massByAuthor(view.history)
  const all = [...groups].map(([key, of]): DigestGroup => {
    const [first, ...more] = of
    const counted = (entry: Entry) => countingMail(entry, received.get(key) ?? [])
    return {
      who: whoOf(first),
      entries: [counted(first), ...more.map(counted)],
      topic: of.map((entry) => topicOf(entry, view.topics)).find((topic) => topic !== null) ?? null,
    }
  })
  const topicsFirst = [
    ...all.filter(({ topic }) => topic !== null),
    ...all.filter(({ topic }) => topic === null),
  ]
  return entries.length <= ALWAYS_LISTED ? topicsFirst : sharingRoom(topicsFirst)
}

/** So many messages any digest has room for. */
const ALWAYS_LISTED = 100

const MOST_BEFORE_OTHERS = 20

/** What an author has too much of comes after everybody's: nobody can push others out of a digest. */
function sharingRoom(groups: readonly DigestGroup[]): readonly DigestGroup[] {
  const more = groups.flatMap((group): readonly DigestGroup[] => {
    const [first, ...others] = group.entries.slice(MOST_BEFORE_OTHERS)
    return first === undefined ? [] : [{ ...group, entries: [first, ...others] }]
  })
  const few = groups.map((group): DigestGroup => {
    const [first, ...others] = group.entries
    return { ...group, entries: [first, ...others.slice(0, MOST_BEFORE_OTHERS - 1)] }
  })
  return [...few, ...more]
}

/** One text for an author, which no other author has. */
function authorKey({ author }: Entry): string {
  return personSubject(author) ?? '?'
}

function massByAuthor(history: readonly Entry[]): ReadonlyMap<string, readonly MassKind[]> {
  const kinds = new Map<string, MassKind[]>()
  for (const entry of history) {
    const { kind } = entry.verdict
    if (!isMassKind(kind)) continue
    const known = kinds.get(authorKey(entry))
    if (known) known.push(kind)
    else kinds.set(authorKey(entry), [kind])
  }
  return kinds
}

/** The entry with the number of mass mails of its author in the reason that has words for it. */
function countingMail(entry: Entry, kinds: readonly MassKind[]): Entry {
  const { verdict } = entry
  const [reason, ...more] = verdict.reasons
  const [kind] = kinds
  if (reason.code !== 'tie-none' || kind === undefined) return entry
  const facts = {
    ...reason.facts,
    received: kinds.length,
    kind: kinds.every((each) => each === kind) ? kind : 'newsletter',
  } as const
  return { ...entry, verdict: { ...verdict, reasons: [{ ...reason, facts }, ...more] } }
}

/** The welcome topic of what is kept of a message: its subject and its event. */
function topicOf({ subject, event }: Entry, topics: readonly string[]): string | null {
  const headings = [subject, event?.summary ?? '', event?.location ?? ''].join('\n')
  return topicsTouched(headings, topics)[0] ?? null
}
