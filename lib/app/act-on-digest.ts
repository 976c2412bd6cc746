import type { DigestAct } from '../domain/acts.ts'
import { isBlocked, occasionOf } from '../domain/digest.ts'
import { pausing, resuming } from '../domain/pause.ts'
import type { ActOutcome } from './act.ts'
import type { Digests, History, Owners } from './ports.ts'
import { type ReleaseDeps, release } from './release.ts'
import { untaught } from './untaught.ts'

export interface DigestActDeps extends ReleaseDeps {
  readonly owners: Pick<Owners, 'get' | 'amend'>
  readonly digests: Pick<Digests, 'get'>
  readonly history: Pick<History, 'learn'>
}

/** As many as a digest ever lists. */
const MOST_HELD = 2_000

/** Carries out what an owner does about a digest as a whole. */
export async function actOnDigest(
  deps: DigestActDeps,
  ownerId: string,
  digestId: string,
  what: DigestAct,
): Promise<ActOutcome> {
  if (what === 'deliver-all') return deliverAll(deps, ownerId, digestId)
  const owner = await deps.owners.get(ownerId)
  if (owner === null) return 'gone'
  const changed = await deps.owners.amend(ownerId, what === 'pause' ? pausing : resuming)
  return changed === null ? 'already' : 'done'
}

/** Releases what still waits of what the digest listed, the blocked aside; that teaches nothing of anybody. */
async function deliverAll(deps: DigestActDeps, ownerId: string, digestId: string): Promise<ActOutcome> {
  const digest = await deps.digests.get(ownerId, digestId)
  if (digest === null) return 'gone'
  const since = occasionOf(digestId)
  const held = await deps.entries.list(ownerId, ['held'], MOST_HELD)
  const listed = held.filter(
    (entry) =>
      entry.digestedAt !== null &&
      entry.digestedAt >= since &&
      entry.digestedAt <= digest.at &&
      !isBlocked(entry),
  )
  let released = 0
  for (const entry of listed) {
    await deps.history.learn(ownerId, untaught(entry.intakeId))
    if ((await release(deps, entry)) === 'done') released++
  }
  return released > 0 ? 'done' : 'already'
}
