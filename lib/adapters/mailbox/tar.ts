import { Parser, type ReadEntry } from 'tar'
import { type ArchiveMember, mayHoldMail } from './archive.ts'

/**
 * The files of a tar archive (ustar, pax, GNU) that may hold mail or contacts, each readable until the next
 * is asked for. Holds one chunk at a time.
 */
export async function* tarMembers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveMember> {
  const arrived: ReadEntry[] = []
  const parser = new Parser({ onReadEntry: (entry: ReadEntry) => void arrived.push(entry) })
  const iterator = chunks[Symbol.asyncIterator]()
  let ended = false

  /** One chunk more: all that it brings has come when this resolves, for the parser works at once. */
  async function feed(): Promise<void> {
    const step = await iterator.next()
    ended = step.done === true
    if (step.done) parser.end()
    else parser.write(Buffer.from(step.value.buffer, step.value.byteOffset, step.value.length))
  }

  async function* octetsOf(entry: ReadEntry): AsyncGenerator<Uint8Array> {
    const ready: Uint8Array[] = []
    let whole = false
    entry.on('data', (chunk) => void ready.push(chunk))
    entry.on('end', () => {
      whole = true
    })
    for (;;) {
      yield* ready.splice(0)
      if (whole || ended) break
      await feed()
    }
    yield* ready
  }

  try {
    for (;;) {
      const entry = arrived.shift()
      if (entry === undefined) {
        if (ended) return
        await feed()
        continue
      }
      const octets = octetsOf(entry)
      const isFile = entry.type === 'File' || entry.type === 'OldFile' || entry.type === 'ContiguousFile'
      if (isFile && mayHoldMail(entry.path)) yield { name: entry.path, chunks: octets }
      for await (const _ of octets) {
        // What nobody read has to pass before the next can come.
      }
    }
  } finally {
    await iterator.return?.()
  }
}
