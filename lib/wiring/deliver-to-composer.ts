import type { DeliverToComposer } from '../app/ports.ts'
import type { Address } from '../domain/address.ts'
import { renderDeliverToMail } from '../views/deliver-to-mail.ts'
import { composeOwnMail } from './own-mail.ts'

/** A mail that asks an owner whether they read there → the octets of a mail from Kith at that address. */
export function deliverToComposer(from: Address): DeliverToComposer {
  return (mail) => composeOwnMail(from, mail.address, mail, renderDeliverToMail(mail))
}
