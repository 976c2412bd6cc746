import type { Address } from '../domain/address.ts'
import type { ReturnedMail } from '../domain/other-place.ts'
import { renderReturnedMail } from '../views/returned-mail.ts'
import { composeOwnMail } from './own-mail.ts'

/** A note that mail comes back → the octets of a mail that comes from Kith at that address. */
export function returnedComposer(from: Address): (mail: ReturnedMail) => Promise<Uint8Array> {
  return (mail) => composeOwnMail(from, mail.address, mail, renderReturnedMail(mail))
}
