import PostalMime from 'postal-mime'
import { cleanLine, cut } from './clean.ts'
import type { Leaf } from './mime-tree.ts'
import { decodeOctets } from './octets.ts'
import { readableParameter } from './parameters.ts'

/** What may still be decoded of one message: postal-mime spends time and memory on every line. */
export interface DecodingBudget {
  octets: number
  lines: number
}

/** Enough for the longest text and HTML that are kept, as quoted-printable. */
export function decodingBudget(): DecodingBudget {
  return { octets: 4_000_000, lines: 40_000 }
}

interface Decoded {
  readonly text: string
  /** Not all of it was decoded. */
  readonly cut: boolean
  /** The decoder failed; the text is the octets as they are. */
  readonly failed: boolean
}

/** Decodes the transfer encoding and the charset of a text leaf, and takes it off the budget. Never throws. */
export async function decodeLeaf(leaf: Leaf, budget: DecodingBudget): Promise<Decoded> {
  const content = spend(leaf.content, budget)
  const cut = content.length < leaf.content.length
  try {
    const declared = leaf.type.parameters.get('charset') ?? ''
    const text = await decode(leaf, content, declared)
    const mistaken = text.includes('\ufffd') && !/[\u0080-\ufffc]/.test(text)
    return { text: mistaken ? await decode(leaf, content, 'windows-1252') : text, cut, failed: false }
  } catch {
    return { text: decodeOctets(content), cut, failed: true }
  }
}

function spend(content: Buffer, budget: DecodingBudget): Buffer {
  let end = 0
  while (end < content.length && end < budget.octets && budget.lines > 0) {
    const lf = content.indexOf(0x0a, end)
    end = lf === -1 ? content.length : lf + 1
    budget.lines--
  }
  const kept = content.subarray(0, Math.min(end, budget.octets))
  budget.octets -= kept.length
  return kept
}

/** Lets postal-mime read the content as a message of one text part; it ends every line, also the last. */
async function decode(leaf: Leaf, content: Buffer, charset: string): Promise<string> {
  const parameter = (name: string): string => {
    const value = (name === 'charset' ? charset : leaf.type.parameters.get(name)) ?? ''
    return /^[\w.:+-]{1,64}$/.test(value) ? `; ${name}=${value}` : ''
  }
  const header =
    `Content-Type: text/plain${parameter('charset')}${parameter('format')}${parameter('delsp')}\n` +
    `Content-Transfer-Encoding: ${leaf.encoding.slice(0, 64) || '8bit'}\n\n`
  const mail = await PostalMime.parse(Buffer.concat([Buffer.from(header), content]))
  const text = mail.text ?? ''
  const addsLineEnd = leaf.encoding !== 'base64' && content.at(-1) !== 0x0a
  return addsLineEnd && text.endsWith('\n') ? text.slice(0, -1) : text
}

const MAX_FILENAME_LENGTH = 255

/** The name a part would be saved under (RFC 2183 §2.3), or that its media type names; null for none. */
export function filenameOf({ disposition, type }: Leaf): string | null {
  const named = readableParameter(disposition, 'filename') ?? readableParameter(type, 'name')
  return cut(cleanLine(named ?? ''), MAX_FILENAME_LENGTH) || null
}

/** Decoded octets of a leaf, told from its encoded ones without decoding them. */
export function decodedSize({ content, encoding }: Leaf): number {
  if (encoding !== 'base64' && encoding !== 'quoted-printable') return content.length
  let kept = 0
  for (let at = 0; at < content.length; at++) {
    const octet = content[at] ?? 0
    if (encoding === 'base64') {
      if (isBase64Digit(octet)) kept++
    } else if (octet !== 0x3d) kept++
    else if (content[at + 1] === 0x0a) at++
    else if (content[at + 1] === 0x0d) at += 2
    else {
      kept++
      at += 2
    }
  }
  return encoding === 'base64' ? Math.floor((kept * 3) / 4) : kept
}

function isBase64Digit(octet: number): boolean {
  return (
    (octet >= 0x41 && octet <= 0x5a) ||
    (octet >= 0x61 && octet <= 0x7a) ||
    (octet >= 0x2f && octet <= 0x39) ||
    octet === 0x2b
  )
}
