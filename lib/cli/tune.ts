import { SENSITIVITIES } from '../app/backtest-replay.ts'
import { passes, tune } from '../app/tune.ts'
import type { Sensitivity } from '../domain/owner.ts'
import { mailboxToReplay, replayMailbox } from './backtest-mailbox.ts'
import { type Io, painter } from './io.ts'
import { tuningJson, tuningText } from './tune-text.ts'
import { readArguments, readLanguage, UsageError } from './usage.ts'

export const help = `
Usage: kith tune PATH… --owner ADDR[,ADDR] [options]

Replays your mail as "kith backtest" does, at every sensitivity, and proposes the
one to use. A setting that would have held a message which you went on to answer is
refused. Nothing is stored and nothing is changed.

Options:
  --owner ADDR          all addresses the owner writes from, with commas between
                        (or the option many times); what comes from them is "sent"
  --sensitivity NAME    relaxed, normal or strict: is it safe for this mailbox?
                        The exit code is 1 if it is refused
  --json                for programs
  --lang de|en          language of the report (default: yours)

Examples:
  kith tune ~/Maildir --owner anna@example.org
  kith tune Inbox.mbox Sent.mbox.gz --owner anna@example.org --sensitivity strict
`

const OPTIONS = {
  owner: { type: 'string', multiple: true },
  sensitivity: { type: 'string' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const

const REFUSED = 1

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  const language = readLanguage(values.lang, io.env)
  const wished = values.sensitivity === undefined ? null : readSensitivity(values.sensitivity)
  const mailbox = mailboxToReplay('tune', positionals, values.owner ?? [], language)
  const tuning = tune((await replayMailbox(mailbox, io)).verdicts)
  io.out.write(
    values.json
      ? `${JSON.stringify(tuningJson(tuning), null, 2)}\n`
      : tuningText(tuning, wished, { language, paint: painter(io.out) }),
  )
  const wish = tuning.settings.find(({ sensitivity }) => sensitivity === wished)
  return wish !== undefined && !passes(wish) ? REFUSED : 0
}

function readSensitivity(text: string): Sensitivity {
  const read = SENSITIVITIES.find((each) => each === text)
  if (read === undefined)
    throw new UsageError(`--sensitivity takes relaxed, normal or strict, not "${text}".`)
  return read
}
