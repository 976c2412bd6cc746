import {
  conclude,
  type ExaminationInput,
  examine,
  type Judgement,
  type Trust,
} from '../domain/examination.ts'
import type { ContentScan } from '../domain/policy.ts'
import type { History } from './ports.ts'

interface JudgeInput extends ExaminationInput {
  readonly now: Date
  readonly trust: Trust
  readonly scan?: ContentScan
}

/** Examines a message, asks the history once, and concludes. */
export async function judge(history: Pick<History, 'consult'>, input: JudgeInput): Promise<Judgement> {
  const examination = examine(input)
  const answer = await history.consult(input.owner.id, examination.question)
  return conclude(examination, answer, input.owner, input.now, input.trust, input.scan)
}
