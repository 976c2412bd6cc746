import { type Example, fitWeights } from '../app/fit.ts'
import { foldsBySource } from '../app/folds.ts'
import { type Answered, type Quality, qualityOf, type Rate } from '../app/quality.ts'
import { assessKind } from '../domain/kind.ts'
import { DECLARED } from '../domain/signals/declared.ts'
import { WEIGHTS, type Weights } from '../domain/signals/weights.ts'
import type { Io } from './io.ts'
import { labelledMail } from './labelled-mail.ts'
import { readArguments, UsageError } from './usage.ts'

export const help = `
Usage: kith quality LABELS.tsv --root DIR [options]

Measures what Kith would hold of a set of labelled mail. Every author counts as
authenticated and unknown, and the owner as guarding. Harm is mail that must
always be delivered and would be held; relief is mass mail that would be held.

LABELS.tsv has lines of path, label, sure (1 or 0), language and note, with tabs
between; the paths lie below DIR. The label "unclear" is skipped.

Options:
  --root DIR   where the messages are
  --folds N    fit the weights anew, N times, and judge each source by weights
               that never saw it (at most one fold a source)
  --json       for programs

Examples:
  kith quality labels.tsv --root mail
  kith quality labels.tsv --root mail --folds 10 --json
`

const OPTIONS = {
  root: { type: 'string' },
  folds: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

export async function run(args: readonly string[], { out }: Io): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  const [labels, ...more] = positionals
  if (labels === undefined || more.length > 0) throw new UsageError('quality needs one labels file.')
  if (values.root === undefined)
    throw new UsageError('quality needs --root: the folder that the paths are below.')
  const folds = values.folds === undefined ? null : readFolds(values.folds)
  const examples = await labelledMail(labels, values.root)
  const measured = qualityOf(folds === null ? judged(examples, WEIGHTS) : crossValidated(examples, folds))
  const how = folds === null ? `weights of ${WEIGHTS.provenance.date}` : 'cross-validated by source'
  out.write(values.json ? `${JSON.stringify(measured, null, 2)}\n` : report(measured, how))
  return 0
}

/** Judges each message by weights that were fitted without its source. */
export function crossValidated(
  examples: readonly Example[],
  folds: number,
  lambda = WEIGHTS.provenance.lambda,
): readonly Answered[] {
  return foldsBySource(examples, folds).flatMap((sources) => {
    const apart = (example: Example) => sources.has(example.label.source)
    const learnt = fitWeights(
      examples.filter((example) => !apart(example)),
      DECLARED,
      lambda,
    )
    return judged(examples.filter(apart), { ...WEIGHTS, ...learnt })
  })
}

export function judged(examples: readonly Example[], weights: Weights): readonly Answered[] {
  return examples.map(({ label, observations }) => {
    const { kind, probabilities } = assessKind(observations, weights)
    return { label, kind, probabilities }
  })
}

function readFolds(text: string): number {
  const folds = Number(text)
  if (!Number.isInteger(folds) || folds < 2)
    throw new UsageError(`--folds takes a whole number from 2, not "${text}".`)
  return folds
}

function report(measured: Quality, how: string): string {
  const lines = [
    `${measured.messages} sure messages, every author unknown; ${how}`,
    `harm    ${show(measured.harm)}   ${counts(measured.harmByKind)}`,
    `relief  ${show(measured.relief)}   ${counts(measured.reliefByKind)}`,
    `unsure  harm ${show(measured.unsure.harm)}, relief ${show(measured.unsure.relief)}`,
    `expected calibration error ${measured.calibrationError.toFixed(3)}`,
    '',
    'said of mass mail → was so',
    ...measured.reliability.map((bin) => `  ${bin.said.toFixed(2)} → ${bin.was.toFixed(2)}  (${bin.n})`),
    '',
    'kind               n  precision             recall',
    ...Object.entries(measured.kinds).map(
      ([kind, { n, precision, precisionInterval, recall, recallInterval }]) =>
        `${kind.padEnd(16)}${String(n).padStart(4)}  ${span(precision, precisionInterval).padEnd(20)}  ${span(recall, recallInterval)}`,
    ),
    '',
    ...table('source', measured.sources),
    ...table('language', measured.languages),
    '',
    'held, but should not be:',
    ...measured.harm.paths.map((path) => `  ${path}`),
    'not held, but could be:',
    ...measured.relief.missed.map((path) => `  ${path}`),
  ]
  return `${lines.join('\n')}\n`
}

function table(title: string, groups: Quality['sources']): readonly string[] {
  return Object.entries(groups).map(
    ([key, { messages, harm, relief }]) =>
      `${title} ${key.padEnd(24)}${String(messages).padStart(4)}  harm ${harm.count}/${harm.total}  relief ${relief.count}/${relief.total}`,
  )
}

function counts(rates: Readonly<Record<string, Rate>>): string {
  return Object.entries(rates)
    .map(([kind, { count, total }]) => `${kind} ${count}/${total}`)
    .join(', ')
}

function show({ count, total, rate, interval }: Rate): string {
  return `${count} of ${total} (${span(rate, interval)})`
}

function span(rate: number | null, interval: readonly [number, number] | null): string {
  if (rate === null || interval === null) return '—'
  const percent = (share: number) => (share * 100).toFixed(1)
  return `${percent(rate)} % [${percent(interval[0])}–${percent(interval[1])}]`
}
