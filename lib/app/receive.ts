import type { Alias } from '../domain/alias.ts'
import { earlyOccasion, isUrgent } from '../domain/early.ts'
import type { Entry } from '../domain/entry.ts'
import { addressedTo, deliveringEntry, heldEntry, unjudgedEntry, waitingEntry } from '../domain/entry-of.ts'
import type { Judgement } from '../domain/examination.ts'
import { lessonOfAnswer } from '../domain/learning.ts'
import type { Addressee } from '../domain/owner.ts'
import { readsAt } from '../domain/reading-place.ts'
import { mayComeBack } from '../domain/undelivered.ts'
import { type Arrival, type ArrivalDeps, type Intake, openArrival } from './arrival.ts'
import { judge } from './judge.ts'
import type { LearnDeps } from './learn.ts'
import { type ArrivalOutcome, learnArrival, notYetProven } from './learn-copy.ts'
import type { Aliases, Clock, Entries, Log, Mailbox, Owners, RawMail } from './ports.ts'
import { ownersOf, type RecipientOwners } from './recipients.ts'
import { holdUndeliverable, Undeliverable } from './undeliverable.ts'

export interface ReceiveDeps extends ArrivalDeps, LearnDeps {
  readonly raw: RawMail
  readonly owners: RecipientOwners
  /** Brings the next digest forward for what begins before it; without it, all waits for its time. */
  readonly schedule?: Pick<Owners, 'reschedule'>
  readonly entries: Entries
  /** Remembers who uses which address; absent where nobody asks. */
  readonly aliases?: Aliases
  readonly mailbox: Mailbox
  readonly clock: Clock
  /** The key of fingerprints; without one, texts are not compared with those that came before. */
  readonly fingerprintKey?: Uint8Array
}

/**
 * Takes one stored message to each of its owners: judged, then delivered or held. Safe to repeat at any
 * point. Throws only where the message could neither be delivered nor held, or a copy of what an owner sent
 * may be proven later; then it must be tried again.
 */
export async function receive(deps: ReceiveDeps, intake: Intake): Promise<void> {
  const bytes = await deps.raw.get(intake.id)
  if (bytes === null) {
    // The bytes go only once every owner's copy is settled, so this is a repetition.
    deps.log.info('receive.settled-before', { intake: intake.id })
    return
  }
  const arrival = await openArrival(deps, intake, bytes)
  const { guarded, journals } = await ownersOf(deps.owners, intake.envelope)
  if (guarded.length + journals.length === 0) {
    deps.log.error('receive.nobody', { intake: intake.id })
    return
  }
  const learned = new Set<ArrivalOutcome>()
  for (const owner of journals) learned.add(await learnArrival(deps, owner, arrival))
  const standings = new Map<string, Standing>()
  for (const owner of guarded) {
    standings.set(owner.id, await receiveFor(deps, owner, { ...arrival, owners: guarded }))
  }
  // After everybody's letter is where it belongs: no letter waits for proof.
  if (learned.has('not-yet')) throw notYetProven()
  if (!(await areBytesNeeded(deps.entries, intake, standings))) await deps.raw.remove(intake.id)
}

/** An arrival with all the owners whose mail it is. */
interface ArrivalForAll extends Arrival {
  readonly owners: readonly Addressee[]
}

/**
 * Where an owner's copy stands: what this attempt alone has made of it; null where others were at it, too.
 * `forwarded`, whoever did that: it may come back.
 */
type Standing = 'held' | 'delivered' | 'forwarded' | null

