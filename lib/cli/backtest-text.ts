import type { BacktestReport } from '../app/backtest.ts'
import type { ReplayedVerdict } from '../app/backtest-replay.ts'
import type { Contact } from '../domain/contacts.ts'
import { reasonText } from '../domain/reasons.ts'
import { numbersOf, reportWords } from '../views/report/words.ts'
import { oneLine } from '../views/text.ts'
import { wordsOf } from '../views/words.ts'
import { countByKind } from './backtest-json.ts'
import { BACKTEST_LABELS } from './backtest-labels.ts'
import { type Manner, showAuthor } from './manner.ts'
import { table } from './table.ts'

/** Contacts shown of each sort; all of them are in the JSON. */
const MOST_CONTACTS = 10

/** Regretted messages shown without `--list`. */
const MOST_REGRETS = 20

/** The report for a person: what it means in a few sentences, then the receipts. */
export function backtestText(report: BacktestReport, manner: Manner & { readonly list: boolean }): string {
  const { language, paint, list } = manner
  const labels = BACKTEST_LABELS[language]
  const words = reportWords(language)
  const { n } = numbersOf(language)
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', paint('bold', title), ...lines]
  return [
    ...summary(report, manner),
    ...(report.failed > 0 ? [paint('red', words.failed(n(report.failed)))] : []),
    ...(report.sent === 0 ? [paint('yellow', words.nothingSent)] : []),
    ...section(words.regretTitle, regretsOf(report, manner)),
    '',
    ...kindTable(report, manner),
    ...section(
      words.strongestTitle,
      contactTable(report.strongest, manner, (each) => words.wrote(n(each.tie.sent))),
    ),
    ...section(
      words.collectorsTitle,
      contactTable(report.collectors, manner, (each) => words.massMail(n(each.massMail))),
    ),
    ...section(labels.waiting, list ? listOf(heldOf(report), manner) : sendersOf(report, manner)),
    '',
  ].join('\n')
}

function summary(report: BacktestReport, { language, paint }: Manner): readonly string[] {
  const words = reportWords(language)
  const { n, share } = numbersOf(language)
  const { held, received, regret } = report
  const span = spanOf(report)
  const remember = words.remember(n(held), n(received), regret.count === 0 ? null : n(regret.count))
  return [
    words.read(n(report.messages), n(report.files), span),
    words.exchange(n(report.sent), n(received), n(report.answered)),
    paint('bold', `${remember} (${words.tiles.heldOf(share(held, received))})`),
  ]
}

/** The days of the first and of the last message that has a date. */
function spanOf({ verdicts }: BacktestReport): readonly [first: string, last: string] | null {
  let span: readonly [Date, Date] | null = null
  for (const { at } of verdicts) if (at !== null) span = [span?.[0] ?? at, at]
  return span && [span[0].toISOString().slice(0, 10), span[1].toISOString().slice(0, 10)]
}

function* heldOf({ verdicts }: BacktestReport): Generator<ReplayedVerdict> {
  for (const verdict of verdicts) if (verdict.disposition === 'hold') yield verdict
}

function regretsOf(report: BacktestReport, manner: Manner): readonly string[] {
  const regretted: ReplayedVerdict[] = []
  for (const verdict of heldOf(report)) {
    if (verdict.answered && regretted.length < MOST_REGRETS) regretted.push(verdict)
  }
  return listOf(regretted, manner)
}

function kindTable(report: BacktestReport, { language, paint }: Manner): readonly string[] {
  const { kind: title, received: came, held: waits } = reportWords(language).kindsColumns
  const { n } = numbersOf(language)
  const kinds = wordsOf(language).kinds
  const rows = [...countByKind(report)].map(([kind, { received, held }]) => [
    kinds[kind],
    n(received),
    held === 0 ? '–' : n(held),
  ])
  const [head = '', ...lines] = table([[title, came, waits], ...rows], ['left', 'right', 'right'])
  return [paint('dim', head), ...lines]
}

function contactTable(
  contacts: readonly Contact[],
  { language, paint }: Manner,
  count: (contact: Contact) => string,
): readonly string[] {
  const words = wordsOf(language)
  const shown = contacts.slice(0, MOST_CONTACTS)
  const rows = shown.map((contact) => [
    oneLine(showAuthor(contact.author, language), 60),
    words.ties[contact.tie.level],
    count(contact),
  ])
  const others = contacts.length - shown.length
  return [
    ...table(rows, ['left', 'left', 'right']),
    ...(others > 0 ? [paint('dim', `  … ${reportWords(language).more(numbersOf(language).n(others))}`)] : []),
  ]
}

/** Who would have waited, the busiest first, each with the newest message. */
function sendersOf(report: BacktestReport, { language, paint }: Manner): readonly string[] {
  const { senders } = report
  if (senders.length === 0) return []
  const words = wordsOf(language)
  const { n } = numbersOf(language)
  const shown = senders.slice(0, MOST_CONTACTS)
  const newestOf = new Map<Contact, ReplayedVerdict>()
  for (const verdict of heldOf(report)) {
    const sender = shown.find(({ author }) => sameAuthor(verdict.author, author))
    if (sender !== undefined) newestOf.set(sender, verdict)
  }
  const rows = shown.flatMap((sender) => {
    const { author, held } = sender
    const newest = newestOf.get(sender)
    if (newest === undefined) return []
    const { kind, tie, subject } = newest
    return [
      [
        n(held),
        oneLine(showAuthor(author, language), 44),
        words.kinds[kind],
        words.ties[tie],
        oneLine(subject, 60) || words.noSubject,
      ],
    ]
  })
  return [
    ...table(rows, ['right', 'left', 'left', 'left', 'left']),
    paint('dim', `  ${BACKTEST_LABELS[language].others(senders.length - shown.length)}`),
  ]
}

function sameAuthor(one: Contact['author'], other: Contact['author']): boolean {
  return one.address === null ? one.name === other.name : one.address === other.address
}

function listOf(held: Iterable<ReplayedVerdict>, { language, paint }: Manner): readonly string[] {
  const words = wordsOf(language)
  return [...held].flatMap(({ path, at, subject, author, kind, reason }) => [
    '',
    `  ${paint('bold', oneLine(subject, 90) || words.noSubject)}`,
    `  ${[at?.toISOString().slice(0, 10) ?? '–', words.kinds[kind], showAuthor(author, language)].join(' · ')}`,
    `  ${oneLine(reasonText(reason, language), 300)}`,
    `  ${paint('dim', oneLine(path, 400))}`,
  ])
}
