import { decodeCharset } from './charsets.ts'
import { cleanLine, cut } from './clean.ts'
import { joinFlowed } from './flowed.ts'
import type { Leaf } from './mime-tree.ts'
import { readableParameter } from './parameters.ts'
import { decodeBase64, decodeQuotedPrintable } from './transfer-encoding.ts'

/** What may still be decoded of one message, in encoded octets. */
export interface DecodingBudget {
  octets: number
}

/** Enough for the longest text and HTML that are kept, as quoted-printable. */
export function decodingBudget(): DecodingBudget {
  return { octets: 4_000_000 }
}

interface Decoded {
  readonly text: string
  /** Not all of it was decoded. */
  readonly cut: boolean
}

const CR = 0x0d
/** Octets of one character in the charsets of mail, at most. */
const MOST_OCTETS = 4

/**
 * Decodes the transfer encoding and the charset of a text leaf, as far as `length` UTF-16 units need it and
 * the budget allows. Total; no line ends in more than one CR.
 */
export function decodeLeaf(leaf: Leaf, length: number, budget: DecodingBudget): Decoded {
  const { encoding, content, type } = leaf
  const wanted = (length + 1) * MOST_OCTETS * expansionOf(encoding)
  const kept = content.subarray(0, Math.min(wanted, budget.octets))
  budget.octets -= kept.length
  const octets = transferDecoded(kept, encoding)
  const text = decodeText(octets, parameter(leaf, 'charset'))
  const lines = encoding.includes('base64') ? text : withSingleCrs(text)
  const flowed = type.parameters.has('format') && /^flowed$/i.test(parameter(leaf, 'format'))
  return {
    text: flowed ? joinFlowed(lines, /^yes$/i.test(parameter(leaf, 'delsp'))) : lines,
    cut: kept.length < content.length,
  }
}

/** Encoded octets for one, at most. */
function expansionOf(encoding: string): number {
  if (encoding.includes('quoted-printable')) return 3
  return encoding.includes('base64') ? 2 : 1
}

function transferDecoded(content: Buffer, encoding: string): Buffer {
  if (encoding.includes('base64')) return decodeBase64(content.toString('latin1'))
  return encoding.includes('quoted-printable') ? decodeQuotedPrintable(content) : content
}

/** Text that is not in the charset it declares, and none of it decodes, is most likely Windows-1252. */
function decodeText(octets: Buffer, charset: string): string {
  const text = decodeCharset(octets, charset)
  const mistaken = text.includes('\ufffd') && !/[\u0080-\ufffc]/.test(text)
  return mistaken ? decodeCharset(octets, 'windows-1252') : text
}

/** A parameter that is a plain word; what is none says nothing. */
function parameter({ type }: Leaf, name: string): string {
  const value = type.parameters.get(name) ?? ''
  return /^[\w.:+-]{1,64}$/.test(value) ? value : ''
}

/** Some servers end lines in CR CR LF; what follows the last line end of all is none. */
function withSingleCrs(text: string): string {
  let end = text.length
  while (text.charCodeAt(end - 1) === CR) end--
  const ended = end < text.length ? text.slice(0, end) : text
  if (!ended.includes('\r\r')) return ended
  return ended.replace(/\r{2,}\n?/g, (run) => (run.endsWith('\n') ? '\n' : run))
}

const MAX_FILENAME_LENGTH = 255

/** The name a part would be saved under (RFC 2183 §2.3), or that its media type names; null for none. */
export function filenameOf({ disposition, type }: Leaf): string | null {
  const named = readableParameter(disposition, 'filename') ?? readableParameter(type, 'name')
  return named === null ? null : cut(cleanLine(named), MAX_FILENAME_LENGTH) || null
}
