import type { Address } from '../domain/address.ts'
import type { Author } from '../domain/author.ts'
import { conclude } from '../domain/examination.ts'
import { type Kind, massProbability } from '../domain/kind.ts'
import { lessonOf } from '../domain/learning.ts'
import type { Sensitivity } from '../domain/owner.ts'
import type { Reason } from '../domain/reasons.ts'
import { TIE_MODEL, type TieLevel, type TieModel } from '../domain/tie.ts'
import type { Archive } from './backtest-archive.ts'
import { ReplayedSightings } from './backtest-sightings.ts'
import type { ReceivedStep } from './backtest-steps.ts'
import type { History } from './ports.ts'

/** From the most that is delivered to the most that is held. */
export const SENSITIVITIES = ['relaxed', 'normal', 'strict'] as const satisfies readonly Sensitivity[]

/** What Kith would have done with one received message at its time. */
export interface ReplayedVerdict {
  readonly path: string
  readonly at: Date | null
  readonly subject: string
  readonly author: Author
  readonly kind: Kind
  readonly tie: TieLevel
  /** The tie's rank at that time. */
  readonly rank: number
  readonly disposition: 'deliver' | 'hold'
  readonly reason: Reason
  /** At which sensitivities it would have been held. */
  readonly heldAt: readonly Sensitivity[]
  readonly massProbability: number
  /** Which of the owner's addresses it names; null for none of them. */
  readonly to: Address | null
  /** The owner went on to answer it. */
  readonly answered: boolean
}

/**
 * Replays an archive in order of time through the same functions as live mail: each message is judged by
 * what had been learned before it.
 *
 * @param history an empty one; the replay fills it
 */
export async function replay(
  archive: Archive,
  history: History,
  model: TieModel = TIE_MODEL,
  onProgress?: (judged: number) => void,
): Promise<readonly ReplayedVerdict[]> {
  const verdicts: ReplayedVerdict[] = []
  const sightings = new ReplayedSightings()
  for (const [index, step] of archive.steps.entries()) {
    if (step.type === 'sent') await history.learn(archive.owner.id, lessonOf(step.teaching, model))
    else verdicts.push(await judge(archive, { history, sightings }, step, model))
    onProgress?.(index + 1)
  }
  return verdicts
}

/** What has come to be known in the course of a replay. */
interface Memory {
  readonly history: History
  readonly sightings: ReplayedSightings
}

async function judge(
  archive: Archive,
  { history, sightings }: Memory,
  step: ReceivedStep,
  model: TieModel,
): Promise<ReplayedVerdict> {
  const { owner } = archive
  const examination = asReferring(archive, step)
  const { question } = examination
  const answer = sightings.beside(await history.consult(owner.id, question), question)
  const at = (sensitivity: Sensitivity) =>
    conclude(examination, answer, { ...owner, sensitivity }, step.turn.at, 'archive', undefined, model)
  const { verdict, tie, answersOwner, sighting, examination: judged } = at(owner.sensitivity)
  if (answersOwner) await history.learn(owner.id, lessonOf(step.teaching, model))
  if (sighting !== null) sightings.add(sighting)
  return {
    path: step.path,
    at: step.at,
    subject: step.turn.subject,
    author: examination.author,
    kind: verdict.kind,
    tie: verdict.tie,
    rank: tie.rank,
    disposition: verdict.disposition,
    reason: verdict.reasons[0],
    heldAt: SENSITIVITIES.filter((sensitivity) => at(sensitivity).verdict.disposition === 'hold'),
    massProbability: massProbability(judged.assessment.probabilities),
    to: step.turn.to[0] ?? null,
    answered: archive.answered.has(step),
  }
}

/**
 * Gives an answer the reference that its archive lost. Whether it counts as an answer is decided as ever:
 * it must come from a recipient of that very message.
 */
function asReferring({ answerTo }: Archive, step: ReceivedStep): ReceivedStep['examination'] {
  const { examination } = step
  const sent = answerTo.get(step)?.teaching.sent ?? null
  if (sent === null || examination.question.messageIds.includes(sent.messageId)) return examination
  const messageIds = [sent.messageId, ...examination.question.messageIds]
  return { ...examination, question: { ...examination.question, messageIds } }
}
