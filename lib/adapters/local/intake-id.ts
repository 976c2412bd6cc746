import { createHash, randomUUID } from 'node:crypto'
import type { Envelope } from '../../domain/envelope.ts'

const HEADER_END = /\r?\n\r?\n/
const MESSAGE_ID = /^message-id\s*:/im

/**
 * The id of a message as it came in: the same bytes in the same envelope are the same message, so that a
 * client that lost our answer and sends again (RFC 5321 §4.5.3.2.6) does not send twice. Bytes that name no
 * Message-ID may well be two messages that happen to be alike; each of them gets an id of its own.
 */
export function intakeIdOf(bytes: Uint8Array, { mailFrom, recipients }: Envelope): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([mailFrom, [...recipients].sort()]))
  hash.update(bytes)
  if (!namesItself(bytes)) hash.update(randomUUID())
  return hash.digest('hex').slice(0, 40)
}

function namesItself(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 262_144)).toString(
    'latin1',
  )
  const end = HEADER_END.exec(head)?.index ?? head.length
  return MESSAGE_ID.test(head.slice(0, end))
}
