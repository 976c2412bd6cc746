import type { Entry } from '../domain/entry.ts'
import { ruleSubjects } from '../domain/rule.ts'
import type { History } from './ports.ts'
import { type ReleaseDeps, type UndoOutcome, undoRelease } from './release.ts'

export interface UndoDeps extends ReleaseDeps {
  readonly history: Pick<History, 'rules' | 'removeRule'>
}

/**
 * Takes a release back, and with it the rule that was made in the same act (*always deliver*, *a person wrote
 * this*). What that rule had replaced does not come back. Of a message released and then allowed, the rule was
 * an act of its own, and stays.
 */
export async function undo(deps: UndoDeps, ownerId: string, intakeId: string): Promise<UndoOutcome> {
  const leaving = await deps.entries.get(ownerId, intakeId)
  const outcome = await undoRelease(deps, ownerId, intakeId)
  if (outcome === 'done' && leaving !== null) await takeBackRules(deps, leaving)
  return outcome
}

async function takeBackRules(
  { history }: UndoDeps,
  { ownerId, author, listId, stateAt }: Entry,
): Promise<void> {
  const subjects = ruleSubjects(author, listId)
  for (const { scope, subject, since } of await history.rules(ownerId)) {
    const isOfThisAct = since.getTime() === stateAt.getTime() && subjects.includes(subject)
    if (isOfThisAct && scope !== 'topic') await history.removeRule(ownerId, scope, subject)
  }
}
