import type { Address } from '../domain/address.ts'
import {
  type Digest,
  type DigestContent,
  type DigestLinks,
  type DigestView,
  digestContent,
  digestIdOf,
  type EntryLinks,
  earlyContent,
  listedAt,
} from '../domain/digest.ts'
import { isEarlyOccasion, isUrgent } from '../domain/early.ts'
import type { Entry, EntryState } from '../domain/entry.ts'
import type { Owner } from '../domain/owner.ts'
import { readsAt, writtenAt } from '../domain/reading-place.ts'
import { nextWallClock } from '../domain/schedule.ts'
import type { DigestOrder } from './order-digests.ts'
import type {
  Clock,
  DigestComposer,
  Digests,
  Entries,
  Log,
  Mailer,
  Owners,
  RawMail,
  Unsubscriptions,
} from './ports.ts'

export interface SendDigestDeps {
  readonly owners: Owners
  readonly entries: Entries
  /** Tells who goes on though they were asked to stop; absent where nobody ever asks. */
  readonly unsubscriptions?: Pick<Unsubscriptions, 'list'>
  readonly digests: Digests
  readonly raw: RawMail
  readonly mailer: Mailer
  readonly compose: DigestComposer
  readonly linksOf: (entry: Entry) => EntryLinks
  readonly allLinksOf: (digest: NamedDigest) => DigestLinks
  /** Where the digest's link to the page leads: for each owner their own way in. */
  readonly pageUrlOf: (digest: NamedDigest) => string
  /** Where answers to the digest go; null where mail cannot come in. */
  readonly replyToOf: (digest: NamedDigest) => Address | null
  readonly from: Address
  readonly clock: Clock
  readonly log: Log
}

/** A digest before it has anything in it. */
type NamedDigest = Pick<Digest, 'id' | 'owner' | 'at'>

export type DigestOutcome =
  | { readonly outcome: 'sent'; readonly id: string; readonly count: number }
  | { readonly outcome: 'nothing' }

/** A digest that lists more than this says how many it leaves to the page. */
const MOST_HELD = 2_000
/** So much past mail tells how often an author writes. */
const MOST_PAST = 300
const PAST: readonly EntryState[] = ['delivered', 'leaving', 'releasing', 'released', 'discarded', 'expired']
/** So many unsubscriptions are remembered when somebody goes on. */
const MOST_ASKED = 500
/** Days without any digest after which one says that all is quiet, where that is wished for. */
const QUIET_DAYS = 7
const DAY = 86_400_000

/**
 * Sends the owner what waits and no digest has listed yet; nothing where nothing waits, or nobody has
 * confirmed yet where they read. `dueAt` names the occasion: the same occasion again is a repetition of the
 * same mail.
 */
export async function sendDigest(deps: SendDigestDeps, owner: Owner, dueAt: Date): Promise<DigestOutcome> {
  if (readsAt(owner) === null) return { outcome: 'nothing' }
  const held = await heldAt(deps, owner, dueAt)
  const content = digestContent(held, await viewOf(deps, owner, held, dueAt))
  if (content.listed.length > 0 || content.blocked.length > 0) {
    return sendContent(deps, owner, dueAt, content, 'regular')
  }
  return (await isLongQuiet(deps, owner))
    ? sendContent(deps, owner, dueAt, content, 'quiet')
    : { outcome: 'nothing' }
}

/** Sends a note on what begins before the next digest, and on nothing else. */
async function sendEarly(
  deps: SendDigestDeps,
  owner: Owner,
  dueAt: Date,
  nextDigestAt: Date,
): Promise<DigestOutcome> {
  if (readsAt(owner) === null) return { outcome: 'nothing' }
  const held = await heldAt(deps, owner, dueAt)
  const urgent = held.filter((entry) => isUrgent(entry, owner.timeZone, dueAt, nextDigestAt))
  if (urgent.length === 0) return { outcome: 'nothing' }
  const content = earlyContent(urgent, await viewOf(deps, owner, held, dueAt))
  return sendContent(deps, owner, dueAt, content, 'early')
}

/**
 * What was held on the occasion already. What has come since waits for the next: the mail of this occasion may
 * have gone out before an earlier attempt was cut off, and a repetition of it may be dropped.
 */
async function heldAt({ entries }: SendDigestDeps, { id }: Owner, dueAt: Date): Promise<readonly Entry[]> {
  const held = await entries.list(id, ['held'], MOST_HELD)
  return held.filter(({ stateAt }) => stateAt <= dueAt)
}

async function sendContent(
  deps: SendDigestDeps,
  owner: Owner,
  dueAt: Date,
  { groups, listed, blocked, waiting, nextToGo, stillComing }: DigestContent,
  sort: Digest['sort'],
): Promise<DigestOutcome> {
  const now = deps.clock()
  const named = { id: digestIdOf(owner.id, dueAt), owner, at: now }
  const digest: Digest = {
    ...named,
    sort,
    groups,
    count: listed.length,
    blocked: blocked.length,
    waiting,
    nextToGo,
    stillComing,
    links: new Map(listed.map((entry) => [entry.intakeId, deps.linksOf(entry)])),
    pageUrl: deps.pageUrlOf(named),
    allLinks: deps.allLinksOf(named),
    replyTo: deps.replyToOf(named),
  }
  await send(deps, digest)
  await markListed(deps, digest, [...listed, ...blocked], dueAt)
  deps.log.info('digest.sent', {
    digest: digest.id,
    owner: owner.id,
    sort,
    listed: listed.length,
    blocked: blocked.length,
  })
  return { outcome: 'sent', id: digest.id, count: listed.length }
}

