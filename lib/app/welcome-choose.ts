import { type Choice, chosenOf, type MassSender, ruleOf } from '../domain/welcome.ts'
import type { Clock, History, Log } from './ports.ts'

export interface ChooseDeps {
  readonly history: Pick<History, 'rules' | 'putRule' | 'removeRule'>
  readonly clock: Clock
  readonly log: Log
}

/**
 * Lets the mass mail of these senders go on arriving, or wait; each as `choiceOf` says. Safe to repeat: a
 * rule that stands already keeps the day from which it counts.
 */
export async function chooseSenders(
  { history, clock, log }: ChooseDeps,
  ownerId: string,
  senders: readonly MassSender[],
  choiceOf: (sender: MassSender) => Choice,
): Promise<void> {
  const rules = await history.rules(ownerId)
  let changed = 0
  for (const sender of senders) {
    const choice = choiceOf(sender)
    const present = rules.find(({ scope, subject }) => scope === sender.scope && subject === sender.subject)
    const wanted = ruleOf(sender, choice, clock())
    if (wanted === null && present !== undefined) {
      await history.removeRule(ownerId, sender.scope, sender.subject)
    } else if (wanted !== null && (present === undefined || chosenOf(sender, rules) !== choice)) {
      await history.putRule(ownerId, wanted)
    } else {
      continue
    }
    changed++
  }
  log.info('welcome.chosen', { owner: ownerId, senders: senders.length, changed })
}
