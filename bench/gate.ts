/**
 * The quality gate: measures the committed weights on real mail and fails where a change does harm. Harm is mail
 * that must always be delivered and would be held; relief is mass mail that would be held (`floors.ts`).
 *
 *     KITH_CORPUS=path/to/corpus npm run gate
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openLocalStore } from '../lib/adapters/local/store.ts'
import { mimeReader } from '../lib/adapters/mime/reader.ts'
import { type BacktestReport, backtest } from '../lib/app/backtest.ts'
import { type Quality, qualityOf, type Rate } from '../lib/app/quality.ts'
import { adHocOwner } from '../lib/cli/ad-hoc-owner.ts'
import { labelledMail } from '../lib/cli/labelled-mail.ts'
import { crossValidated, judged } from '../lib/cli/quality.ts'
import { WEIGHTS } from '../lib/domain/signals/weights.ts'
import { COMMITTED, CROSS_VALIDATED, type Floor } from './floors.ts'
import { messagesOf, sentLetters, writersOf } from './letters.ts'
import { documented } from './signals-table.ts'

/** Folders whose mailboxes are replayed, each with what its owner sent beside what came. */
const MAILBOXES = ['enron/allen-p', 'enron/arora-h', 'enron_slinger-r/slinger-r', 'enron_south-s/south-s']

const corpus = process.env['KITH_CORPUS'] ?? '../shared/corpus'
const failures: string[] = []

const examples = await labelledMail(join(corpus, 'labels.tsv'), join(corpus, 'dev'))
const sources = new Set(examples.map(({ label }) => label.source)).size
const committed = qualityOf(judged(examples, WEIGHTS))
const unseen = qualityOf(crossValidated(examples, sources))

measure('with the committed weights', committed, COMMITTED)
measure('cross-validated', unseen, CROSS_VALIDATED)
row('', 'harm', 'newsletters', 'invitations', 'off by')
for (const [name, quality] of [
  ['committed', committed],
  ['cross-validated', unseen],
] as const) {
  const { newsletter, invitation } = quality.reliefByKind
  row(name, share(quality.harm), share(newsletter), share(invitation), quality.calibrationError.toFixed(3))
}

row('mailbox', 'messages', 'received', 'held', 'regret', 'letters', 'held')
for (const folder of MAILBOXES) {
  const report = await replayed(join(corpus, 'dev', folder))
  const letters = await sentLetters(join(corpus, 'dev', folder))
  row(
    folder,
    ...[report.messages, report.received, report.held, report.regret.count].map(String),
    ...[letters.count, letters.held.length].map(String),
  )
  if (letters.held.length > 0) {
    failures.push(`Letters that the owner of ${folder} sent would be held: ${letters.held.join(', ')}.`)
  }
  if (report.failed > 0) failures.push(`${report.failed} messages of ${folder} could not be judged.`)
  if (report.regret.count > 0) {
    failures.push(`${report.regret.count} messages of ${folder} would have been held, and were answered.`)
  }
  if (report.messages === 0) failures.push(`There is no message in ${folder}.`)
}

const page = await readFile(new URL('../docs/signals.md', import.meta.url), 'utf8')
if (documented(page).text !== page) {
  failures.push('docs/signals.md does not show the committed weights: run node bench/signals-doc.ts.')
}

for (const failure of failures) console.error(failure)
console.log(failures.length === 0 ? 'The gate is open.' : 'The gate is shut.')
process.exitCode = failures.length === 0 ? 0 : 1

function measure(how: string, { harm, reliefByKind, calibrationError }: Quality, floor: Floor): void {
  if (harm.count > floor.harm) {
    failures.push(
      `${harm.count} messages that must be delivered would be held, ${how}: ${harm.paths.join(', ')}.`,
    )
  }
  if (calibrationError > floor.calibrationError) {
    failures.push(
      `The probabilities are off by ${calibrationError.toFixed(3)}, ${how}; ${floor.calibrationError} is allowed.`,
    )
  }
  const floors = {
    newsletter: floor.newsletters,
    invitation: floor.invitations,
    'contact-request': floor.contactRequests,
  }
  for (const [kind, least] of Object.entries(floors)) {
    const rate = reliefByKind[kind]?.rate
    if (rate != null && rate < least) {
      failures.push(
        `Only ${percent(rate)} of mail labelled ${kind} would be held, ${how}; ${percent(least)} was reached before.`,
      )
    }
  }
}

async function replayed(folder: string): Promise<BacktestReport> {
  const store = openLocalStore(':memory:')
  try {
    return await backtest(
      { reader: mimeReader(), history: store.history, digest: sha256 },
      { items: messagesOf(folder), owner: adHocOwner(await writersOf(folder), 'en') },
    )
  } finally {
    store.close()
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function share(rate: Rate | undefined): string {
  return rate === undefined ? '—' : `${rate.count}/${rate.total}`
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(1)} %`
}

function row(name: string, ...cells: readonly string[]): void {
  console.log(name.padEnd(28) + cells.map((cell) => cell.padStart(12)).join(''))
}
