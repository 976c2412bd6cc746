import type { Entry } from './entry.ts'
import { endAnnouncedAt, endsSoon, wasAnnounced } from './held.ts'
import type { Owner } from './owner.ts'

/** What one digest mail shows. */
export interface Digest {
  /** Stable for the same owner and moment. */
  readonly id: string
  readonly owner: Owner
  readonly at: Date
  /** Held messages by author, the author with the newest first. */
  readonly groups: readonly DigestGroup[]
  /** How many messages the groups hold together. */
  readonly count: number
  /** Mail the owner has blocked: counted, not listed. */
  readonly blocked: number
  /** How many more wait that an earlier digest listed. */
  readonly waiting: number
  /** Links that act, by intake id. */
  readonly links: ReadonlyMap<string, EntryLinks>
  readonly pageUrl: string
}

export interface EntryLinks {
  readonly deliver: string
  readonly allow: string
  readonly block: string
}

export interface DigestGroup {
  /** The person as the owner would call them. */
  readonly who: string
  readonly entries: readonly [Entry, ...Entry[]]
}

/** The part of a digest that follows from what is held. */
export interface DigestContent {
  readonly groups: readonly DigestGroup[]
  readonly listed: readonly Entry[]
  readonly blocked: readonly Entry[]
  readonly waiting: number
}

const BLOCKED = new Set([
  'blocked-person',
  'blocked-person-all',
  'blocked-list',
  'blocked-domain',
  'blocked-topic',
])

/**
 * Chooses and groups what a digest lists: each held message that no digest has listed yet, and once more
 * what will soon be let go.
 */
export function digestContent(held: readonly Entry[], now: Date): DigestContent {
  const blocked = held.filter(isBlocked)
  const open = held.filter((entry) => !isBlocked(entry))
  const listed = open
    .filter((entry) => entry.digestedAt === null || announcesEnd(entry, now))
    .map((entry) => (endsSoon(entry, now) ? { ...entry, expiresAt: endAnnouncedAt(entry, now) } : entry))
  return {
    groups: groupByAuthor(listed),
    listed,
    blocked: blocked.filter((entry) => entry.digestedAt === null),
    waiting: open.length - listed.length,
  }
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

/** Near its end, and not announced since it came near. */
function announcesEnd(entry: Entry, now: Date): boolean {
  if (!endsSoon(entry, now) || entry.digestedAt === null) return false
  return !endsSoon(entry, entry.digestedAt)
}

function groupByAuthor(entries: readonly Entry[]): readonly DigestGroup[] {
  const groups = new Map<string, { who: string; entries: [Entry, ...Entry[]] }>()
  const newestFirst = [...entries].sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime())
  for (const entry of newestFirst) {
    const who = whoOf(entry)
    const key = entry.author.address ?? `${entry.author.platform ?? ''}:${who.toLowerCase()}`
    const group = groups.get(key)
    if (group) group.entries.push(entry)
    else groups.set(key, { who, entries: [entry] })
  }
  return [...groups.values()]
}
