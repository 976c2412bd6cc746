import { createHash } from 'node:crypto'
import { openLocalStore } from '../adapters/local/store.ts'
import type { MailboxItem } from '../adapters/mailbox/item.ts'
import { readMailbox } from '../adapters/mailbox/read.ts'
import { mimeReader } from '../adapters/mime/reader.ts'
import { type ArchivedMessage, type BacktestReport, backtest } from '../app/backtest.ts'
import { adHocOwner } from './ad-hoc-owner.ts'
import { backtestJson } from './backtest-json.ts'
import { backtestText } from './backtest-text.ts'
import { describeFault } from './fault.ts'
import { type Io, painter } from './io.ts'
import { readAddresses, readArguments, readLanguage, UsageError } from './usage.ts'

export const help = `
Usage: kith backtest PATH… --owner ADDR[,ADDR] [options]

Replays your mail in order of time, sent and received together, and says what
Kith would have held. Each message is judged by what had happened before it,
through the same functions as live mail. Nothing is stored and nothing is changed.

PATH is an mbox file, a Maildir, an .eml file, or a folder of raw messages under
any names, each gzipped or not; many may be given. A message that lies in several
folders counts once.

Options:
  --owner ADDR   all addresses the owner writes from, with commas between
                 (or the option many times); what comes from them is "sent"
  --list         every message that would have waited, with its reason
  --json         for programs
  --lang de|en   language of the report (default: yours)

Examples:
  kith backtest ~/Maildir --owner anna@example.org
  kith backtest Inbox.mbox Sent.mbox.gz --owner anna@example.org,a.berger@example.com --list
`

const OPTIONS = {
  owner: { type: 'string', multiple: true },
  list: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  if (positionals.length === 0)
    throw new UsageError('backtest needs the mailbox to replay: a file or a folder.')
  const addresses = readAddresses('--owner', values.owner ?? [])
  if (addresses.length === 0) {
    throw new UsageError(
      'backtest needs --owner: without it Kith cannot tell what was sent from what was received.',
    )
  }
  const language = readLanguage(values.lang, io.env)

  const progress = new Progress(io)
  const store = openLocalStore(':memory:')
  try {
    const unreadable: UnreadableFiles = { files: 0, items: 0 }
    const report = await backtest(
      { reader: mimeReader(), history: store.history, digest: sha256 },
      {
        items: readableOf(readMailbox(positionals), unreadable, io),
        owner: adHocOwner(addresses, language),
        onProgress: (read) => progress.show(read),
      },
    )
    progress.clear()
    const whole = withUnreadable(report, unreadable)
    io.out.write(
      values.json
        ? `${JSON.stringify(backtestJson(whole, language), null, 2)}\n`
        : backtestText(whole, { language, paint: painter(io.out), list: values.list }),
    )
    return 0
  } finally {
    progress.clear()
    store.close()
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
  { err }: Io,
): AsyncGenerator<ArchivedMessage> {
  for await (const item of items) {
    if (item.fault === null) {
      yield { path: item.path, file: item.file, bytes: item.bytes }
    } else {
      unreadable.items++
      if (item.path === item.file) unreadable.files++
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

/** A line that counts up, on a terminal only. */
class Progress {
  readonly #io: Io
  #shownAt = Number.NEGATIVE_INFINITY
  #shown = false

  constructor(io: Io) {
    this.#io = io
  }

  show(read: number): void {
    const now = this.#io.now().getTime()
    if (!this.#io.err.isTerminal || now - this.#shownAt < 100) return
    this.#shownAt = now
    this.#shown = true
    this.#io.err.write(`\r${read} messages read …`)
  }

  clear(): void {
    if (this.#shown) this.#io.err.write('\r\u001b[K')
    this.#shown = false
  }
}
