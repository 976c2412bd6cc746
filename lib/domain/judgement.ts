import type { Entry } from './entry.ts'
import type { ReasonCode } from './reasons.ts'
import type { Tie } from './tie.ts'
import type { Verdict } from './verdict.ts'

/**
 * What of an entry tells who sends what and how it was judged: little enough that thousands can be looked through
 * for one page. An entry is its own judgement. It changes only where a message comes back.
 */
export interface Judgement extends Pick<Entry, 'author' | 'receivedAt' | 'to'> {
  readonly tie: Pick<Tie, 'level'>
  readonly verdict: Pick<Verdict, 'kind' | 'tie' | 'guarded'> & {
    /** The deciding one first. */
    readonly reasons: readonly [Coded, ...Coded[]]
  }
}

interface Coded {
  readonly code: ReasonCode
}
