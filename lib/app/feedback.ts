import type { Address } from '../domain/address.ts'
import { occasionOf } from '../domain/digest.ts'
import { digestsBounceSince, withNews } from '../domain/digest-feedback.ts'
import type { Entry, EntryState } from '../domain/entry.ts'
import type { Owner, OwnerChange } from '../domain/owner.ts'
import { pausing } from '../domain/pause.ts'
import { writtenAt } from '../domain/reading-place.ts'
import {
  isUndelivered,
  mayComeBack,
  type UndeliveredReason,
  undeliveredEntry,
} from '../domain/undelivered.ts'
import type { Clock, Digests, Entries, Log, Owners } from './ports.ts'

/**
 * What a mail service reports of a mail that it had taken from us:
 *
 * - `bounced`: it will never be taken; `deferred`: it was given up for now;
 * - `complained`: whoever got it called it spam;
 * - `rejected`: the service itself found a virus in it;
 * - `through`: the owner's mail server took it.
 */
export interface Feedback {
  readonly outcome: 'bounced' | 'deferred' | 'complained' | 'rejected' | 'through'
  /** The service's name of the mail. */
  readonly mailId: string
  readonly sentAt: Date
  readonly to: Address | null
  readonly ownerId: string
  /** What was sent: a message that came in, or a digest, each by its id. */
  readonly about: { readonly intakeId: string } | { readonly digestId: string }
}

interface FeedbackDeps {
  readonly owners: Pick<Owners, 'get' | 'amend'>
  readonly entries: Pick<Entries, 'get' | 'list' | 'putBack' | 'unmark'>
  readonly digests: Pick<Digests, 'get'>
  /** Tells the owner by another way than the one that failed, where there is one; at most once a day. */
  readonly tell: (owner: Owner, at: Date) => Promise<void>
  readonly clock: Clock
  readonly log: Log
}

const WHY: Readonly<Record<Exclude<Feedback['outcome'], 'through'>, UndeliveredReason>> = {
  bounced: 'came-back',
  deferred: 'came-back-for-now',
  complained: 'called-spam',
  rejected: 'forward-virus',
}

/**
 * Takes note of what became of a mail. Reports may come twice and in any order: each is told by the name of the
 * very mail, or by when it was sent. Throws where a report is ahead of our own record; then it must come again.
 */
export async function takeFeedback(deps: FeedbackDeps, feedback: Feedback): Promise<void> {
  const { about, ownerId, outcome } = feedback
  const owner = await deps.owners.get(ownerId)
  if (owner === null) return
  const came =
    'intakeId' in about
      ? await ofForward(deps, owner, feedback, about.intakeId)
      : await ofDigest(deps, owner, feedback, about.digestId)
  deps.log.info('feedback', { owner: ownerId, outcome, ...about, came })
}

/** A service reports within seconds, we record within minutes; what is not recorded after a day never is. */
const RECORDED_WITHIN = 86_400_000

async function ofForward(
  deps: FeedbackDeps,
  owner: Owner,
  { outcome, mailId, sentAt, to }: Feedback,
  intakeId: string,
): Promise<'held' | 'settled' | 'too-late' | 'nothing'> {
  if (outcome === 'through') return 'nothing'
  const now = deps.clock()
  const entry = await deps.entries.get(owner.id, intakeId)
  if (entry === null) return 'nothing'
  const isUnderWay = entry.state === 'delivering' || entry.state === 'releasing'
  if (isUnderWay && now.getTime() - sentAt.getTime() < RECORDED_WITHIN) {
    throw new Error('the report is ahead of the record')
  }
  // Held by an earlier attempt, which may have been cut off before the owner was told.
  const isHeld = entry.state === 'held' && isUndelivered(entry)
  if (!isHeld && entry.forwardedAs !== mailId) return 'settled'
  // The bytes are gone; the owner hears of their mailbox all the same.
  const isLate = !isHeld && !mayComeBack(entry, now)
  const mustHold = !isHeld && !isLate
  if (mustHold && !(await deps.entries.putBack(entry, undeliveredEntry(entry, WHY[outcome], now)))) {
    throw new Error('somebody else has moved the entry meanwhile')
  }
  if (outcome === 'bounced' || outcome === 'deferred') await noteReturn(deps, owner, to, sentAt)
  if (outcome !== 'deferred') await deps.tell(owner, now)
  return isLate ? 'too-late' : 'held'
}

async function noteReturn(
  { owners }: FeedbackDeps,
  { id }: Owner,
  to: Address | null,
  at: Date,
): Promise<void> {
  await owners.amend(id, (owner) => {
    const { returned } = owner
    if (to !== writtenAt(owner)) return null
    return returned?.address === to && returned.at >= at ? null : { returned: { address: to, at } }
  })
}

async function ofDigest(
  deps: FeedbackDeps,
  owner: Owner,
  { outcome, sentAt, to }: Feedback,
  digestId: string,
): Promise<'paused' | 'noted' | 'settled' | 'nothing'> {
  if (outcome === 'rejected' || to === null) return 'nothing'
  // Whoever calls a digest spam wants none; then nothing may be held either (as with List-Unsubscribe).
  if (outcome === 'complained') {
    const paused = await deps.owners.amend(owner.id, (present) => afterComplaint(present, to, sentAt))
    return paused === null ? 'settled' : 'paused'
  }
  const amended = await deps.owners.amend(owner.id, (present) => {
    const digestFeedback = withNews(present, { outcome, address: to, sentAt })
    return digestFeedback === null ? null : { digestFeedback }
  })
  const present = amended ?? owner
  if (digestsBounceSince(present) !== null) await deps.tell(present, deps.clock())
  if (outcome !== 'through') await announceAgain(deps, present, digestId)
  return amended === null ? 'settled' : 'noted'
}

/** Null where that complaint was heard before: its owner may have wanted Kith back since. */
function afterComplaint(owner: Owner, address: Address, sentAt: Date): OwnerChange | null {
  const digestFeedback = withNews(owner, { outcome: 'complained', address, sentAt })
  if (digestFeedback !== null) return { ...pausing(owner), digestFeedback }
  return address === writtenAt(owner) ? null : pausing(owner)
}

/** Far more than a digest ever lists: what was put away since must not crowd out what waits. */
const MOST = 10_000

/** An undo brings back what leaves, and what was put away can be taken out again. */
const MAY_WAIT: readonly EntryState[] = ['held', 'leaving', 'discarded']

/**
 * What a digest announced that nobody got is announced by the next; nothing goes unannounced. As long as the digest is
 * under way, whoever sends it may yet note what it lists.
 */
async function announceAgain(
  { entries, digests }: FeedbackDeps,
  { id: ownerId, nextDigestAt }: Owner,
  digestId: string,
): Promise<void> {
  const since = occasionOf(digestId)
  if (nextDigestAt !== null && nextDigestAt <= since) throw new Error('the report is ahead of the record')
  const digest = await digests.get(ownerId, digestId)
  if (digest === null) return
  const wasListed = ({ digestedAt }: Entry) =>
    digestedAt !== null && digestedAt >= since && digestedAt <= digest.at
  for (const entry of (await entries.list(ownerId, MAY_WAIT, MOST)).filter(wasListed)) {
    if (await entries.unmark(entry)) continue
    throw new Error('somebody else has moved an entry meanwhile')
  }
}
