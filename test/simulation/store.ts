import type { Bookmark, Recipient, SentDigest } from '../../lib/app/ports.ts'
import { type Address, withoutSubAddress } from '../../lib/domain/address.ts'
import type { Alias } from '../../lib/domain/alias.ts'
import type { Entry, EntryState } from '../../lib/domain/entry.ts'
import type { Sighted, Sighting } from '../../lib/domain/fingerprint.ts'
import { keepsEnd, STATES_NEEDING_BYTES } from '../../lib/domain/held.ts'
import type { SentMessage } from '../../lib/domain/interaction.ts'
import type { Lesson } from '../../lib/domain/learning.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import type { Rule } from '../../lib/domain/rule.ts'
import { EMPTY_RECORD, mergeTies, type TieKey, type TieRecord } from '../../lib/domain/tie.ts'
import type { Unsubscription } from '../../lib/domain/unsubscription.ts'
import { StoredImports } from './modelled-imports.ts'

/** Values by key that remember what they were before, for reads that may be behind. */
class Shelf<V> {
  readonly #items = new Map<string, { value: V | null; before: V | null; at: number }>()

  get(key: string): V | null {
    return this.#items.get(key)?.value ?? null
  }

  /** As a replica has it that has heard of nothing after that moment. */
  asOf(key: string, heardUntil: number): V | null {
    const item = this.#items.get(key)
    if (item === undefined) return null
    return item.at > heardUntil ? item.before : item.value
  }

  set(key: string, value: V | null, at: number): void {
    this.#items.set(key, { value, before: this.get(key), at })
  }

  /** Those under which there is something. */
  keys(): string[] {
    return [...this.#items].flatMap(([key, { value }]) => (value === null ? [] : [key]))
  }

  /** All as a replica has it. */
  valuesAsOf(heardUntil: number): V[] {
    return [...this.#items.values()].flatMap(
      ({ value, before, at }) => (at > heardUntil ? before : value) ?? [],
    )
  }

  /** What a replica knows to be there, as it is now. */
  values(heardUntil = Number.POSITIVE_INFINITY): V[] {
    const found: V[] = []
    for (const { value, at } of this.#items.values()) {
      if (value !== null && at <= heardUntil) found.push(value)
    }
    return found
  }
}

/** What one owner's history has. */
class StoredHistory {
  readonly lessons = new Map<string, Lesson>()
  readonly ties = new Shelf<TieRecord>()
  readonly tieKeys = new Set<TieKey>()
  readonly sent = new Shelf<SentMessage>()
  readonly rules = new Shelf<Rule>()

  learn(lesson: Lesson, at: number): boolean {
    if (this.lessons.has(lesson.id)) return false
    this.lessons.set(lesson.id, lesson)
    for (const [key, record] of lesson.ties) {
      this.tieKeys.add(key)
      this.ties.set(key, mergeTies(this.ties.get(key) ?? EMPTY_RECORD, record), at)
    }
    for (const sent of [lesson.sent, lesson.accepted ?? null]) {
      if (sent === null) continue
      const known = this.sent.get(sent.messageId)
      const recipients = [...new Set([...(known?.recipients ?? []), ...sent.recipients])]
      const earliest = known !== null && known.at < sent.at ? known.at : sent.at
      this.sent.set(sent.messageId, { messageId: sent.messageId, recipients, at: earliest }, at)
    }
    return true
  }
}

/** All that outlives a process. Each method is one atomic change, at a true moment. */
export class Store {
  readonly entries = new Shelf<Entry>()
  readonly owners = new Shelf<Owner>()
  /** Counts up with each change but that of the next digest. */
  readonly versions = new Map<string, number>()
  readonly aliases = new Shelf<Alias>()
  /** By owner and band, how often a text came. */
  readonly sightings = new Shelf<Sighted>()
  readonly digests = new Shelf<SentDigest>()
  readonly unsubscriptions = new Shelf<Unsubscription>()
  readonly bookmarks = new Shelf<Bookmark>()
  readonly raw = new Map<string, Uint8Array>()
  /** Who was parted with, and when. */
  readonly closed = new Map<string, number>()
  readonly claims = new Map<string, number>()
  readonly #histories = new Map<string, StoredHistory>()
  readonly #imports = new Map<string, StoredImports>()

  historyOf(ownerId: string): StoredHistory {
    const known = this.#histories.get(ownerId)
    if (known !== undefined) return known
    const made = new StoredHistory()
    this.#histories.set(ownerId, made)
    return made
  }

  importsOf(ownerId: string): StoredImports {
    const known = this.#imports.get(ownerId)
    if (known !== undefined) return known
    const made = new StoredImports()
    this.#imports.set(ownerId, made)
    return made
  }

  entry(ownerId: string, intakeId: string): Entry | null {
    return this.entries.get(keyOf(ownerId, intakeId))
  }

