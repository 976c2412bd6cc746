import { digestIdOf } from '../domain/digest.ts'
import { isEarlyOccasion } from '../domain/early.ts'
import type { Owner } from '../domain/owner.ts'
import { nextWallClock } from '../domain/schedule.ts'
import { type AtWorkDeps, beginSending } from './at-work.ts'
import type { DigestOrder } from './order-digests.ts'
import { type DigestOutcome, type SendDigestDeps, sendDigest, sendEarly } from './send-digest.ts'

export interface OrderedDigestDeps extends SendDigestDeps, AtWorkDeps {}

/** Sends every digest that is due, and sets when the owner's next one is. */
export async function sendDueDigests(deps: SendDigestDeps): Promise<number> {
  let sent = 0
  for (const owner of await deps.owners.digestDue(deps.clock())) {
    if (owner.nextDigestAt === null) continue
    try {
      const { outcome } = await sendAndSchedule(deps, owner, owner.nextDigestAt)
      if (outcome === 'sent') sent++
    } catch (cause) {
      // It stays due, and the next round tries again.
      deps.log.error('digest.failed', { owner: owner.id, cause })
    }
  }
  return sent
}

/**
 * Sends the digest that was due to the owner at that moment, and sets when the next one is; nothing where
 * it was sent before, or is no longer wished for. Orders may come twice at a time: one of them is worked on.
 *
 * @throws where somebody else is at it, that the order come again and finish what they may leave undone
 */
export async function sendOrderedDigest(
  deps: OrderedDigestDeps,
  { ownerId, dueAt }: DigestOrder,
): Promise<DigestOutcome> {
  const owner = await deps.owners.get(ownerId)
  if (owner?.nextDigestAt?.getTime() !== dueAt.getTime()) return { outcome: 'nothing' }
  await beginSending(deps, digestIdOf(ownerId, dueAt))
  return sendAndSchedule(deps, owner, dueAt)
}

/** Moves on the one moment, and not the owner as they were read: they may have changed their mind meanwhile. */
async function sendAndSchedule(deps: SendDigestDeps, owner: Owner, dueAt: Date): Promise<DigestOutcome> {
  const now = deps.clock()
  const after = (moment: Date) => nextWallClock(owner.digestTimes, owner.timeZone, moment, owner.digestDays)
  const nextDigestAt = after(now)
  // An early note that the regular time has overtaken is that digest, and another mail than the note.
  const regular = isEarlyOccasion(dueAt) ? after(dueAt) : null
  const early = regular !== null && regular.getTime() === nextDigestAt?.getTime()
  const occasion = early ? dueAt : (regular ?? dueAt)
  const outcome = await sendOnOccasion(deps, owner, occasion, early ? nextDigestAt : null)
  const moved = await deps.owners.reschedule(owner.id, dueAt, nextDigestAt)
  if (!moved) deps.log.info('digest.rescheduled-meanwhile', { owner: owner.id })
  return outcome
}

/**
 * While Kith is paused nobody is written to: what waits goes on waiting, for nothing goes unannounced. But of what
 * should have come and could not, its owner hears.
 */
async function sendOnOccasion(
  deps: SendDigestDeps,
  owner: Owner,
  dueAt: Date,
  earlierThan: Date | null,
): Promise<DigestOutcome> {
  if (owner.mode === 'paused' && earlierThan === null) return { outcome: 'nothing' }
  return earlierThan === null ? sendDigest(deps, owner, dueAt) : sendEarly(deps, owner, dueAt, earlierThan)
}
