import { serialize } from 'node:v8'
import type { ArchivedMessage, StepOutline, StepReader } from '../app/backtest-reading.ts'

/** Messages on their way to whoever reads them. */
export interface Batch {
  readonly paths: readonly string[]
  readonly files: readonly string[]
  /** The messages, one behind the other, in memory of their own. */
  readonly octets: Uint8Array<ArrayBuffer>
  /** Where each of them ends. */
  readonly ends: readonly number[]
}

/** What came of a batch. */
export interface ReadBatch {
  /** One for each message; null for what could not be read. */
  readonly read: readonly (ReadMessage | null)[]
  /** The steps, serialised, one behind the other. */
  readonly steps: Uint8Array<ArrayBuffer>
}

interface ReadMessage {
  readonly identity: string
  readonly messageId: string | null
  /** Null for a copy. */
  readonly made: (StepOutline & { readonly end: number }) | null
}

/** Messages in a batch, at most. */
const MOST = 500

/** In the order of the items. A batch is full at that many octets, and may be larger by its last message. */
export async function* batchesOf(items: AsyncIterable<ArchivedMessage>, full: number): AsyncGenerator<Batch> {
  let gathered: ArchivedMessage[] = []
  let size = 0
  for await (const item of items) {
    gathered.push(item)
    size += item.bytes.length
    if (size < full && gathered.length < MOST) continue
    yield batchOf(gathered, size)
    gathered = []
    size = 0
  }
  if (gathered.length > 0) yield batchOf(gathered, size)
}

function batchOf(items: readonly ArchivedMessage[], size: number): Batch {
  const octets = new Uint8Array(size)
  const ends: number[] = []
  let end = 0
  for (const { bytes } of items) {
    octets.set(bytes, end)
    end += bytes.length
    ends.push(end)
  }
  return { paths: items.map(({ path }) => path), files: items.map(({ file }) => file), octets, ends }
}

export async function readBatch(reader: StepReader, { paths, octets, ends }: Batch): Promise<ReadBatch> {
  const read: (ReadMessage | null)[] = []
  const steps: Uint8Array[] = []
  let [begin, length] = [0, 0]
  for (const [index, end] of ends.entries()) {
    const fresh = await reader.read({ path: paths[index] ?? '', bytes: octets.subarray(begin, end) })
    begin = end
    if (fresh === null) {
      read.push(null)
      continue
    }
    const { made, ...named } = fresh
    const step = made && serialize(made.step)
    if (step !== null) steps.push(step)
    length += step?.length ?? 0
    read.push({ ...named, made: made && { ...made.outline, end: length } })
  }
  return { read, steps: joined(steps, length) }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
