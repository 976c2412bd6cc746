import { composeMail } from '../adapters/mime/compose.ts'
import type { WelcomeComposer } from '../app/ports.ts'
import { type Address, domainOf } from '../domain/address.ts'
import { writtenAt } from '../domain/reading-place.ts'
import { renderWelcome } from '../views/welcome-mail.ts'

/** Welcome digest → the octets of a mail that comes from Kith at that address. */
export function welcomeComposer(from: Address): WelcomeComposer {
  return (digest) => {
    const { subject, text, html, headers } = renderWelcome(digest)
    return composeMail({
      from: { name: 'Kith', address: from },
      to: { name: digest.owner.name, address: writtenAt(digest.owner) },
      subject,
      text,
      html,
      headers,
      messageId: `${digest.id}@${domainOf(from)}`,
      date: digest.at,
    })
  }
}
