import { composeMail } from '../adapters/mime/compose.ts'
import { type Address, domainOf } from '../domain/address.ts'
import type { Owner } from '../domain/owner.ts'

interface OwnMail {
  readonly id: string
  readonly owner: Owner
  readonly at: Date
}

interface Rendered {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Record<string, string>
}

/** The octets of a mail that Kith writes to an owner, at the address where they read. */
export function composeOwnMail(
  from: Address,
  to: Address,
  { id, owner, at }: OwnMail,
  rendered: Rendered,
): Promise<Uint8Array> {
  return composeMail({
    ...rendered,
    from: { name: 'Kith', address: from },
    to: { name: owner.name, address: to },
    messageId: `${id}@${domainOf(from)}`,
    date: at,
  })
}
