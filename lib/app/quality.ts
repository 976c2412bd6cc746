import {
  forEachKind,
  isMassKind,
  KINDS,
  type Kind,
  massProbability,
  type Probabilities,
} from '../domain/kind.ts'
import type { Label } from './labels.ts'

/** What Kith answered for a labelled message whose author it does not know. */
export interface Answered {
  readonly label: Label
  readonly kind: Kind
  readonly probabilities: Probabilities
}

/** A share with its Wilson score interval at 95 % (Wilson 1927); null where there was nothing to count. */
export interface Rate {
  readonly count: number
  readonly total: number
  readonly rate: number | null
  readonly interval: readonly [low: number, high: number] | null
}

export interface KindFigures {
  /** Labelled so. */
  readonly n: number
  readonly precision: number | null
  readonly precisionInterval: readonly [number, number] | null
  readonly recall: number | null
  readonly recallInterval: readonly [number, number] | null
}

export interface Figures {
  readonly messages: number
  /** Messages that are to be delivered always, and would have been held. */
  readonly harm: Rate & { readonly paths: readonly string[] }
  readonly harmByKind: Readonly<Record<string, Rate>>
  /** Mass mail that would have been held. */
  readonly relief: Rate & { readonly missed: readonly string[] }
  readonly reliefByKind: Readonly<Record<string, Rate>>
  readonly kinds: Readonly<Record<Kind, KindFigures>>
  readonly errors: readonly Mistake[]
}

export interface Mistake {
  readonly path: string
  readonly label: Kind
  readonly answered: Kind
  /** Of mass mail. */
  readonly probability: number
}

export interface Quality extends Figures {
  readonly unsure: Figures
  readonly languages: Readonly<Record<string, Pick<Figures, 'messages' | 'harm' | 'relief'>>>
  readonly sources: Readonly<Record<string, Pick<Figures, 'messages' | 'harm' | 'relief'>>>
  /** Expected calibration error of the probability of mass mail, over ten bins. */
  readonly calibrationError: number
  readonly reliability: readonly ReliabilityBin[]
}

export interface ReliabilityBin {
  readonly from: number
  readonly to: number
  readonly n: number
  /** Mean probability said, and share that was so. */
  readonly said: number
  readonly was: number
}

const Z = 1.959964

/** Held means: of a mass kind, for the owner is guarding and knows nobody. */
export function qualityOf(answers: readonly Answered[]): Quality {
  const sure = answers.filter(({ label }) => label.sure)
  const reliability = reliabilityOf(sure)
  return {
    ...figuresOf(sure),
    unsure: figuresOf(answers.filter(({ label }) => !label.sure)),
    languages: by(sure, ({ label }) => label.language),
    sources: by(sure, ({ label }) => label.source),
    calibrationError: reliability.reduce(
      (sum, bin) => sum + (bin.n / Math.max(1, sure.length)) * Math.abs(bin.said - bin.was),
      0,
    ),
    reliability,
  }
}

export function rateOf(count: number, total: number): Rate {
  if (total === 0) return { count, total, rate: null, interval: null }
  const p = count / total
  const middle = p + (Z * Z) / (2 * total)
  const spread = Z * Math.sqrt((p * (1 - p)) / total + (Z * Z) / (4 * total * total))
  const scale = 1 + (Z * Z) / total
  return {
    count,
    total,
    rate: p,
    interval: [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)],
  }
}

function figuresOf(answers: readonly Answered[]): Figures {
  const held = ({ kind }: Answered) => isMassKind(kind)
  const harmless = answers.filter(({ label }) => !isMassKind(label.kind))
  const mass = answers.filter(({ label }) => isMassKind(label.kind))
  const harmed = harmless.filter(held)
  const missed = mass.filter((answer) => !held(answer))
  const perKind = (of: readonly Answered[]) =>
    Object.fromEntries(
      KINDS.flatMap((kind) => {
        const ofKind = of.filter(({ label }) => label.kind === kind)
        return ofKind.length === 0 ? [] : [[kind, rateOf(ofKind.filter(held).length, ofKind.length)]]
      }),
    )
  return {
    messages: answers.length,
    harm: { ...rateOf(harmed.length, harmless.length), paths: harmed.map(({ label }) => label.path) },
    harmByKind: perKind(harmless),
    relief: {
      ...rateOf(mass.length - missed.length, mass.length),
      missed: missed.map(({ label }) => label.path),
    },
    reliefByKind: perKind(mass),
    kinds: kindFigures(answers),
    errors: answers.filter(({ label, kind }) => label.kind !== kind).map(mistake),
  }
}

function kindFigures(answers: readonly Answered[]): Readonly<Record<Kind, KindFigures>> {
  const of = (kind: Kind): KindFigures => {
    const labelled = answers.filter(({ label }) => label.kind === kind)
    const right = labelled.filter((answer) => answer.kind === kind).length
    const precision = rateOf(right, answers.filter((answer) => answer.kind === kind).length)
    const recall = rateOf(right, labelled.length)
    return {
      n: labelled.length,
      precision: precision.rate,
      precisionInterval: precision.interval,
      recall: recall.rate,
      recallInterval: recall.interval,
    }
  }
  return forEachKind(of)
}

function mistake({ label, kind, probabilities }: Answered): Mistake {
  return { path: label.path, label: label.kind, answered: kind, probability: massProbability(probabilities) }
}

function by(answers: readonly Answered[], keyOf: (answer: Answered) => string): Quality['sources'] {
  const keys = [...new Set(answers.map(keyOf))].sort()
  return Object.fromEntries(
    keys.map((key) => {
      const { messages, harm, relief } = figuresOf(answers.filter((answer) => keyOf(answer) === key))
      return [key, { messages, harm, relief }]
    }),
  )
}

function reliabilityOf(answers: readonly Answered[]): readonly ReliabilityBin[] {
  return Array.from({ length: 10 }, (_, bin) => {
    const [from, to] = [bin / 10, (bin + 1) / 10]
    const inBin = answers.filter(({ probabilities }) => {
      const mass = massProbability(probabilities)
      return mass >= from && (mass < to || bin === 9)
    })
    const mean = (value: (answer: Answered) => number) =>
      inBin.length === 0 ? 0 : inBin.reduce((sum, answer) => sum + value(answer), 0) / inBin.length
    return {
      from,
      to,
      n: inBin.length,
      said: mean(({ probabilities }) => massProbability(probabilities)),
      was: mean(({ label }) => (isMassKind(label.kind) ? 1 : 0)),
    }
  }).filter(({ n }) => n > 0)
}
