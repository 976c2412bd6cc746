import type { Entry, EntryState } from '../domain/entry.ts'
import { STATES_NEEDING_BYTES } from '../domain/held.ts'
import { comesBackNoMore, mayComeBack } from '../domain/undelivered.ts'
import type { Clock, Digests, Entries, Owners, RawMail } from './ports.ts'

interface LetGoDeps {
  readonly entries: Entries
  readonly owners: Pick<Owners, 'get'>
  readonly raw: RawMail
  readonly clock: Clock
}

/**
 * Removes the bytes of a message that an owner needs no longer, unless another does: one who still holds it, or
 * one whose copy has not been made yet because an attempt was cut off. Whoever makes that copy lets go then. What
 * may come back yet is let go of later.
 */
export async function letGo(deps: LetGoDeps, entry: Entry): Promise<void> {
  const { entries, raw, clock } = deps
  if (mayComeBack(entry, clock()) || (await isAwaited(deps, entry))) return
  // Asked last: a copy that is there by now is counted.
  if (!(await entries.needsBytes(entry.intakeId))) await raw.remove(entry.intakeId)
}

/** Whether anybody but its own owner needs the bytes of a message, now or later. */
export async function isOthers(deps: Omit<LetGoDeps, 'raw'>, entry: Entry): Promise<boolean> {
  return (await isAwaited(deps, entry)) || deps.entries.needsBytes(entry.intakeId, entry.ownerId)
}

/**
 * Whether another waits for it, it may come back for them, or has yet to come to them. One read tells: between two it
 * could go out, and be neither waiting nor gone. To an owner who has gone it never comes: who still knows them has its
 * bytes already.
 */
async function isAwaited(
  { entries, owners, clock }: Omit<LetGoDeps, 'raw'>,
  { intakeId, others = [] }: Entry,
): Promise<boolean> {
  for (const ownerId of others) {
    const other = await entries.get(ownerId, intakeId)
    const isNeeded = other === null ? (await owners.get(ownerId)) !== null : needsBytes(other, clock())
    if (isNeeded) return true
  }
  return false
}

/** Because it waits, or because it may come back. */
export function needsBytes(entry: Entry, now: Date): boolean {
  return STATES_NEEDING_BYTES.includes(entry.state) || mayComeBack(entry, now)
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
  deps: LetGoDeps & { readonly digests: Pick<Digests, 'list'> },
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
  deps: LetGoDeps,
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
