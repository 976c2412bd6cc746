import { type Address, isNobodys } from './address.ts'
import type { Owner } from './owner.ts'
import { writtenAt } from './reading-place.ts'

/**
 * Another address that is known to be the owner's, for when the one where they read takes no mail; null for none.
 * One whose mail Kith receives is none: it would be forwarded to the one that takes none.
 */
export function otherPlace(owner: Owner, isReceivedHere: (at: Address) => boolean): Address | null {
  const failing = writtenAt(owner)
  const known = [...(owner.deliverTo === undefined ? [] : [owner.deliverTo]), ...owner.addresses]
  return known.find((at) => at !== failing && !isNobodys(at) && !isReceivedHere(at)) ?? null
}

/** A mail to it, which says so and has a link to the pages. */
export interface ReturnedMail {
  readonly id: string
  readonly owner: Owner
  /** To which it goes. */
  readonly address: Address
  readonly at: Date
  readonly url: string
}
