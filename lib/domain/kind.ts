/** What a message is to the person who receives it. */
export const KINDS = [
  'personal',
  'discussion',
  'transactional',
  'notification',
  'meeting',
  'automatic',
  'newsletter',
  'invitation',
  'contact-request',
] as const

export type Kind = (typeof KINDS)[number]

/** The kinds that may be held; every other is always delivered. */
export const MASS_KINDS = ['newsletter', 'invitation', 'contact-request'] as const satisfies readonly Kind[]

export type MassKind = (typeof MASS_KINDS)[number]

export function isMassKind(kind: Kind): kind is MassKind {
  return (MASS_KINDS as readonly Kind[]).includes(kind)
}

/** One piece of evidence for (or, below zero, against) one kind. */
export interface Signal {
  readonly name: string
  readonly kind: Kind
  /** Additive log-odds (natural logarithm). */
  readonly weight: number
  /** Where it was seen, for a person to read. */
  readonly detail: string
}

export type Probabilities = Readonly<Record<Kind, number>>

/** The kind of a message with all that speaks for it. */
export interface KindAssessment {
  readonly kind: Kind
  /** Of each kind, summing to 1. */
  readonly probabilities: Probabilities
  readonly signals: readonly Signal[]
}
