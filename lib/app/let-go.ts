import type { Entry } from '../domain/entry.ts'
import type { Entries, RawMail } from './ports.ts'

/**
 * Removes the bytes of a message that an owner needs no longer, unless another does: one who still holds it, or
 * one whose copy has not been made yet because an attempt was cut off. Whoever makes that copy lets go then.
 */
export async function letGo(
  { entries, raw }: { readonly entries: Entries; readonly raw: RawMail },
  { intakeId, others }: Entry,
): Promise<void> {
  for (const ownerId of others ?? []) {
    if ((await entries.get(ownerId, intakeId)) === null) return
  }
  // Asked last: a copy that is there by now is counted.
  if (!(await entries.needsBytes(intakeId))) await raw.remove(intakeId)
}
