import type { DigestComposer } from '../app/ports.ts'
import { type Address, domainOf } from '../domain/address.ts'
import type { Digest } from '../domain/digest.ts'
import { writtenAt } from '../domain/reading-place.ts'
import { renderDigest } from '../views/digest-mail.ts'
import { composeOwnMail } from './own-mail.ts'

/** Digest → the octets of a mail that comes from Kith at that address. */
export function digestComposer(from: Address): DigestComposer {
  return (digest) => {
    const rendered = renderDigest(digest)
    const headers = { ...rendered.headers, ...threadOf(digest, from) }
    return composeOwnMail(from, writtenAt(digest.owner), digest, { ...rendered, headers })
  }
}

/** RFC 5322 §3.6.4. All digests answer a message that never was, so that a mail program sees one thread. */
function threadOf({ owner }: Digest, from: Address): Record<string, string> {
  if (owner.digestThread !== true) return {}
  const root = `<digests-${owner.id}@${domainOf(from)}>`
  return { 'In-Reply-To': root, References: root }
}
