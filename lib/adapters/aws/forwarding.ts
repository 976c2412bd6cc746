import type { Delivery } from '../../app/ports.ts'
import type { Address } from '../../domain/address.ts'
import type { Language } from '../../domain/owner.ts'
import { lineEndOf, receivedField } from '../trace-headers.ts'
import { FORWARDED, forwardingHeader, MOST_OF_A_LINE } from './forwarding-header.ts'
import { fieldValue, type HeaderField, splitMessage } from './header-fields.ts'

export interface ForwardingNames {
  readonly forwarder: Address
  /** The owner's, for what is said of an author whom nobody vouches for. */
  readonly language: Language
  /** The owner's guarded address, for the trace. */
  readonly recipient: Address
}

/** Says that a message comes round and round: the address we forward to forwards to us. */
export class ForwardingLoopError extends Error {
  override readonly name = 'ForwardingLoopError'
}

/** An owner may well pass on to themselves what has been forwarded to them; no more often than this. */
const MOST_PASSES = 3

/**
 * The message as it is forwarded: a header in our own name, and the rest octet for octet. Null when it cannot
 * go in this form: its header is broken, or it has lines longer than SES takes.
 *
 * @throws ForwardingLoopError
 */
export function forwarding(
  delivery: Delivery,
  { forwarder, recipient, language }: ForwardingNames,
): Uint8Array | null {
  const message = splitMessage(delivery.bytes)
  if (message === null) return null
  if (passesOf(message.fields, forwarder) >= MOST_PASSES) {
    throw new ForwardingLoopError(`forwarded ${MOST_PASSES} times already`)
  }
  if (hasLongLine(message.rest)) return null
  const newline = lineEndOf(delivery.bytes)
  const header = forwardingHeader(message.fields, {
    ...{ forwarder, newline },
    unverified: delivery.unverified === true ? language : null,
  })
  if (header === null) return null
  const head = Buffer.from(trace(delivery, recipient, forwarder, newline), 'utf8')
  return Buffer.concat([head, Buffer.from(header, 'latin1'), message.rest])
}

/** Our own trace, at the top. */
export function trace(
  delivery: Delivery,
  recipient: Address,
  forwarder: Address,
  newline: '\r\n' | '\n',
): string {
  return `${receivedField(delivery, recipient, newline)}${FORWARDED}: ${forwarder}; id=${delivery.id}${newline}`
}

/** How often we have forwarded it: others' marks are not ours to count. */
function passesOf(fields: readonly HeaderField[], forwarder: Address): number {
  const marks = fields.filter(({ name }) => name === FORWARDED.toLowerCase())
  return marks.filter((mark) => fieldValue(mark).startsWith(`${forwarder};`)).length
}

function hasLongLine(bytes: Uint8Array): boolean {
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start)
    const stop = end === -1 ? bytes.length : end
    const length = stop - start - (bytes[stop - 1] === 0x0d ? 1 : 0)
    if (length > MOST_OF_A_LINE) return true
    if (end === -1) return false
    start = end + 1
  }
  return false
}
