import { resolve } from 'node:path'
import { openLocalStore } from '../adapters/local/store.ts'
import { SENSITIVITIES } from '../app/backtest-replay.ts'
import { passes, tune } from '../app/tune.ts'
import type { Address } from '../domain/address.ts'
import type { Sensitivity } from '../domain/owner.ts'
import { reportWords } from '../views/report/words.ts'
import { mailboxToReplay, replayMailbox } from './backtest-mailbox.ts'
import { type Io, painter } from './io.ts'
import { TUNE_LABELS } from './tune-labels.ts'
import { tuningJson, tuningText } from './tune-text.ts'
import { CommandFault, readArguments, readLanguage, UsageError } from './usage.ts'

export const help = `
Usage: kith tune PATH… --owner ADDR[,ADDR] [options]

Replays your mail as "kith backtest" does, at every sensitivity, and proposes the
one to use. A setting that would have held a message which you went on to answer is
refused. Nothing is stored and nothing is changed, but by --apply.

Options:
  --owner ADDR          all addresses the owner writes from, with commas between
                        (or the option many times); what comes from them is "sent"
  --sensitivity NAME    relaxed, normal or strict: is it safe for this mailbox?
                        The exit code is 1 if it is refused
  --apply               let the Kith in --data judge by the proposed sensitivity from now on,
                        or by the one of --sensitivity; never by one that is refused
  --data DIR            the store for --apply, as in "kith start" (default: data)
  --json                for programs
  --lang de|en          language of the report (default: yours)

Examples:
  kith tune ~/Maildir --owner anna@example.org
  kith tune Inbox.mbox Sent.mbox.gz --owner anna@example.org --sensitivity strict
  kith tune ~/Maildir --owner anna@example.org --apply --data ~/kith
`

const OPTIONS = {
  owner: { type: 'string', multiple: true },
  sensitivity: { type: 'string' },
  apply: { type: 'boolean', default: false },
  data: { type: 'string', default: 'data' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const

const REFUSED = 1

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  const language = readLanguage(values.lang, io.env)
  const wished = values.sensitivity === undefined ? null : readSensitivity(values.sensitivity)
  const mailbox = mailboxToReplay('tune', positionals, values.owner ?? [], language)
  const target = values.apply ? await ownerToTune(resolve(values.data), mailbox.addresses) : null
  const tuning = await replayMailbox(mailbox, io, ({ verdicts }) => tune(verdicts))
  io.out.write(
    values.json
      ? `${JSON.stringify(tuningJson(tuning), null, 2)}\n`
      : tuningText(tuning, wished, { language, paint: painter(io.out) }),
  )
  const wish = tuning.settings.find(({ sensitivity }) => sensitivity === (wished ?? tuning.proposed))
  const safe = wish !== undefined && passes(wish)
  if (target !== null) {
    if (safe) await apply(resolve(values.data), target, wish.sensitivity)
    const said = TUNE_LABELS[language][safe ? 'applied' : 'notApplied']
    const name = wish === undefined ? '' : reportWords(language).sensitivities[wish.sensitivity]
    io.err.write(`${said(name)}\n`)
  }
  return (wished !== null || target !== null) && !safe ? REFUSED : 0
}

/**
 * The id of the owner whom the addresses name, before any mail is read.
 *
 * @throws CommandFault where the store guards nobody of them
 */
async function ownerToTune(dataDir: string, addresses: readonly Address[]): Promise<string> {
  const store = openLocalStore(dataDir, { readOnly: true })
  try {
    for (const at of addresses) {
      const owner = await store.owners.byAddress(at)
      if (owner !== null) return owner.id
    }
  } finally {
    store.close()
  }
  throw new CommandFault(`${dataDir} does not guard ${addresses.join(', ')}: there is nobody to apply it to.`)
}

/** Beside a running Kith: it reads its owner anew for each message. */
async function apply(dataDir: string, ownerId: string, sensitivity: Sensitivity): Promise<void> {
  const store = openLocalStore(dataDir)
  try {
    const amended = await store.owners.amend(ownerId, () => ({ sensitivity }))
    if (amended === null) throw new CommandFault(`The owner is no longer in ${dataDir}.`)
  } finally {
    store.close()
  }
}

function readSensitivity(text: string): Sensitivity {
  const read = SENSITIVITIES.find((each) => each === text)
  if (read === undefined)
    throw new UsageError(`--sensitivity takes relaxed, normal or strict, not "${text}".`)
  return read
}
