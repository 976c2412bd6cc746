import type { Entry } from './entry.ts'
import { expiryOf } from './held.ts'
import type { Outline } from './outline.ts'
import { cannotArrive } from './policy.ts'
import type { ReasonCode } from './reasons.ts'

/**
 * Why a message that was to be delivered could not be, or was and came back:
 *
 * - `forward-too-large`, `forward-refused`: the mail service does not take it, in no form;
 * - `forward-loop`: it goes round between Kith and where the owner reads;
 * - `forward-virus`: the mail service found a virus in it on its way out;
 * - `came-back`, `came-back-for-now`: the owner's mail server sent it back;
 * - `called-spam`: it was reported as spam where the owner reads.
 */
const UNDELIVERED = [
  'forward-too-large',
  'forward-refused',
  'forward-loop',
  'forward-virus',
  'came-back',
  'came-back-for-now',
  'called-spam',
] as const satisfies readonly ReasonCode[]

export type UndeliveredReason = (typeof UNDELIVERED)[number]

const CODES: ReadonlySet<string> = new Set(UNDELIVERED)

/** Days for which a forwarded message may come back, and its bytes are kept for that. */
const COMES_BACK_DAYS = 7
const DAY = 86_400_000

/** The entry of a message that waits because it did not arrive, whatever it is and whoever sent it. */
export function undeliveredEntry(entry: Entry, why: UndeliveredReason, now: Date): Entry {
  const { forwardedAs: _, ...rest } = entry
  return {
    ...rest,
    state: 'held',
    stateAt: now,
    verdict: cannotArrive(entry.verdict, why),
    expiresAt: expiryOf(now),
    digestedAt: null,
  }
}

/** Whether it waits because it did not arrive, and for no other reason. */
export function isUndelivered({ verdict }: Pick<Outline, 'verdict'>): boolean {
  return CODES.has(verdict.reasons[0].code)
}

/** Whether a message that was forwarded may still come back, so that its bytes are needed. */
export function mayComeBack({ forwardedAs, state, stateAt }: Entry, now: Date): boolean {
  const hasGone = state === 'delivered' || state === 'released'
  return forwardedAs !== undefined && hasGone && now < comesBackUntil(stateAt)
}

function comesBackUntil(forwardedAt: Date): Date {
  return new Date(forwardedAt.getTime() + COMES_BACK_DAYS * DAY)
}

/** What was forwarded at that moment or before comes back no more. */
export function comesBackNoMore(now: Date): Date {
  return new Date(now.getTime() - COMES_BACK_DAYS * DAY)
}
