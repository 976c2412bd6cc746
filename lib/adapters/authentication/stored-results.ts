import type { Authenticator, MessageReader } from '../../app/ports.ts'
import { trustedResults } from '../../domain/authentication.ts'
import type { Message } from '../../domain/message.ts'

const CR = 0x0d
const LF = 0x0a

/** Longer heads are cut, as every reader of ours cuts them. */
const MAX_HEAD = 1_000_000

/**
 * Believes what the receiving server wrote into the stored bytes: its topmost Authentication-Results, and
 * only above the first Received of the servers before it (RFC 8601 §5, RFC 5321 §4.4). What stands lower
 * came with the message, and whoever sent it may have written it.
 */
export function storedResults(reader: MessageReader, authservId: string): Authenticator {
  return {
    async authenticate(bytes) {
      const head = await reader.read(headOf(bytes))
      return trustedResults(aboveEarlierHops(head), authservId)
    },
  }
}

/** Fields that our own server has put on top: its Received, and all before the next one. */
function aboveEarlierHops(message: Message): Message {
  const hops = message.headers.flatMap(({ name }, at) => (name === 'received' ? [at] : []))
  return { ...message, headers: message.headers.slice(0, hops[1]) }
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
