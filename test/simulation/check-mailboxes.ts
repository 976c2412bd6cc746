import type { Delivered } from './ledger.ts'
import { keyOf } from './store.ts'
import type { World } from './world.ts'

/** Who has mail put into their own mailbox, and whatever fails forwarded. */
export function isByImap({ store }: World, ownerId: string): boolean {
  return store.owners.get(ownerId)?.deliverBy === 'imap'
}

/**
 * Each message comes once, but for what was cut off on the way: an append of which nobody heard, whose copy its reader
 * has moved or the server does not find or which was then forwarded; and a forward, as everybody's.
 */
export function mailboxFaults(world: World): readonly string[] {
  const { ledger } = world
  const faults: string[] = []
  const own = ledger.deliveries.filter(({ ownerId }) => isByImap(world, ownerId))
  for (const [key, deliveries] of Map.groupBy(own, ({ ownerId, intakeId }) => keyOf(ownerId, intakeId))) {
    for (const [place, delivery] of deliveries.entries()) {
      const earlier = deliveries.slice(0, place)
      if (place > 0 && !earlier.some((each) => excuses(world, each, delivery)))
        faults.push(`${key} came ${place + 1} times`)
    }
  }
  return faults
}

function excuses({ scheduler }: World, before: Delivered, after: Delivered): boolean {
  // The connection was given up, and the server took the message all the same, after it had gone another way.
  if (after.heard === false && (after.askedAt ?? 0) < before.at) return true
  const isUnrecorded = !before.recorded && scheduler.wasCutOff(before.task)
  if (before.by === undefined) return before.cameBack === true || isUnrecorded
  if (before.heard === true && !isUnrecorded) return false
  const copy = before.by.messages.find(({ uid }) => uid === before.uid)
  const isMoved = copy?.movedAt !== null && (copy?.movedAt ?? 0) <= after.at
  return after.by === undefined || isMoved || !before.by.searches
}
