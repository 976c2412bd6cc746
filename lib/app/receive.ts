import type { Entry } from '../domain/entry.ts'
import { deliveringEntry, heldEntry, unjudgedEntry } from '../domain/entry-of.ts'
import type { Envelope } from '../domain/envelope.ts'
import type { Judgement } from '../domain/examination.ts'
import { lessonOfAnswer } from '../domain/learning.ts'
import type { Owner } from '../domain/owner.ts'
import { type Arrival, type ArrivalDeps, type Intake, openArrival } from './arrival.ts'
import { judge } from './judge.ts'
import type { LearnDeps } from './learn.ts'
import { learnArrival } from './learn-copy.ts'
import type { Clock, Entries, Log, Mailbox, Owners, RawMail } from './ports.ts'

export interface ReceiveDeps extends ArrivalDeps, LearnDeps {
  readonly raw: RawMail
  readonly owners: Owners
  readonly entries: Entries
  readonly mailbox: Mailbox
  readonly clock: Clock
}

/**
 * Takes one stored message to each of its owners: judged, then delivered or held. Safe to repeat at any
 * point. Throws only where the message could neither be delivered nor held; then it must be tried again.
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
  for (const owner of journals) await learnArrival(deps, owner, arrival)
  for (const owner of guarded) await receiveFor(deps, owner, arrival)
  if (!(await deps.entries.needsBytes(intake.id))) await deps.raw.remove(intake.id)
}

async function ownersOf(owners: Owners, { recipients }: Envelope) {
  const guarded = new Map<string, Owner>()
  const journals = new Map<string, Owner>()
  for (const recipient of recipients) {
    const journal = await owners.byJournalAddress(recipient)
    if (journal !== null) journals.set(journal.id, journal)
    const owner = journal === null ? await owners.byAddress(recipient) : null
    if (owner !== null) guarded.set(owner.id, owner)
  }
  return { guarded: [...guarded.values()], journals: [...journals.values()] }
}

async function receiveFor(deps: ReceiveDeps, owner: Owner, arrival: Arrival): Promise<void> {
  const entry = await judgedEntry(deps, owner, arrival)
  if (await deps.entries.create(entry)) {
    logVerdict(deps.log, entry)
    if (entry.state === 'delivering') await deliver(deps, owner, arrival, false)
    return
  }
  const earlier = await deps.entries.get(owner.id, arrival.intake.id)
  if (earlier?.state === 'delivering') await deliver(deps, owner, arrival, true)
}

/** Intent is recorded before, the deed after: whatever breaks between them is taken up again. */
async function deliver(deps: ReceiveDeps, owner: Owner, arrival: Arrival, again: boolean): Promise<void> {
  const { intake, bytes } = arrival
  const { mailFrom, receivedAt, client } = intake.envelope
  await deps.mailbox.deliver(owner, { id: intake.id, bytes, mailFrom, receivedAt, client, again })
  await deps.entries.advance(owner.id, intake.id, ['delivering'], 'delivered', deps.clock())
}

/** The entry of a message as judged; of one that cannot be judged, an entry to deliver. Throws on a virus. */
async function judgedEntry(deps: ReceiveDeps, owner: Owner, arrival: Arrival): Promise<Entry> {
  const { intake, message, results } = arrival
  const now = deps.clock()
  const arrived = { ownerId: owner.id, intakeId: intake.id, envelope: intake.envelope, message, now }
  try {
    const judgement = await judge(deps.history, {
      message,
      envelope: intake.envelope,
      results,
      owner,
      now: intake.envelope.receivedAt,
      trust: 'live',
      ...(intake.scan === undefined ? {} : { scan: intake.scan }),
    })
    if (judgement.answersOwner) await learnAnswer(deps, owner, arrival, judgement)
    return judgement.verdict.disposition === 'hold'
      ? heldEntry(arrived, judgement)
      : deliveringEntry(arrived, judgement)
  } catch (cause) {
    // In doubt, deliver; but a virus is beyond doubt, and may wait until it can be held.
    if (intake.scan?.virus === 'fail') throw cause
    deps.log.error('receive.unjudged', { intake: intake.id, cause })
    return unjudgedEntry(arrived)
  }
}

async function learnAnswer(
  deps: ReceiveDeps,
  owner: Owner,
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
