import type { Explanation } from '../app/explain.ts'
import type { Language } from '../domain/owner.ts'
import type { Tie } from '../domain/tie.ts'
import { oneLine, wrap } from '../views/text.ts'
import { wordsOf } from '../views/words.ts'
import { evidenceTable } from './evidence-table.ts'
import { decimal, type Manner, showAuthor } from './manner.ts'

const WIDTH = 96
const LABEL_WIDTH = 15

/** An explanation for a person at a terminal: the verdict first, then what it rests on. */
export function explanationText(explanation: Explanation, manner: Manner): string {
  const { language } = manner
  const { author, authentication, tie, reasons, counterfactual, signals } = explanation
  const words = wordsOf(language)
  const labels = LABELS[language]
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [labels.why, reasons.map(({ text }) => oneLine(text, 400))],
    [labels.otherwise, counterfactual === null ? [] : [oneLine(counterfactual.text, 400)]],
    [labels.author, [showAuthor(author, language)]],
    [labels.authentication, [words.authentication[authentication]]],
    [labels.tie, [tieLine(tie, language)]],
  ]
  return [
    headline(explanation, manner),
    '',
    ...rows.flatMap(([label, lines]) => row(label, lines, manner)),
    '',
    ...evidenceTable(signals, explanation.kind, manner),
    '',
  ].join('\n')
}

function headline({ kind, disposition }: Explanation, { language, paint }: Manner): string {
  const labels = LABELS[language]
  const verdict =
    disposition === 'hold' ? paint('yellow', `■ ${labels.hold}`) : paint('green', `● ${labels.deliver}`)
  return `${paint('bold', verdict)}  ${wordsOf(language).kinds[kind]}`
}

function row(label: string, lines: readonly string[], { paint }: Manner): readonly string[] {
  const margin = ' '.repeat(LABEL_WIDTH + 2)
  return lines.map((line, at) => {
    const text = wrap(line, margin, WIDTH).slice(margin.length)
    return `  ${paint('dim', (at === 0 ? label : '').padEnd(LABEL_WIDTH))}${text}`
  })
}

function tieLine(tie: Tie, language: Language): string {
  const words = wordsOf(language)
  const { sent, answers, meetings, threads, lastMonth, rank } = tie
  const facts: readonly (readonly [string, number])[] = [
    [words.tieFacts.sent, sent],
    [words.tieFacts.answers, answers],
    [words.tieFacts.meetings, meetings],
    [words.tieFacts.threads, threads],
  ]
  const numbers = facts.filter(([, count]) => count > 0).map(([label, count]) => `${label} ${count}`)
  if (lastMonth !== null) numbers.push(`${words.tieFacts.last} ${showMonth(lastMonth)}`)
  if (rank > 0) numbers.push(`${words.tieFacts.rank} ${decimal(rank, language)}`)
  const how = tie.level === 'none' ? [] : [words.tieBy[tie.by]]
  return [words.ties[tie.level], ...numbers, ...how].join(' · ')
}

/** `yyyymm` as ISO 8601 writes it. */
function showMonth(yyyymm: number): string {
  return `${Math.floor(yyyymm / 100)}-${String(yyyymm % 100).padStart(2, '0')}`
}

interface Labels {
  readonly hold: string
  readonly deliver: string
  readonly why: string
  readonly otherwise: string
  readonly author: string
  readonly authentication: string
  readonly tie: string
}

const LABELS: Readonly<Record<Language, Labels>> = {
  en: {
    hold: 'Hold',
    deliver: 'Deliver',
    why: 'Why',
    otherwise: 'Otherwise',
    author: 'Author',
    authentication: 'Proof',
    tie: 'Tie',
  },
  de: {
    hold: 'Zurückhalten',
    deliver: 'Zustellen',
    why: 'Warum',
    otherwise: 'Sonst',
    author: 'Absender',
    authentication: 'Nachweis',
    tie: 'Bekanntheit',
  },
}
