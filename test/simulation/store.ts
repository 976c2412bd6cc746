import type { Recipient, SentDigest } from '../../lib/app/ports.ts'
import { type Address, withoutSubAddress } from '../../lib/domain/address.ts'
import type { Entry, EntryState } from '../../lib/domain/entry.ts'
import { keepsEnd, STATES_NEEDING_BYTES } from '../../lib/domain/held.ts'
import type { SentMessage } from '../../lib/domain/interaction.ts'
import type { Lesson } from '../../lib/domain/learning.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import type { Rule } from '../../lib/domain/rule.ts'
import { EMPTY_RECORD, mergeTies, type TieKey, type TieRecord } from '../../lib/domain/tie.ts'

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
  readonly digests = new Shelf<SentDigest>()
  readonly raw = new Map<string, Uint8Array>()
  readonly claims = new Map<string, number>()
  readonly #histories = new Map<string, StoredHistory>()

  historyOf(ownerId: string): StoredHistory {
    const known = this.#histories.get(ownerId)
    if (known !== undefined) return known
    const made = new StoredHistory()
    this.#histories.set(ownerId, made)
    return made
  }

  entry(ownerId: string, intakeId: string): Entry | null {
    return this.entries.get(keyOf(ownerId, intakeId))
  }

  create(entry: Entry, at: number): boolean {
    const key = keyOf(entry.ownerId, entry.intakeId)
    if (this.entries.get(key) !== null) return false
    this.entries.set(key, entry, at)
    return true
  }

  advance(key: string, { from, to, when, since }: Move, at: number): Entry | null {
    const entry = this.entries.get(key)
    if (entry === null || !from.includes(entry.state)) return null
    if (since !== undefined && entry.stateAt.getTime() !== since.getTime()) return null
    const moved = { ...entry, state: to, stateAt: when, expiresAt: keepsEnd(to) ? entry.expiresAt : null }
    this.entries.set(key, moved, at)
    return moved
  }

  markDigested(key: string, when: Date, at: number): void {
    const entry = this.entries.get(key)
    if (entry === null || (entry.digestedAt !== null && entry.digestedAt >= when)) return
    this.entries.set(key, { ...entry, digestedAt: when }, at)
  }

  needsBytes(intakeId: string): boolean {
    return this.entries
      .values()
      .some((entry) => entry.intakeId === intakeId && STATES_NEEDING_BYTES.includes(entry.state))
  }

  claimOf(at: Address): Recipient | null {
    for (const owner of this.owners.values()) {
      if (owner.journalAddress === at) return { role: 'journal', owner }
      if (owner.addresses.includes(withoutSubAddress(at))) return { role: 'guarded', owner }
    }
    return null
  }
}

interface Move {
  readonly from: readonly EntryState[]
  readonly to: EntryState
  readonly when: Date
  readonly since: Date | undefined
}

export function keyOf(ownerId: string, id: string): string {
  return `${ownerId} ${id}`
}
