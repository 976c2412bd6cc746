import { keyOf } from './store.ts'
import type { World } from './world.ts'

/** What an owner answers to a digest is done; what others answer in their name is not, and nobody gets it as mail. */
export function commandFaults({ store, ledger }: World): readonly string[] {
  const faults: string[] = []
  for (const [id, { ownerId, about, digestId, forged }] of ledger.commands) {
    // An answer that came before anything was kept of its digest, or after its owner went, is about nothing.
    const isThere = store.owners.get(ownerId) !== null && !ledger.erased.has(ownerId)
    const obeyed = ledger.obeyed.get(id)?.has(keyOf(ownerId, about)) ?? false
    if (forged && ledger.obeyed.has(id)) faults.push(`${id} was forged, and obeyed`)
    if (!forged && isThere && !obeyed) faults.push(`${id} answers ${digestId}, and nobody did what it says`)
    if (ledger.deliveries.some(({ intakeId }) => intakeId === id)) faults.push(`${id} was delivered as mail`)
    if (store.raw.has(id)) faults.push(`${id} is done, and its bytes are there`)
  }
  return faults
}
