import { isUndelivered, mayComeBack } from '../../lib/domain/undelivered.ts'
import { keyOf } from './store.ts'
import type { World } from './world.ts'

/** By owner and message, what came back at least once, or was refused for good. */
export function returnedKeys({ ledger }: World): ReadonlySet<string> {
  const back = ledger.deliveries.filter(({ cameBack }) => cameBack === true)
  return new Set([...ledger.refused.keys(), ...back.map(({ ownerId, intakeId }) => keyOf(ownerId, intakeId))])
}

/** As wrong as clocks in a cloud are. */
const CLOCKS_DIFFER = 5_000

/** What came back is where its owner sees it, and a digest has said so since. */
export function returnFaults({ store, ledger, scheduler }: World): readonly string[] {
  const faults: string[] = []
  for (const { ownerId, intakeId, mailId, cameBack, recorded, task } of ledger.deliveries) {
    const entry = store.entry(ownerId, intakeId)
    const isSettled = entry?.state === 'delivered' || entry?.state === 'released'
    const isOnly =
      ledger.deliveries.filter((each) => each.ownerId === ownerId && each.intakeId === intakeId).length === 1
    const isKnown = isOnly && recorded && !scheduler.wasCutOff(task)
    // A report that was put aside for a week comes too late: its bytes are gone.
    const isLate = entry !== null && !mayComeBack(entry, new Date(scheduler.now))
    if (
      cameBack === true &&
      isSettled &&
      !(isLate && entry.forwardedAs === mailId) &&
      (isKnown || entry.forwardedAs === mailId)
    ) {
      faults.push(`${intakeId} of ${ownerId} came back, and passes for delivered`)
    }
    if (cameBack === false && entry?.forwardedAs === mailId && !isSettled) {
      faults.push(`${intakeId} of ${ownerId} has arrived, and waits`)
    }
  }
  for (const entry of store.entries.values()) {
    const key = keyOf(entry.ownerId, entry.intakeId)
    const owner = store.owners.get(entry.ownerId)
    if (entry.state !== 'held' || !isUndelivered(entry) || owner === null || owner.mode === 'paused') continue
    const returns = ledger.deliveries.filter(
      ({ ownerId, intakeId, cameBack }) => cameBack === true && keyOf(ownerId, intakeId) === key,
    )
    const since = Math.max(ledger.refused.get(key) ?? 0, ...returns.map(({ at }) => at))
    const isTold = ledger.digests.some(
      ({ ownerId, listing }) =>
        keyOf(ownerId, entry.intakeId) === key &&
        listing.at >= since - CLOCKS_DIFFER &&
        listing.listed.some(({ id }) => id === entry.intakeId),
    )
    if (!isTold) faults.push(`${key} came back, and no digest has said so`)
  }
  return faults
}
