import type { Entry, EntryState } from './entry.ts'

/** Days for which a held message can be released. */
const HOLD_DAYS = 60

/** Days before its end in which a digest announces that a held message goes. */
const ANNOUNCE_DAYS = 7

const DAY = 86_400_000

/** What may happen to a held message. */
export type HeldEvent = 'release' | 'released' | 'discard' | 'expire'

export interface Transition {
  readonly from: readonly EntryState[]
  readonly to: EntryState
}

/**
 * The state machine of a held message. To discard is not to lose: until it expires, a discarded message
 * can still be released.
 */
export const HELD_TRANSITIONS: Readonly<Record<HeldEvent, Transition>> = {
  release: { from: ['held', 'discarded'], to: 'releasing' },
  released: { from: ['releasing'], to: 'released' },
  discard: { from: ['held'], to: 'discarded' },
  expire: { from: ['held', 'discarded'], to: 'expired' },
}

/** The state after the event; null where it is not possible. */
export function nextState(state: EntryState, event: HeldEvent): EntryState | null {
  const { from, to } = HELD_TRANSITIONS[event]
  return from.includes(state) ? to : null
}

/** When a message that is held now is let go. */
export function expiryOf(heldAt: Date): Date {
  return new Date(heldAt.getTime() + HOLD_DAYS * DAY)
}

/** True when its end is near enough to be announced. */
export function endsSoon(entry: Entry, now: Date): boolean {
  return entry.expiresAt !== null && entry.expiresAt.getTime() - now.getTime() <= ANNOUNCE_DAYS * DAY
}

/**
 * When a message that is announced now goes: never less than the promised days after the announcement,
 * however late that comes.
 */
export function endAnnouncedAt(entry: Entry, now: Date): Date | null {
  if (entry.expiresAt === null) return null
  return new Date(Math.max(entry.expiresAt.getTime(), now.getTime() + ANNOUNCE_DAYS * DAY))
}

/** Whether its end was announced as long ago as promised; what nobody announced does not go. */
export function wasAnnounced(entry: Entry, now: Date): boolean {
  const { digestedAt } = entry
  if (digestedAt === null || !endsSoon(entry, digestedAt)) return false
  return now.getTime() - digestedAt.getTime() >= ANNOUNCE_DAYS * DAY
}

/** States that still need the message's bytes. */
export const STATES_NEEDING_BYTES: readonly EntryState[] = ['delivering', 'held', 'releasing', 'discarded']
