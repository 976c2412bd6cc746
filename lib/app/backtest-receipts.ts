import type { Contact } from '../domain/contacts.ts'
import type { ReplayedVerdict } from './backtest-replay.ts'

/** Messages that would have waited although the owner went on to answer them. */
export interface Regret {
  readonly count: number
  /** Share of the answered ones; 0 where none was answered. */
  readonly rate: number
  readonly paths: readonly string[]
}

export function regretOf(verdicts: Iterable<ReplayedVerdict>): Regret {
  const paths: string[] = []
  let answered = 0
  for (const verdict of verdicts) {
    if (!verdict.answered) continue
    answered++
    if (verdict.disposition === 'hold') paths.push(verdict.path)
  }
  return { count: paths.length, rate: answered === 0 ? 0 : paths.length / answered, paths }
}

/** Of whom messages would have waited, the most first. */
export function sendersHeld(contacts: readonly Contact[]): readonly Contact[] {
  return contacts.filter(({ held }) => held > 0).sort((a, b) => b.held - a.held)
}
