import type { SentFolderReason, SentFolderTrouble } from './ports.ts'

const FIRST_PAUSE = 5 * 60_000
const LONGEST_PAUSE = 6 * 3_600_000

/** Failures in a row after which what may pass by itself no longer seems to. */
const PATIENCE = 6

/** Twice as long a pause after each failure, to six hours: many a server locks out whoever knocks too often. */
export function troubleAfter(
  last: SentFolderTrouble | null,
  reason: SentFolderReason,
  now: Date,
): SentFolderTrouble {
  const failures = (last?.failures ?? 0) + 1
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1))
  return { reason, since: last?.since ?? now, failures, retryAt: new Date(now.getTime() + pause) }
}

/** Whether it will hardly pass by itself. */
export function needsPerson({ reason, failures }: SentFolderTrouble): boolean {
  const mayPass = reason === 'unreachable' || reason === 'dropped'
  return !mayPass || failures >= PATIENCE
}
