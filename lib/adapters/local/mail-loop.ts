import type { Address } from '../../domain/address.ts'
import { readHeaderBlock } from '../mime/header-block.ts'

/** RFC 5321 §6.3 wants at least 100 before a message counts as going round. */
const MOST_HOPS = 100

/** An owner may well send on to themselves what has come to them; no more often than this. */
const MOST_PASSES = 3

const BOUNDS = { maxFields: 1_000, maxFieldOctets: 16_384, maxOctets: 262_144, endsAt: () => false }

/**
 * Whether a message goes round and round: the address that it is brought to forwards to us. Told by the Received
 * fields that it has collected: all of them, and ours for one of its recipients (`receivedField`).
 */
export function isLooping(bytes: Uint8Array, recipients: readonly Address[]): boolean {
  const octets = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { fields } = readHeaderBlock(octets, 0, BOUNDS)
  const hops = fields.filter(({ name }) => name === 'received').map(({ value }) => value)
  const ours = hops.filter((value) => value.includes('by kith with ESMTP'))
  const passes = (recipient: Address) => ours.filter((value) => value.includes(`for <${recipient}>`)).length
  return hops.length > MOST_HOPS || recipients.some((recipient) => passes(recipient) >= MOST_PASSES)
}
