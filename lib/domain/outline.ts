import type { Author } from './author.ts'
import type { Entry } from './entry.ts'
import type { Kind } from './kind.ts'
import type { ReasonCode } from './reasons.ts'

/**
 * What of an entry tells whether a digest is about it, and what it counts as: little enough that all that waits can
 * be looked through each day. An entry is its own outline; of others it may be a moment old.
 */
export interface Outline
  extends Pick<
    Entry,
    'ownerId' | 'intakeId' | 'receivedAt' | 'expiresAt' | 'digestedAt' | 'authentication' | 'listId'
  > {
  /** As far as it takes to tell them from others (`personSubject`): whoever has an address may be without a name. */
  readonly author: Author
  /** Null where the mail is about none; which one it is only the entry says. */
  readonly event: object | null
  readonly verdict: {
    readonly kind: Kind
    /** The first alone decides what becomes of it. */
    readonly reasons: readonly [{ readonly code: ReasonCode }, ...unknown[]]
  }
}
