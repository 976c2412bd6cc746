import type { Owner } from '../../lib/domain/owner.ts'
import { waitsForAddress } from '../../lib/domain/reading-place.ts'
import { isUndelivered } from '../../lib/domain/undelivered.ts'
import type { HeardReport } from './modelled-digest-reports.ts'
import { keyOf } from './store.ts'
import type { World } from './world.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** A function remembers an owner for a minute, and judges for another at most; clocks differ by seconds. */
const KNOWN_WITHIN = 2 * MINUTE + 10_000

/** How long Kith waits before it tries whether digests get through, and then until a digest is due. */
const TRIES_WITHIN = 8.5 * DAY

/** While digests do not reach their owner nothing new is held for them, and only then; at times one is sent to see. */
export function bouncingFaults(world: World): readonly string[] {
  const { store } = world
  if (world.fateOfDigest === null) return []
  // Whoever reads elsewhere begins anew.
  const owners = store.owners.values().filter(({ id }) => !world.ledger.confirmed.has(id))
  return owners.flatMap((owner) => [
    ...holdingFaults(world, owner),
    ...trialFaults(world, owner),
    ...complaintFaults(world, owner),
  ])
}

/** One came back for good, or two for now, and none that was sent later got through. */
function isUnreachable(bad: readonly HeardReport[], good: readonly HeardReport[]): boolean {
  const through = Math.max(...good.map(({ feedback }) => feedback.sentAt.getTime()))
  const since = (outcome: string) =>
    bad
      .filter(({ feedback }) => feedback.outcome === outcome)
      .map(({ feedback }) => feedback.sentAt.getTime())
  // A server may take one and send it back; an automatic answer to one that it took is none that came back.
  const bounced = since('bounced').some((at) => at >= through)
  return bounced || new Set(since('deferred').filter((at) => at > through)).size >= 2
}

function holdingFaults({ store, ledger }: World, { id }: Owner): readonly string[] {
  const faults: string[] = []
  const reports = ledger.heard.filter(({ feedback }) => feedback.ownerId === id)
  const [good, bad] = [
    reports.filter(({ feedback }) => feedback.outcome === 'through'),
    reports.filter(({ feedback }) => feedback.outcome !== 'through'),
  ]
  const begun = (some: readonly HeardReport[], by: number) => some.filter((each) => each.begun <= by)
  const worked = (some: readonly HeardReport[], by: number) =>
    some.filter((each) => each.worked !== null && each.worked <= by)
  for (const entry of store.entries.values()) {
    const at = ledger.entered.get(keyOf(id, entry.intakeId))
    if (entry.ownerId !== id || at === undefined) continue
    const { verdict, intakeId } = entry
    const [{ code }] = verdict.reasons
    const [before, after] = [at - KNOWN_WITHIN, at + KNOWN_WITHIN]
    if (code === 'digests-bounce' && !isUnreachable(begun(bad, after), worked(good, before))) {
      faults.push(`${intakeId} of ${id} did not wait, though digests arrive`)
    }
    const isForAnotherReason = code === 'virus' || isUndelivered(entry) || waitsForAddress(entry)
    const isOwn = verdict.disposition === 'hold' && !isForAnotherReason
    if (isOwn && isUnreachable(worked(bad, before), begun(good, after))) {
      faults.push(`${intakeId} of ${id} waits, though no digest reaches its owner`)
    }
  }
  return faults
}

/** A digest that only says that nothing waits comes after a week without any; to whoever gets none, it does come. */
function trialFaults({ ledger, scheduler }: World, owner: Owner): readonly string[] {
  const faults: string[] = []
  const digests = ledger.digests.filter(({ ownerId }) => ownerId === owner.id)
  for (const { id, listing, at } of digests) {
    const earlier = digests.filter((each) => each.at < at && each.id !== id && ledger.recorded.has(each.id))
    const since = at - Math.max(...earlier.map((each) => each.at))
    if (listing.isQuiet && since < 7 * DAY - KNOWN_WITHIN)
      faults.push(`${id} says that all is quiet too soon`)
  }
  const reports = ledger.heard.filter(({ feedback }) => feedback.ownerId === owner.id)
  const good = reports.filter(({ feedback }) => feedback.outcome === 'through')
  const bad = reports.filter(({ feedback }) => feedback.outcome !== 'through')
  const last = Math.max(0, ...digests.map(({ at }) => at))
  if (owner.mode === 'guarding' && isUnreachable(bad, good) && scheduler.now - last > TRIES_WITHIN) {
    faults.push(`nobody tries whether digests reach ${owner.id} again`)
  }
  return faults
}

/** Whoever calls a digest spam wants none, until they say so; the same report once more says nothing new. */
function complaintFaults({ ledger }: World, { id, mode }: Owner): readonly string[] {
  const complaints = ledger.heard.filter(
    ({ feedback }) => feedback.ownerId === id && feedback.outcome === 'complained',
  )
  const resumed = Math.max(0, ...ledger.resumed.flatMap(({ ownerId, at }) => (ownerId === id ? [at] : [])))
  const acts = ledger.acts.get(keyOf(id, '')) ?? new Set()
  if (complaints.some(({ worked }) => worked !== null) && !acts.has('resume') && mode !== 'paused') {
    return [`${id} called a digest spam, and gets more`]
  }
  const isNew = ({ feedback, worked }: HeardReport) =>
    (worked === null || worked > resumed) &&
    !complaints.some(
      (each) => each.feedback.mailId === feedback.mailId && each.worked !== null && each.worked < resumed,
    )
  if (mode === 'paused' && resumed > 0 && !acts.has('pause') && !complaints.some(isNew)) {
    return [`${id} had Kith begin again, and it is paused`]
  }
  return []
}
