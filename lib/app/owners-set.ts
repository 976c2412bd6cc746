import type { Belongings, Owner, OwnerChange } from '../domain/owner.ts'
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
  /** Asked again of the owner as they are when they are written: somebody else may write them meanwhile. */
  const change = (owner: Owner): OwnerChange & Belongings => ({
    ...belongings?.(owner),
    ...(deliverTo !== undefined && placeOf(owner, deliverTo, deps.clock())),
  })
  const server = deliverTo === undefined ? 'elsewhere' : await readingServer(deps, deliverTo.address)
  const refusal =
    (deliverTo === undefined ? null : refusalFor(server, deliverTo.address)) ??
    (await taken(deps, { ...before, ...change(before) }))
  if (refusal !== null) return refusal
  if (belongings !== undefined || deliverTo !== undefined) {
    if ((await deps.owners.amend(ownerId, change)) === null) return null
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
