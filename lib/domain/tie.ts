import type { Address } from './address.ts'
import type { Interaction } from './interaction.ts'

/** How well the owner knows somebody, the best first. */
export const TIE_LEVELS = ['self', 'close', 'known', 'dormant', 'weak', 'none'] as const

export type TieLevel = (typeof TIE_LEVELS)[number]

/** What a record of ties is kept by: a person's address, a name the owner used, an organisation's domain. */
export type TieKey = `address:${string}` | `name:${string}` | `domain:${string}`

/**
 * All that passed between the owner and one key, as sums and sets that grow only: two records of the same
 * key merge in any order to the same record (`mergeTies`), so a store may add them up blindly.
 *
 * The sums are forward-decayed (Cormode et al., ICDE 2009): each interaction at time t adds
 * share · 2^((t−t₀)/λ) with a fixed landmark t₀, and only a reading divides by 2^((now−t₀)/λ).
 */
export interface TieRecord {
  /** Forward-decayed sum of what the owner wrote. */
  readonly outgoing: number
  /** Forward-decayed sum of what came back: answers and meetings. */
  readonly incoming: number
  /** Plain counts of the same, for people to read. */
  readonly sent: number
  readonly answers: number
  readonly meetings: number
  /** Which of 256 buckets the threads that the owner wrote on fall into, ascending: two buckets, two threads. */
  readonly threads: readonly number[]
  /** Calendar months (UTC, `yyyymm`) in which the owner wrote, ascending. */
  readonly months: readonly number[]
  /** Of a name, the addresses of those who bear it, ascending; empty for other keys. */
  readonly addresses: readonly Address[]
  /** From an address book or a network's export: collected, not known. */
  readonly collected: boolean
}

/** A tie as read at one moment: the level, and the numbers behind it. */
export interface Tie {
  readonly level: TieLevel
  /** Interactions Rank (Roth et al., KDD 2010) at that moment, ≥ 0. */
  readonly rank: number
  readonly sent: number
  readonly answers: number
  readonly meetings: number
  /** Separate threads on which the owner wrote; exact up to a few, never too many. */
  readonly threads: number
  /** The last month in which the owner wrote, `yyyymm`. */
  readonly lastMonth: number | null
  /** How the level was found: by the author's address, by an unambiguous name, or by the organisation. */
  readonly by: 'address' | 'name' | 'domain' | 'none'
}

/** The fitted constants of the model. */
export interface TieModel {
  /** λ: the time in which an interaction fades by half, in days. */
  readonly halfLifeDays: number
  readonly outgoingWeight: number
  readonly incomingWeight: number
  /** `close` from this rank on. */
  readonly closeRank: number
  /** Below this rank, and with no letter of the owner's for one half-life, a tie that met the exchange rule is `dormant`. */
  readonly dormantRank: number
}

/**
 * λ and `closeRank` are measured by replaying mailboxes (`docs/ties.md`, with the curves); the weight of an
 * answer and `dormantRank` are declared, for those mailboxes cannot tell.
 */
export const TIE_MODEL: TieModel = {
  halfLifeDays: 365,
  outgoingWeight: 1,
  incomingWeight: 0.5,
  closeRank: 4,
  dormantRank: 0.25,
}

export const NO_TIE: Tie = {
  level: 'none',
  rank: 0,
  sent: 0,
  answers: 0,
  meetings: 0,
  threads: 0,
  lastMonth: null,
  by: 'none',
}

export const EMPTY_RECORD: TieRecord = {
  outgoing: 0,
  incoming: 0,
  sent: 0,
  answers: 0,
  meetings: 0,
  threads: [],
  months: [],
  addresses: [],
  collected: false,
}

const LANDMARK = Date.UTC(2020, 0, 1)
const EARLIEST = Date.UTC(1970, 0, 1)
const LATEST = Date.UTC(2200, 0, 1)
const DAY = 86_400_000
const THREAD_BUCKETS = 256

