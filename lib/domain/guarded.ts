import { type Address, address, domainOf, localPartOf, withoutSubAddress } from './address.ts'
import type { Owner } from './owner.ts'

/** Kith's own addresses: what comes back to them is nobody's letter, and to forward it would go on for ever. */
const KITHS_OWN = new Set(['bounces', 'forward', 'digest', 'unsubscribe'])

/** What stands for all addresses of a domain that are nobody's. `*` is no local part that anybody is given. */
export function catchAllAddress(domain: string): Address {
  return address(`*@${domain}`)
}

/** All addresses whose mail is an owner's: outright, and as whoever is given what is nobody's. */
export function guardedAddresses({
  addresses,
  catchAll = [],
}: Pick<Owner, 'addresses' | 'catchAll'>): readonly Address[] {
  return [...new Set([...addresses, ...catchAll.map(catchAllAddress)])]
}

/**
 * Under which addresses to look for whose mail a recipient's is, the first that is somebody's: the address
 * itself, the one without its sub-address (RFC 5233), and the domain's catch-all.
 */
export function guardedAs(recipient: Address): readonly Address[] {
  const main = withoutSubAddress(recipient)
  const caught = KITHS_OWN.has(localPartOf(main)) ? [] : [catchAllAddress(domainOf(recipient))]
  return [...new Set([recipient, main, ...caught])]
}

/** Whether an address, or the one that it is a sub-address of, is the owner's outright. */
export function isOutright({ addresses }: Pick<Owner, 'addresses'>, at: Address): boolean {
  return addresses.includes(at) || addresses.includes(withoutSubAddress(at))
}
