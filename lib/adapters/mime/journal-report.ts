import type { JournalReport, ReportedRecipient } from '../../app/ports.ts'
import { toAddress } from '../../domain/address.ts'
import { MESSAGE_LIMITS as LIMITS } from '../../domain/message.ts'
import { readHeaderBlock } from './header-block.ts'
import { decodeLeaf, decodingBudget } from './leaf-content.ts'
import { type Leaf, readMimeTree } from './mime-tree.ts'
import { parsedOctets } from './octets.ts'

/** UTF-16 units: enough for as many recipients as are kept. */
const MOST_TEXT = 400_000

const HEADER_BOUNDS = {
  maxFields: LIMITS.headerFields,
  maxFieldOctets: 16_384,
  maxOctets: 262_144,
  endsAt: () => false,
}

/**
 * Opens Exchange's envelope journal report (MS-XJRNL): a text of one fact a line, which begins with the
 * sender, and the message itself as message/rfc822.
 *
 *     Sender: anna@berger.example
 *     Subject: Thursday
 *     Message-Id: <letter-1@berger.example>
 *     To: jonas@weber.example
 *     Bcc: choir-member@berger.example, Expanded: choir@berger.example
 *
 * Null for what is none. Who may be believed is not asked here.
 */
export function openJournalReport(bytes: Uint8Array): JournalReport | null {
  const octets = parsedOctets(bytes, LIMITS.parsedBytes)
  const { fields, bodyStart } = readHeaderBlock(octets, 0, HEADER_BOUNDS)
  if (!fields.some(({ name, value }) => name === 'content-type' && /^\s*multipart\//i.test(value)))
    return null
  const { leaves } = readMimeTree(octets, fields, bodyStart, { parts: 20, depth: 5 })
  const [text] = leaves
  const originals = leaves.filter(({ type }) => type.value === 'message/rfc822')
  const [original] = originals
  if (text?.type.value !== 'text/plain' || original === undefined || originals.length > 1) return null
  const lines = decodeLeaf(text, MOST_TEXT, decodingBudget()).text.trimStart().split(/\r?\n/)
  if (!/^Sender:/i.test(lines[0] ?? '') || !lines.some((line) => /^Message-Id:/i.test(line))) return null
  const recipients = lines.flatMap((line) => readRecipient(line) ?? []).slice(0, LIMITS.recipients)
  return { original: octetsOf(original), recipients }
}

const FIELDS: ReadonlyMap<string, ReportedRecipient['field']> = new Map([
  ['to', 'to'],
  ['cc', 'cc'],
  ['bcc', 'bcc'],
  // The server no longer knew how they were addressed.
  ['recipient', 'bcc'],
])

/** Whoever was written to stands last, behind the one whom it came to by way of a list or a forwarding. */
function readRecipient(line: string): ReportedRecipient | null {
  const colon = line.indexOf(':')
  const field = FIELDS.get(line.slice(0, Math.max(0, colon)).trim().toLowerCase())
  const written =
    line
      .slice(colon + 1)
      .split(/, ?(?:Expanded|Forwarded):/i)
      .at(-1) ?? ''
  const address = toAddress(written)
  return field === undefined || address === null ? null : { field, address }
}

/** RFC 2046 §5.2.1 allows no encoding of a message; some servers encode it all the same. */
function octetsOf({ content, encoding }: Leaf): Uint8Array {
  return encoding === 'base64' ? Buffer.from(content.toString('latin1'), 'base64') : content
}
