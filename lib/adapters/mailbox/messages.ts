import { type Content, contentOf } from './content.ts'
import { messageOfEmlx } from './emlx.ts'
import { MAX_MESSAGE_BYTES } from './item.ts'
import { type SplitMessage, splitMbox } from './mbox.ts'

/**
 * The messages of one file's bytes: an mbox or one raw message, gzipped or not, whatever its name. A single
 * message whose end is broken is what could be read of it; of an mbox, the fault comes after its messages.
 */
export async function* messagesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SplitMessage> {
  yield* messagesOf(await contentOf(chunks))
}

/** What is neither an mbox nor Apple's format is one raw message. */
export async function* messagesOf({ format, chunks }: Content): AsyncGenerator<SplitMessage> {
  if (format === 'mbox') {
    yield* splitMbox(chunks)
    return
  }
  const bytes = await readable(chunks)
  yield { bytes: format === 'emlx' ? messageOfEmlx(bytes) : bytes, last: true }
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
