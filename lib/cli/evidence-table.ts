import type { Kind, Signal } from '../domain/kind.ts'
import type { Language } from '../domain/owner.ts'
import { oneLine } from '../views/text.ts'
import { wordsOf } from '../views/words.ts'
import { decimal, type Manner } from './manner.ts'
import { table } from './table.ts'

const MAX_DETAIL = 60

/** The signals for a person: what each weighs for the kind that was found, beside the kind that came next. */
export function evidenceTable(signals: readonly Signal[], kind: Kind, manner: Manner): readonly string[] {
  const { language, paint } = manner
  const words = wordsOf(language)
  const sums = sumsOf(signals)
  const others = [...sums.keys()].filter((each) => each !== kind)
  const shown = [kind, ...others.slice(0, 1)]
  const rows = [...Map.groupBy(signals, ({ name, detail }) => `${name}\n${detail}`).values()]
    .map((group) => ({ weights: shown.map((each) => weightFor(group, each)), ...toSeen(group) }))
    .filter(({ weights }) => weights.some((weight) => weight !== 0))
    .sort((a, b) => (b.weights[0] ?? 0) - (a.weights[0] ?? 0))
  if (rows.length === 0) return [`  ${words.noSignals}`]
  const [head = '', ...lines] = table(
    [
      [words.signalColumns.name, ...shown.map((each) => words.kinds[each]), words.signalColumns.seen],
      ...rows.map(({ name, weights, detail }) => [
        name,
        ...weights.map((weight) => signed(weight, language)),
        detail,
      ]),
      [TOGETHER[language], ...shown.map((each) => signed(sums.get(each) ?? 0, language))],
    ],
    ['left', ...shown.map(() => 'right' as const), 'left'],
  )
  const rest = others.slice(1).map((each) => `${words.kinds[each]} ${signed(sums.get(each) ?? 0, language)}`)
  return [
    paint('dim', head),
    ...lines.slice(0, -1),
    paint('bold', lines.at(-1) ?? ''),
    ...(rest.length === 0 ? [] : ['', `  ${paint('dim', rest.join(' · '))}`]),
  ]
}

const TOGETHER: Readonly<Record<Language, string>> = { en: 'together', de: 'zusammen' }

/** What all signals weigh together for each kind, the heaviest first. */
function sumsOf(signals: readonly Signal[]): ReadonlyMap<Kind, number> {
  const sums = new Map<Kind, number>()
  for (const { kind, weight } of signals) sums.set(kind, (sums.get(kind) ?? 0) + weight)
  return new Map([...sums].sort(([, a], [, b]) => b - a))
}

function weightFor(group: readonly Signal[], kind: Kind): number {
  return group.reduce((sum, signal) => (signal.kind === kind ? sum + signal.weight : sum), 0)
}

function toSeen([first]: readonly Signal[]): { readonly name: string; readonly detail: string } {
  return { name: first?.name ?? '', detail: oneLine(first?.detail ?? '', MAX_DETAIL) }
}

function signed(weight: number, language: Language): string {
  if (weight === 0) return '·'
  return `${weight < 0 ? '−' : '+'}${decimal(Math.abs(weight), language)}`
}
