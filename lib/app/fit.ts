import { KINDS } from '../domain/kind.ts'
import type { Observation } from '../domain/signals/detector.ts'
import type { Weights } from '../domain/signals/weights.ts'
import type { Label } from './labels.ts'
import { minimise } from './minimise.ts'

/** A labelled message as the fit sees it. */
export interface Example {
  readonly label: Label
  readonly observations: readonly Observation[]
}

/** Fewer examples, or fewer sources, and what is declared stays as it is. */
const FIT_LIMITS = {
  kindExamples: 50,
  kindSources: 2,
  observationExamples: 10,
  observationSources: 2,
} as const

/** Unsure labels count less. */
const UNSURE = 0.3

type Parameters = Pick<Weights, 'bias' | 'observations'>

export interface Fit extends Parameters {
  readonly fittedKinds: readonly string[]
}

/**
 * Penalised multinomial logistic regression: the maximum a posteriori weights under a Gaussian prior of
 * precision λ centred on the declared ones. Kinds and observations below `FIT_LIMITS` keep what is declared.
 * Each source and kind counts with the square root of its size, so that one big mailbox does not rule.
 */
export function fitWeights(examples: readonly Example[], declared: Parameters, lambda: number): Fit {
  const names = Object.keys(declared.observations)
  const columns = new Map(names.map((name, index) => [name, index + 1]))
  const width = KINDS.length
  const start = new Float64Array((names.length + 1) * width)
  for (const [kind, bias] of declared.bias.entries()) start[kind] = bias
  for (const [name, column] of columns) {
    for (const [kind, weight] of (declared.observations[name] ?? []).entries())
      start[column * width + kind] = weight
  }
  const kindFree = KINDS.map((kind) =>
    enough(
      examples.filter(({ label }) => label.kind === kind),
      FIT_LIMITS.kindExamples,
      FIT_LIMITS.kindSources,
    ),
  )
  const rows = examples.map(({ observations }) =>
    observations.flatMap(({ name, strength }) => {
      const column = columns.get(name)
      return column === undefined ? [] : [{ column, value: strength ?? 1 }]
    }),
  )
  const free = freeParameters(examples, names, kindFree)
  const targets = examples.map(({ label }) => KINDS.indexOf(label.kind))
  const shares = sharesOf(examples)

  const objective = (at: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0)
    let loss = 0
    const scores = new Float64Array(width)
    for (const [index, row] of rows.entries()) {
      const target = targets[index] ?? 0
      const share = shares[index] ?? 1
      for (let kind = 0; kind < width; kind++) {
        let score = at[kind] ?? 0
        for (const { column, value } of row) score += (at[column * width + kind] ?? 0) * value
        scores[kind] = score
      }
      const highest = Math.max(...scores)
      let total = 0
      for (const score of scores) total += Math.exp(score - highest)
      loss -= share * ((scores[target] ?? 0) - highest - Math.log(total))
      for (let kind = 0; kind < width; kind++) {
        const error = share * (Math.exp((scores[kind] ?? 0) - highest) / total - (kind === target ? 1 : 0))
        gradient[kind] = (gradient[kind] ?? 0) + error
        for (const { column, value } of row) {
          gradient[column * width + kind] = (gradient[column * width + kind] ?? 0) + error * value
        }
      }
    }
    for (let i = 0; i < at.length; i++) {
      const away = (at[i] ?? 0) - (start[i] ?? 0)
      loss += (lambda / 2) * away * away
      gradient[i] = free[i] ? (gradient[i] ?? 0) + lambda * away : 0
    }
    return loss
  }

  const best = minimise(objective, start)
  const round = (value: number) => Math.round(value * 100) / 100
  const rowOf = (column: number) => Array.from(best.slice(column * width, (column + 1) * width), round)
  return {
    bias: rowOf(0),
    observations: Object.fromEntries([...columns].map(([name, column]) => [name, rowOf(column)])),
    fittedKinds: KINDS.filter((_, kind) => kindFree[kind]),
  }
}

function enough(examples: readonly Example[], count: number, sources: number): boolean {
  return examples.length >= count && new Set(examples.map(({ label }) => label.source)).size >= sources
}

/** Which parameters the data may move: those of well-known kinds, for observations seen often and in several sources. */
function freeParameters(
  examples: readonly Example[],
  names: readonly string[],
  kindFree: readonly boolean[],
): readonly boolean[] {
  const seenIn = new Map<string, Example[]>()
  for (const example of examples) {
    for (const { name } of example.observations) {
      const list = seenIn.get(name)
      if (list) list.push(example)
      else seenIn.set(name, [example])
    }
  }
  const { observationExamples, observationSources } = FIT_LIMITS
  const rowsFree = [
    true,
    ...names.map((name) => enough(seenIn.get(name) ?? [], observationExamples, observationSources)),
  ]
  return rowsFree.flatMap((row) => kindFree.map((kind) => row && kind))
}

function sharesOf(examples: readonly Example[]): readonly number[] {
  const sizes = new Map<string, number>()
  const keyOf = ({ label }: Example) => `${label.source} ${label.kind}`
  for (const example of examples) sizes.set(keyOf(example), (sizes.get(keyOf(example)) ?? 0) + 1)
  const raw = examples.map(
    (example) => (example.label.sure ? 1 : UNSURE) / Math.sqrt(sizes.get(keyOf(example)) ?? 1),
  )
  const mean = raw.reduce((sum, share) => sum + share, 0) / Math.max(1, raw.length)
  return raw.map((share) => share / mean)
}
