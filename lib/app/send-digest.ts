import type { Address } from '../domain/address.ts'
import { type Alias, afterTelling, passedOn } from '../domain/alias.ts'
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
  readByDigest,
} from '../domain/digest.ts'
import { digestsBounceSince } from '../domain/digest-feedback.ts'
import { isUrgent, mayBeUrgent } from '../domain/early.ts'
import type { Entry, EntryState } from '../domain/entry.ts'
import type { Outline } from '../domain/outline.ts'
import type { Owner } from '../domain/owner.ts'
import { readsAt, writtenAt } from '../domain/reading-place.ts'
import { isUndelivered } from '../domain/undelivered.ts'
import { readHeld, waitingFor } from './held-for-digest.ts'
import { listedEntries } from './listed-entries.ts'
import type {
  Aliases,
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
  /** Tells who uses whose address; absent where nobody asks. */
  readonly aliases?: Aliases
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

/** So much past mail tells how often an author writes. */
const MOST_PAST = 300
const PAST: readonly EntryState[] = ['delivered', 'leaving', 'releasing', 'released', 'discarded', 'expired']
/** So many unsubscriptions are remembered when somebody goes on. */
const MOST_ASKED = 500
/** So many addresses are looked at, the latest changed first: whose use is news is among them. */
const MOST_ALIASES = 500
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
  const outlines = await waitingFor(deps, owner)
  const view = await viewOf(deps, owner, outlines, dueAt)
  const { held, others } = await readHeld(deps, owner, dueAt, outlines, readByDigest(outlines, view))
  const content = digestContent(held, view, others)
  const aliases = (await deps.aliases?.list(owner.id, MOST_ALIASES)) ?? []
  const isNews = passedOn(aliases, dueAt).length > 0
  if (content.listed.length > 0 || content.blocked.length > 0 || isNews) {
    return sendContent(deps, owner, dueAt, content, 'regular', aliases)
  }
  return (await isLongQuiet(deps, owner))
    ? sendContent(deps, owner, dueAt, content, 'quiet')
    : { outcome: 'nothing' }
}

/** Sends a note on what begins before the next digest, and on nothing else. */
export async function sendEarly(
  deps: SendDigestDeps,
  owner: Owner,
  dueAt: Date,
  nextDigestAt: Date,
): Promise<DigestOutcome> {
  if (readsAt(owner) === null) return { outcome: 'nothing' }
  const outlines = await waitingFor(deps, owner)
  const wanted = new Set(outlines.filter(mayBeUrgent).map(({ intakeId }) => intakeId))
  const { held } = await readHeld(deps, owner, dueAt, outlines, wanted)
  const open = owner.mode === 'paused' ? held.filter(isUndelivered) : held
  const urgent = open.filter((entry) => isUrgent(entry, owner.timeZone, dueAt, nextDigestAt))
  if (urgent.length === 0) return { outcome: 'nothing' }
  const content = earlyContent(urgent, await viewOf(deps, owner, outlines, dueAt))
  return sendContent(deps, owner, dueAt, content, 'early')
}

async function sendContent(
  deps: SendDigestDeps,
  owner: Owner,
  dueAt: Date,
  { groups, listed, blocked, waiting, nextToGo, stillComing }: DigestContent,
  sort: Digest['sort'],
  aliases: readonly Alias[] = [],
): Promise<DigestOutcome> {
  const named = { id: digestIdOf(owner.id, dueAt), owner, at: deps.clock() }
  const digest: Digest = {
    ...named,
    sort,
    groups,
    count: listed.length,
    blocked: blocked.length,
    waiting,
    nextToGo,
    stillComing,
    passedOn: passedOn(aliases, dueAt),
    links: new Map(listed.map((entry) => [entry.intakeId, deps.linksOf(entry)])),
    pageUrl: deps.pageUrlOf(named),
    allLinks: deps.allLinksOf(named),
    replyTo: deps.replyToOf(named),
  }
  const { at, earlier } = await send(deps, digest)
  const told = earlier === null ? listed : await stillListed(deps, owner, earlier, dueAt)
  await markListed(deps, owner, [...told, ...blocked], { now: at, occasion: dueAt })
  if (earlier === null) await markTold(deps, aliases, dueAt)
  deps.log.info('digest.sent', {
    digest: digest.id,
    owner: owner.id,
    sort,
    listed: listed.length,
    blocked: blocked.length,
  })
  return { outcome: 'sent', id: digest.id, count: listed.length }
}

