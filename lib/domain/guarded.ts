import { type Address, address, domainOf, localPartOf, withoutSubAddress } from './address.ts'
import type { Owner } from './owner.ts'

/** Kith's own addresses: what comes back to them is nobody's letter, and to forward it would go on for ever. */
const KITHS_OWN = new Set(['bounces', 'forward', 'digest', 'unsubscribe'])

/** What stands for all addresses of a domain that are nobody's. `*` is no local part that anybody is given. */
export function catchAllAddress(domain: string): Address {
  return address(`*@${domain}`)
}

/**
 * All addresses whose mail is an owner's: outright, as whoever is given what is nobody's, and where they have
 * dotted aliases (`shop.anna@`) each of their own with any tag before it.
 */
export function guardedAddresses({
  addresses,
  catchAll = [],
  dotAliases = false,
}: Pick<Owner, 'addresses' | 'catchAll' | 'dotAliases'>): readonly Address[] {
  const dotted = dotAliases ? addresses.map(anyTagOf) : []
  return [...new Set([...addresses, ...dotted, ...catchAll.map(catchAllAddress)])]
}

/** What stands for all dotted aliases of an address. */
function anyTagOf(at: Address): Address {
  return address(`*.${at}`)
}

/**
 * The address of which this one is a dotted alias if its owner has such: what is behind the first dot, so that
 * `shop.anna.berger@` is Anna Berger's. Null for one without. It may as well be a person's own (`max.berger@`):
 * only the owners can tell.
 */
export function dottedMain(at: Address): Address | null {
  const main = withoutSubAddress(at)
  const dot = main.indexOf('.')
  const isInside = dot > 0 && dot < localPartOf(main).length - 1
  return isInside ? address(main.slice(dot + 1)) : null
}

/**
 * Under which addresses to look for whose mail a recipient's is, the first that is somebody's: the address
 * itself, the one without its sub-address (RFC 5233), the one that it is a dotted alias of, and the domain's
 * catch-all.
 */
export function guardedAs(recipient: Address): readonly Address[] {
  const main = withoutSubAddress(recipient)
  const caught = KITHS_OWN.has(localPartOf(main)) ? [] : [catchAllAddress(domainOf(recipient))]
  const dotted = dottedMain(recipient)
  return [...new Set([recipient, main, ...(dotted === null ? [] : [anyTagOf(dotted)]), ...caught])]
}

/** Whether an address, or the one that it is a sub-address of, is the owner's outright. */
export function isOutright({ addresses }: Pick<Owner, 'addresses'>, at: Address): boolean {
  return addresses.includes(at) || addresses.includes(withoutSubAddress(at))
}
