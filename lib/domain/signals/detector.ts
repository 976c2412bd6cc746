import type { Address } from '../address.ts'
import type { AuthenticationResults } from '../authentication.ts'
import type { Author } from '../author.ts'
import type { Envelope } from '../envelope.ts'
import type { Message } from '../message.ts'

/** All that a detector may look at. */
export interface Evidence {
  readonly message: Message
  /** Null where only the bytes are known (archives). */
  readonly envelope: Envelope | null
  /** Null where no trusted server judged the message. */
  readonly authentication: AuthenticationResults | null
  readonly author: Author
  readonly ownerAddresses: readonly Address[]
}

/** One thing a detector saw. What it weighs for each kind stands in `weights.ts`, not here. */
export interface Observation {
  /** Kebab-case, unique over all detectors: the key into the weights. */
  readonly name: string
  /** Where it was seen, short, for a person to read: `List-Unsubscribe: <https://…>`. */
  readonly detail: string
  /** How much of it, 0 to 1; absent means 1. The weight is multiplied by it. */
  readonly strength?: number
}

/** One kind of evidence, one file. An empty answer means "not applicable". */
export interface Detector {
  readonly name: string
  /** Total: never throws, linear in the message, whatever the bytes. */
  readonly observe: (evidence: Evidence) => readonly Observation[]
}

/** What has been observed, by name. */
export type Seen = ReadonlyMap<string, Observation>

/**
 * What several observations say together and none alone: weights add up, so that "both" and "one without the
 * other" need a name of their own. Sees what the detectors saw, not what other inferences said.
 */
export interface Inference {
  readonly name: string
  readonly infer: (seen: Seen, evidence: Evidence) => readonly Observation[]
}
