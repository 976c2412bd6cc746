import { writeFile } from 'node:fs/promises'
import { backtestJson } from './backtest-json.ts'
import { mailboxToReplay, replayMailbox } from './backtest-mailbox.ts'
import { backtestPage } from './backtest-page.ts'
import { backtestText } from './backtest-text.ts'
import { type Io, painter } from './io.ts'
import { readArguments, readLanguage } from './usage.ts'

export const help = `
Usage: kith backtest PATH… --owner ADDR[,ADDR] [options]

Replays your mail in order of time, sent and received together, and says what
Kith would have held, and which of it you went on to answer. Each message is judged
by what had happened before it, through the same functions as live mail. Nothing is
stored and nothing is changed.

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
} as const

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  const language = readLanguage(values.lang, io.env)
  const mailbox = mailboxToReplay('backtest', positionals, values.owner ?? [], language)
  const report = await replayMailbox(mailbox, io)
  io.out.write(
    values.json
      ? `${JSON.stringify(backtestJson(report, language), null, 2)}\n`
      : backtestText(report, { language, paint: painter(io.out), list: values.list }),
  )
  if (values.report !== undefined) {
    // Mail of others stands in it: nobody else on the machine is to read it.
    await writeFile(values.report, backtestPage(report, mailbox), { mode: 0o600 })
    io.err.write(`The report is in ${values.report}\n`)
  }
  return 0
}
