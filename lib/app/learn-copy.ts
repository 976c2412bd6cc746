import { mayBeProvenLater } from '../domain/authentication.ts'
import type { Addressee } from '../domain/owner.ts'
import { answeringOriginal } from './answered-original.ts'
import { type Arrival, type ArrivalDeps, type Intake, openArrival } from './arrival.ts'
import { type LearnDeps, type LearnOutcome, learn, learnProven } from './learn.ts'
import type { Clock, Entries, RawMail } from './ports.ts'
import { ownersOf, type RecipientOwners } from './recipients.ts'
import { isReporter, reportedMessage } from './reported-message.ts'

export interface LearnArrivalDeps extends ArrivalDeps, LearnDeps {
  readonly clock: Clock
  /** Tell which message a forward was of; absent where nothing is forwarded under another name. */
  readonly entries?: Pick<Entries, 'list'>
}

export interface LearnCopyDeps extends LearnArrivalDeps {
  readonly raw: RawMail
  readonly owners: RecipientOwners
}

/**
 * Learns from one stored copy of sent mail, for each owner whose journal address it came to, and lets the
 * copy go: it is nobody's letter. Safe to repeat at any point. Throws where the history cannot be written, and
 * where the copy may be proven later; then it must be tried again.
 */
export async function learnCopy(deps: LearnCopyDeps, intake: Intake): Promise<void> {
  const bytes = await deps.raw.get(intake.id)
  if (bytes === null) {
    deps.log.info('learn.settled-before', { intake: intake.id })
    return
  }
  const arrival = await openArrival(deps, intake, bytes)
  const { journals } = await ownersOf(deps.owners, intake.envelope)
  if (journals.length === 0) deps.log.warn('learn.nobody', { intake: intake.id })
  const outcomes = new Set<ArrivalOutcome>()
  for (const owner of journals) outcomes.add(await learnArrival(deps, owner, arrival))
  if (outcomes.has('not-yet')) throw notYetProven()
  await deps.raw.remove(intake.id)
}

/** `not-yet`: whether the owner's domain sent it could not be found out now, and may be later. */
export type ArrivalOutcome = LearnOutcome | 'not-yet'

/** Signatures may expire and keys go (RFC 6376 §3.5, §3.6.1): what is not proven by then will not be. */
const PROVEN_WITHIN = 2 * 86_400_000

/** A copy of sent mail teaches or does not; either way it is never anybody's letter to lose. */
export async function learnArrival(
  deps: LearnArrivalDeps,
  owner: Addressee,
  arrival: Arrival,
): Promise<ArrivalOutcome> {
  const { intake, results } = arrival
  const found = await learnFrom(deps, owner, arrival)
  const { asksAnew = false } = deps.authenticator
  const mayYet = found === 'unproven' && asksAnew && mayBeProvenLater(results)
  const isFresh = deps.clock().getTime() - intake.envelope.receivedAt.getTime() < PROVEN_WITHIN
  const outcome = mayYet && isFresh ? 'not-yet' : found
  deps.log.info('learn', { intake: intake.id, owner: owner.id, outcome })
  return outcome
}

/** What whoever tries again is told. */
export function notYetProven(): Error {
  return new Error('who sent this copy could not be found out yet')
}

/** A report counts by what it reports, never as a letter of whom it names. */
async function learnFrom(deps: LearnArrivalDeps, owner: Addressee, arrival: Arrival): Promise<LearnOutcome> {
  const { bytes, results, intake } = arrival
  const { entries } = deps
  const message =
    entries === undefined ? arrival.message : await answeringOriginal(entries, owner.id, arrival.message)
  const { receivedAt } = intake.envelope
  const report = await deps.reader.openReport(bytes)
  if (report === null) return learn(deps, { owner, message, results, receivedAt })
  if (!isReporter(owner, arrival)) return 'unproven'
  const reported = reportedMessage(owner, report, await deps.reader.read(report.original))
  return reported === null ? 'unproven' : learnProven(deps, { owner, message: reported, receivedAt })
}
