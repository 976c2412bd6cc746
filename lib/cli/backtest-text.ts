import type { BacktestReport, ReplayedVerdict } from '../app/backtest.ts'
import type { Language } from '../domain/owner.ts'
import { reasonText } from '../domain/reasons.ts'
import { oneLine } from '../views/text.ts'
import { wordsOf } from '../views/words.ts'
import { countByKind } from './backtest-json.ts'
import { type Manner, showAuthor } from './manner.ts'
import { table } from './table.ts'

/** Authors shown without `--list`. */
const MOST_AUTHORS = 15

/** The report for a person: what it means in a few sentences, then the tables. */
export function backtestText(report: BacktestReport, manner: Manner & { readonly list: boolean }): string {
  const { language, paint, list } = manner
  const labels = LABELS[language]
  const held = report.verdicts.filter(({ disposition }) => disposition === 'hold')
  return [
    ...labels.summary(shown(report, language)),
    ...(report.failed > 0 ? [paint('red', labels.failed(report.failed))] : []),
    ...(report.sent === 0 ? [paint('yellow', labels.nothingSent)] : []),
    '',
    ...kindTable(report, manner),
    ...(held.length === 0
      ? []
      : ['', paint('bold', labels.waiting), ...(list ? listOf(held, manner) : authorsOf(held, manner))]),
    '',
  ].join('\n')
}

interface Shown {
  /** A number as the language writes it. */
  readonly n: (value: number) => string
  readonly report: BacktestReport
  readonly share: string
  /** First and last day, or null where no message has a date. */
  readonly span: readonly [string, string] | null
}

function shown(report: BacktestReport, language: Language): Shown {
  const { received, held } = report
  const share = (received === 0 ? 0 : held / received).toLocaleString(language, {
    style: 'percent',
    maximumFractionDigits: 1,
  })
  const days = report.verdicts.flatMap(({ at }) => (at === null ? [] : [at.toISOString().slice(0, 10)]))
  const [first, last] = [days[0], days.at(-1)]
  return {
    n: (value) => value.toLocaleString(language),
    report,
    share,
    span: first === undefined || last === undefined ? null : [first, last],
  }
}

function kindTable(report: BacktestReport, { language, paint }: Manner): readonly string[] {
  const labels = LABELS[language]
  const kinds = wordsOf(language).kinds
  const rows = [...countByKind(report)].map(([kind, { received, held }]) => [
    kinds[kind],
    received.toLocaleString(language),
    held === 0 ? '–' : held.toLocaleString(language),
  ])
  const [head = '', ...lines] = table(
    [[labels.kind, labels.received, labels.held], ...rows],
    ['left', 'right', 'right'],
  )
  return [paint('dim', head), ...lines]
}

/** Who would have waited, the busiest first, each with the newest message. */
function authorsOf(held: readonly ReplayedVerdict[], { language, paint }: Manner): readonly string[] {
  const words = wordsOf(language)
  const groups = Map.groupBy(held, ({ author }) => author.address ?? showAuthor(author, language))
  const busiest = [...groups.values()].sort((a, b) => b.length - a.length)
  const rows = busiest.slice(0, MOST_AUTHORS).flatMap((group) => {
    const newest = group.at(-1)
    if (newest === undefined) return []
    return [
      [
        group.length.toLocaleString(language),
        oneLine(showAuthor(newest.author, language), 44),
        words.kinds[newest.kind],
        words.ties[newest.tie],
        oneLine(newest.subject, 60) || words.noSubject,
      ],
    ]
  })
  const others = busiest.length - rows.length
  return [
    ...table(rows, ['right', 'left', 'left', 'left', 'left']),
    paint('dim', `  ${LABELS[language].others(others)}`),
  ]
}

function listOf(held: readonly ReplayedVerdict[], { language, paint }: Manner): readonly string[] {
  const words = wordsOf(language)
  return held.flatMap(({ path, at, subject, author, kind, reason }) => [
    '',
    `  ${paint('bold', oneLine(subject, 90) || words.noSubject)}`,
    `  ${[at?.toISOString().slice(0, 10) ?? '–', words.kinds[kind], showAuthor(author, language)].join(' · ')}`,
    `  ${oneLine(reasonText(reason, language), 300)}`,
    `  ${paint('dim', oneLine(path, 400))}`,
  ])
}

interface Labels {
  readonly summary: (report: Shown) => readonly string[]
  readonly failed: (count: number) => string
  readonly nothingSent: string
  readonly kind: string
  readonly received: string
  readonly held: string
  readonly waiting: string
  readonly others: (count: number) => string
}

const LABELS: Readonly<Record<Language, Labels>> = {
  en: {
    summary: ({ n, report: { files, messages, sent, received, held }, share, span }) => [
      `Kith read ${n(messages)} different ${messages === 1 ? 'message' : 'messages'} in ${n(files)} ${files === 1 ? 'file' : 'files'}${span ? `, from ${span[0]} to ${span[1]}` : ''}.`,
      `You sent ${n(sent)} of them and received ${n(received)}; of those, ${n(held)} would have waited in the quarantine (${share}).`,
    ],
    failed: (count) => `Could not be judged at all: ${count}. In live mail they would have been delivered.`,
    nothingSent:
      'None of it was sent by the owner, so Kith knows nobody. Are all their addresses given by --owner?',
    kind: 'What you received',
    received: 'received',
    held: 'held',
    waiting: 'Who would have waited',
    others: (count) =>
      count > 0
        ? `… and ${count} more ${count === 1 ? 'sender' : 'senders'}; --list shows every message with its reason.`
        : '--list shows every message with its reason.',
  },
  de: {
    summary: ({ n, report: { files, messages, sent, received, held }, share, span }) => [
      `Kith hat ${n(messages)} ${messages === 1 ? 'Nachricht' : 'verschiedene Nachrichten'} in ${n(files)} ${files === 1 ? 'Datei' : 'Dateien'} gelesen${span ? `, vom ${span[0]} bis zum ${span[1]}` : ''}.`,
      `Davon haben Sie ${n(sent)} gesendet und ${n(received)} erhalten; von den erhaltenen ${held === 1 ? 'hätte' : 'hätten'} ${n(held)} in der Quarantäne gewartet (${share}).`,
    ],
    failed: (count) =>
      `Gar nicht beurteilen ließen sich: ${count}. Im laufenden Betrieb wären sie zugestellt worden.`,
    nothingSent:
      'Nichts davon hat der Besitzer gesendet, deshalb kennt Kith niemanden. Sind alle Adressen mit --owner genannt?',
    kind: 'Was Sie erhielten',
    received: 'erhalten',
    held: 'gehalten',
    waiting: 'Wer gewartet hätte',
    others: (count) =>
      count > 0
        ? `… und ${count} ${count === 1 ? 'weiterer' : 'weitere'} Absender; --list zeigt jede Nachricht mit ihrem Grund.`
        : '--list zeigt jede Nachricht mit ihrem Grund.',
  },
}