async function markListed(
  { entries }: SendDigestDeps,
  { owner, at: now }: Digest,
  listed: readonly Entry[],
  occasion: Date,
): Promise<void> {
  const byMoment = new Map<number, string[]>()
  for (const entry of listed) {
    const at = listedAt(entry, { now, occasion }).getTime()
    byMoment.set(at, [...(byMoment.get(at) ?? []), entry.intakeId])
  }
  for (const [at, ids] of byMoment) await entries.markDigested(owner.id, ids, new Date(at))
}

async function viewOf(
  { entries, unsubscriptions, clock }: SendDigestDeps,
  { id, interests }: Owner,
  held: readonly Entry[],
  occasion: Date,
): Promise<DigestView> {
  const past = held.length === 0 ? [] : await entries.list(id, PAST, MOST_PAST)
  const topics = interests.effect === 'raise' ? interests.topics : []
  const asked = held.length === 0 ? [] : await unsubscriptions?.list(id, MOST_ASKED)
  return { now: clock(), occasion, topics, history: [...held, ...past], unsubscriptions: asked ?? [] }
}

async function isLongQuiet({ digests, clock }: SendDigestDeps, owner: Owner): Promise<boolean> {
  if (owner.allQuiet !== true || owner.mode !== 'guarding') return false
  const [last] = await digests.list(owner.id, 1)
  return last === undefined || clock().getTime() - last.at.getTime() >= QUIET_DAYS * DAY
}

/** Sends every digest that is due, and sets when the owner's next one is. */
export async function sendDueDigests(deps: SendDigestDeps): Promise<number> {
  let sent = 0
  for (const owner of await deps.owners.digestDue(deps.clock())) {
    if (owner.nextDigestAt === null) continue
    try {
      const { outcome } = await sendAndSchedule(deps, owner, owner.nextDigestAt)
      if (outcome === 'sent') sent++
    } catch (cause) {
      // It stays due, and the next round tries again.
      deps.log.error('digest.failed', { owner: owner.id, cause })
    }
  }
  return sent
}

/**
 * Sends the digest that was due to the owner at that moment, and sets when the next one is; nothing where
 * it was sent before, or is no longer wished for.
 */
export async function sendOrderedDigest(
  deps: SendDigestDeps,
  { ownerId, dueAt }: DigestOrder,
): Promise<DigestOutcome> {
  const owner = await deps.owners.get(ownerId)
  if (owner?.nextDigestAt?.getTime() !== dueAt.getTime()) return { outcome: 'nothing' }
  return sendAndSchedule(deps, owner, dueAt)
}

/** Moves on the one moment, and not the owner as they were read: they may have changed their mind meanwhile. */
async function sendAndSchedule(deps: SendDigestDeps, owner: Owner, dueAt: Date): Promise<DigestOutcome> {
  const now = deps.clock()
  const after = (moment: Date) => nextWallClock(owner.digestTimes, owner.timeZone, moment, owner.digestDays)
  const nextDigestAt = after(now)
  // An early note that the regular time has overtaken is that digest, and another mail than the note.
  const regular = isEarlyOccasion(dueAt) ? after(dueAt) : null
  const early = regular !== null && regular.getTime() === nextDigestAt?.getTime()
  const occasion = early ? dueAt : (regular ?? dueAt)
  const outcome = await sendOnOccasion(deps, owner, occasion, early ? nextDigestAt : null)
  const moved = await deps.owners.reschedule(owner.id, dueAt, nextDigestAt)
  if (!moved) deps.log.info('digest.rescheduled-meanwhile', { owner: owner.id })
  return outcome
}

/** While Kith is paused nobody is written to: what waits goes on waiting, for nothing goes unannounced. */
async function sendOnOccasion(
  deps: SendDigestDeps,
  owner: Owner,
  dueAt: Date,
  earlierThan: Date | null,
): Promise<DigestOutcome> {
  if (owner.mode === 'paused') return { outcome: 'nothing' }
  return earlierThan === null ? sendDigest(deps, owner, dueAt) : sendEarly(deps, owner, dueAt, earlierThan)
}

async function send(deps: SendDigestDeps, digest: Digest): Promise<void> {
  const { owner, id, at, count } = digest
  const bytes = await deps.compose(digest)
  // What cannot be delivered comes back to where answers come, so that it is known.
  const from = digest.replyTo ?? deps.from
  await deps.raw.put(id, bytes)
  await deps.mailer.send({ id, from, to: writtenAt(owner), bytes })
  await deps.digests.record({ id, ownerId: owner.id, at, count })
}
