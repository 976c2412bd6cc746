import { keyOf } from './store.ts'
import type { World } from './world.ts'

/** Whether somebody who had settled the message was cut off before they could let go of its bytes. */
export function isLeft({ ledger, scheduler }: World, id: string): boolean {
  return [...(ledger.uncollected.get(id) ?? [])].some((task) => scheduler.wasCutOff(task))
}

/** After it an index has heard of everything. */
const INDEX_HEARS = 2_000

/** Of whoever had everything erased nothing is left in any store, and of their messages no bytes that nobody else needs. */
export function erasedFaults(world: World): readonly string[] {
  const { store, ledger } = world
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
      if (!ledger.entered.has(keyOf(ownerId, id)) || store.needsBytes(id) || !store.raw.has(id)) continue
      // Of two who let go at a time, one was cut off before they looked again.
      if (isLeft(world, id)) continue
      // What was forwarded to another, too, is let go of when it comes back no more.
      if (store.entries.values().some((entry) => entry.intakeId === id && entry.forwardedAs !== undefined))
        continue
      faults.push(`${ownerId} was erased, and the bytes of ${id} are there`)
    }
    for (const id of ledger.recorded) {
      if (id.startsWith(`digest-${ownerId}-`) && store.raw.has(id))
        faults.push(`${id} is there, and its reader gone`)
    }
  }
  return faults
}
