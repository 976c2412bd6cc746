import type { Entry, EntryState } from './entry.ts'

/** Days for which a held message can be released. */
export const HOLD_DAYS = 60

/** Days before its end in which a digest announces that a held message goes. */
export const ANNOUNCE_DAYS = 7

const DAY = 86_400_000

/** What may happen to a held message. */
export type HeldEvent = 'release' | 'released' | 'discard' | 'expire'

const TRANSITIONS: Readonly<Record<HeldEvent, { readonly from: readonly EntryState[]; readonly to: EntryState }>> = {
  release: { from: ['held', 'releasing'], to: 'releasing' },
  released: { from: ['releasing'], to: 'released' },
  discard: { from: ['held'], to: 'discarded' },
  expire: { from: ['held'], to: 'expired' },
}

/** The states from which the event is possible, and the state it leads to. */
export function transition(event: HeldEvent): { readonly from: readonly EntryState[]; readonly to: EntryState } {
  return TRANSITIONS[event]
}

/** The state after the event; null where it is not possible. */
export function next(state: EntryState, event: HeldEvent): EntryState | null {
  const { from, to } = TRANSITIONS[event]
  return from.includes(state) ? to : null
}

export function expiryOf(heldAt: Date): Date {
  return new Date(heldAt.getTime() + HOLD_DAYS * DAY)
}

/** True when its end is near enough to be announced. */
export function endsSoon(entry: Entry, now: Date): boolean {
  return entry.expiresAt !== null && entry.expiresAt.getTime() - now.getTime() <= ANNOUNCE_DAYS * DAY
}
