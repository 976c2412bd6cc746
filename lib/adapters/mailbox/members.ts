import { type FileHandle, open } from 'node:fs/promises'
import { type Content, contentOf } from './content.ts'
import { tarMembers } from './tar.ts'
import { isZip, zipMembers } from './zip.ts'

/** A file, or one of the files within an archive. */
interface Member {
  /** Its path within the archive; null for a file that is none. */
  readonly name: string | null
  readonly content: Content
}

const CHUNK = 262_144
const LEAST_CHUNK = 1_024

/**
 * What a file holds: itself, or the members of a zip or tar file. An archive within an archive stays closed.
 *
 * @param onOctets is told how many octets of the file were used up
 */
export async function* membersOf(file: string, onOctets: (count: number) => void): AsyncGenerator<Member> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const first = await chunkOf(handle, size)
    if (isZip(first)) {
      for await (const { name, chunks } of zipMembers(file, size, onOctets)) {
        yield { name, content: await contentOf(chunks) }
      }
      return
    }
    const content = await contentOf(chunksOf(handle, first, onOctets))
    if (content.format !== 'tar') {
      yield { name: null, content }
      return
    }
    for await (const { name, chunks } of tarMembers(content.chunks)) {
      yield { name, content: await contentOf(chunks) }
    }
  } finally {
    await handle.close()
  }
}

/** The octets of a file; each chunk in memory of its own, which a message may keep. */
async function* chunksOf(
  handle: FileHandle,
  first: Uint8Array,
  onOctets: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for (let chunk = first; chunk.length > 0; chunk = await chunkOf(handle, CHUNK)) {
    onOctets(chunk.length)
    yield chunk
  }
}

/** The next octets; none at the end. A small file takes no more memory than it needs. */
async function chunkOf(handle: FileHandle, size: number): Promise<Uint8Array> {
  const room = Math.min(Math.max(size, LEAST_CHUNK), CHUNK)
  const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(room))
  return buffer.subarray(0, bytesRead)
}
