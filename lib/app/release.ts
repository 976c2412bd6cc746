import { earlyOccasion } from '../domain/early.ts'
import type { Entry } from '../domain/entry.ts'
import { waitingEntry } from '../domain/entry-of.ts'
import { HELD_TRANSITIONS, hasVirus } from '../domain/held.ts'
import { lessonOfRelease } from '../domain/learning-release.ts'
import { readsAt } from '../domain/reading-place.ts'
import { isUndelivered } from '../domain/undelivered.ts'
import { letGo } from './let-go.ts'
import type {
  Clock,
  Entries,
  History,
  Log,
  Mailbox,
  Owners,
  RawMail,
  ReleaseOrder,
  ReleaseOrders,
} from './ports.ts'
import { holdUndeliverable, Undeliverable } from './undeliverable.ts'
import { untaught } from './untaught.ts'

/** What asking for a release needs, and taking it back. */
export interface ReleaseDeps {
  readonly entries: Entries
  /** Hears of each release, and brings it back when it can no longer be undone. */
  readonly releases: ReleaseOrders
  readonly clock: Clock
  readonly log: Log
}

/** What handing a released message over needs. */
export interface HandOverDeps {
  readonly entries: Entries
  readonly raw: RawMail
  readonly owners: Owners
  readonly history: Pick<History, 'learn'>
  readonly mailbox: Mailbox
  readonly clock: Clock
  readonly log: Log
}

/** `already`: somebody (or an earlier click) asked before. `gone`: it cannot be released. */
export type ReleaseOutcome = 'done' | 'already' | 'gone'

/**
 * Asks that a held message be delivered: in a minute, until which it can be undone. Only one of several
 * concurrent requests is `done`.
 */
export async function release(deps: ReleaseDeps, entry: Entry): Promise<ReleaseOutcome> {
  if (hasVirus(entry)) return 'gone'
  const { ownerId, intakeId } = entry
  const { from, to } = HELD_TRANSITIONS.release
  const leaving = await deps.entries.advance(ownerId, intakeId, from, to, deps.clock())
  if (leaving === null) return 'already'
  try {
    await deps.releases.place({ ownerId, intakeId, askedAt: leaving.stateAt })
  } catch (cause) {
    // It is on record: whoever looks for releases that are overdue finds it.
    deps.log.error('release.not-ordered', { intake: intakeId, owner: ownerId, cause })
  }
  return 'done'
}

/** `already`: it waits again, or as before. `late`: its delivery has begun. */
export type UndoOutcome = 'done' | 'already' | 'late' | 'gone'

/** Takes a release back, unless its hand-over has begun: of the two, the store lets one happen. */
export async function undoRelease(
  deps: ReleaseDeps,
  ownerId: string,
  intakeId: string,
): Promise<UndoOutcome> {
  const { from, to } = HELD_TRANSITIONS.undo
  const held = await deps.entries.advance(ownerId, intakeId, from, to, deps.clock())
  const outcome = held === null ? standingOf(await deps.entries.get(ownerId, intakeId)) : 'done'
  deps.log.info('release.undo', { intake: intakeId, owner: ownerId, outcome })
  return outcome
}

function standingOf(entry: Entry | null): UndoOutcome {
  if (entry === null || entry.state === 'expired') return 'gone'
  return entry.state === 'held' || entry.state === 'discarded' ? 'already' : 'late'
}

/**
 * Hands a release over whose time to be undone is up: the one that the order is about, not a later one of the
 * same message. What an earlier attempt began before `stalledBefore` was cut off, and is taken up again.
 * Throws where it could not be handed over; then it must be tried again.
 */
export async function carryOut(
  deps: HandOverDeps,
  order: ReleaseOrder,
  stalledBefore: Date,
): Promise<boolean> {
  const { ownerId, intakeId, askedAt } = order
  const { from, to } = HELD_TRANSITIONS['hand-over']
  const begun = await deps.entries.advance(ownerId, intakeId, from, to, deps.clock(), askedAt)
  // What passes for not delivered may lie there all the same.
  if (begun !== null) return handOver(deps, begun, isUndelivered(begun))
  const entry = await deps.entries.get(ownerId, intakeId)
  const isCutOff = entry?.state === 'releasing' && entry.stateAt < stalledBefore
  return isCutOff ? takeUp(deps, entry) : false
}

/** How many releases are seen to at a time. */
const BATCH = 100