async function receiveFor(deps: ReceiveDeps, owner: Addressee, arrival: ArrivalForAll): Promise<Standing> {
  const { entry: judged, sighting, nextDigestAt, alias } = await judgedEntry(deps, owner, arrival)
  const isHomeless = judged.state === 'delivering' && readsAt(owner) === null
  const entry = isHomeless ? waitingEntry(judged) : judged
  if (await deps.entries.create(entry, sighting)) {
    logVerdict(deps.log, entry)
    await noteAlias(deps, entry, alias)
    await hastenDigest(deps, owner, entry, nextDigestAt)
    if (entry.state !== 'delivering') return 'held'
    return deliver(deps, owner, arrival, entry, nextDigestAt)
  }
  const earlier = await deps.entries.get(owner.id, arrival.intake.id)
  if (earlier !== null) await hastenDigest(deps, owner, earlier, nextDigestAt)
  if (earlier?.state === 'delivering') return takeUp(deps, owner, arrival, earlier, nextDigestAt)
  return earlier !== null && mayComeBack(earlier, deps.clock()) ? 'forwarded' : null
}

/**
 * Takes up a delivery that an earlier attempt began. A queue may hand one message over twice at a time: of
 * several who find it begun one gets it, and none as long as whoever began it may still be at it.
 *
 * Throws where it is somebody else's; whoever comes again finds what has become of it.
 */
async function takeUp(
  deps: ReceiveDeps,
  owner: Addressee,
  arrival: ArrivalForAll,
  entry: Entry,
  nextDigestAt: Date | null,
): Promise<Standing> {
  const { intakeId, stateAt } = entry
  const { cutOffBefore } = arrival.intake
  if (cutOffBefore !== undefined) {
    const from = ['delivering'] as const
    const isCutOff = stateAt < cutOffBefore
    const now = deps.clock()
    const taken = isCutOff
      ? await deps.entries.advance(owner.id, intakeId, from, 'delivering', now, stateAt)
      : null
    if (taken === null) throw new Error('another attempt is delivering this message')
  }
  const standing = await deliver(deps, owner, arrival, entry, nextDigestAt, true)
  return standing === 'forwarded' ? standing : null
}

/** Of an address that others use the page tells; where noting that fails, their next mail is noted. */
async function noteAlias({ aliases, log }: ReceiveDeps, entry: Entry, alias: Alias | null): Promise<void> {
  if (alias === null) return
  try {
    await aliases?.put(alias)
  } catch (cause) {
    log.warn('receive.alias-not-noted', { intake: entry.intakeId, owner: entry.ownerId, cause })
  }
}

/** What begins before the next digest is told of in a note before that; where that fails, in the digest. */
async function hastenDigest(
  { schedule, clock, log }: ReceiveDeps,
  owner: Addressee,
  entry: Entry,
  nextDigestAt: Date | null,
): Promise<void> {
  const now = clock()
  if (schedule === undefined || nextDigestAt === null) return
  if (!isUrgent(entry, owner.timeZone, now, nextDigestAt)) return
  try {
    await schedule.reschedule(owner.id, nextDigestAt, earlyOccasion(now))
  } catch (cause) {
    log.warn('receive.not-hastened', { intake: entry.intakeId, owner: owner.id, cause })
  }
}

/**
 * Intent is recorded before, the deed after: whatever breaks between them is taken up again. What no attempt will
 * bring there is held, and its owner told in a note of its own. Null where somebody else has recorded the deed.
 */
async function deliver(
  deps: ReceiveDeps,
  owner: Addressee,
  arrival: Arrival,
  { authentication }: Entry,
  nextDigestAt: Date | null,
  again = false,
): Promise<Standing> {
  const { intake, bytes } = arrival
  const { mailFrom, receivedAt, client } = intake.envelope
  const unverified = authentication === 'fail'
  const { entries, mailbox, clock } = deps
  try {
    const delivery = { id: intake.id, bytes, mailFrom, receivedAt, client, again, unverified }
    const gone = (await mailbox.deliver(owner, delivery)) ?? null
    const from = ['delivering'] as const
    const moved = await entries.advance(
      owner.id,
      intake.id,
      from,
      'delivered',
      clock(),
      null,
      gone?.forwardedAs,
    )
    return gone !== null ? 'forwarded' : moved === null ? null : 'delivered'
  } catch (cause) {
    if (!(cause instanceof Undeliverable)) throw cause
    const subject = { ownerId: owner.id, intakeId: intake.id }
    if (!(await holdUndeliverable(deps, subject, cause.reason))) return null
    const held = await entries.get(owner.id, intake.id)
    if (held !== null) await hastenDigest(deps, owner, held, nextDigestAt)
    return 'held'
  }
}

