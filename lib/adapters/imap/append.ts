import type { ImapFlow } from 'imapflow'
import type { Delivery, SentFolderReason } from '../../app/ports.ts'
import { SentFolderFault } from '../../app/sent-folder-fault.ts'
import type { Address } from '../../domain/address.ts'
import { withCrlf } from '../authentication/crlf.ts'
import { readHeaderBlock } from '../mime/header-block.ts'
import { readMessageId } from '../mime/identifiers.ts'
import { receivedId, withTraceHeaders } from '../trace-headers.ts'
import { field, saying, withoutMail } from './connect.ts'

/**
 * Why a message could not be put into a folder: as with folders of sent mail, and besides
 *
 * - `full`: the owner's quota is used up;
 * - `not-taken`: the server refuses this message (too large, or with octets that it cannot take).
 */
export type AppendReason = SentFolderReason | 'full' | 'not-taken'

/** A message was not put into the owner's folder. */
export class AppendFault extends Error {
  override readonly name = 'AppendFault'
  readonly reason: AppendReason

  constructor(reason: AppendReason, cause?: unknown) {
    super(`the message could not be appended: ${reason}`, { cause })
    this.reason = reason
  }
}

interface Place {
  readonly folder: string
  /** The owner's guarded address, for the trace. */
  readonly recipient: Address
}

/**
 * Puts a message into a folder by APPEND (RFC 9051 §6.3.12), unseen and dated as it came in: its octets behind
 * Return-Path and Received, and nothing else of it touched but bare line ends, which IMAP has none of.
 *
 * @throws AppendFault; after `dropped` nobody knows whether the server has it
 */
export async function append(
  client: ImapFlow,
  delivery: Delivery,
  { folder, recipient }: Place,
): Promise<void> {
  const bytes = withCrlf(withTraceHeaders(delivery, recipient))
  // In a plain literal NUL is not allowed (RFC 9051 §9, CHAR8).
  if (bytes.includes(0) && !client.capabilities.has('BINARY')) throw new AppendFault('not-taken')
  try {
    const done = await client.append(folder, bytes, [], delivery.receivedAt)
    // It does nothing where the connection was lost before.
    if (done === undefined || done === false) throw new AppendFault('dropped')
  } catch (cause) {
    if (cause instanceof AppendFault) throw cause
    throw new AppendFault(appendReason(cause), withoutMail(cause))
  }
}

const MOST_CANDIDATES = 50
const DAY = 86_400_000
const BOUNDS = { maxFields: 1_000, maxFieldOctets: 16_384, maxOctets: 262_144, endsAt: () => false }

/**
 * Whether an earlier attempt has put the message into the folder, by the id of its delivery in our Received. What
 * its reader has moved to another folder or deleted since is not found, nor what a server does not search for.
 *
 * @throws SentFolderFault
 */
export async function holds(
  client: ImapFlow,
  delivery: Delivery,
  { folder, recipient }: Place,
): Promise<boolean> {
  await saying(client.mailboxOpen(folder, { readOnly: true }))
  const mark = receivedId(delivery, recipient)
  const messageId = messageIdOf(delivery.bytes)
  const since = new Date(delivery.receivedAt.getTime() - 2 * DAY)
  const searches = [
    { since, header: { received: mark } },
    // Some servers search no field but this one.
    ...(messageId === null ? [] : [{ since, header: { 'message-id': messageId } }]),
  ]
  for (const search of searches) {
    const found = await saying(client.search(search, { uid: true }))
    if (!Array.isArray(found)) throw new SentFolderFault('dropped')
    const candidates = [...found].slice(-MOST_CANDIDATES)
    if (candidates.length > 0 && (await anyBears(client, candidates, mark))) return true
  }
  return false
}

async function anyBears(client: ImapFlow, uids: readonly number[], mark: string): Promise<boolean> {
  const query = { uid: true, headers: ['received'] }
  const messages = await saying(client.fetchAll(uids.join(','), query, { uid: true }))
  return messages.some(({ headers = Buffer.alloc(0) }) =>
    headers
      .toString('latin1')
      .replace(/\r?\n[ \t]+/g, ' ')
      .includes(mark),
  )
}

/** What a server searches for as one word: visible ASCII alone. */
function messageIdOf(bytes: Uint8Array): string | null {
  const octets = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { fields } = readHeaderBlock(octets, 0, BOUNDS)
  const id = readMessageId(fields.find(({ name }) => name === 'message-id')?.value ?? '')
  return id !== null && /^[\x21-\x7e]{1,500}$/.test(id) && !id.includes('"') ? id : null
}

/** RFC 5530, RFC 7889 and RFC 9208: what the server says to it. */
function appendReason(fault: unknown): AppendReason {
  const code = String(field(fault, 'serverResponseCode') ?? '').toUpperCase()
  if (code === 'OVERQUOTA') return 'full'
  if (code === 'TRYCREATE' || code === 'NONEXISTENT' || code === 'NOPERM') return 'no-folder'
  if (['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG'].includes(code)) return 'unreachable'
  const isRefusal = code !== '' || /^(?:NO|BAD)$/.test(String(field(fault, 'responseStatus') ?? ''))
  return isRefusal ? 'not-taken' : 'dropped'
}
