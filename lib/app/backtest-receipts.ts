import type { Contact } from '../domain/contacts.ts'
import type { ReplayedVerdict } from './backtest-replay.ts'

/** Messages that would have waited although the owner went on to answer them. */
export interface Regret {
  readonly count: number
  /** Share of the answered ones; 0 where none was answered. */
  readonly rate: number
  readonly paths: readonly string[]
}

export function regretOf(verdicts: readonly ReplayedVerdict[]): Regret {
  const answered = verdicts.filter((verdict) => verdict.answered)
  const regretted = answered.filter(({ disposition }) => disposition === 'hold')
  return {
    count: regretted.length,
    rate: answered.length === 0 ? 0 : regretted.length / answered.length,
    paths: regretted.map(({ path }) => path),
  }
}

/** Of whom messages would have waited, the most first. */
export function sendersHeld(contacts: readonly Contact[]): readonly Contact[] {
  return contacts.filter(({ held }) => held > 0).sort((a, b) => b.held - a.held)
}
