import type { Owner, OwnerChange } from '../domain/owner.ts'
import { wishToRead } from '../domain/reading-place.ts'
import { changeSettings, type Settings } from './change-settings.ts'
import {
  type AddOwnerDeps,
  type OwnerOutcome,
  type Reading,
  readingServer,
  refusalFor,
  taken,
} from './owners-add.ts'

/** What only an operator changes: which mail is the owner's, and whose copies of sent mail are believed. */
export type Belongings = Partial<
  Pick<Owner, 'name' | 'addresses' | 'deliverBy' | 'catchAll' | 'dotAliases' | 'journalSender' | 'feeders'>
>

export interface OwnerChanges {
  readonly settings: Settings
  /** Asked with the owner as they are. Absent for no change. */
  readonly belongings?: (owner: Owner) => Belongings
  readonly deliverTo?: Reading
}

/** Changes an owner, all that is wished or nothing. Null where there is none. */
export async function setOwner(
  deps: Omit<AddOwnerDeps, 'random'>,
  ownerId: string,
  { settings, belongings, deliverTo }: OwnerChanges,
): Promise<OwnerOutcome | null> {
  const before = await deps.owners.get(ownerId)
  if (before === null) return null
  const place = deliverTo === undefined ? {} : placeOf(before, deliverTo, deps.clock())
  const wished: Owner = { ...before, ...belongings?.(before), ...place }
  const server = deliverTo === undefined ? 'elsewhere' : await readingServer(deps, deliverTo.address)
  const refusal =
    (deliverTo === undefined ? null : refusalFor(server, deliverTo.address)) ?? (await taken(deps, wished))
  if (refusal !== null) return refusal
  if (belongings !== undefined) {
    // Whoever else writes the owner meanwhile writes no addresses; read anew, what they wrote is kept.
    const present = await deps.owners.get(ownerId)
    if (present === null) return null
    await deps.owners.put({ ...present, ...belongings(present) })
  }
  if (deliverTo !== undefined) {
    await deps.owners.amend(ownerId, (owner) => placeOf(owner, deliverTo, deps.clock()))
  }
  if (Object.keys(settings).length > 0) await changeSettings(deps, ownerId, () => settings)
  const owner = await deps.owners.get(ownerId)
  if (owner === null) return null
  deps.log.info('owner.set', { owner: ownerId })
  return { outcome: 'done', owner, isSure: server !== 'unknown' }
}

/** What waits for an address is released as after a click, where the operator vouches. */
function placeOf(owner: Owner, { address, isVerified }: Reading, now: Date): OwnerChange {
  const change = wishToRead(owner, address, now)
  if (!isVerified || change.deliverToWish === undefined) return change
  return { deliverTo: address, deliverToWish: { ...change.deliverToWish, state: 'confirmed' } }
}
