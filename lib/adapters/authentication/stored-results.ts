import type { Authenticator, MessageReader } from '../../app/ports.ts'
import { type Address, domainOf, localPartOf } from '../../domain/address.ts'
import { type AuthenticationResults, trustedResults } from '../../domain/authentication.ts'
import type { Message } from '../../domain/message.ts'

const CR = 0x0d
const LF = 0x0a

/** Longer heads are cut, as every reader of ours cuts them. */
const MAX_HEAD = 1_000_000

/** A mail server that forwards mail to us, and whose word on who sent it is believed. */
export interface Upstream {
  /** As it names itself in Authentication-Results. */
  readonly authservId: string
  /** The MAIL FROM of what it forwards: an address, for its sub-addresses, too, or a whole domain. */
  readonly mailFrom: string
}

/**
 * Believes what the receiving server wrote into the stored bytes: its topmost Authentication-Results, and
 * only above the first Received of the servers before it (RFC 8601 §5, RFC 5321 §4.4). What stands lower
 * came with the message, and whoever sent it may have written it.
 *
 * What an upstream forwards proves that upstream, and no longer who wrote it. So where our server's SPF proves
 * that the message came by one, that one's own topmost field counts, which says who sent it to there. A server
 * that obeys RFC 8601 §5 has removed those that came with the message in its name.
 */
export function storedResults(
  reader: MessageReader,
  authservId: string,
  upstreams: readonly Upstream[] = [],
): Authenticator {
  return {
    async authenticate(bytes, { mailFrom }) {
      const head = await reader.read(headOf(bytes))
      const [ours, earlier] = hopsOf(head)
      const own = trustedResults(ours, authservId)
      const upstream = upstreams.find((one) => cameBy(one, own, mailFrom))
      if (upstream === undefined) return own
      return trustedResults(earlier, upstream.authservId) ?? own
    },
  }
}

/** MAIL FROM is proven by SPF for its domain, and whatever stands before the @ by that domain's own care. */
function cameBy({ mailFrom }: Upstream, own: AuthenticationResults | null, from: Address | null): boolean {
  if (own === null || from === null) return false
  const domain = domainOf(from)
  const isProven = own.spf.some((check) => check.result === 'pass' && check.domain === domain)
  if (!isProven || !mailFrom.includes('@')) return isProven && domain === mailFrom.toLowerCase()
  const local = mailFrom.slice(0, mailFrom.lastIndexOf('@')).toLowerCase()
  const base = localPartOf(from).toLowerCase().split('+', 1)[0]
  return domain === mailFrom.slice(mailFrom.lastIndexOf('@') + 1).toLowerCase() && base === local
}

/** Fields that our own server has put on top (its Received, and all before the next one), and those below. */
function hopsOf(message: Message): readonly [Message, Message] {
  const hops = message.headers.flatMap(({ name }, at) => (name === 'received' ? [at] : []))
  const at = hops[1] ?? message.headers.length
  return [
    { ...message, headers: message.headers.slice(0, at) },
    { ...message, headers: message.headers.slice(at) },
  ]
}

/** The header block with the empty line that ends it. */
function headOf(bytes: Uint8Array): Uint8Array {
  const limit = Math.min(bytes.length, MAX_HEAD)
  for (let at = bytes.indexOf(LF); at !== -1 && at < limit; at = bytes.indexOf(LF, at + 1)) {
    const next = bytes[at + 1] === CR ? at + 2 : at + 1
    if (bytes[next] === LF) return bytes.subarray(0, next + 1)
  }
  return bytes.subarray(0, limit)
}
