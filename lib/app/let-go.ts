import type { Entry, EntryState } from '../domain/entry.ts'
import { comesBackNoMore, mayComeBack } from '../domain/undelivered.ts'
import type { Clock, Digests, Entries, RawMail } from './ports.ts'

/**
 * Removes the bytes of a message that an owner needs no longer, unless another does: one who still holds it, or
 * one whose copy has not been made yet because an attempt was cut off. Whoever makes that copy lets go then. What
 * may come back yet is let go of later.
 */
export async function letGo(
  { entries, raw, clock }: { readonly entries: Entries; readonly raw: RawMail; readonly clock: Clock },
  entry: Entry,
): Promise<void> {
  const { intakeId, others = [] } = entry
  const now = clock()
  if (mayComeBack(entry, now)) return
  for (const ownerId of others) {
    const other = await entries.get(ownerId, intakeId)
    if (other === null || mayComeBack(other, now)) return
  }
  // Asked last: a copy that is there by now is counted.
  if (!(await entries.needsBytes(intakeId))) await raw.remove(intakeId)
}

/** So many are looked at in a row. */
const PAGE = 50

/** Longer than an owner may be without a digest, by whose clock this is done. */
const LOOKS_BACK = 10 * 86_400_000

/** At each of so many digests a message is looked at: one of them may have been cut off. */
const LOOKED_AT = 2

/**
 * Removes the bytes of what was forwarded to an owner long enough ago that it comes back no more. To be done as often
 * as a digest is due; what is older, and was missed, the store of bytes lets go of by itself.
 */
export async function letGoOfForwarded(
  deps: Parameters<typeof letGo>[0] & { readonly digests: Pick<Digests, 'list'> },
  ownerId: string,
): Promise<void> {
  const until = comesBackNoMore(deps.clock())
  const longAgo = new Date(until.getTime() - LOOKS_BACK)
  // The newest is the one that is sent now. What came back no more at an earlier one was looked at then.
  const earlier = (await deps.digests.list(ownerId, LOOKED_AT + 1))[LOOKED_AT]
  const since = earlier === undefined ? longAgo : comesBackNoMore(earlier.at)
  await letGoOfThose(deps, ownerId, 'delivered', until, since > longAgo ? since : longAgo)
  // Forwarded long after it was received, by which the store has it in order; there are few.
  await letGoOfThose(deps, ownerId, 'released', until, longAgo)
}

/** Those that were received between two moments, the newest first. */
async function letGoOfThose(
  deps: Parameters<typeof letGo>[0],
  ownerId: string,
  state: EntryState,
  until: Date,
  since: Date,
): Promise<void> {
  let before = { receivedAt: until, intakeId: '' }
  for (;;) {
    const page = await deps.entries.list(ownerId, [state], PAGE, before)
    for (const entry of page) {
      if (entry.receivedAt < since) return
      if (entry.forwardedAs !== undefined) await letGo(deps, entry)
    }
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    before = { receivedAt: last.receivedAt, intakeId: last.intakeId }
  }
}
