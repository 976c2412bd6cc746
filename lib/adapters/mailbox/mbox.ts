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
  const rest = splitter.end()
  for (const [index, bytes] of rest.entries()) yield { bytes, last: index === rest.length - 1 }
}

/** The line before was blank: `\n\n`, `\n\r\n`, or there is none. */
const BEGINNING = Buffer.from('\n\n')

/** Octets looked at before a line to see that. */
const LOOK_BACK = 3

/**
 * Looks for "From " alone, not at each line: a line that has it not at its beginning (behind `>`s) means nothing
 * to us, and of a gigabyte of mail there are few others.
 */
class Splitter {
  /** Null before the first separator. */
  #message: Gathered | null = null
  /** The beginning of a line that may turn out to begin with "From ". */
  #undecided: Buffer = Buffer.alloc(0)
  /** What came last before that. */
  #before: Buffer = BEGINNING

  /** The messages that this chunk completes. */
  push(chunk: Uint8Array): readonly Uint8Array[] {
    const block = this.#undecided.length === 0 ? asBuffer(chunk) : Buffer.concat([this.#undecided, chunk])
    const end = this.#decidedEnd(block)
    const complete = this.#split(block, end)
    this.#undecided = block.subarray(end)
    this.#before = tail(this.#before, block.subarray(0, end))
    return complete
  }

  /** What the end of the file completes: one more, empty, where the last line is a separator. */
  end(): readonly Uint8Array[] {
    const rest = this.#undecided
    const begins = this.#beginsLine(rest, 0)
    const isSeparating = begins && this.#isAfterBlank(rest, 0) && isSeparator(rest)
    const isEscaped = begins && rest[0] === QUOTE && startsWithFrom(rest, afterQuotes(rest, 0))
    if (!isSeparating) this.#message?.add(rest.subarray(isEscaped ? 1 : 0))
    const last = this.#message === null ? [] : [this.#message.bytes()]
    return isSeparating ? [...last, new Gathered().bytes()] : last
  }

  #split(block: Buffer, end: number): readonly Uint8Array[] {
    const complete: Uint8Array[] = []
    let runStart = 0
    for (let at = block.indexOf(FROM); at >= 0 && at < end; at = block.indexOf(FROM, at + FROM.length)) {
      const lineStart = beforeQuotes(block, at)
      if (!this.#beginsLine(block, lineStart)) continue
      if (lineStart < at) {
        this.#message?.add(block.subarray(runStart, lineStart))
        runStart = lineStart + 1
        continue
      }
      const newline = block.indexOf(LF, at)
      const lineEnd = newline < 0 ? end : newline + 1
      if (!this.#isAfterBlank(block, at) || !isSeparator(block.subarray(at, lineEnd))) continue
      this.#message?.add(block.subarray(runStart, lineStart))
      if (this.#message) complete.push(this.#message.bytes())
      this.#message = new Gathered()
      runStart = lineEnd
    }
    this.#message?.add(block.subarray(runStart, end))
    return complete
  }

  /** How far what is there can be understood: to its end, or to a last line that is not all there and may matter. */
  #decidedEnd(block: Buffer): number {
    const lineStart = block.lastIndexOf(LF) + 1
    if (lineStart === block.length || !this.#beginsLine(block, lineStart)) return block.length
    return mayBeginWithFrom(block, lineStart) ? lineStart : block.length
  }

  #beginsLine(block: Buffer, at: number): boolean {
    return this.#octet(block, at - 1) === LF
  }

  #isAfterBlank(block: Buffer, at: number): boolean {
    const last = this.#octet(block, at - 2)
    return last === LF || (last === CR && this.#octet(block, at - 3) === LF)
  }

  /** Below 0, of what came before the block. */
  #octet(block: Buffer, at: number): number | undefined {
    return at >= 0 ? block[at] : this.#before.at(at)
  }
}

/** Its last octets, for which memory of its own is taken: the chunk is to go. */
function tail(before: Buffer, block: Buffer): Buffer {
  return Buffer.concat([before, block.subarray(-LOOK_BACK)]).subarray(-LOOK_BACK)
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
    const [only, ...more] = this.#pieces
    return withoutBlankEnd(
      only !== undefined && more.length === 0 ? asBuffer(only) : Buffer.concat(this.#pieces),
    )
  }
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

/** Where the `>`s before that begin; itself where there are none, or more than any writer makes. */
function beforeQuotes(block: Buffer, from: number): number {
  let at = from
  while (at > 0 && block[at - 1] === QUOTE && from - at < MAX_FROM_LINE) at--
  return at
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
