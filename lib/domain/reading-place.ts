import type { Address } from './address.ts'
import type { Outline } from './outline.ts'
import type { DeliverToWish, Owner, OwnerChange } from './owner.ts'
import type { Pass } from './pass.ts'

type Reader = Pick<Owner, 'addresses' | 'deliverTo' | 'deliverToWish'>

/** Where the owner reads mail; null as long as only an address is known that nobody has confirmed. */
export function readsAt({ addresses, deliverTo, deliverToWish: wish }: Reader): Address | null {
  if (deliverTo !== undefined) return deliverTo
  return wish !== undefined && isPending(wish) && wish.meanwhile === 'wait' ? null : addresses[0]
}

/** Where Kith's own mail to the owner is addressed to. */
export function writtenAt(owner: Reader): Address {
  return readsAt(owner) ?? owner.addresses[0]
}

/** What the owner is yet to confirm; null for nothing. */
export function pendingWish({ deliverToWish: wish }: Reader): DeliverToWish | null {
  return wish !== undefined && isPending(wish) ? wish : null
}

/** The wish of an owner to read there from now on. Mail goes on where it went; nowhere where it went nowhere. */
export function wishToRead(owner: Reader, address: Address, now: Date): OwnerChange {
  const meanwhile = readsAt(owner) === null ? 'wait' : 'first-address'
  return { deliverToWish: { address, state: 'new', since: now, meanwhile } }
}

/** The owner has opened the link that was sent to that address; null where they no longer wish for it. */
export function confirmsReading(owner: Reader, address: Address, now: Date): OwnerChange | null {
  const wish = pendingWish(owner)
  if (wish?.address !== address) return null
  return { deliverTo: address, deliverToWish: { ...wish, state: 'confirmed', since: now } }
}

/** Days for which the link in the mail is good; the wish can be uttered anew after them. */
const LINK_DAYS = 7
const DAY = 86_400_000

/** The link by which whoever reads at the address says that it is theirs. */
export function passToConfirm({ id }: Pick<Owner, 'id'>, { address, since }: DeliverToWish): Pass {
  return { id: address, ownerId: id, expiresAt: new Date(since.getTime() + LINK_DAYS * DAY) }
}

/** Whether a message waits for nothing but an address to deliver it to. */
export function waitsForAddress({ verdict }: Pick<Outline, 'verdict'>): boolean {
  return verdict.reasons[0].code === 'no-address'
}

function isPending({ state }: DeliverToWish): boolean {
  return state === 'new' || state === 'asked'
}

/** A mail that asks whether an address is the owner's. */
export interface DeliverToMail {
  readonly id: string
  readonly owner: Owner
  readonly address: Address
  readonly at: Date
  readonly url: string
  readonly expiresAt: Date
}