/** What one interaction adds to the record of its address, name or domain. */
export function recordOf(interaction: Interaction, key: TieKey, model: TieModel = TIE_MODEL): TieRecord {
  const amount = interaction.share * growth(interaction.at, model)
  const wrote = interaction.type === 'wrote'
  return {
    outgoing: wrote ? amount : 0,
    incoming: wrote ? 0 : amount,
    sent: wrote ? 1 : 0,
    answers: interaction.type === 'answered' ? 1 : 0,
    meetings: interaction.type === 'met' ? 1 : 0,
    threads: wrote ? [threadBucket(interaction.thread)] : [],
    months: wrote ? [monthOf(interaction.at)] : [],
    addresses: key.startsWith('name:') ? [interaction.with] : [],
    collected: false,
  }
}

/** Adds two records up: commutative and associative, with `EMPTY_RECORD` as its zero. */
export function mergeTies(one: TieRecord, other: TieRecord): TieRecord {
  return {
    outgoing: one.outgoing + other.outgoing,
    incoming: one.incoming + other.incoming,
    sent: one.sent + other.sent,
    answers: one.answers + other.answers,
    meetings: one.meetings + other.meetings,
    threads: unionAscending(one.threads, other.threads),
    months: unionAscending(one.months, other.months),
    addresses: [...new Set([...one.addresses, ...other.addresses])].sort(),
    collected: one.collected || other.collected,
  }
}

/** Reads a record at a moment. */
export function tieOf(record: TieRecord, now: Date, by: Tie['by'], model: TieModel = TIE_MODEL): Tie {
  const grown = model.outgoingWeight * record.outgoing + model.incomingWeight * record.incoming
  const rank = grown / growth(now, model)
  return {
    level: levelOf(record, rank, now, model),
    rank,
    sent: record.sent,
    answers: record.answers,
    meetings: record.meetings,
    threads: record.threads.length,
    lastMonth: record.months.at(-1) ?? null,
    by,
  }
}

/**
 * The exchange rule: an answer to something the owner wrote, a meeting, or the owner writing on two
 * separate threads. One unanswered send is not a tie.
 */
function hasExchange(record: TieRecord): boolean {
  return (record.sent > 0 && record.answers > 0) || record.meetings > 0 || record.threads.length >= 2
}

function levelOf(record: TieRecord, rank: number, now: Date, model: TieModel): TieLevel {
  if (hasExchange(record)) {
    if (rank >= model.closeRank) return 'close'
    return rank >= model.dormantRank || isRecent(record, now, model) ? 'known' : 'dormant'
  }
  return record.sent > 0 || record.answers > 0 || record.collected ? 'weak' : 'none'
}

/**
 * True when the owner wrote within one half-life. A letter to twenty people has a low rank from its first day;
 * that is no reason to call it long ago.
 */
function isRecent({ months }: TieRecord, now: Date, model: TieModel): boolean {
  const last = months.at(-1)
  if (last === undefined) return false
  // The month counts from 1, Date.UTC from 0: this is the first moment of the month after.
  const endOfMonth = Date.UTC(Math.floor(last / 100), last % 100, 1)
  return now.getTime() - endOfMonth <= model.halfLifeDays * DAY
}

/** Moments beyond any mail's life are brought back into it, so that no sum ever overflows. */
function growth(at: Date, model: TieModel): number {
  const moment = Math.min(Math.max(at.getTime(), EARLIEST), LATEST)
  return 2 ** ((moment - LANDMARK) / (model.halfLifeDays * DAY))
}

function monthOf(at: Date): number {
  return at.getUTCFullYear() * 100 + at.getUTCMonth() + 1
}

/**
 * FNV-1a over the thread's id with MurmurHash3's finaliser, so that ids which differ in their last character
 * fall apart; folded to a bucket. A collision only delays `known`, and never invents it.
 */
function threadBucket(thread: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < thread.length; i++) {
    hash = Math.imul(hash ^ thread.charCodeAt(i), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) % THREAD_BUCKETS
}

function unionAscending(one: readonly number[], other: readonly number[]): readonly number[] {
  return [...new Set([...one, ...other])].sort((a, b) => a - b)
}
