import { isBlocked, occasionOf } from '../../lib/domain/digest.ts'
import { readsAt } from '../../lib/domain/reading-place.ts'
import { returnedKeys } from './check-returns.ts'
import type { Ledger, MailedDigest } from './ledger.ts'
import { type HeardReport, hasArrived, isSaidToHaveBounced } from './modelled-digest-reports.ts'
import { keyOf } from './store.ts'
import type { World } from './world.ts'

const WEEK = 7 * 86_400_000

/** A digest lists what is held once, and once more when its end is near; everything held is listed. */
export function digestFaults(world: World): readonly string[] {
  const { store, ledger, scheduler } = world
  const faults: string[] = []
  const listings = new Map<string, MailedDigest[]>()
  for (const digest of ledger.digests) {
    for (const { id } of digest.listing.listed) {
      const key = keyOf(digest.ownerId, id)
      const earlier = listings.get(key) ?? []
      listings.set(key, [...earlier, digest])
    }
    if (digest.listing.ownerId !== digest.ownerId) faults.push(`${digest.id} went to ${digest.to}`)
  }
  const returned = returnedKeys(world)
  const bounced = new Set(ledger.digests.flatMap(({ id, fate }) => (isSaidToHaveBounced(fate) ? [id] : [])))
  for (const [key, all] of listings) {
    // Of what came back all is told anew, though another copy of that mail may have arrived.
    const digests = all.filter(({ id }) => !bounced.has(id))
    // It waits anew, and is told of anew.
    if (returned.has(key)) continue
    const wasMarked = ({ marked, task }: MailedDigest) =>
      [...marked].some((id) => key.endsWith(` ${id}`)) || !scheduler.wasCutOff(task)
    const cutOff = digests.filter(({ task }) => scheduler.wasCutOff(task)).length
    // One that goes out weeks late shows ends that have come near since; the next announces them.
    const end = ledger.ends.get(key) ?? null
    const wasNear = (digest: MailedDigest) =>
      end === null ? announces(digest, key) : end - occasionOf(digest.id).getTime() <= WEEK
    const first = digests.filter((digest) => !wasNear(digest))
    const last = digests.filter(wasNear)
    for (const [what, some] of [['listed', first] as const, ['announced', last] as const]) {
      if (new Set(some.filter(wasMarked).map(({ id }) => id)).size > 1)
        faults.push(`${key} was ${what} in two digests`)
      if (some.length > 1 + cutOff) faults.push(`${key} was ${what} ${some.length} times`)
    }
  }
  for (const entry of store.entries.values()) {
    const owner = store.owners.get(entry.ownerId)
    const isPaused = owner === null || owner.mode === 'paused' || readsAt(owner) === null
    if (entry.state !== 'held' || isBlocked(entry) || isPaused) continue
    const key = keyOf(entry.ownerId, entry.intakeId)
    if (!listings.get(key)?.some(({ fate }) => hasArrived(fate)))
      faults.push(`${key} is held, and no digest has listed it`)
  }
  return faults
}

function announces({ listing }: MailedDigest, key: string): boolean {
  const line = listing.listed.find(({ id }) => key.endsWith(` ${id}`))
  return line?.goes != null && line.goes - listing.at <= WEEK
}

/** Whether it arrived, or nobody knew by then that it did not. */
function counts({ heard }: Ledger, { fate, mailId }: MailedDigest, at: number): boolean {
  if (hasArrived(fate)) return true
  const isBad = ({ feedback: { outcome } }: HeardReport) => outcome === 'bounced' || outcome === 'deferred'
  const reports = heard.filter((report) => report.feedback.mailId === mailId && isBad(report))
  return reports.every(({ worked }) => worked === null || worked > at)
}

/** What is let go was announced a week before, with no later day; or was put away, or is blocked. */
export function expiryFaults({ store, ledger }: World): readonly string[] {
  const faults: string[] = []
  for (const { key, clock, at } of ledger.expiries) {
    const entry = store.entries.get(key)
    if (entry === null || isBlocked(entry) || ledger.acts.get(key)?.has('block')) continue
    const told = ledger.digests.some((digest) => {
      const { ownerId, listing } = digest
      const line = listing.listed.find(({ id }) => keyOf(ownerId, id) === key)
      if (line?.goes == null || !announces(digest, key) || !counts(ledger, digest, at)) return false
      return line.goes <= clock && listing.at + WEEK <= clock
    })
    if (!told) faults.push(`${key} was let go, and nobody was told`)
  }
  return faults
}

/** Guarding begins once, and is told once; a link opens one session. */
export function welcomeFaults({ store, ledger, scheduler }: World): readonly string[] {
  const faults: string[] = []
  for (const [ownerId, count] of ledger.beginnings) {
    if (count > 1 && ledger.acts.get(ownerId) === undefined) faults.push(`guarding began ${count} times`)
    const owner = store.owners.get(ownerId)
    if (owner?.mode === 'guarding' && owner.welcome?.sent !== true) faults.push(`${ownerId} was not welcomed`)
    const welcomes = ledger.welcomes.filter((mailed) => mailed.ownerId === ownerId)
    const cutOff = welcomes.filter(({ recorded, task }) => !recorded && scheduler.wasCutOff(task)).length
    if (welcomes.length > 1 + cutOff) faults.push(`${ownerId} was welcomed ${welcomes.length} times`)
  }
  for (const [link, count] of ledger.sessions) {
    if (count > 1) faults.push(`${link} opened ${count} sessions`)
  }
  return faults
}
