import { isBlocked } from './digest.ts'
import type { Entry, EventFacts } from './entry.ts'
import type { Outline } from './outline.ts'
import { momentOf } from './schedule.ts'
import { isUndelivered } from './undelivered.ts'

/** A digest so long past its due time reaches nobody: a day, and the time to notice. */
const OVERDUE_AFTER = 26 * 3_600_000

/**
 * Whether digests have not gone out for so long that nothing may be held (design, "Before it may hold"): one
 * that could be sent would have moved the moment on.
 */
export function isOverdue(nextDigestAt: Date | null, now: Date): boolean {
  return nextDigestAt !== null && now.getTime() - nextDigestAt.getTime() > OVERDUE_AFTER
}

/**
 * Whether a held message cannot wait for the next digest, since its event begins, or the last day to answer ends,
 * before that. What a digest
 * has listed, early or not, has been announced; what begins within minutes comes too late for any mail.
 */
export function isUrgent(entry: Entry, timeZone: string, now: Date, nextDigestAt: Date): boolean {
  if (entry.state !== 'held' || !mayBeUrgent(entry)) return false
  // Nobody would look for it where it waits: its owner expects it to have come.
  if (isUndelivered(entry)) return true
  const { event } = entry
  const moments = event === null ? [] : [beginning(event, timeZone), endOfAnswering(event, timeZone)]
  return moments.some((at) => at !== null && at > now && at < nextDigestAt)
}

/** Whether that can be, by what is known of it before it is read. */
export function mayBeUrgent(outline: Outline): boolean {
  if (outline.digestedAt !== null) return false
  return isUndelivered(outline) || (!isBlocked(outline) && outline.event !== null)
}

const MINUTE = 60_000

/**
 * The occasion of an early note for a message that came at that moment. Digests are due on whole minutes; a
 * millisecond past one tells a note from them.
 */
export function earlyOccasion(now: Date): Date {
  return new Date((Math.floor(now.getTime() / MINUTE) + 1) * MINUTE + 1)
}

export function isEarlyOccasion(dueAt: Date): boolean {
  return dueAt.getTime() % MINUTE === 1
}

/** The end of the last day to answer, by the clocks of a time zone. */
function endOfAnswering({ answerBy }: EventFacts, timeZone: string): Date | null {
  if (answerBy === undefined || !/^\d{4}-\d\d-\d\d$/.test(answerBy)) return null
  const at = momentOf(answerBy, '23:59', timeZone)
  return Number.isFinite(at) ? new Date(at) : null
}

/** When an event begins: a floating time, or a whole day, by the clocks of a time zone. */
function beginning({ start }: EventFacts, timeZone: string): Date | null {
  const read = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(
    start ?? '',
  )
  if (start === null || read === null) return null
  const [, day = '', time = '00:00', offset] = read
  if (Number.isNaN(Date.parse(`${day}T${time}Z`))) return null
  const at = offset === undefined ? momentOf(day, time, timeZone) : Date.parse(start)
  return Number.isFinite(at) ? new Date(at) : null
}