/** Carries out the releases that were asked for at that moment or before; returns how many got through. */
export async function carryOutLeaving(deps: HandOverDeps, askedBy: Date): Promise<number> {
  const leaving = await deps.entries.leaving(askedBy, BATCH)
  return eachAlone(deps, leaving, (entry) =>
    carryOut(deps, { ...entry, askedAt: entry.stateAt }, entry.stateAt),
  )
}

/** Takes up releases that a crash cut off; returns how many of them got through. */
export async function resumeReleases(deps: HandOverDeps, before: Date): Promise<number> {
  return eachAlone(deps, await deps.entries.stalledReleases(before, BATCH), (entry) => takeUp(deps, entry))
}

/** One that fails is taken up again another time; the others need not wait for it. */
async function eachAlone(
  { log }: HandOverDeps,
  entries: readonly Entry[],
  work: (entry: Entry) => Promise<boolean>,
): Promise<number> {
  let through = 0
  for (const entry of entries) {
    try {
      if (await work(entry)) through++
    } catch (cause) {
      log.error('release.failed', { intake: entry.intakeId, owner: entry.ownerId, cause })
    }
  }
  return through
}

/** Of several who find a release cut off, one gets to take it up: it began anew then. */
async function takeUp(deps: HandOverDeps, { ownerId, intakeId, stateAt }: Entry): Promise<boolean> {
  const from = ['releasing'] as const
  const taken = await deps.entries.advance(ownerId, intakeId, from, 'releasing', deps.clock(), stateAt)
  return taken === null ? false : handOver(deps, taken, true)
}

async function handOver(deps: HandOverDeps, entry: Entry, again: boolean): Promise<boolean> {
  const { ownerId, intakeId, receivedAt, mailFrom } = entry
  const owner = await deps.owners.get(ownerId)
  const bytes = await deps.raw.get(intakeId)
  if (owner === null || bytes === null) {
    deps.log.error(bytes === null ? 'release.bytes-missing' : 'release.nobody', {
      intake: intakeId,
      owner: ownerId,
    })
    return false
  }
  if (readsAt(owner) === null) return waitForPlace(deps, entry)
  const unverified = entry.authentication === 'fail'
  const delivery = { id: intakeId, bytes, mailFrom, receivedAt, client: null, again, unverified }
  try {
    const gone = (await deps.mailbox.deliver(owner, delivery)) ?? null
    const { from, to } = HELD_TRANSITIONS.released
    await deps.entries.advance(ownerId, intakeId, from, to, deps.clock(), null, gone?.forwardedAs)
    deps.log.info('release', { intake: intakeId, owner: ownerId, again })
    await learnRelease(deps, entry)
    // What may come back is let go of in time.
    if (gone === null) await letGo(deps, entry)
    return true
  } catch (cause) {
    if (!(cause instanceof Undeliverable)) throw cause
    const isHeld = await holdUndeliverable(deps, entry, cause.reason)
    const { nextDigestAt } = owner
    // A note says so at once; where that fails, the digest.
    if (isHeld && nextDigestAt !== null) {
      await deps.owners.reschedule(ownerId, nextDigestAt, earlyOccasion(deps.clock()))
    }
    return false
  }
}

/** Whoever has yet to confirm where they read gets it as soon as they do; until then it waits where they see it. */
async function waitForPlace({ entries, clock, log }: HandOverDeps, entry: Entry): Promise<false> {
  const waiting = { ...waitingEntry({ ...entry, stateAt: clock() }), digestedAt: null }
  if (await entries.putBack(entry, waiting)) {
    log.info('release.nowhere', { intake: entry.intakeId, owner: entry.ownerId })
  }
  return false
}

/**
 * Teaches once a message, and nothing where `deliver all` has said so. The message is where it belongs: that Kith could not
 * learn from it is no reason to bring it twice.
 */
async function learnRelease({ history, log }: HandOverDeps, entry: Entry): Promise<void> {
  // That it waited was no doing of its sender's.
  const lesson = isUndelivered(entry) ? null : lessonOfRelease(entry)
  if (lesson === null) return
  try {
    const teaches = await history.learn(entry.ownerId, untaught(entry.intakeId))
    if (teaches) await history.learn(entry.ownerId, lesson)
  } catch (cause) {
    log.error('release.not-learned', { intake: entry.intakeId, owner: entry.ownerId, cause })
  }
}
