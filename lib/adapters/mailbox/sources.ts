import { stat } from 'node:fs/promises'
import type { Source, SourceItem } from '../../app/import-source.ts'
import { filesUnder } from './files.ts'
import { itemsIn } from './items.ts'

/**
 * The files of mailboxes and address books as an import reads them, in the same order each time.
 *
 * @throws MailboxError when a path itself cannot be opened
 */
export async function* sourcesUnder(paths: readonly string[]): AsyncGenerator<Source> {
  for await (const { path, fault } of filesUnder(paths)) {
    if (fault !== null) {
      yield { path, size: 0, modifiedAt: 0, items: () => damaged(path, fault) }
      continue
    }
    const stats = await stat(path).catch(() => null)
    yield {
      path,
      size: stats?.size ?? 0,
      modifiedAt: stats?.mtimeMs ?? 0,
      items: (onOctets) => sourceItems(path, onOctets),
    }
  }
}

async function* sourceItems(path: string, onOctets: (count: number) => void): AsyncGenerator<SourceItem> {
  for await (const item of itemsIn(path, onOctets)) {
    if ('contact' in item) yield { type: 'contact', path: item.path, contact: item.contact }
    else if (item.fault !== null) yield* damaged(item.path, item.fault)
    else yield { type: 'message', path: item.path, bytes: item.bytes }
  }
}

async function* damaged(path: string, fault: Error): AsyncGenerator<SourceItem> {
  yield { type: 'damaged', path, fault }
}
