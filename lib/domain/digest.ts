import type { Address } from './address.ts'
import type { PassedOn } from './alias.ts'
import { groupedByAuthor } from './digest-groups.ts'
import type { Entry } from './entry.ts'
import { endAnnouncedAt, endsSoon, wasAnnounced } from './held.ts'
import type { Outline } from './outline.ts'
import type { Owner } from './owner.ts'
import { waitsForAddress } from './reading-place.ts'
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
  readonly history: readonly Outline[]
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
 *
 * @param others what waits besides, and need not be read (`readByDigest`)
 */
export function digestContent(
  held: readonly Entry[],
  view: DigestView,
  others: readonly Outline[] = [],
): DigestContent {
  const { now, occasion } = view
  const own = held.filter((entry) => !waitsForAddress(entry))
  const blocked = own.filter(isBlocked)
  const open = own.filter(isOpen)
  const announced = (entry: Entry) => announcedBy(entry, now)
  const listed = open.filter((entry) => isListed(entry, occasion))
  return {
    groups: groupedByAuthor(listed.map(announced), view),
    listed,
    blocked: blocked.filter((entry) => entry.digestedAt === null),
    waiting: open.length - listed.length + others.filter(isOpen).length,
    nextToGo: firstToGo(open.map(announced)),
    stillComing: goingOn(listed, view),
  }
}

/** So many of those that go first are read: some may have gone already, unknown to the outlines. */
const FIRST_TO_GO = 5

/**
 * Which of all that waits a digest has to read: what it lists, what it counts as blocked, and what goes first. Of the
 * others it says only how many there are. What was changed a moment ago may be missing; it is in the next.
 */
export function readByDigest(
  outlines: readonly Outline[],
  { now, occasion }: Pick<DigestView, 'now' | 'occasion'>,
): ReadonlySet<string> {
  const isTold = (one: Outline) =>
    isBlocked(one) ? one.digestedAt === null : isOpen(one) && isListed(one, occasion)
  const endOf = (one: Outline) => announcedBy(one, now).expiresAt?.getTime() ?? Number.POSITIVE_INFINITY
  const open = outlines.filter(isOpen)
  const firstToGo = open.toSorted((one, other) => endOf(one) - endOf(other)).slice(0, FIRST_TO_GO)
  return new Set([...outlines.filter(isTold), ...firstToGo].map(({ intakeId }) => intakeId))
}

/** Neither blocked nor waiting for nothing but an address: what the digest is about. */
function isOpen(outline: Outline): boolean {
  return !waitsForAddress(outline) && !isBlocked(outline)
}

function isListed(outline: Outline, occasion: Date): boolean {
  return outline.digestedAt === null || announcesEnd(outline, occasion)
}

/** With the end that a digest of now announces. */
function announcedBy<E extends Outline>(entry: E, now: Date): E {
  return endsSoon(entry, now) ? { ...entry, expiresAt: endAnnouncedAt(entry, now) } : entry
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
    groups: groupedByAuthor(urgent, view),
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

export function isBlocked({ verdict }: Pick<Outline, 'verdict'>): boolean {
  return BLOCKED.has(verdict.reasons[0].code)
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
  const fresh = new Map(
    listed.filter(({ digestedAt }) => digestedAt === null).map((entry) => [entry.intakeId, entry]),
  )
  return stillComes(unsubscriptions, history).flatMap((one) => {
    const entry = fresh.get(one.entry.intakeId)
    return entry === undefined ? [] : [{ ...one, entry }]
  })
}

/** Near its end, and not announced since it came near. */
function announcesEnd(entry: Outline, now: Date): boolean {
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
