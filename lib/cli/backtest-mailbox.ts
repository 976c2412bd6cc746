import { createHash } from 'node:crypto'
import { openShelfFile, shelfIn } from '../adapters/local/shelf-file.ts'
import { openLocalStore } from '../adapters/local/store.ts'
import type { MailboxItem } from '../adapters/mailbox/item.ts'
import { readMailbox } from '../adapters/mailbox/read.ts'
import { mimeReader } from '../adapters/mime/reader.ts'
import { type ArchivedMessage, type BacktestReport, backtest } from '../app/backtest.ts'
import type { Address } from '../domain/address.ts'
import type { Language } from '../domain/owner.ts'
import { adHocOwner } from './ad-hoc-owner.ts'
import { keepingInFile } from './backtest-keeper.ts'
import { Progress } from './backtest-progress.ts'
import { describeFault } from './fault.ts'
import type { Io } from './io.ts'
import { readAddresses, UsageError } from './usage.ts'

/** What `backtest` and `tune` both ask for. */
export interface MailboxToReplay {
  readonly paths: readonly string[]
  readonly addresses: readonly Address[]
  readonly language: Language
}

/** @throws UsageError where a path or an address is missing */
export function mailboxToReplay(
  command: string,
  paths: readonly string[],
  owner: readonly string[],
  language: Language,
): MailboxToReplay {
  if (paths.length === 0) throw new UsageError(`${command} needs the mailbox to replay: a file or a folder.`)
  const addresses = readAddresses('--owner', owner)
  if (addresses.length === 0) {
    throw new UsageError(
      `${command} needs --owner: without it Kith cannot tell what was sent from what was received.`,
    )
  }
  return { paths, addresses, language }
}

/**
 * Replays a mailbox in a store of its own, which is gone afterwards. The report reads its verdicts from a file, and
 * can be read only as long as `use` does.
 *
 * @param threads beside this one; @default none
 */
export async function replayMailbox<T>(
  mailbox: MailboxToReplay,
  io: Io,
  use: (report: BacktestReport) => T | Promise<T>,
  threads?: number,
): Promise<T> {
  const progress = new Progress(io, 'messages read')
  const judging = new Progress(io, 'messages judged')
  const store = openLocalStore(':memory:')
  const shelf = openShelfFile()
  const reading = { reader: mimeReader(), digest: sha256 }
  try {
    const unreadable: UnreadableFiles = { files: 0, items: 0 }
    const report = await backtest(
      {
        ...reading,
        history: store.history,
        keeper: keepingInFile({ ...reading, shelf, ...(threads !== undefined && { threads }) }),
        shelf: shelfIn(shelf),
      },
      {
        items: readableOf(readMailbox(mailbox.paths), unreadable, progress, io),
        owner: adHocOwner(mailbox.addresses, mailbox.language),
        onProgress: (read) => progress.show(read),
        onJudged: (judged) => judging.show(judged),
      },
    )
    judging.clear()
    return await use(withUnreadable(report, unreadable))
  } finally {
    judging.clear()
    store.close()
    shelf.close()
  }
}

interface UnreadableFiles {
  /** Files of which nothing could be read. */
  files: number
  items: number
}

/** The messages; what could not be read is counted, and said at once. */
async function* readableOf(
  items: AsyncIterable<MailboxItem>,
  unreadable: UnreadableFiles,
  progress: Progress,
  { err }: Io,
): AsyncGenerator<ArchivedMessage> {
  for await (const item of items) {
    if (item.fault === null) {
      yield { path: item.path, file: item.file, bytes: item.bytes }
    } else {
      unreadable.items++
      if (item.path === item.file) unreadable.files++
      progress.clear()
      err.write(`not read: ${item.path}: ${describeFault(item.fault)}\n`)
    }
  }
}

function withUnreadable(report: BacktestReport, { files, items }: UnreadableFiles): BacktestReport {
  return {
    ...report,
    files: report.files + files,
    messages: report.messages + items,
    failed: report.failed + items,
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
