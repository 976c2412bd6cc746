import type { Address } from '../../lib/domain/address.ts'
import { readsAt, waitsForAddress } from '../../lib/domain/reading-place.ts'
import { keyOf } from './store.ts'
import type { World } from './world.ts'

/** Whether somebody has ever said that they read there, or was known to beforehand. */
export function isPlaceOf({ ledger }: World, ownerId: string, at: Address): boolean {
  if (ledger.confirmed.get(ownerId)?.has(at) === true) return true
  return ownerId !== 'dora' && at === `${ownerId}@home.example`
}

/** Mail goes where its owner has said that they read; when they have, nothing waits for that any more. */
export function placeFaults(world: World): readonly string[] {
  const { store, ledger, scheduler } = world
  const faults: string[] = []
  for (const { id, ownerId, to } of [...ledger.digests, ...ledger.welcomes, ...ledger.signIns]) {
    if (!isPlaceOf(world, ownerId, to)) faults.push(`${id} went to ${to}, which nobody has confirmed`)
  }
  for (const [id, mails] of Map.groupBy(ledger.askings, (mailed) => mailed.id)) {
    const cutOff = mails.filter(({ recorded, task }) => !recorded && scheduler.wasCutOff(task)).length
    if (mails.length > 1 + cutOff) faults.push(`${id} was asked ${mails.length} times`)
  }
  for (const owner of store.owners.values()) {
    const { id, deliverTo, deliverToWish: wish } = owner
    if (deliverTo !== undefined && !isPlaceOf(world, id, deliverTo))
      faults.push(`${id} reads at ${deliverTo}`)
    if (deliverTo !== ledger.places.get(id)) faults.push(`${id} said another place than ${deliverTo}`)
    if (wish?.state === 'new') faults.push(`${id} was never asked about ${wish.address}`)
    if (wish?.state === 'confirmed') faults.push(`the new place of ${id} is never settled`)
  }
  for (const entry of store.entries.values()) {
    const owner = store.owners.get(entry.ownerId)
    if (entry.state !== 'held' || owner === null || !waitsForAddress(entry)) continue
    const key = keyOf(entry.ownerId, entry.intakeId)
    if (readsAt(owner) !== null) faults.push(`${key} waits for an address, and there is one`)
  }
  return faults
}
