import { MAX_MESSAGE_BYTES } from './item.ts'

/** A message as it came out of an mbox. */
export interface SplitMessage {
  /** Without the separator line and the blank line after the message; `>From ` unescaped (mboxrd). */
  readonly bytes: Uint8Array
  /** Whether the file ended with it. */
  readonly last: boolean
}

const LF = 0x0a
const CR = 0x0d
const UPPER_F = 0x46
const QUOTE = 0x3e
const FROM = Buffer.from('From ')

/** Octets; a longer line is no separator and no escaped one, so that no line is ever held whole. */
const MAX_FROM_LINE = 1_000

const WEEKDAY = /\b(?:mon|tue|wed|thu|fri|sat|sun)\b/i
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b/i
const TIME = /\b\d{1,2}:\d{2}\b/
const YEAR = /\b(?:19|20)\d{2}\b/
const ISO_TIME = /\b(?:19|20)\d{2}-\d{2}-\d{2}[ T]\d{2}:\d{2}\b/

/**
 * Whether a line separates messages (RFC 4155 appendix A): "From ", an address, a date. Writers differ in the
 * order of the date's parts, but not in that they are there, and that tells a separator from a sentence.
 */
export function isSeparator(line: Uint8Array): boolean {
  const octets = asBuffer(line)
  if (octets.length > MAX_FROM_LINE || !startsWithFrom(octets, 0)) return false
  const text = octets.toString('latin1')
  if (ISO_TIME.test(text)) return true
  return WEEKDAY.test(text) && MONTH.test(text) && TIME.test(text) && YEAR.test(text)
}

/**
 * Splits an mbox (RFC 4155; mboxrd's escaping) while it is read: holds one message at a time, and of that
 * at most `MAX_MESSAGE_BYTES`. The chunks must begin with a separator line; a later one counts only after
 * a blank line.
 */
export async function* splitMbox(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SplitMessage> {
  const splitter = new Splitter()
  for await (const chunk of chunks) {
    for (const bytes of splitter.push(chunk)) yield { bytes, last: false }
  }
  const bytes = splitter.end()
  if (bytes !== null) yield { bytes, last: true }
}

class Splitter {
  /** Null before the first separator. */
  #message: Gathered | null = null
  /** The beginning of a line that may turn out to begin with "From ". */
  #undecided: Buffer = Buffer.alloc(0)
  #withinLine = false
  #afterBlank = true

  /** The messages that this chunk completes. */
  push(chunk: Uint8Array): readonly Uint8Array[] {
    const complete: Uint8Array[] = []
    const block = this.#undecided.length === 0 ? asBuffer(chunk) : Buffer.concat([this.#undecided, chunk])
    this.#undecided = Buffer.alloc(0)
    let runStart = 0
    let lineStart = 0
    while (lineStart < block.length) {
      const newline = block.indexOf(LF, lineStart)
      const lineEnd = newline < 0 ? block.length : newline + 1
      if (newline < 0 && !this.#withinLine && mayBeginWithFrom(block, lineStart)) {
        this.#message?.add(block.subarray(runStart, lineStart))
        this.#undecided = block.subarray(lineStart)
        return complete
      }
      const role = this.#withinLine ? 'text' : roleOf(block, lineStart, lineEnd, this.#afterBlank)
      if (role === 'separator') {
        this.#message?.add(block.subarray(runStart, lineStart))
        if (this.#message) complete.push(this.#message.bytes())
        this.#message = new Gathered()
        runStart = lineEnd
      } else if (role === 'escaped') {
        this.#message?.add(block.subarray(runStart, lineStart))
        runStart = lineStart + 1
      }
      this.#afterBlank = role === 'blank'
      this.#withinLine = newline < 0
      lineStart = lineEnd
    }
    this.#message?.add(block.subarray(runStart))
    return complete
  }

  end(): Uint8Array | null {
    if (this.#undecided.length > 0) {
      const role = roleOf(this.#undecided, 0, this.#undecided.length, this.#afterBlank)
      if (role !== 'separator') this.#message?.add(this.#undecided.subarray(role === 'escaped' ? 1 : 0))
    }
    return this.#message?.bytes() ?? null
  }
}

/** The octets of one message, up to the bound. */
class Gathered {
  #pieces: Uint8Array[] = []
  #size = 0

  add(piece: Uint8Array): void {
    const room = MAX_MESSAGE_BYTES - this.#size
    if (room <= 0 || piece.length === 0) return
    const kept = piece.subarray(0, room)
    this.#pieces.push(kept)
    this.#size += kept.length
  }

  bytes(): Uint8Array {
    return withoutBlankEnd(Buffer.concat(this.#pieces))
  }
}

type Role = 'separator' | 'escaped' | 'blank' | 'text'

function roleOf(block: Buffer, start: number, end: number, afterBlank: boolean): Role {
  const first = block[start]
  if (first === LF || (first === CR && end - start === 2)) return 'blank'
  if (first === UPPER_F) return afterBlank && isSeparator(block.subarray(start, end)) ? 'separator' : 'text'
  if (first !== QUOTE) return 'text'
  return startsWithFrom(block, afterQuotes(block, start)) ? 'escaped' : 'text'
}

/** The same memory, as a Buffer. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}

function startsWithFrom(block: Buffer, at: number): boolean {
  return block.length - at >= FROM.length && block.compare(FROM, 0, FROM.length, at, at + FROM.length) === 0
}

/** Whether what is there of an unfinished line leaves it open that the line matters to us. */
function mayBeginWithFrom(block: Buffer, start: number): boolean {
  if (block.length - start > MAX_FROM_LINE) return false
  const at = afterQuotes(block, start)
  const length = Math.min(block.length - at, FROM.length)
  return block.compare(FROM, 0, length, at, at + length) === 0 || (length === 1 && block[at] === CR)
}

function afterQuotes(block: Buffer, start: number): number {
  let at = start
  while (block[at] === QUOTE && at - start < MAX_FROM_LINE) at++
  return at
}

/** The blank line that an mbox has after each message is not the message's. */
function withoutBlankEnd(bytes: Buffer): Buffer {
  const line = bytes.at(-1) !== LF ? 0 : bytes.at(-2) === CR ? 2 : 1
  const before = bytes.at(-1 - line)
  return line > 0 && (before === LF || before === undefined) ? bytes.subarray(0, -line) : bytes
}
