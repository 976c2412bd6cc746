import { TextDecoder } from 'node:util'
import { decodeOctets } from '../mime/octets.ts'

/** A longer line is decoded in pieces. */
const MAX_LINE = 1_000_000
const LF = 0x0a

type Utf16 = 'utf-16le' | 'utf-16be'

/**
 * The bytes as text, by their byte order mark; without one each line is UTF-8 where it is valid UTF-8, else
 * Windows-1252, as address books of all ages mix them. The byte order mark is left out.
 */
export async function* decodedText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let waiting: Buffer = Buffer.alloc(0)
  let decoder: TextDecoder | null = null
  let started = false
  for await (const chunk of chunks) {
    waiting = waiting.length === 0 ? Buffer.from(chunk) : Buffer.concat([waiting, chunk])
    if (!started && waiting.length < 4) continue
    if (!started) {
      const utf16 = utf16Of(waiting)
      if (utf16 !== null) decoder = new TextDecoder(utf16)
      else waiting = withoutMark(waiting)
      started = true
    }
    const end = decoder !== null || waiting.length > MAX_LINE ? waiting.length : waiting.lastIndexOf(LF) + 1
    const ready = waiting.subarray(0, end)
    waiting = waiting.subarray(end)
    if (ready.length > 0)
      yield decoder === null ? decodeOctets(ready) : decoder.decode(ready, { stream: true })
  }
  if (waiting.length > 0) yield decodedHead(waiting)
}

/** The text of a file's first bytes. */
export function decodedHead(head: Uint8Array): string {
  const utf16 = utf16Of(head)
  return utf16 === null ? decodeOctets(withoutMark(Buffer.from(head))) : new TextDecoder(utf16).decode(head)
}

/** By the mark (Unicode §23.8), or by the zero octets of what is ASCII. */
function utf16Of([first, second, third, fourth]: Uint8Array): Utf16 | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le'
  return first === 0 && second !== 0 && third === 0 && fourth !== 0 ? 'utf-16be' : null
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}
