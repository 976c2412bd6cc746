import { decodeOctets } from './octets.ts'

/** One header field as it was written: unfolded (RFC 5322 §2.2.3), not yet decoded (RFC 2047). */
export interface RawField {
  /** Lower-cased. */
  readonly name: string
  readonly value: string
}

interface HeaderBlock {
  readonly fields: readonly RawField[]
  /** Offset of the first octet of the body. */
  readonly bodyStart: number
  /** Fields were left out, or a value was cut. */
  readonly truncated: boolean
}

interface Bounds {
  readonly maxFields: number
  /** Octets kept of one field. */
  readonly maxFieldOctets: number
  /** Octets kept of all fields. */
  readonly maxOctets: number
  /** True for a line that ends the header though no blank line came: a boundary delimiter. */
  readonly endsAt: (octets: Buffer, start: number, end: number) => boolean
}

const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20
const TAB = 0x09
const COLON = 0x3a
const MAX_NAME_LENGTH = 256
/** Octets that are looked at first: nearly every header is shorter. */
const WINDOW = 4_096

/**
 * Reads the header that starts at `start`. A line that is no field is passed over when more header follows,
 * as after an mbox "From " line, and else begins the body. Linear in the octets.
 *
 * The lines are sought in a string of one character an octet: that is many times as fast as in the octets, and
 * what is cut out of it needs no copy.
 */
export function readHeaderBlock(octets: Buffer, start: number, bounds: Bounds): HeaderBlock {
  for (let window = WINDOW; start + window < octets.length; window *= 16) {
    const text = octets.toString('latin1', start, start + window)
    if (BLANK_LINE.test(text)) return readWindow(octets, start, text, bounds)
  }
  return readWindow(octets, start, octets.toString('latin1', start), bounds)
}

/** No header goes on behind one. */
const BLANK_LINE = /(?:^|\n)\r*\n/

function readWindow(octets: Buffer, start: number, text: string, bounds: Bounds): HeaderBlock {
  const fields: RawField[] = []
  let truncated = false
  let room = bounds.maxOctets
  let name: string | null = null
  let from = 0
  let to = 0
  const close = (): void => {
    if (name === null) return
    const end = Math.min(to, from + Math.min(room, bounds.maxFieldOctets))
    truncated ||= end < to
    room -= end - from
    fields.push({ name, value: unfold(octets, start + from, text.slice(from, end)) })
    name = null
  }

  let at = 0
  while (at < text.length) {
    const next = lineEnd(text, at)
    const end = contentEnd(text, at, next)
    if (end === at) {
      close()
      return { fields, bodyStart: start + next, truncated }
    }
    if (bounds.endsAt(octets, start + at, start + end)) break
    const first = text.charCodeAt(at)
    if (first === SPACE || first === TAB) {
      if (name !== null) to = end
    } else {
      const colon = colonOf(text, at, end)
      if (colon === -1) {
        close()
        const resumed = whereHeaderGoesOn(text, next)
        if (resumed === -1) return { fields, bodyStart: start + at, truncated }
        at = resumed
        continue
      }
      close()
      if (fields.length >= bounds.maxFields || room <= 0) {
        return { fields, bodyStart: behindBlankLine(octets, start + at), truncated: true }
      }
      name = nameOf(text, at, colon)
      from = colon + 1
      to = end
    }
    at = next
  }
  close()
  return { fields, bodyStart: start + Math.min(at, text.length), truncated }
}

function behindBlankLine(octets: Buffer, at: number): number {
  const lf = octets.indexOf('\n\n', at)
  const upTo = lf === -1 ? octets : octets.subarray(0, lf)
  const crLf = upTo.indexOf('\n\r\n', at)
  if (crLf !== -1) return crLf + 3
  return lf === -1 ? octets.length : lf + 2
}

/** Offset behind the line's LF. */
function lineEnd(text: string, at: number): number {
  const lf = text.indexOf('\n', at)
  return lf === -1 ? text.length : lf + 1
}

/** Offset behind the last character that is no line end. */
function contentEnd(text: string, start: number, next: number): number {
  let end = next
  while (end > start && isLineEnd(text.charCodeAt(end - 1))) end--
  return end
}

function isLineEnd(octet: number): boolean {
  return octet === LF || octet === CR
}

/** Fields that any header has; a line of prose does not begin like one. */
const TELLING =
  /^(?:from|to|cc|subject|date|reply-to|message-id|mime-version|content-type|received|return-path|delivered-to)$/
const LOOK_AHEAD_LINES = 100

/**
 * Where the header goes on behind a line that is no field: at the next line when that is one, or at a
 * telling one before the next blank line; -1 when the body has begun.
 */
function whereHeaderGoesOn(text: string, from: number): number {
  let at = from
  for (let line = 0; line < LOOK_AHEAD_LINES && at < text.length; line++) {
    const next = lineEnd(text, at)
    const end = contentEnd(text, at, next)
    if (end === at) return -1
    const colon = colonOf(text, at, end)
    if (colon !== -1 && (line === 0 || TELLING.test(nameOf(text, at, colon)))) return at
    at = next
  }
  return -1
}

function nameOf(text: string, start: number, colon: number): string {
  return text.slice(start, colon).trimEnd().toLowerCase()
}

/** Where the colon of a field name stands (RFC 5322 §3.6.8, with the white space of §4.5.8); -1 for no field. */
function colonOf(text: string, start: number, end: number): number {
  const stop = Math.min(end, start + MAX_NAME_LENGTH)
  let nameEnded = false
  for (let at = start; at < stop; at++) {
    const octet = text.charCodeAt(at)
    if (octet === COLON) return at > start ? at : -1
    if (octet === SPACE || octet === TAB) nameEnded = true
    else if (nameEnded || octet < 33 || octet > 126) return -1
  }
  return -1
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are ASCII, too
const ASCII = /^[\u0000-\u007f]*$/

/** The field's value (RFC 5322 §2.2.3); what is no ASCII is decoded from the octets that it was read from. */
function unfold(octets: Buffer, from: number, latin1: string): string {
  const text = ASCII.test(latin1) ? latin1 : decodeOctets(octets.subarray(from, from + latin1.length))
  return /[\r\n]/.test(text) ? text.replace(/[\r\n]+/g, '').trim() : text.trim()
}
