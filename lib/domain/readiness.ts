/** What there is of a history, to tell whether one may judge by it. */
export interface HistorySoFar {
  /** Sent messages known at once, from an import. */
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

/**
 * Whether the history is enough to hold mail by (design, "Before it may hold"): an import counts at once;
 * without one it takes time and letters; the owner may always say so.
 */
export function hasEnoughHistory({ imported, sent, days, saidSo }: HistorySoFar): boolean {
  return saidSo || imported >= ENOUGH_IMPORTED || (days >= ENOUGH_DAYS && sent >= ENOUGH_SENT)
}
