import type {
  Aliases,
  Claims,
  Digests,
  Entries,
  EntryPlace,
  History,
  Holdings,
  Log,
  MessageReader,
  Owners,
  RawMail,
  Recipient,
  SentDigest,
} from '../../lib/app/ports.ts'
import type { Address } from '../../lib/domain/address.ts'
import type { Alias } from '../../lib/domain/alias.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { guardedAddresses, guardedAs } from '../../lib/domain/guarded.ts'
import { STATES_NEEDING_BYTES } from '../../lib/domain/held.ts'
import type { Message } from '../../lib/domain/message.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import type { Rule } from '../../lib/domain/rule.ts'

/** Ports over plain Maps, for tests of what stands before them. */

export function memoryOwners(...owners: readonly Owner[]): Owners {
  const all = new Map(owners.map((owner) => [owner.id, owner]))
  const find = (fits: (owner: Owner) => boolean) => [...all.values()].find(fits) ?? null
  const guarding = (at: Address) =>
    find((owner) => guardedAddresses(owner).some((own) => guardedAs(at).includes(own)))
  const claimOf = (at: Address): Recipient | null => {
    const journal = find(({ journalAddress }) => journalAddress === at)
    if (journal !== null) return { role: 'journal', owner: journal }
    const owner = guarding(at)
    return owner && { role: 'guarded', owner }
  }
  return {
    get: async (id) => all.get(id) ?? null,
    async ofRecipients(recipients) {
      const claimed = recipients.flatMap((at) => {
        const claim = claimOf(at)
        return claim === null ? [] : [[at, claim] as const]
      })
      return new Map(claimed)
    },
    byAddress: async (at) => guarding(at),
    put: async (owner) => void all.set(owner.id, owner),
    list: async () => [...all.values()],
    digestDue: async (now) =>
      [...all.values()].filter(({ nextDigestAt }) => nextDigestAt !== null && nextDigestAt <= now),
    async amend(ownerId, change) {
      const owner = all.get(ownerId)
      const changed = owner && change(owner)
      if (owner === undefined || !changed) return null
      const amended = { ...owner, ...changed }
      all.set(ownerId, amended)
      return amended
    },
    async reschedule(ownerId, dueAt, nextDigestAt) {
      const owner = all.get(ownerId)
      if (owner === undefined || owner.nextDigestAt?.getTime() !== dueAt?.getTime()) return false
      all.set(ownerId, { ...owner, nextDigestAt })
      return true
    },
  }
}

export function memoryEntries(...entries: readonly Entry[]): Entries {
  const all = new Map(entries.map((entry) => [keyOf(entry.ownerId, entry.intakeId), entry]))
  const newestFirst = () => [...all.values()].sort(inOrder)
  return {
    get: async (ownerId, intakeId) => all.get(keyOf(ownerId, intakeId)) ?? null,
    async create(entry) {
      const key = keyOf(entry.ownerId, entry.intakeId)
      if (all.has(key)) return false
      all.set(key, entry)
      return true
    },
    async advance(ownerId, intakeId, from, to, at, since = null, forwardedAs) {
      const entry = all.get(keyOf(ownerId, intakeId))
      if (entry === undefined || !from.includes(entry.state)) return null
      if (since !== null && entry.stateAt.getTime() !== since.getTime()) return null
      const moved = { ...entry, state: to, stateAt: at, ...(forwardedAs !== undefined && { forwardedAs }) }
      all.set(keyOf(ownerId, intakeId), moved)
      return moved
    },
    async putBack({ ownerId, intakeId, state, stateAt }, held) {
      const entry = all.get(keyOf(ownerId, intakeId))
      if (entry?.state !== state || entry.stateAt.getTime() !== stateAt.getTime()) return false
      all.set(keyOf(ownerId, intakeId), held)
      return true
    },
    async unmark({ ownerId, intakeId, state, stateAt }) {
      const entry = all.get(keyOf(ownerId, intakeId))
      if (entry?.state !== state || entry.stateAt.getTime() !== stateAt.getTime()) return false
      all.set(keyOf(ownerId, intakeId), { ...entry, digestedAt: null })
      return true
    },
    list: async (ownerId, states, limit, before) =>
      newestFirst()
        .filter((entry) => entry.ownerId === ownerId && states.includes(entry.state))
        .filter((entry) => before === undefined || inOrder(before, entry) < 0)
        .slice(0, limit),
    outlines: async (ownerId, states, limit) =>
      newestFirst()
        .filter((entry) => entry.ownerId === ownerId && states.includes(entry.state))
        .slice(0, limit),
    getAll: async (ownerId, intakeIds) =>
      [...new Set(intakeIds)].flatMap((id) => all.get(keyOf(ownerId, id)) ?? []),
    judgements: async (ownerId, limit) =>
      newestFirst()
        .filter((entry) => entry.ownerId === ownerId)
        .slice(0, limit),
    count: async (ownerId, states) =>
      newestFirst().filter((entry) => entry.ownerId === ownerId && states.includes(entry.state)).length,
    async markDigested(ownerId, intakeIds, at) {
      for (const intakeId of intakeIds) {
        const entry = all.get(keyOf(ownerId, intakeId))
        if (entry) all.set(keyOf(ownerId, intakeId), { ...entry, digestedAt: at })
      }
    },
    expired: async (now, limit) =>
      newestFirst()
        .filter(({ state, expiresAt }) => state === 'held' && expiresAt !== null && expiresAt <= now)
        .slice(0, limit),
    leaving: async (askedBy, limit) =>
      newestFirst()
        .filter(({ state, stateAt }) => state === 'leaving' && stateAt <= askedBy)
        .slice(0, limit),
    stalledReleases: async (before, limit) =>
      newestFirst()
        .filter(({ state, stateAt }) => state === 'releasing' && stateAt < before)
        .slice(0, limit),
    needsBytes: async (intakeId, besides) =>
      newestFirst().some(
        (entry) =>
          entry.intakeId === intakeId &&
          entry.ownerId !== besides &&
          STATES_NEEDING_BYTES.includes(entry.state),
      ),
  }
}

