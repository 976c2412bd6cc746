import { keyOf } from './store.ts'
import type { World } from './world.ts'

/** After it an index has heard of everything. */
const INDEX_HEARS = 2_000

/** Of whoever had everything erased nothing is left in any store, and of their messages no bytes that nobody else needs. */
export function erasedFaults({ store, ledger }: World): readonly string[] {
  const faults: string[] = []
  for (const [ownerId, times] of ledger.erased) {
    if (store.owners.get(ownerId) !== null) faults.push(`${ownerId} was erased, and is there`)
    if (store.closed.has(ownerId)) faults.push(`the note of ${ownerId} is never dropped`)
    for (const { name, count } of store.partsOf(ownerId)) {
      if (count() > 0) faults.push(`${ownerId} was erased, and has ${count()} of ${name}`)
    }
    for (const entry of store.entries.values()) {
      const { intakeId, others = [] } = entry
      if (entry.ownerId === ownerId) faults.push(`${ownerId} was erased, and has an entry of ${intakeId}`)
      // By theirs the others' copies are found: none is that was made after it had gone, or where it was never made.
      const made = Math.max(
        ledger.entered.get(keyOf(entry.ownerId, intakeId)) ?? 0,
        ledger.entered.get(keyOf(ownerId, intakeId)) ?? Number.POSITIVE_INFINITY,
      )
      const first = Math.min(...times)
      if (others.includes(ownerId) && made + INDEX_HEARS < first)
        faults.push(`the entry of ${entry.ownerId} ${intakeId} names ${ownerId}`)
    }
    for (const id of ledger.accepted.keys()) {
      const since = ledger.entered.get(keyOf(ownerId, id))
      if (since === undefined || store.needsBytes(id) || !store.raw.has(id)) continue
      // What comes while it is done is seen by the one that erases and not by the other: its bytes go in time.
      if (since > (times[0] ?? 0) - INDEX_HEARS) continue
      if (store.entries.values().some(({ intakeId }) => intakeId === id)) continue
      if ((ledger.uncollected.get(id)?.size ?? 0) > 0) continue
      // Whoever had delivered it was cut off before they could let go, and finds nobody when they come again.
      if (ledger.deliveries.some(({ intakeId }) => intakeId === id)) continue
      faults.push(`${ownerId} was erased, and the bytes of ${id} are there`)
    }
    for (const [id, since] of ledger.recorded) {
      // What was sent in the middle of it: the record is seen by the one and not by the other.
      if (times.some((at) => Math.abs(at - since) < INDEX_HEARS)) continue
      if (id.startsWith(`digest-${ownerId}-`) && store.raw.has(id))
        faults.push(`${id} is there, and its reader gone`)
    }
  }
  return faults
}
