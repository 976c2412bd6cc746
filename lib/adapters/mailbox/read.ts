import { open } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { type FoundFile, filesUnder } from './files.ts'
import type { MailboxItem } from './item.ts'
import { messagesIn } from './messages.ts'

/**
 * Every message of the mailboxes, one at a time and in the same order each time: mbox files, Maildirs,
 * `.eml` files and trees of raw messages under any names, each file maybe gzipped. What a file is shows in
 * its content, not in its name. What cannot be read comes as an item that says why.
 *
 * @throws MailboxError when a path itself cannot be opened
 */
export async function* readMailbox(paths: readonly string[]): AsyncGenerator<MailboxItem> {
  for await (const found of filesUnder(paths)) yield* itemsOf(found)
}

async function* itemsOf({ path: file, fault }: FoundFile): AsyncGenerator<MailboxItem> {
  const folder = directoryName(file)
  if (fault !== null) {
    yield { path: file, file, folder, bytes: null, fault }
    return
  }
  let count = 0
  try {
    for await (const { bytes, last } of messagesIn(chunksOf(file))) {
      count++
      const alone = count === 1 && last
      yield alone
        ? { path: file, file, folder, bytes, fault: null }
        : { path: `${file}#${count}`, file, folder: mboxName(file), bytes, fault: null }
    }
  } catch (error) {
    const path = count === 0 ? file : `${file}#${count + 1}`
    yield {
      path,
      file,
      folder,
      bytes: null,
      fault: error instanceof Error ? error : new Error(String(error)),
    }
  }
}

const CHUNK = 65_536

/** The octets of a file; each chunk in memory of its own, which a message may keep. */
async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file)
  try {
    for (;;) {
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(CHUNK))
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/** The directory that a file lies in; of a Maildir's `cur` and `new`, the Maildir. */
function directoryName(file: string): string {
  const directory = dirname(resolve(file))
  const name = basename(directory)
  return name === 'cur' || name === 'new' ? basename(dirname(directory)) : name
}

function mboxName(file: string): string {
  return basename(file)
    .replace(/\.gz$/i, '')
    .replace(/\.mbox$/i, '')
}
