import type { Judgement } from './judgement.ts'
import { isMassKind } from './kind.ts'
import type { Sensitivity } from './owner.ts'
import { holdsByTable } from './policy.ts'
import type { ReasonCode } from './reasons.ts'

export const SENSITIVITIES = ['relaxed', 'normal', 'strict'] as const satisfies readonly Sensitivity[]

/** What each sensitivity would have made of messages that have come. */
export interface SensitivityPreview {
  /** How many were looked at. */
  readonly messages: number
  /** How many of them would have been held. */
  readonly held: Readonly<Record<Sensitivity, number>>
}

/** Of the messages that these tell of, whatever the mode was when they came. */
export function previewSensitivities(judgements: readonly Pick<Judgement, 'verdict'>[]): SensitivityPreview {
  const held = (sensitivity: Sensitivity) =>
    judgements.filter(({ verdict }) => wouldHold(verdict, sensitivity)).length
  return {
    messages: judgements.length,
    held: { relaxed: held('relaxed'), normal: held('normal'), strict: held('strict') },
  }
}

/**
 * Whether a message with this verdict would be held by another sensitivity. Sensitivity moves the table of
 * kinds and ties and nothing else, so a verdict that something else decided stays as it is.
 */
export function wouldHold(verdict: Judgement['verdict'], sensitivity: Sensitivity): boolean {
  const { kind, tie, guarded } = verdict
  return isMassKind(kind) && isByTable(verdict) ? holdsByTable(kind, tie, sensitivity) : guarded === 'hold'
}

/** Reasons that say only why the real one did not count. */
const PREFACES: ReadonlySet<ReasonCode> = new Set(['observing', 'paused', 'overdue', 'no-address'])

/** What the table says is said by the tie, or by what it is that there is none. */
const OTHER_TIES: ReadonlySet<ReasonCode> = new Set(['forged', 'unauthenticated', 'strict'])

function isByTable({ reasons }: Judgement['verdict']): boolean {
  const deciding = reasons.find(({ code }) => !PREFACES.has(code))?.code
  return deciding !== undefined && (deciding.startsWith('tie-') || OTHER_TIES.has(deciding))
}
