import type { Address } from '../domain/address.ts'
import type { Author } from '../domain/author.ts'
import { conclude } from '../domain/examination.ts'
import { type Kind, massProbability } from '../domain/kind.ts'
import { lessonOf } from '../domain/learning.ts'
import type { Sensitivity } from '../domain/owner.ts'
import type { Reason } from '../domain/reasons.ts'
import { TIE_MODEL, type TieLevel, type TieModel } from '../domain/tie.ts'
import type { Archive, ReceivedInTurn } from './backtest-archive.ts'
import { ReplayedSightings } from './backtest-sightings.ts'
import type { ReceivedStep } from './backtest-steps.ts'
import type { History } from './ports.ts'
import { inMemory, type Shelf } from './shelf.ts'

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

/** What came of a replay, in order of time; nothing of it need be in memory. */
export interface ReplayedVerdicts extends Iterable<ReplayedVerdict> {
  readonly length: number
}

/** As it stands when the message comes: whether the owner will answer it is the future. */
export type Unanswered = Omit<ReplayedVerdict, 'answered'>

/**
 * Replays an archive in order of time through the same functions as live mail: each message is judged by
 * what had been learned before it. Which of them the owner went on to answer, no verdict ever sees.
 *
 * @param history an empty one; the replay fills it
 */
export async function replay(
  archive: Archive,
  history: History,
  model: TieModel = TIE_MODEL,
  onProgress?: (judged: number) => void,
  shelf: Shelf<Unanswered> = inMemory(),
): Promise<ReplayedVerdicts> {
  const places: { readonly index: number; readonly place: number }[] = []
  const answered = new Set<number>()
  const sightings = new ReplayedSightings()
  let done = 0
  for (const each of archive.inOrder()) {
    if (each.type === 'sent') {
      await history.learn(archive.owner.id, lessonOf(each.step.teaching, model))
      if (each.answered !== null) answered.add(each.answered)
    } else {
      const verdict = await judge(archive, { history, sightings }, each, model)
      places.push({ index: each.index, place: shelf.put(verdict) })
    }
    onProgress?.(++done)
  }
  return {
    length: places.length,
    *[Symbol.iterator]() {
      for (const { index, place } of places) yield { ...shelf.get(place), answered: answered.has(index) }
    },
  }
}

/** What has come to be known in the course of a replay. */
interface Memory {
  readonly history: History
  readonly sightings: ReplayedSightings
}

async function judge(
  archive: Archive,
  { history, sightings }: Memory,
  { step, answers }: ReceivedInTurn,
  model: TieModel,
): Promise<Unanswered> {
  const { owner } = archive
  const examination = asReferring(step, answers?.messageId ?? null)
  const { question } = examination
  const answer = sightings.beside(await history.consult(owner.id, question), question)
  const at = (sensitivity: Sensitivity) =>
    conclude(examination, answer, { ...owner, sensitivity }, step.turn.at, 'archive', undefined, model)
  const own = at(owner.sensitivity)
  const { verdict, tie, answersOwner, sighting, examination: judged } = own
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
    heldAt: SENSITIVITIES.filter((each) => {
      const concluded = each === owner.sensitivity ? own : at(each)
      return concluded.verdict.disposition === 'hold'
    }),
    massProbability: massProbability(judged.assessment.probabilities),
    to: step.turn.to[0] ?? null,
  }
}

/**
 * Gives an answer the reference that its archive lost. Whether it counts as an answer is decided as ever:
 * it must come from a recipient of that very message.
 */
function asReferring({ examination }: ReceivedStep, answers: string | null): ReceivedStep['examination'] {
  const { question } = examination
  if (answers === null || question.messageIds.includes(answers)) return examination
  return { ...examination, question: { ...question, messageIds: [answers, ...question.messageIds] } }
}
