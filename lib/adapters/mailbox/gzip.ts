import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { checkExpansion } from './expansion.ts'

/** Whether the bytes begin as a gzip member does (RFC 1952 §2.3.1). */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

/**
 * Decompresses while reading. Throws a `MailboxError` when it expands beyond all mail, and zlib's error
 * when it is broken, after all that could be read.
 */
export async function* gunzipped(compressed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let taken = 0
  let given = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of compressed) {
      taken += chunk.length
      yield chunk
    }
  }
  const gunzip = createGunzip()
  // The iteration below meets every error of the pipeline, for that destroys `gunzip` with it.
  const piped = pipeline(Readable.from(counted(), { objectMode: true }), gunzip).catch(() => undefined)
  for await (const chunk of gunzip) {
    given += chunk.length
    checkExpansion(given, taken)
    yield chunk
  }
  await piped
}