/** The part of a history that keeps rules; it knows nobody. */
export function memoryRules(
  ...rules: readonly Rule[]
): Pick<History, 'consult' | 'rules' | 'putRule' | 'removeRule' | 'ties'> {
  const all = new Map(rules.map((rule) => [keyOf(rule.scope, rule.subject), rule]))
  return {
    consult: async () => ({ ties: new Map(), rules: [], sent: [] }),
    async *ties() {},
    rules: async () => [...all.values()],
    putRule: async (_, rule) => void all.set(keyOf(rule.scope, rule.subject), rule),
    removeRule: async (_, scope, subject) => void all.delete(keyOf(scope, subject)),
  }
}

/** Nothing is kept but what the other ports read. */
export function noHoldings(): Holdings {
  return {
    async *rest() {},
    close: async () => null,
    closed: async () => [],
    erase: async () => ({ counts: new Map(), complete: true }),
    forget: async () => {},
  }
}

export function memoryDigests(...digests: readonly SentDigest[]): Digests {
  const all = new Map(digests.map((digest) => [keyOf(digest.ownerId, digest.id), digest]))
  return {
    record: async (digest) => void all.set(keyOf(digest.ownerId, digest.id), digest),
    get: async (ownerId, id) => all.get(keyOf(ownerId, id)) ?? null,
    list: async (ownerId, limit) =>
      [...all.values()]
        .filter((digest) => digest.ownerId === ownerId)
        .sort((a, b) => b.at.getTime() - a.at.getTime())
        .slice(0, limit),
  }
}

export function memoryAliases(...aliases: readonly Alias[]): Aliases {
  const all = new Map(aliases.map((alias) => [keyOf(alias.ownerId, alias.address), alias]))
  return {
    get: async (ownerId, at) => all.get(keyOf(ownerId, at)) ?? null,
    async put(alias) {
      const key = keyOf(alias.ownerId, alias.address)
      if ((all.get(key)?.version ?? 0) !== alias.version - 1) return false
      all.set(key, alias)
      return true
    },
    list: async (ownerId, limit) =>
      [...all.values()]
        .filter((alias) => alias.ownerId === ownerId)
        .sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime())
        .slice(0, limit),
  }
}

export function memoryClaims(): Claims {
  const ends = new Map<string, Date>()
  const isTaken = (name: string, now: Date) => (ends.get(name)?.getTime() ?? 0) > now.getTime()
  return {
    async take(name, now, until) {
      if (isTaken(name, now)) return false
      ends.set(name, until)
      return true
    },
    isTaken: async (name, now) => isTaken(name, now),
  }
}

export function memoryRawMail(bytes: ReadonlyMap<string, Uint8Array> = new Map()): RawMail {
  const all = new Map(bytes)
  return {
    put: async (id, octets) => void (all.has(id) || all.set(id, octets)),
    get: async (id) => all.get(id) ?? null,
    remove: async (id) => void all.delete(id),
  }
}

/** Reads every message as the one given. */
export function readerOf(message: Message): MessageReader {
  return { read: async () => message, openReport: async () => null }
}

/** Remembers what was logged. */
export function recordingLog(): Log & { readonly lines: readonly { event: string; facts: unknown }[] } {
  const lines: { event: string; facts: unknown }[] = []
  const note = (event: string, facts?: unknown) => void lines.push({ event, facts })
  return { lines, info: note, warn: note, error: note }
}

function inOrder(one: EntryPlace, other: EntryPlace): number {
  const later = other.receivedAt.getTime() - one.receivedAt.getTime()
  return later || (one.intakeId < other.intakeId ? 1 : one.intakeId > other.intakeId ? -1 : 0)
}

function keyOf(ownerId: string, id: string): string {
  return JSON.stringify([ownerId, id])
}
