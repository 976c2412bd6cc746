import { gunzipped, isGzip } from './gzip.ts'
import { MAX_MESSAGE_BYTES } from './item.ts'
import { isSeparator, type SplitMessage, splitMbox } from './mbox.ts'

/** Octets by which a format shows itself: the first line of an mbox. */
const HEAD = 1_024

/**
 * The messages of one file's bytes: an mbox or one raw message, gzipped or not, whatever its name. A single
 * message whose end is broken is what could be read of it; of an mbox, the fault comes after its messages.
 */
export async function* messagesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SplitMessage> {
  const { head, whole } = await opened(chunks)
  if (isSeparator(firstLine(head))) yield* splitMbox(whole)
  else yield { bytes: await readable(whole), last: true }
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

/** Throws only when not one octet could be read; a later fault stays in its place behind what came before. */
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

async function readable(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of chunks) {
      pieces.push(chunk)
      size += chunk.length
      if (size >= MAX_MESSAGE_BYTES) break
    }
  } catch (fault) {
    if (size === 0) throw fault
  }
  return Buffer.concat(pieces).subarray(0, MAX_MESSAGE_BYTES)
}
