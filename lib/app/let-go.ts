import type { Entry } from '../domain/entry.ts'
import { comesBackNoMore, mayComeBack } from '../domain/undelivered.ts'
import type { Clock, Entries, RawMail } from './ports.ts'

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

/**
 * Removes the bytes of what was forwarded to an owner long enough ago that it comes back no more. To be done as often
 * as a digest is due; what is older, and was missed, the store of bytes lets go of by itself.
 */
export async function letGoOfForwarded(deps: Parameters<typeof letGo>[0], ownerId: string): Promise<void> {
  const until = comesBackNoMore(deps.clock())
  const since = until.getTime() - LOOKS_BACK
  let before = { receivedAt: until, intakeId: '' }
  for (;;) {
    const page = await deps.entries.list(ownerId, ['delivered', 'released'], PAGE, before)
    for (const entry of page) if (entry.forwardedAs !== undefined) await letGo(deps, entry)
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE || last.receivedAt.getTime() < since) return
    before = { receivedAt: last.receivedAt, intakeId: last.intakeId }
  }
}
