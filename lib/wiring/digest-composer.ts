import { composeMail } from '../adapters/mime/compose.ts'
import type { DigestComposer } from '../app/ports.ts'
import { type Address, domainOf } from '../domain/address.ts'
import { renderDigest } from '../views/digest-mail.ts'

/** Digest → the octets of a mail that comes from Kith at that address. */
export function digestComposer(from: Address): DigestComposer {
  return (digest) => {
    const { subject, text, html, headers } = renderDigest(digest)
    return composeMail({
      from: { name: 'Kith', address: from },
      to: { name: digest.owner.name, address: digest.owner.addresses[0] },
      subject,
      text,
      html,
      headers,
      messageId: `${digest.id}@${domainOf(from)}`,
      date: digest.at,
    })
  }
}
