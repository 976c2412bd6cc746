import { type Address, aligned, domainOf } from '../domain/address.ts'
import type { Entry } from '../domain/entry.ts'
import type { MailtoRequest } from '../domain/list-unsubscribe.ts'
import { type ActionableOffer, isActionable } from '../domain/unsubscribe.ts'
import {
  beginning,
  resuming,
  settled,
  type UnsubscribeOutcome,
  type Unsubscription,
} from '../domain/unsubscription.ts'
import type {
  Claims,
  Clock,
  Entries,
  Log,
  Mailer,
  OneClick,
  Owners,
  UnsubscribeComposer,
  Unsubscriptions,
} from './ports.ts'

export interface UnsubscribeDeps {
  readonly entries: Pick<Entries, 'get'>
  readonly owners: Pick<Owners, 'get' | 'byAddress'>
  readonly unsubscriptions: Unsubscriptions
  readonly claims: Claims
  readonly oneClick: OneClick
  /** Null where Kith sends no mail into the world. */
  readonly outgoing: UnsubscribeMailer | null
  readonly clock: Clock
  readonly log: Log
}

/** What sends a request to leave a list by mail. */
interface UnsubscribeMailer {
  readonly mailer: Mailer
  readonly compose: UnsubscribeComposer
  /** Kith's own address: never the owner's. */
  readonly from: Address
}

/** `nothing`: the message offers nothing that Kith could do, or is not there. `already`: it was asked for before. */
export type UnsubscribeResult = 'begun' | 'already' | 'nothing'

/** How many fall due in one round, and how many are asked at once: none may hold the timer up for long. */
const MOST_A_ROUND = 20
const AT_ONCE = 10

/** Requests by mail: to one address in an hour, and for one owner in a day. */
const MOST_TO_ONE = 10
const MOST_FOR_OWNER = 20
const HOUR = 3_600_000

/**
 * Takes up what a message offers: its list is asked, now, to stop. What came of it is noted with the entry.
 * Asked for again while that is under way or was heard, it does nothing.
 */
export async function unsubscribe(
  deps: UnsubscribeDeps,
  ownerId: string,
  intakeId: string,
): Promise<UnsubscribeResult> {
  const begun = await begin(deps, ownerId, intakeId, false)
  if (typeof begun === 'string') return begun
  await attempt(deps, begun)
  return 'begun'
}

/** The same by the next round of the timer: for many at once, which nobody waits for. */
export async function unsubscribeSoon(
  deps: Pick<UnsubscribeDeps, 'entries' | 'unsubscriptions' | 'clock'>,
  ownerId: string,
  intakeId: string,
): Promise<UnsubscribeResult> {
  const begun = await begin(deps, ownerId, intakeId, true)
  return typeof begun === 'string' ? begun : 'begun'
}

/** Makes the attempts that are due; returns how many. One that cannot be made keeps none of the others. */
export async function resumeUnsubscriptions(deps: UnsubscribeDeps): Promise<number> {
  const due = await deps.unsubscriptions.due(deps.clock(), MOST_A_ROUND)
  for (let at = 0; at < due.length; at += AT_ONCE) {
    await Promise.all(due.slice(at, at + AT_ONCE).map((one) => resume(deps, one)))
  }
  return due.length
}

interface Attempt {
  readonly begun: Unsubscription
  readonly entry: Entry
  readonly offer: ActionableOffer
}

/** Records the intent; of several at once, one gets it. */
async function begin(
  { entries, unsubscriptions, clock }: Pick<UnsubscribeDeps, 'entries' | 'unsubscriptions' | 'clock'>,
  ownerId: string,
  intakeId: string,
  soon: boolean,
): Promise<Attempt | 'already' | 'nothing'> {
  const entry = await entries.get(ownerId, intakeId)
  if (entry === null || !isActionable(entry.unsubscribe)) return 'nothing'
  const earlier = await unsubscriptions.get(ownerId, intakeId)
  const begun = beginning(entry, entry.unsubscribe.way, earlier, clock(), soon)
  if (begun === null || !(await unsubscriptions.put(begun))) return 'already'
  return { begun, entry, offer: entry.unsubscribe }
}

