import type { Entry, EntryState } from './entry.ts'

/** Days for which a held message can be released. */
const HOLD_DAYS = 60

/** Days before its end in which a digest announces that a held message goes. */
const ANNOUNCE_DAYS = 7

const DAY = 86_400_000

/** For so long a release can be undone. */
export const UNDO_SECONDS = 60

const UNDO_TIME = UNDO_SECONDS * 1_000

/** What may happen to a held message. */
export type HeldEvent = 'release' | 'undo' | 'hand-over' | 'released' | 'discard' | 'expire'

export interface Transition {
  readonly from: readonly EntryState[]
  readonly to: EntryState
}

/**
 * The state machine of a held message. To discard is not to lose: until it expires, a discarded message
 * can still be released.
 *
 * A release waits where it can be undone. What begins the hand-over and what undoes the release both start
 * from there, each as one conditional write: of the two, one happens.
 */
export const HELD_TRANSITIONS: Readonly<Record<HeldEvent, Transition>> = {
  release: { from: ['held', 'discarded'], to: 'leaving' },
  undo: { from: ['leaving'], to: 'held' },
  'hand-over': { from: ['leaving'], to: 'releasing' },
  released: { from: ['releasing'], to: 'released' },
  discard: { from: ['held'], to: 'discarded' },
  expire: { from: ['held', 'discarded'], to: 'expired' },
}

/** The state after the event; null where it is not possible. */
export function nextState(state: EntryState, event: HeldEvent): EntryState | null {
  const { from, to } = HELD_TRANSITIONS[event]
  return from.includes(state) ? to : null
}

/** Whether a message in that state has an end to keep: one that it is nearing, or that an undo brings back. */
export function keepsEnd(state: EntryState): boolean {
  return nextState(state, 'expire') !== null || nextState(state, 'undo') !== null
}

/** Releases that were asked for at that moment or before have had their time to be undone. */
export function leavesIfAskedAt(now: Date): Date {
  return new Date(now.getTime() - UNDO_TIME)
}

/** When a leaving message goes to the owner's mailbox. */
export function leavesAt({ stateAt }: Pick<Entry, 'stateAt'>): Date {
  return new Date(stateAt.getTime() + UNDO_TIME)
}

/** A message with a virus is held without a way out. */
export function hasVirus({ verdict }: Pick<Entry, 'verdict'>): boolean {
  return verdict.reasons.some(({ code }) => code === 'virus')
}

/** When a message that is held now is let go. */
export function expiryOf(heldAt: Date): Date {
  return new Date(heldAt.getTime() + HOLD_DAYS * DAY)
}

/** True when its end is near enough to be announced. */
export function endsSoon({ expiresAt }: Pick<Entry, 'expiresAt'>, now: Date): boolean {
  return expiresAt !== null && expiresAt.getTime() - now.getTime() <= ANNOUNCE_DAYS * DAY
}

/**
 * When a message that is announced now goes: never less than the promised days after the announcement,
 * however late that comes.
 */
export function endAnnouncedAt({ expiresAt }: Pick<Entry, 'expiresAt'>, now: Date): Date | null {
  if (expiresAt === null) return null
  return new Date(Math.max(expiresAt.getTime(), now.getTime() + ANNOUNCE_DAYS * DAY))
}

/** Whether its end was announced as long ago as promised; what nobody announced does not go. */
export function wasAnnounced(entry: Entry, now: Date): boolean {
  const { digestedAt } = entry
  if (digestedAt === null || !endsSoon(entry, digestedAt)) return false
  return now.getTime() - digestedAt.getTime() >= ANNOUNCE_DAYS * DAY
}

/** States that still need the message's bytes. */
export const STATES_NEEDING_BYTES: readonly EntryState[] = [
  'delivering',
  'held',
  'leaving',
  'releasing',
  'discarded',
]
