import { composeMail } from '../adapters/mime/compose.ts'
import type { SignInComposer } from '../app/ports.ts'
import { type Address, domainOf } from '../domain/address.ts'
import { writtenAt } from '../domain/reading-place.ts'
import { renderSignInMail } from '../views/sign-in-mail.ts'

/** A link to sign in → the octets of a mail that comes from Kith at that address. */
export function signInComposer(from: Address): SignInComposer {
  return (mail) => {
    const { subject, text, html, headers } = renderSignInMail(mail)
    return composeMail({
      from: { name: 'Kith', address: from },
      to: { name: mail.owner.name, address: writtenAt(mail.owner) },
      subject,
      text,
      html,
      headers,
      messageId: `${mail.id}@${domainOf(from)}`,
      date: mail.at,
    })
  }
}
