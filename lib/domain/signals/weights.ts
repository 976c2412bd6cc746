import { FITTED } from './fitted.ts'

/** Where weights come from. */
export interface Provenance {
  /** ISO date of the fit. */
  readonly date: string
  /** Name, messages and sources of what was fitted on. */
  readonly set: string
  readonly messages: number
  readonly sources: readonly string[]
  /** Sources were split into so many folds to choose λ. */
  readonly folds: number
  /** Precision of the Gaussian prior around the declared weights. */
  readonly lambda: number
  /** Kinds whose weights were fitted; all others are as declared. */
  readonly fittedKinds: readonly string[]
}

/** Log-odds by observation and kind, in the order of `KINDS`. */
export interface Weights {
  readonly provenance: Provenance
  readonly bias: readonly number[]
  readonly observations: Readonly<Record<string, readonly number[]>>
}

export const WEIGHTS: Weights = FITTED