/**
 * Asks only where this attempt cannot know: what all its owners hold stays, and what it alone has settled
 * for all of them goes. Where one holds and another has been served, the former may have let go meanwhile.
 */
async function areBytesNeeded(
  entries: Entries,
  { id, firstAttempt }: Intake,
  standings: ReadonlyMap<string, Standing>,
): Promise<boolean> {
  const all = new Set(standings.values())
  if (all.size === 1 && all.has('held')) return true
  // What may come back is let go of in time (`letGoOfForwarded`).
  if (all.has('forwarded')) return (await isAnyLeft(entries, id, standings)) || entries.needsBytes(id)
  const settled = all.size === 0 || (all.size === 1 && all.has('delivered'))
  return firstAttempt === true && settled ? false : entries.needsBytes(id)
}

/** Of several, those to whom it was forwarded may have gone while it came to the others: then it comes back to nobody. */
async function isAnyLeft(
  entries: Entries,
  id: string,
  standings: ReadonlyMap<string, Standing>,
): Promise<boolean> {
  if (standings.size === 1) return true
  for (const [ownerId, standing] of standings) {
    if (standing === 'forwarded' && (await entries.get(ownerId, id)) !== null) return true
  }
  return false
}

interface Judged {
  readonly entry: Entry
  readonly sighting: Judgement['sighting']
  readonly nextDigestAt: Judgement['nextDigestAt']
  readonly alias: Judgement['alias']
}

/** The entry of a message as judged; of one that cannot be judged, an entry to deliver. Throws on a virus. */
async function judgedEntry(deps: ReceiveDeps, owner: Addressee, arrival: ArrivalForAll): Promise<Judged> {
  const { intake, message, results } = arrival
  const now = deps.clock()
  const arrived = {
    ownerId: owner.id,
    intakeId: intake.id,
    others: arrival.owners.map(({ id }) => id).filter((id) => id !== owner.id),
    ...addressedTo(intake.envelope, owner),
    envelope: intake.envelope,
    message,
    results,
    now,
  }
  try {
    const judgement = await judge(deps.history, {
      message,
      envelope: intake.envelope,
      results,
      owner,
      now: intake.envelope.receivedAt,
      trust: 'live',
      ...(intake.scan === undefined ? {} : { scan: intake.scan }),
      ...(deps.fingerprintKey === undefined ? {} : { fingerprintKey: deps.fingerprintKey }),
    })
    if (judgement.answersOwner) await learnAnswer(deps, owner, arrival, judgement)
    const entryOf = judgement.verdict.disposition === 'hold' ? heldEntry : deliveringEntry
    const { sighting, nextDigestAt, alias } = judgement
    return { entry: entryOf(arrived, judgement), sighting, nextDigestAt, alias }
  } catch (cause) {
    // In doubt, deliver; but a virus is beyond doubt, and may wait until it can be held.
    if (intake.scan?.virus === 'fail') throw cause
    deps.log.error('receive.unjudged', { intake: intake.id, cause })
    return { entry: unjudgedEntry(arrived), sighting: null, nextDigestAt: null, alias: null }
  }
}

async function learnAnswer(
  deps: ReceiveDeps,
  owner: Addressee,
  arrival: Arrival,
  judgement: Judgement,
): Promise<void> {
  const { message, intake } = arrival
  const id = message.messageId ?? intake.id
  const at = intake.envelope.receivedAt
  await deps.history.learn(owner.id, lessonOfAnswer(message, id, judgement.examination.author, at))
}

function logVerdict(log: Log, { intakeId, ownerId, verdict }: Entry): void {
  const { disposition, kind, tie, reasons } = verdict
  log.info('verdict', { intake: intakeId, owner: ownerId, disposition, kind, tie, reason: reasons[0].code })
}