async function resume(deps: UnsubscribeDeps, due: Unsubscription): Promise<void> {
  const { ownerId, intakeId } = due
  try {
    const begun = resuming(due, deps.clock())
    // Another round may have been faster.
    if (begun === null || !(await deps.unsubscriptions.put(begun)) || begun.state !== 'asking') return
    const entry = await deps.entries.get(ownerId, intakeId)
    const offer = entry?.unsubscribe
    if (entry !== null && isActionable(offer)) await attempt(deps, { begun, entry, offer })
  } catch (cause) {
    // Its time comes again.
    deps.log.error('unsubscribe.failed', { intake: intakeId, owner: ownerId, cause })
  }
}

/** A crash between the request and its record makes it be repeated, which does no harm. */
async function attempt(deps: UnsubscribeDeps, { begun, entry, offer }: Attempt): Promise<void> {
  const outcome =
    offer.way === 'one-click' ? await deps.oneClick.post(offer.url) : await ask(deps, entry, offer, begun)
  const { ownerId, intakeId, way, attempts } = begun
  await deps.unsubscriptions.put(settled(begun, outcome, deps.clock()))
  deps.log.info('unsubscribe', { intake: intakeId, owner: ownerId, way, attempts, outcome })
}

async function ask(
  deps: UnsubscribeDeps,
  entry: Entry,
  { to, subject, body }: MailtoRequest,
  { version }: Unsubscription,
): Promise<UnsubscribeOutcome> {
  const { outgoing, clock, log } = deps
  const { ownerId, intakeId } = entry
  if (outgoing === null) return 'no-outgoing-mail'
  const { mailer, compose, from } = outgoing
  if (await isOurs(deps, ownerId, to, from)) return 'own-address'
  if (!(await isDecent(deps, ownerId, to))) return 'too-many'
  try {
    const mail = {
      id: `unsubscribe-${ownerId}-${intakeId}-${version}`,
      to,
      subject: subject ?? 'unsubscribe',
      // A list that is given nothing to know its reader by is told whom it wrote to, and no more.
      body: body ?? (subject === null && entry.to !== undefined ? `unsubscribe ${entry.to}` : 'unsubscribe'),
      at: clock(),
    }
    await mailer.send({ id: mail.id, from, to, bytes: await compose(mail) })
    return 'asked'
  } catch (cause) {
    log.error('unsubscribe.not-sent', { intake: intakeId, owner: ownerId, cause })
    return 'not-sent'
  }
}

/** Mail to those whom Kith guards would come back to it; and no stranger gets it to write to its own house. */
async function isOurs(
  { owners }: UnsubscribeDeps,
  ownerId: string,
  to: Address,
  from: Address,
): Promise<boolean> {
  if (aligned(domainOf(to), domainOf(from)) || (await owners.byAddress(to)) !== null) return true
  const owner = await owners.get(ownerId)
  return owner?.addresses.some((own) => aligned(domainOf(own), domainOf(to))) ?? true
}

/** Whether few enough have gone out, to that address and for that owner. */
async function isDecent(deps: UnsubscribeDeps, ownerId: string, to: Address): Promise<boolean> {
  return (
    (await takeOneOf(deps, `unsubscribe-to:${to}`, MOST_TO_ONE, HOUR)) &&
    (await takeOneOf(deps, `unsubscribe-for:${ownerId}`, MOST_FOR_OWNER, 24 * HOUR))
  )
}

async function takeOneOf(
  { claims, clock }: UnsubscribeDeps,
  name: string,
  most: number,
  duration: number,
): Promise<boolean> {
  const now = clock()
  const until = new Date(now.getTime() + duration)
  for (let place = 1; place <= most; place++) {
    if (await claims.take(`${name}:${place}`, now, until)) return true
  }
  return false
}
