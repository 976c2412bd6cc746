import { type Address, domainOf, localPartOf, organisationalDomain, withoutSubAddress } from './address.ts'
import { isFreeMail } from './free-mail.ts'

/**
 * The address that stands for all under which the same mailbox is reached: without a sub-address (RFC 5233); at an
 * organisation of its own, whatever host of it stands in the domain (anna@mail.berger.example); at Gmail, without
 * the dots it does not read. Two people may still share one where an organisation gives one local part twice, so
 * it serves to recognise whom something else has named, and is no key to keep things by.
 */
function canonicalAddress(of: Address): string {
  const bare = withoutSubAddress(of)
  const local = localPartOf(bare)
  const organisation = organisationalDomain(domainOf(bare))
  if (organisation === 'gmail.com' || organisation === 'googlemail.com') {
    return `${local.replaceAll('.', '')}@gmail.com`
  }
  return isFreeMail(organisation) ? bare : `${local}@${organisation}`
}

/** True when they are variants of one address; false for none. */
export function areOneMailbox(addresses: readonly Address[]): boolean {
  return new Set(addresses.map(canonicalAddress)).size === 1
}
