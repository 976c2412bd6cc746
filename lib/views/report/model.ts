import type { Kind } from '../../domain/kind.ts'
import type { Language, Sensitivity } from '../../domain/owner.ts'
import type { TieLevel } from '../../domain/tie.ts'

/** What the report on a replayed mailbox shows. All text in it may have come by mail. */
export interface MailboxReport {
  readonly language: Language
  readonly owner: string
  readonly files: number
  readonly messages: number
  readonly received: number
  readonly sent: number
  readonly held: number
  readonly failed: number
  /** Received messages that the owner went on to answer. */
  readonly answered: number
  readonly regretted: readonly RegrettedMessage[]
  /** Each received message with a date, in order of time. */
  readonly arrivals: readonly Arrival[]
  readonly kinds: readonly KindCount[]
  readonly ties: Readonly<Record<'close' | 'known' | 'dormant' | 'weak', number>>
  /** Everybody who wrote or was written to. */
  readonly people: readonly Person[]
  /** Those whom the owner really knows, the strongest first. */
  readonly strongest: readonly Person[]
  /** Those who only ever send mass mail, the busiest first. */
  readonly collectors: readonly Person[]
  /** Those of whom most would have waited. */
  readonly senders: readonly Person[]
  readonly trials: readonly TrialPoint[]
}

export interface Arrival {
  readonly at: Date
  readonly held: boolean
}

export interface KindCount {
  readonly kind: Kind
  readonly received: number
  readonly held: number
}

export interface Person {
  readonly name: string
  readonly tie: TieLevel
  /** Letters of the owner's to them. */
  readonly wrote: number
  readonly letters: number
  readonly massMail: number
  readonly held: number
}

export interface RegrettedMessage {
  readonly who: string
  readonly subject: string
  readonly path: string
}

export interface TrialPoint {
  readonly sensitivity: Sensitivity
  readonly threshold: number
  readonly held: number
  readonly relief: number
  readonly regretted: number
}
