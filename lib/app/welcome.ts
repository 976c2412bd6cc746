import type { Address } from '../domain/address.ts'
import { ENTRY_STATES } from '../domain/entry.ts'
import type { Owner } from '../domain/owner.ts'
import {
  awaitsHistory,
  beginsToGuard,
  daysSince,
  hasEnoughHistory,
  owesWelcome,
} from '../domain/readiness.ts'
import { writtenAt } from '../domain/reading-place.ts'
import {
  massSenders,
  questionOn,
  type WelcomeContent,
  type WelcomeDigest,
  type WelcomeLinks,
  welcomeContent,
} from '../domain/welcome.ts'
import { type AtWorkDeps, beginSending } from './at-work.ts'
import type {
  Clock,
  Digests,
  Entries,
  History,
  Log,
  Mailer,
  Owners,
  RawMail,
  WelcomeComposer,
} from './ports.ts'

export interface WelcomeDeps {
  readonly owners: Owners
  readonly history: Pick<History, 'countSent' | 'consult'>
  readonly entries: Entries
  readonly digests: Digests
  /** Keeps two from sending it at a time; absent where one process does all. */
  readonly claims?: AtWorkDeps['claims']
  readonly raw: RawMail
  readonly mailer: Mailer
  readonly composeWelcome: WelcomeComposer
  readonly welcomeLinksOf: (owner: Owner, content: WelcomeContent, at: Date) => WelcomeLinks
  readonly from: Address
  readonly clock: Clock
  readonly log: Log
}

export interface WelcomeContentDeps {
  readonly entries: Pick<Entries, 'list'>
  readonly history: Pick<History, 'consult'>
  readonly clock: Clock
}

/** `guarding`: since now. `welcomed`: the digest that says so is sent, now or in the same breath. */
export type GuardingOutcome = 'nothing' | 'guarding' | 'welcomed'

/** Of an owner with more, the newest say who sends mass mail. */
const MOST_ENTRIES = 5_000

/**
 * Ends the observing of an owner whose history is enough to judge by, and sends the one welcome digest. The
 * switch is one conditional write, so that it happens once and never to whoever has paused meanwhile; what
 * is cut off between it and the digest is made up for the next time.
 */
export async function considerGuarding(deps: WelcomeDeps, owner: Owner): Promise<GuardingOutcome> {
  const begun = awaitsHistory(owner) ? await beginGuarding(deps, owner) : null
  const present = begun ?? owner
  if (!owesWelcome(present)) return 'nothing'
  return (await welcome(deps, present)) || begun === null ? 'welcomed' : 'guarding'
}

/** The same for everybody; a fault of one is the others' no concern. */
export async function considerGuardingAll(deps: WelcomeDeps): Promise<void> {
  for (const owner of await deps.owners.list()) {
    try {
      await considerGuarding(deps, owner)
    } catch (cause) {
      // The next round tries again.
      deps.log.error('welcome.failed', { owner: owner.id, cause })
    }
  }
}

/** What the welcome digest of an owner lists: who had sent mass mail when their guarding began; null before. */
export async function welcomeContentOf(
  { entries, history, clock }: WelcomeContentDeps,
  owner: Owner,
): Promise<WelcomeContent | null> {
  if (owner.welcome === undefined) return null
  const senders = massSenders(await entries.list(owner.id, ENTRY_STATES, MOST_ENTRIES), owner.welcome.at)
  const answer = await history.consult(owner.id, questionOn(senders))
  return welcomeContent(senders, answer, owner, clock())
}

async function beginGuarding(deps: WelcomeDeps, owner: Owner): Promise<Owner | null> {
  const now = deps.clock()
  const { since } = owner
  if (since === undefined) {
    // Nobody noted when they came: the days count from now.
    await deps.owners.amend(owner.id, (present) => (present.since === undefined ? { since: now } : null))
    return null
  }
  const imported = await deps.history.countSent(owner.id, since)
  const sent = await deps.history.countSent(owner.id)
  if (!hasEnoughHistory({ imported, sent, days: daysSince(since, now), saidSo: false })) return null
  const begun = await deps.owners.amend(owner.id, (present) =>
    awaitsHistory(present) ? beginsToGuard(present, now) : null,
  )
  if (begun !== null) deps.log.info('guarding.begun', { owner: owner.id, imported, sent })
  return begun
}

/** Sends the digest, where there is anything to list, and notes that it is sent. */
async function welcome(deps: WelcomeDeps, owner: Owner): Promise<boolean> {
  const content = await welcomeContentOf(deps, owner)
  if (content === null) return false
  const sends = content.senders.length > 0
  if (sends) await send(deps, owner, content)
  await deps.owners.amend(owner.id, (present) =>
    present.welcome === undefined ? null : { welcome: { ...present.welcome, sent: true } },
  )
  return sends
}

/** Sends it, unless an earlier attempt is known to have. */
async function send(deps: WelcomeDeps, owner: Owner, content: WelcomeContent): Promise<void> {
  const at = deps.clock()
  const id = `welcome-${owner.id}`
  if ((await deps.digests.get(owner.id, id)) !== null) return
  if (deps.claims !== undefined) await beginSending({ claims: deps.claims, clock: deps.clock }, id)
  const digest: WelcomeDigest = { id, owner, at, content, links: deps.welcomeLinksOf(owner, content, at) }
  const bytes = await deps.composeWelcome(digest)
  await deps.raw.put(id, bytes)
  await deps.mailer.send({ id, from: deps.from, to: writtenAt(owner), bytes })
  await deps.digests.record({ id, ownerId: owner.id, at, count: content.count })
  deps.log.info('welcome.sent', {
    owner: owner.id,
    senders: content.senders.length,
    omitted: content.omitted,
  })
}
