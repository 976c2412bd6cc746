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

/**
 * Reads the header that starts at `start`. A line that is no field is passed over when more header follows,
 * as after an mbox "From " line, and else begins the body. Linear in the octets.
 */
export function readHeaderBlock(octets: Buffer, start: number, bounds: Bounds): HeaderBlock {
  const fields: RawField[] = []
  let truncated = false
  let room = bounds.maxOctets
  let field: { name: string; from: number; to: number } | null = null
  const close = (): void => {
    if (field === null) return
    const to = Math.min(field.to, field.from + Math.min(room, bounds.maxFieldOctets))
    truncated ||= to < field.to
    room -= to - field.from
    fields.push({ name: field.name, value: unfold(octets.subarray(field.from, to)) })
    field = null
  }

  let at = start
  while (at < octets.length) {
    const next = lineEnd(octets, at)
    const end = contentEnd(octets, at, next)
    if (end === at) {
      close()
      return { fields, bodyStart: next, truncated }
    }
    if (bounds.endsAt(octets, at, end)) break
    const first = octets[at]
    if (first === SPACE || first === TAB) {
      if (field !== null) field.to = end
    } else {
      const colon = colonOf(octets, at, end)
      if (colon === -1) {
        close()
        const resumed = whereHeaderGoesOn(octets, next)
        if (resumed === -1) return { fields, bodyStart: at, truncated }
        at = resumed
        continue
      }
      close()
      if (fields.length >= bounds.maxFields || room <= 0) {
        return { fields, bodyStart: behindBlankLine(octets, at), truncated: true }
      }
      field = { name: nameOf(octets, at, colon), from: colon + 1, to: end }
    }
    at = next
  }
  close()
  return { fields, bodyStart: Math.min(at, octets.length), truncated }
}

function behindBlankLine(octets: Buffer, at: number): number {
  const lf = octets.indexOf('\n\n', at)
  const upTo = lf === -1 ? octets : octets.subarray(0, lf)
  const crLf = upTo.indexOf('\n\r\n', at)
  if (crLf !== -1) return crLf + 3
  return lf === -1 ? octets.length : lf + 2
}

/** Offset behind the line's LF. */
export function lineEnd(octets: Buffer, at: number): number {
  const lf = octets.indexOf(LF, at)
  return lf === -1 ? octets.length : lf + 1
}

/** Offset behind the last octet that is no line end. */
export function contentEnd(octets: Buffer, start: number, next: number): number {
  let end = next
  while (end > start && (octets[end - 1] === LF || octets[end - 1] === CR)) end--
  return end
}

/** Fields that any header has; a line of prose does not begin like one. */
const TELLING =
  /^(?:from|to|cc|subject|date|reply-to|message-id|mime-version|content-type|received|return-path|delivered-to)$/
const LOOK_AHEAD_LINES = 100

/**
 * Where the header goes on behind a line that is no field: at the next line when that is one, or at a
 * telling one before the next blank line; -1 when the body has begun.
 */
function whereHeaderGoesOn(octets: Buffer, from: number): number {
  let at = from
  for (let line = 0; line < LOOK_AHEAD_LINES && at < octets.length; line++) {
    const next = lineEnd(octets, at)
    const end = contentEnd(octets, at, next)
    if (end === at) return -1
    const colon = colonOf(octets, at, end)
    if (colon !== -1 && (line === 0 || TELLING.test(nameOf(octets, at, colon)))) return at
    at = next
  }
  return -1
}

function nameOf(octets: Buffer, start: number, colon: number): string {
  return octets.toString('latin1', start, colon).trimEnd().toLowerCase()
}

/** Where the colon of a field name stands (RFC 5322 §3.6.8, with the white space of §4.5.8); -1 for no field. */
function colonOf(octets: Buffer, start: number, end: number): number {
  const stop = Math.min(end, start + MAX_NAME_LENGTH)
  let nameEnded = false
  for (let at = start; at < stop; at++) {
    const octet = octets[at] ?? 0
    if (octet === COLON) return at > start ? at : -1
    if (octet === SPACE || octet === TAB) nameEnded = true
    else if (nameEnded || octet < 33 || octet > 126) return -1
  }
  return -1
}

function unfold(octets: Buffer): string {
  return decodeOctets(octets)
    .replace(/[\r\n]+/g, '')
    .trim()
}
