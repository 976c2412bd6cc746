import type { Kind } from './kind.ts'
import type { Reason } from './reasons.ts'
import type { TieLevel } from './tie.ts'

export type Disposition = 'deliver' | 'hold'

/** What Kith decided about one message for one owner, and why. */
export interface Verdict {
  readonly disposition: Disposition
  /** What the policy would do if the owner were guarding; differs only while observing or paused. */
  readonly guarded: Disposition
  readonly kind: Kind
  readonly tie: TieLevel
  /** Never empty; the deciding one first. */
  readonly reasons: readonly [Reason, ...Reason[]]
  /** What would have turned it; null where nothing sensible would. */
  readonly counterfactual: Reason | null
  readonly policyVersion: number
}
