import { type Table, tableIn } from './contact-table.ts'
import { isEmlxHead } from './emlx.ts'
import { gunzipped, isGzip } from './gzip.ts'
import { isSeparator } from './mbox.ts'
import { isVCard } from './vcard.ts'

/** What a file's bytes are, whatever its name says; decompressed where they were gzipped. */
export interface Content {
  readonly format: 'message' | 'mbox' | 'emlx' | 'vcard' | 'tar' | Table
  readonly chunks: AsyncIterable<Uint8Array>
}

/** Octets by which a format shows itself: the first line of an mbox, the notes before a table's heading. */
const HEAD = 4_096

/** Throws only when not one octet could be read; a later fault stays in its place behind what came before. */
export async function contentOf(chunks: AsyncIterable<Uint8Array>): Promise<Content> {
  const { head, whole } = await opened(chunks)
  return { format: formatOf(head), chunks: whole }
}

function formatOf(head: Buffer): Content['format'] {
  if (isSeparator(firstLine(head))) return 'mbox'
  if (isEmlxHead(head)) return 'emlx'
  if (isTar(head)) return 'tar'
  if (isVCard(head)) return 'vcard'
  return tableIn(head) ?? 'message'
}

/** POSIX.1-2001 §ustar: the magic, which GNU's older form shares but for its last octets. */
function isTar(head: Buffer): boolean {
  return head.toString('latin1', 257, 262) === 'ustar'
}

interface Opened {
  /** Enough to see what it is. */
  readonly head: Buffer
  /** All of it, the head included. */
  readonly whole: AsyncIterable<Uint8Array>
}

async function opened(chunks: AsyncIterable<Uint8Array>): Promise<Opened> {
  const raw = await peek(chunks)
  if (!isGzip(raw.head)) return raw
  try {
    return await peek(gunzipped(raw.whole))
  } catch {
    // It only looked like gzip: then its bytes are what there is to judge.
    return { head: raw.head, whole: once(raw.head) }
  }
}

async function peek(chunks: AsyncIterable<Uint8Array>): Promise<Opened> {
  const iterator = chunks[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let size = 0
  let broken: { readonly fault: unknown } | null = null
  try {
    while (size < HEAD) {
      const step = await iterator.next()
      if (step.done) break
      first.push(step.value)
      size += step.value.length
    }
  } catch (fault) {
    if (size === 0) throw fault
    broken = { fault }
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield* first.splice(0)
      if (broken !== null) throw broken.fault
      for (let step = await iterator.next(); !step.done; step = await iterator.next()) yield step.value
    } finally {
      await iterator.return?.()
    }
  }
  return { head: Buffer.concat(first), whole: whole() }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function firstLine(head: Buffer): Buffer {
  const newline = head.indexOf(0x0a)
  return newline < 0 ? head : head.subarray(0, newline)
}
