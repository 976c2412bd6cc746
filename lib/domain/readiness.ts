import type { Owner, OwnerChange } from './owner.ts'

/** What there is of a history, to tell whether one may judge by it. */
export interface HistorySoFar {
  /** Sent messages from before the owner came, which only an import can have brought. */
  readonly imported: number
  /** Sent messages known in all. */
  readonly sent: number
  /** Days since the owner came. */
  readonly days: number
  /** Whether the owner said that it is enough. */
  readonly saidSo: boolean
}

/** An import with fewer sent messages than this shows too little of whom somebody knows. */
export const ENOUGH_IMPORTED = 50

const ENOUGH_SENT = 200
const ENOUGH_DAYS = 14
const DAY = 86_400_000

/**
 * Whether the history is enough to hold mail by (design, "Before it may hold"): an import counts at once;
 * without one it takes time and letters; the owner may always say so.
 */
export function hasEnoughHistory({ imported, sent, days, saidSo }: HistorySoFar): boolean {
  return saidSo || imported >= ENOUGH_IMPORTED || (days >= ENOUGH_DAYS && sent >= ENOUGH_SENT)
}

/** What changes when Kith stops only observing; null for an owner whom it does not observe (any more). */
export function beginsToGuard(owner: Owner, now: Date): OwnerChange | null {
  if (owner.mode !== 'observing') return null
  return { mode: 'guarding', welcome: owner.welcome ?? { at: now, sent: false } }
}

/**
 * Whether it is Kith's to end the observing. An owner who has been welcomed before and is observed again
 * wished for it.
 */
export function awaitsHistory({ mode, welcome }: Owner): boolean {
  return mode === 'observing' && welcome === undefined
}

/** Whether the welcome digest is yet to be sent. Nobody who has paused is bothered with it. */
export function owesWelcome({ mode, welcome }: Owner): boolean {
  return mode === 'guarding' && welcome !== undefined && !welcome.sent
}

/** Whole days since the owner came. */
export function daysSince(since: Date, now: Date): number {
  return Math.floor((now.getTime() - since.getTime()) / DAY)
}
