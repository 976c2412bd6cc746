import { type UndeliveredReason, undeliveredEntry } from '../domain/undelivered.ts'
import type { Clock, Entries, Log } from './ports.ts'

/** A mailbox will never take this message, however often it is tried: it is to be held. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable'
  readonly reason: UndeliveredReason

  constructor(reason: UndeliveredReason, cause?: unknown) {
    super(`the message cannot be delivered: ${reason}`, { cause })
    this.reason = reason
  }
}

interface HoldDeps {
  readonly entries: Pick<Entries, 'get' | 'putBack'>
  readonly clock: Clock
  readonly log: Log
}

/** Holds a message whose delivery or release was begun; false where somebody else has moved it meanwhile. */
export async function holdUndeliverable(
  { entries, clock, log }: HoldDeps,
  { ownerId, intakeId }: { readonly ownerId: string; readonly intakeId: string },
  reason: UndeliveredReason,
): Promise<boolean> {
  const entry = await entries.get(ownerId, intakeId)
  if (entry?.state !== 'delivering' && entry?.state !== 'releasing') return false
  const isHeld = await entries.putBack(entry, undeliveredEntry(entry, reason, clock()))
  if (isHeld) log.warn('undelivered', { intake: intakeId, owner: ownerId, reason })
  return isHeld
}
