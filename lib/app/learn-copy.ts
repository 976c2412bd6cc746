import type { Owner } from '../domain/owner.ts'
import { type Arrival, type ArrivalDeps, type Intake, openArrival } from './arrival.ts'
import { type LearnDeps, learn } from './learn.ts'
import type { Log, Owners, RawMail } from './ports.ts'

export interface LearnCopyDeps extends ArrivalDeps, LearnDeps {
  readonly raw: RawMail
  readonly owners: Owners
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
  const journals = await journalOwners(deps.owners, intake)
  if (journals.length === 0) deps.log.warn('learn.nobody', { intake: intake.id })
  for (const owner of journals) await learnArrival(deps, owner, arrival)
  await deps.raw.remove(intake.id)
}

/** A copy of sent mail teaches or does not; either way it is never anybody's letter to lose. */
export async function learnArrival(
  deps: LearnDeps & { readonly log: Log },
  owner: Owner,
  arrival: Arrival,
): Promise<void> {
  const { intake, message, results } = arrival
  const outcome = await learn(deps, { owner, message, results, receivedAt: intake.envelope.receivedAt })
  deps.log.info('learn', { intake: intake.id, owner: owner.id, outcome })
}

async function journalOwners(owners: Owners, { envelope }: Intake): Promise<readonly Owner[]> {
  const found = new Map<string, Owner>()
  for (const recipient of envelope.recipients) {
    const owner = await owners.byJournalAddress(recipient)
    if (owner !== null) found.set(owner.id, owner)
  }
  return [...found.values()]
}