  /** With the sighting of its text, or neither. */
  create(entry: Entry, sighting: Sighting | null, at: number): boolean {
    const key = keyOf(entry.ownerId, entry.intakeId)
    if (this.entries.get(key) !== null) return false
    this.entries.set(key, entry, at)
    if (sighting !== null) this.see(entry.ownerId, sighting, at)
    return true
  }

  see(ownerId: string, { bands, at: lastAt }: Sighting, at: number): void {
    for (const band of new Set(bands)) {
      const key = keyOf(ownerId, band)
      this.sightings.set(key, { count: (this.sightings.get(key)?.count ?? 0) + 1, lastAt }, at)
    }
  }

  advance(key: string, { from, to, when, since, forwardedAs }: Move, at: number): Entry | null {
    const entry = this.entries.get(key)
    if (entry === null || !from.includes(entry.state)) return null
    if (since !== undefined && entry.stateAt.getTime() !== since.getTime()) return null
    const moved: Entry = {
      ...entry,
      state: to,
      stateAt: when,
      expiresAt: keepsEnd(to) ? entry.expiresAt : null,
      ...(forwardedAs !== undefined && { forwardedAs }),
    }
    this.entries.set(key, moved, at)
    return moved
  }

  /** Where it still stands as it did. */
  putBack(before: Entry, held: Entry, at: number): boolean {
    const key = keyOf(before.ownerId, before.intakeId)
    const present = this.entries.get(key)
    if (present?.state !== before.state || present.stateAt.getTime() !== before.stateAt.getTime())
      return false
    this.entries.set(key, held, at)
    return true
  }

  unmark(before: Entry, at: number): boolean {
    const present = this.entries.get(keyOf(before.ownerId, before.intakeId))
    return present !== null && this.putBack(before, { ...present, digestedAt: null }, at)
  }

  markDigested(key: string, when: Date, at: number): void {
    const entry = this.entries.get(key)
    if (entry === null || (entry.digestedAt !== null && entry.digestedAt >= when)) return
    this.entries.set(key, { ...entry, digestedAt: when }, at)
  }

  /** Other owners' copies do not say any more that it came to this one, too. */
  eraseEntry(ownerId: string, intakeId: string, at: number): void {
    this.entries.set(keyOf(ownerId, intakeId), null, at)
    for (const entry of this.entries.values()) {
      if (entry.intakeId !== intakeId || entry.others?.includes(ownerId) !== true) continue
      const others = entry.others.filter((one) => one !== ownerId)
      this.entries.set(keyOf(entry.ownerId, intakeId), { ...entry, others }, at)
    }
  }

  /** All of an owner's but their entries. */
  partsOf(ownerId: string): readonly StoredPart[] {
    const shelf = (name: string, of: Shelf<unknown>): StoredPart => {
      const keys = () => of.keys().filter((key) => key.startsWith(`${ownerId} `))
      return {
        name,
        count: () => keys().length,
        erase: (at) => {
          for (const key of keys()) of.set(key, null, at)
        },
      }
    }
    const sizeOf = (ofOwner: StoredHistory | undefined) =>
      ofOwner === undefined ? 0 : ofOwner.lessons.size + ofOwner.tieKeys.size + ofOwner.rules.keys().length
    return [
      {
        name: 'history',
        count: () => sizeOf(this.#histories.get(ownerId)),
        erase: () => void this.#histories.delete(ownerId),
      },
      {
        name: 'imports',
        count: () => (this.#imports.has(ownerId) ? 1 : 0),
        erase: () => void this.#imports.delete(ownerId),
      },
      shelf('aliases', this.aliases),
      shelf('sightings', this.sightings),
      shelf('digests', this.digests),
      shelf('bookmarks', this.bookmarks),
      shelf('unsubscriptions', this.unsubscriptions),
    ]
  }

  needsBytes(intakeId: string, besides?: string): boolean {
    return this.entries
      .values()
      .filter((entry) => entry.intakeId === intakeId && entry.ownerId !== besides)
      .some(({ state }) => STATES_NEEDING_BYTES.includes(state))
  }

  claimOf(at: Address): Recipient | null {
    const owners = this.owners.values()
    const main = withoutSubAddress(at)
    const dotted = main.slice(main.indexOf('.') + 1)
    const journal = owners.find(({ journalAddress }) => journalAddress === at)
    if (journal !== undefined) return { role: 'journal', owner: journal }
    const owner =
      owners.find(({ addresses }) => addresses.includes(at)) ??
      owners.find(({ addresses }) => addresses.includes(main)) ??
      owners.find(({ dotAliases, addresses }) => dotAliases && addresses.some((own) => own === dotted))
    return owner === undefined ? null : { role: 'guarded', owner }
  }
}

/** What is erased at a time. */
interface StoredPart {
  readonly name: string
  readonly count: () => number
  readonly erase: (at: number) => void
}

interface Move {
  readonly from: readonly EntryState[]
  readonly to: EntryState
  readonly when: Date
  readonly since: Date | undefined
  readonly forwardedAs?: string | undefined
}

export function keyOf(ownerId: string, id: string): string {
  return `${ownerId} ${id}`
}
