import type { Addressee } from '../domain/owner.ts'
import { type Arrival, type ArrivalDeps, type Intake, openArrival } from './arrival.ts'
import { type LearnDeps, type LearnOutcome, learn, learnProven } from './learn.ts'
import type { RawMail } from './ports.ts'
import { ownersOf, type RecipientOwners } from './recipients.ts'
import { isReporter, reportedMessage } from './reported-message.ts'

export interface LearnCopyDeps extends ArrivalDeps, LearnDeps {
  readonly raw: RawMail
  readonly owners: RecipientOwners
}

/**
 * Learns from one stored copy of sent mail, for each owner whose journal address it came to, and lets the
 * copy go: it is nobody's letter. Safe to repeat at any point. Throws where the history cannot be written.
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
  for (const owner of journals) await learnArrival(deps, owner, arrival)
  await deps.raw.remove(intake.id)
}

/** A copy of sent mail teaches or does not; either way it is never anybody's letter to lose. */
export async function learnArrival(
  deps: LearnDeps & ArrivalDeps,
  owner: Addressee,
  arrival: Arrival,
): Promise<void> {
  const outcome = await learnFrom(deps, owner, arrival)
  deps.log.info('learn', { intake: arrival.intake.id, owner: owner.id, outcome })
}

/** A report counts by what it reports, never as a letter of whom it names. */
async function learnFrom(
  deps: LearnDeps & ArrivalDeps,
  owner: Addressee,
  arrival: Arrival,
): Promise<LearnOutcome> {
  const { bytes, message, results, intake } = arrival
  const { receivedAt } = intake.envelope
  const report = await deps.reader.openReport(bytes)
  if (report === null) return learn(deps, { owner, message, results, receivedAt })
  if (!isReporter(owner, arrival)) return 'unproven'
  const reported = reportedMessage(owner, report, await deps.reader.read(report.original))
  return reported === null ? 'unproven' : learnProven(deps, { owner, message: reported, receivedAt })
}
