import { type AuthorAuthentication, trustedResults } from '../domain/authentication.ts'
import type { Author } from '../domain/author.ts'
import type { Envelope } from '../domain/envelope.ts'
import type { Kind, Signal } from '../domain/kind.ts'
import type { Language, Owner } from '../domain/owner.ts'
import { type Reason, type ReasonCode, reasonText } from '../domain/reasons.ts'
import type { Tie } from '../domain/tie.ts'
import type { Disposition } from '../domain/verdict.ts'
import { judge } from './judge.ts'
import type { History, MessageReader } from './ports.ts'

/** A verdict with its evidence, for a person or a program to read. */
export interface Explanation {
  readonly kind: Kind
  readonly disposition: Disposition
  readonly author: Author
  readonly authentication: AuthorAuthentication
  readonly tie: Tie
  readonly reasons: readonly SpelledReason[]
  readonly counterfactual: SpelledReason | null
  readonly signals: readonly Signal[]
}

export interface SpelledReason {
  readonly code: ReasonCode
  readonly text: string
}

export interface ExplainDeps {
  readonly reader: MessageReader
  readonly history: Pick<History, 'consult'>
}

export interface ExplainInput {
  readonly bytes: Uint8Array
  readonly owner: Owner
  readonly envelope: Envelope | null
  /** The server whose topmost Authentication-Results is believed. */
  readonly authservId: string
  readonly now: Date
  readonly language: Language
  /** The key of fingerprints; without one, the text is not compared with those that came before. */
  readonly fingerprintKey?: Uint8Array
}

/** Judges a message as live mail would be, and changes nothing. */
export async function explain(deps: ExplainDeps, input: ExplainInput): Promise<Explanation> {
  const { owner, envelope, now, language, fingerprintKey } = input
  const message = await deps.reader.read(input.bytes)
  const results = trustedResults(message, input.authservId)
  const judgement = await judge(deps.history, {
    message,
    envelope,
    results,
    owner,
    now,
    trust: 'live',
    ...(fingerprintKey === undefined ? {} : { fingerprintKey }),
  })
  const { examination, tie, verdict } = judgement
  return {
    kind: verdict.kind,
    disposition: verdict.disposition,
    author: examination.author,
    authentication: examination.authentication,
    tie,
    reasons: verdict.reasons.map((reason) => spell(reason, language)),
    counterfactual: verdict.counterfactual === null ? null : spell(verdict.counterfactual, language),
    signals: examination.assessment.signals,
  }
}

export function spell(reason: Reason, language: Language): SpelledReason {
  return { code: reason.code, text: reasonText(reason, language) }
}
