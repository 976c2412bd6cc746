import { basename, dirname, resolve } from 'node:path'
import { filesUnder } from './files.ts'
import type { MailboxItem } from './item.ts'
import { itemsIn } from './items.ts'

/**
 * Every message of the mailboxes, one at a time and in the same order each time: mbox files, Maildirs,
 * `.eml` files and trees of raw messages under any names, the folders of Apple Mail and Thunderbird, Takeout
 * and other archives of these, each file maybe gzipped. What a file is shows in its content, not in its name.
 * Address books among them are passed over. What cannot be read comes as an item that says why.
 *
 * @throws MailboxError when a path itself cannot be opened
 */
export async function* readMailbox(paths: readonly string[]): AsyncGenerator<MailboxItem> {
  for await (const { path: file, fault } of filesUnder(paths)) {
    if (fault !== null) {
      yield { path: file, file, folder: basename(dirname(resolve(file))), bytes: null, fault }
      continue
    }
    for await (const item of itemsIn(file)) if (!('contact' in item)) yield item
  }
}
