import { composeMail } from '../adapters/mime/compose.ts'
import type { DeliverToComposer } from '../app/ports.ts'
import { type Address, domainOf } from '../domain/address.ts'
import { renderDeliverToMail } from '../views/deliver-to-mail.ts'

/** A mail that asks an owner whether they read there → the octets of a mail from Kith at that address. */
export function deliverToComposer(from: Address): DeliverToComposer {
  return (mail) => {
    const { subject, text, html, headers } = renderDeliverToMail(mail)
    return composeMail({
      from: { name: 'Kith', address: from },
      to: { name: mail.owner.name, address: mail.address },
      subject,
      text,
      html,
      headers,
      messageId: `${mail.id}@${domainOf(from)}`,
      date: mail.at,
    })
  }
}
