import { createGzip, type Gzip } from 'node:zlib'
import type { Part } from './parts.ts'

/** A part of something long, packed (RFC 1952). */
export interface ZippedPart {
  readonly bytes: Uint8Array
  /** Whether another comes after it. */
  readonly continues: boolean
}

/** Octets that are packed at a time, beyond single pieces that are larger. */
const MOST_AT_A_TIME = 65_536
/** What packing may add to what cannot be packed. */
const SLACK = 512

/**
 * The pieces that lie in a part, where a part is as long as it is when packed, and is cut between pieces. The last
 * piece of one that another follows is `more`. Empty behind the end. Never more than a part in memory.
 */
export async function zippedPart(
  pieces: AsyncIterable<Uint8Array>,
  { number, size }: Part,
  more: Uint8Array,
): Promise<ZippedPart> {
  let part = 1
  let packed = packing()
  for await (const group of grouped(pieces, Math.min(MOST_AT_A_TIME, Math.ceil(size / 8)))) {
    if (packed.size() > 0 && packed.size() + group.length + SLACK > size) {
      if (part === number) return { bytes: await packed.end(more), continues: true }
      packed.drop()
      packed = packing()
      part++
    }
    await packed.add(group)
  }
  if (part === number) return { bytes: await packed.end(), continues: false }
  packed.drop()
  return { bytes: new Uint8Array(), continues: false }
}

async function* grouped(pieces: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let group: Uint8Array[] = []
  let length = 0
  for await (const piece of pieces) {
    if (length > 0 && length + piece.length > most) {
      yield Buffer.concat(group)
      group = []
      length = 0
    }
    group.push(piece)
    length += piece.length
  }
  if (length > 0) yield Buffer.concat(group)
}

function packing() {
  const gzip: Gzip = createGzip()
  const out: Uint8Array[] = []
  let size = 0
  gzip.on('data', (octets: Uint8Array) => {
    out.push(octets)
    size += octets.length
  })
  const settled = (step: (done: (error?: Error | null) => void) => void) =>
    new Promise<void>((resolve, reject) => {
      step((error) => (error ? reject(error) : resolve()))
    })
  return {
    size: () => size,
    /** Resolves once the octets are packed, so that their length is known. */
    async add(octets: Uint8Array): Promise<void> {
      await settled((done) => gzip.write(octets, done))
      await settled((done) => gzip.flush(done))
    },
    async end(last: Uint8Array = new Uint8Array()): Promise<Uint8Array> {
      const ended = new Promise((resolve, reject) => gzip.once('end', resolve).once('error', reject))
      gzip.end(last)
      await ended
      return Buffer.concat(out)
    },
    drop: () => void gzip.destroy(),
  }
}
