import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { LocalStore } from '../adapters/local/store.ts'
import { sourcesUnder } from '../adapters/mailbox/sources.ts'
import { mimeReader } from '../adapters/mime/reader.ts'
import { type ImportReport, importArchive } from '../app/import-archive.ts'
import type { Owner } from '../domain/owner.ts'
import { beginsToGuard, hasEnoughHistory } from '../domain/readiness.ts'
import { importJson, type Outcome, outcomeOf } from './import-json.ts'
import { importOwner } from './import-owner.ts'
import { ImportProgress } from './import-progress.ts'
import { openImportStore } from './import-store.ts'
import { importText } from './import-text.ts'
import { type Io, painter } from './io.ts'
import { readAddresses, readArguments, readLanguage, UsageError } from './usage.ts'

export const help = `
Usage: kith import PATH… [options]

Learns whom you really know from the mail and the contacts that you have: whom
you wrote to, and who answered. Then Kith can guard at once, without weeks of
watching. Nothing of your mail is kept but who wrote to whom, and when.

PATH is a file or a folder, and many may be given:
  mail       mbox, Maildir, .eml, the folders of Apple Mail and Thunderbird
             (or a whole Thunderbird profile), a Google Takeout (.zip, .tgz, .mbox)
  contacts   vCard address books, LinkedIn's Connections.csv, contact lists of
             XING, Google and Outlook: these people count as collected, not known

Your own addresses are found in the mail and shown for you to confirm.

An import may be stopped and run again at any time: it goes on where it stopped.
What it has read before it passes over, and no message counts twice, in whatever
order it comes. It may run beside a Kith that guards the same folder.

Options:
  --owner ADDR   your own addresses, with commas between (or the option many times)
  --data DIR     the store to learn into, as in "kith start" (default: data)
  --yes          take the addresses that were found for yours, without asking
  --dry-run      say what would be learned, and change nothing
  --json         for programs
  --lang de|en   language of the report (default: yours)

Examples:
  kith import ~/takeout-20260601T0900Z-001.zip
  kith import ~/Maildir Connections.csv --owner anna@example.org --data ~/kith
  kith import ~/.thunderbird/ab12cd34.default --dry-run
`

const OPTIONS = {
  owner: { type: 'string', multiple: true },
  data: { type: 'string', default: 'data' },
  yes: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  if (positionals.length === 0) {
    throw new UsageError('import needs the mail or the contacts to learn from: a file or a folder.')
  }
  const given = readAddresses('--owner', values.owner ?? [])
  const language = readLanguage(values.lang, io.env)
  // A file is known again by its path, from wherever the command is given.
  const paths = positionals.map((path) => resolve(path))
  const progress = new ImportProgress(io, language)
  const total = await octetsUnder(paths)
  const { store, close } = await openImportStore(resolve(values.data), { dryRun: values['dry-run'] })
  try {
    const { history, interactions } = store
    const reader = mimeReader()
    const deps = { paths, given, assumeYes: values.yes, dataDir: values.data, language, reader, progress }
    const owner = await importOwner(store.owners, deps, io)
    const startedAt = io.now()
    progress.begin(total)
    const report = await importArchive(
      { reader, digest: sha256, history, interactions, notes: store.importNotes },
      {
        sources: sourcesUnder(paths),
        owner,
        now: startedAt,
        onProgress: (done) => progress.show(done),
        onLearning: (notes) => progress.learning(notes),
      },
    )
    progress.clear()
    const outcome: Outcome = await outcomeOf(history, {
      report,
      owner: await guardWhereReady(store, owner, report, io.now()),
      before: owner.mode,
      dryRun: values['dry-run'],
      startedAt,
      endedAt: io.now(),
    })
    io.out.write(
      values.json
        ? `${JSON.stringify(importJson(outcome), null, 2)}\n`
        : importText(outcome, { language, paint: painter(io.out) }),
    )
    return 0
  } finally {
    progress.clear()
    await close()
  }
}

/** An import counts as history at once: who was only observed is guarded from now on. */
async function guardWhereReady(
  { owners }: Pick<LocalStore, 'owners'>,
  { id }: Owner,
  { sentInHistory }: ImportReport,
  now: Date,
): Promise<Owner> {
  const ready = hasEnoughHistory({ imported: sentInHistory, sent: sentInHistory, days: 0, saidSo: false })
  const begun = ready ? await owners.amend(id, (owner) => beginsToGuard(owner, now)) : null
  const owner = begun ?? (await owners.get(id))
  if (owner === null) throw new Error('the owner of the import is gone from the store')
  return owner
}

async function octetsUnder(paths: readonly string[]): Promise<number> {
  let octets = 0
  for await (const { size } of sourcesUnder(paths)) octets += size
  return octets
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
