import type { Owner, OwnerChange } from '../domain/owner.ts'
import { nextWallClock } from '../domain/schedule.ts'
import type { Clock, Log, Owners } from './ports.ts'

export interface ChangeSettingsDeps {
  readonly owners: Pick<Owners, 'get' | 'amend' | 'reschedule'>
  readonly clock: Clock
  readonly log: Log
}

/** What an owner may set by themselves. */
export type Settings = Omit<OwnerChange, 'since' | 'welcome' | 'deliverTo' | 'deliverToWish'>

/** What moves the next digest. */
const CLOCKWORK: readonly (keyof Settings)[] = ['digestTimes', 'digestDays', 'timeZone']

/** As often as the clock may send a digest in the very moment. */
const MOST_ATTEMPTS = 5

/**
 * Changes what the owner wishes, and when their next digest comes if that follows from it. Returns whether
 * there is such an owner. Cut off in between, the digest comes once at its old time and then by the new ones.
 */
export async function changeSettings(
  deps: ChangeSettingsDeps,
  ownerId: string,
  change: (owner: Owner) => Settings,
): Promise<boolean> {
  let wished: Settings = {}
  const changed = await deps.owners.amend(ownerId, (owner) => {
    wished = change(owner)
    return wished
  })
  if (changed === null) return false
  deps.log.info('settings.changed', { owner: ownerId, what: Object.keys(wished) })
  if (CLOCKWORK.some((name) => name in wished)) await reschedule(deps, changed)
  return true
}

async function reschedule({ owners, clock }: ChangeSettingsDeps, changed: Owner): Promise<void> {
  let owner: Owner | null = changed
  for (let attempt = 0; owner !== null && attempt < MOST_ATTEMPTS; attempt++) {
    const { id, digestTimes, timeZone, digestDays, nextDigestAt } = owner
    const next = nextWallClock(digestTimes, timeZone, clock(), digestDays)
    if (next?.getTime() === nextDigestAt?.getTime()) return
    if (await owners.reschedule(id, nextDigestAt, next)) return
    owner = await owners.get(id)
  }
}
