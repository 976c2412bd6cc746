import type { Address } from './address.ts'

/**
 * One thing that really passed between the owner and a person:
 * - `wrote`: the owner wrote to them, by hand;
 * - `answered`: they answered a message of the owner's, from an authenticated address that it had gone to;
 * - `met`: the owner accepted an invitation of theirs, or they one of the owner's.
 */
export interface Interaction {
  readonly type: 'wrote' | 'answered' | 'met'
  readonly with: Address
  readonly name: string | null
  readonly at: Date
  /** 1/n of a message to n people. */
  readonly share: number
  /** The thread it stands in (`threadOf`). */
  readonly thread: string
}

/** A message the owner sent, remembered so that an answer to it is known as one. */
export interface SentMessage {
  readonly messageId: string
  readonly recipients: readonly Address[]
  readonly at: Date
}