/**
 * What the mail of an earlier attempt lists, wherever it is by now, as what has left meanwhile may come back by an
 * undo. Without what has been sent back since: that is news, of which the mail says nothing.
 */
async function stillListed(
  { entries }: SendDigestDeps,
  { id }: Owner,
  listed: ReadonlySet<string>,
  occasion: Date,
): Promise<readonly Entry[]> {
  const now = await entries.getAll(id, [...listed])
  return now.filter((entry) => !isUndelivered(entry) || entry.stateAt <= occasion)
}

async function markListed(
  { entries }: SendDigestDeps,
  { id }: Owner,
  listed: readonly Entry[],
  moments: Pick<DigestView, 'now' | 'occasion'>,
): Promise<void> {
  const byMoment = Map.groupBy(listed, (entry) => listedAt(entry, moments).getTime())
  for (const [at, all] of byMoment) {
    const ids = all.map(({ intakeId }) => intakeId)
    await entries.markDigested(id, ids, new Date(at))
  }
}

/** Where somebody has changed one meanwhile, the next digest tells of it once more. */
async function markTold({ aliases }: SendDigestDeps, all: readonly Alias[], occasion: Date): Promise<void> {
  for (const alias of all) {
    const told = afterTelling(alias, occasion)
    if (told !== null) await aliases?.put(told)
  }
}

async function viewOf(
  { entries, unsubscriptions, clock }: SendDigestDeps,
  { id, interests }: Owner,
  held: readonly Outline[],
  occasion: Date,
): Promise<DigestView> {
  const past = held.length === 0 ? [] : await entries.outlines(id, PAST, MOST_PAST)
  const topics = interests.effect === 'raise' ? interests.topics : []
  const asked = held.length === 0 ? [] : await unsubscriptions?.list(id, MOST_ASKED)
  return { now: clock(), occasion, topics, history: [...held, ...past], unsubscriptions: asked ?? [] }
}

async function isLongQuiet({ digests, clock }: SendDigestDeps, owner: Owner): Promise<boolean> {
  // Whether digests get through again only a digest tells.
  const isWished = owner.allQuiet === true || digestsBounceSince(owner) !== null
  if (!isWished || owner.mode !== 'guarding') return false
  const [last] = await digests.list(owner.id, 1)
  return last === undefined || clock().getTime() - last.at.getTime() >= QUIET_DAYS * DAY
}

interface SentMail {
  readonly at: Date
  /** What the mail of an earlier attempt lists, where that is not the same. */
  readonly earlier: ReadonlySet<string> | null
}

/**
 * Sends a digest. If an earlier attempt was cut off, it sends the very mail of that attempt, since its copy may be
 * what the owner reads, and answers by its numbers; and none where that is known to have gone out.
 */
async function send({ raw, mailer, digests, ...deps }: SendDigestDeps, digest: Digest): Promise<SentMail> {
  const { owner, id, count } = digest
  const composed = await deps.compose(digest)
  await raw.put(id, composed)
  const bytes = (await raw.get(id)) ?? composed
  const sent = await digests.get(owner.id, id)
  if (sent === null) {
    // What cannot be delivered comes back to where answers come, so that it is known.
    const from = digest.replyTo ?? deps.from
    await mailer.send({ id, from, to: writtenAt(owner), bytes, digestOf: owner.id })
    await digests.record({ id, ownerId: owner.id, at: digest.at, count })
  }
  const isFirst = Buffer.compare(bytes, composed) === 0
  const listed = isFirst ? null : listedEntries(bytes)
  return { at: sent?.at ?? digest.at, earlier: listed && new Set(listed) }
}
