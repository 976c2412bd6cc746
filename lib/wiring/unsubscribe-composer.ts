import { composeMail } from '../adapters/mime/compose.ts'
import type { UnsubscribeComposer } from '../app/ports.ts'
import { type Address, domainOf } from '../domain/address.ts'

/**
 * A request to leave a list → the octets of a plain mail from Kith at that address: marked as a machine's
 * (RFC 3834 §5), so that nobody's machine answers it, and no copy of it counts as contact.
 */
export function unsubscribeComposer(from: Address): UnsubscribeComposer {
  return ({ id, to, subject, body, at }) =>
    composeMail({
      from: { name: null, address: from },
      to: { name: null, address: to },
      subject,
      text: `${body}\n`,
      html: null,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      messageId: `${id}@${domainOf(from)}`,
      date: at,
    })
}
