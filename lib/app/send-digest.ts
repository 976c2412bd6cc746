import type { Address } from '../domain/address.ts'
import { type Digest, digestContent, type EntryLinks } from '../domain/digest.ts'
import type { Entry } from '../domain/entry.ts'
import type { Owner } from '../domain/owner.ts'
import { nextWallClock } from '../domain/schedule.ts'
import type { DigestOrder } from './order-digests.ts'
import type { Clock, DigestComposer, Digests, Entries, Log, Mailer, Owners, RawMail } from './ports.ts'

export interface SendDigestDeps {
  readonly owners: Owners
  readonly entries: Entries
  readonly digests: Digests
  readonly raw: RawMail
  readonly mailer: Mailer
  readonly compose: DigestComposer
  readonly linksOf: (entry: Entry) => EntryLinks
  /** Where the digest's link to the page leads: for each owner their own way in. */
  readonly pageUrlOf: (digest: Pick<Digest, 'id' | 'owner' | 'at'>) => string
  readonly from: Address
  readonly clock: Clock
  readonly log: Log
}

export type DigestOutcome =
  | { readonly outcome: 'sent'; readonly id: string; readonly count: number }
  | { readonly outcome: 'nothing' }

/** A digest that lists more than this says how many it leaves to the page. */
const MOST_HELD = 2_000

/**
 * Sends the owner what waits and no digest has listed yet; nothing where nothing waits. `dueAt` names the
 * occasion: the same occasion again is a repetition of the same mail.
 */
export async function sendDigest(deps: SendDigestDeps, owner: Owner, dueAt: Date): Promise<DigestOutcome> {
  const held = await deps.entries.list(owner.id, ['held'], MOST_HELD)
  const now = deps.clock()
  const { groups, listed, blocked, waiting } = digestContent(held, now)
  if (listed.length === 0 && blocked.length === 0) return { outcome: 'nothing' }
  const named = { id: `digest-${owner.id}-${dueAt.getTime()}`, owner, at: now }
  const digest: Digest = {
    ...named,
    groups,
    count: listed.length,
    blocked: blocked.length,
    waiting,
    links: new Map(listed.map((entry) => [entry.intakeId, deps.linksOf(entry)])),
    pageUrl: deps.pageUrlOf(named),
  }
  await send(deps, digest)
  const ids = [...listed, ...blocked].map(({ intakeId }) => intakeId)
  await deps.entries.markDigested(owner.id, ids, now)
  deps.log.info('digest.sent', {
    digest: digest.id,
    owner: owner.id,
    listed: listed.length,
    blocked: blocked.length,
  })
  return { outcome: 'sent', id: digest.id, count: listed.length }
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
  const outcome = await sendDigest(deps, owner, dueAt)
  const nextDigestAt = nextWallClock(owner.digestTimes, owner.timeZone, now)
  const moved = await deps.owners.reschedule(owner.id, dueAt, nextDigestAt)
  if (!moved) deps.log.info('digest.rescheduled-meanwhile', { owner: owner.id })
  return outcome
}

async function send(deps: SendDigestDeps, digest: Digest): Promise<void> {
  const { owner, id, at, count } = digest
  const bytes = await deps.compose(digest)
  await deps.raw.put(id, bytes)
  await deps.mailer.send({ id, from: deps.from, to: owner.addresses[0], bytes })
  await deps.digests.record({ id, ownerId: owner.id, at, count })
}
