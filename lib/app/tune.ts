import { isMassKind, MASS_THRESHOLD } from '../domain/kind.ts'
import type { Sensitivity } from '../domain/owner.ts'
import { type ReplayedVerdict, SENSITIVITIES } from './backtest-replay.ts'

/** What one setting would have done to this mailbox. */
export interface Trial {
  readonly sensitivity: Sensitivity
  /** So sure, from 0 to 1, Kith would have had to be that a message is mass mail. */
  readonly threshold: number
  readonly held: number
  /** Share of what Kith takes for mass mail that would have been held; 0 where there is none. */
  readonly relief: number
  /** Held messages that the owner went on to answer; with any, the setting is refused. */
  readonly regretted: readonly ReplayedVerdict[]
}

/** Why a sensitivity is proposed. */
export type ProposalReason =
  /** It holds clearly more than the normal one, and nothing that was answered. */
  | 'holds-more'
  /** Nothing that was answered would have waited, and a stricter one would gain too little. */
  | 'enough'
  /** The normal one would have held something that was answered. */
  | 'spares-answered'
  /** The owner answered so little here that the replay proves nothing; the default stays. */
  | 'too-little-proof'
  /** Every one would have held something that was answered. */
  | 'none-passes'

export interface Tuning {
  readonly answered: number
  /** Null where none passes the proof gate: then Kith goes on observing. */
  readonly proposed: Sensitivity | null
  readonly why: ProposalReason
  /** Each sensitivity at the threshold that is in force. */
  readonly settings: readonly Trial[]
  /** Each sensitivity at thresholds from the one in force up to near certainty. */
  readonly curve: readonly Trial[]
  /** The lowest of those at which nothing that was answered is held, by sensitivity; null where none is. */
  readonly safeFrom: Readonly<Record<Sensitivity, number | null>>
}

const THRESHOLDS = [MASS_THRESHOLD, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99]

/** Fewer answers say nothing against `strict`: by the rule of three, up to a tenth might yet be regretted. */
const LEAST_ANSWERS = 30

/** What `strict` must hold beyond `normal` to be worth it, as a share of the mass mail. */
const LEAST_GAIN = 0.05

/** Tries every setting on a replayed mailbox; proposes none that would have held what the owner answered. */
export function tune(replayed: Iterable<ReplayedVerdict>): Tuning {
  const verdicts = [...replayed]
  const curve = SENSITIVITIES.flatMap((sensitivity) =>
    THRESHOLDS.map((threshold) => trial(verdicts, sensitivity, threshold)),
  )
  const settings = curve.filter(({ threshold }) => threshold === MASS_THRESHOLD)
  const answered = verdicts.filter((verdict) => verdict.answered).length
  const safeFrom = (sensitivity: Sensitivity) =>
    curve.find((each) => each.sensitivity === sensitivity && passes(each))?.threshold ?? null
  return {
    answered,
    ...proposal(settings, answered),
    settings,
    curve,
    safeFrom: {
      relaxed: safeFrom('relaxed'),
      normal: safeFrom('normal'),
      strict: safeFrom('strict'),
    },
  }
}

/** The proof gate: nothing that the owner answered would have been held. */
export function passes({ regretted }: Trial): boolean {
  return regretted.length === 0
}

function trial(verdicts: readonly ReplayedVerdict[], sensitivity: Sensitivity, threshold: number): Trial {
  const mass = verdicts.filter(({ kind }) => isMassKind(kind))
  const held = verdicts.filter(
    ({ heldAt, massProbability }) => heldAt.includes(sensitivity) && massProbability > threshold,
  )
  return {
    sensitivity,
    threshold,
    held: held.length,
    relief: mass.length === 0 ? 0 : held.length / mass.length,
    regretted: held.filter(({ answered }) => answered),
  }
}

function proposal(settings: readonly Trial[], answered: number): Pick<Tuning, 'proposed' | 'why'> {
  const at = (sensitivity: Sensitivity) => settings.find((each) => each.sensitivity === sensitivity)
  const [relaxed, normal, strict] = [at('relaxed'), at('normal'), at('strict')]
  if (normal && passes(normal)) {
    if (answered < LEAST_ANSWERS) return { proposed: 'normal', why: 'too-little-proof' }
    const gains = strict && passes(strict) && strict.relief - normal.relief >= LEAST_GAIN
    return gains ? { proposed: 'strict', why: 'holds-more' } : { proposed: 'normal', why: 'enough' }
  }
  if (relaxed && passes(relaxed)) return { proposed: 'relaxed', why: 'spares-answered' }
  return { proposed: null, why: 'none-passes' }
}
