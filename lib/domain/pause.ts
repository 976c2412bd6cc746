import type { Owner, OwnerChange } from './owner.ts'

/** What changes when an owner wants nothing held, and no digest, for now; null where it is so already. */
export function pausing({ mode }: Owner): OwnerChange | null {
  return mode === 'paused' ? null : { mode: 'paused', pausedFrom: mode }
}

/**
 * What changes when they want Kith back; null where it never paused. Of whom nobody noted what it did before,
 * it observes: nothing is held before there is a history to judge by.
 */
export function resuming({ mode, pausedFrom, since, welcome }: Owner): OwnerChange | null {
  if (mode !== 'paused') return null
  return { mode: pausedFrom ?? (since !== undefined && welcome === undefined ? 'observing' : 'guarding') }
}
