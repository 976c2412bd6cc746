import { writeFile } from 'node:fs/promises'
import type { BacktestReport } from '../app/backtest.ts'
import { backtestJson } from './backtest-json.ts'
import { mailboxToReplay, replayMailbox } from './backtest-mailbox.ts'
import { backtestPage } from './backtest-page.ts'
import { backtestText } from './backtest-text.ts'
import { type Io, painter } from './io.ts'
import { readArguments, readLanguage, UsageError } from './usage.ts'

export const help = `
Usage: kith backtest PATH… --owner ADDR[,ADDR] [options]

Replays your mail in order of time, sent and received together, and says what
Kith would have held, and which of it you went on to answer. Each message is judged
by what had happened before it, through the same functions as live mail. Nothing is
changed, in your mail or in a Kith. While it runs, what it has read of your mail lies
in a file without a name in the folder for temporary files (on Windows one with a
name), which is gone at the end; nothing else is stored but the report you ask for.

PATH is an mbox file, a Maildir, an .eml file, or a folder of raw messages under
any names, each gzipped or not; many may be given. A message that lies in several
folders counts once.

Options:
  --owner ADDR   all addresses the owner writes from, with commas between
                 (or the option many times); what comes from them is "sent"
  --report FILE  write the report with its pictures into one HTML file
  --list         every message that would have waited, with its reason
  --json         for programs
  --lang de|en   language of the report (default: yours)
  --threads N    threads that read beside the first, each with some 50 MB of memory;
                 worth it for a large mailbox and idle processors (default: 0)

Examples:
  kith backtest ~/Maildir --owner anna@example.org --report kith.html
  kith backtest Inbox.mbox Sent.mbox.gz --owner anna@example.org,a.berger@example.com --list
`

const OPTIONS = {
  owner: { type: 'string', multiple: true },
  report: { type: 'string' },
  list: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
  threads: { type: 'string' },
} as const

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  const language = readLanguage(values.lang, io.env)
  const mailbox = mailboxToReplay('backtest', positionals, values.owner ?? [], language)
  const threads = readThreads(values.threads)
  await replayMailbox(mailbox, io, write, threads)
  return 0

  async function write(report: BacktestReport): Promise<void> {
    io.out.write(
      values.json
        ? `${JSON.stringify(backtestJson(report, language), null, 2)}\n`
        : backtestText(report, { language, paint: painter(io.out), list: values.list }),
    )
    if (values.report === undefined) return
    // Mail of others stands in it: nobody else on the machine is to read it.
    await writeFile(values.report, backtestPage(report, mailbox), { mode: 0o600 })
    io.err.write(`The report is in ${values.report}\n`)
  }
}

/** More would only wait for the one that splits the mailbox. */
const MOST_THREADS = 64

/** As many as the option says; undefined for the default. */
function readThreads(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const threads = /^\d{1,2}$/.test(value) ? Number(value) : Number.NaN
  if (threads <= MOST_THREADS) return threads
  throw new UsageError(`--threads takes a number from 0 to ${MOST_THREADS}, not "${value}".`)
}
