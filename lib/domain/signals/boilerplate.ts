import type { Observation } from './detector.ts'

/** A text sent twice says nothing: people do that. So many earlier copies say all that copies can. */
const MOST_COPIES = 16

/**
 * How sure, from what else was seen, that it is mass mail, where copies of a text may matter. Below, it is a
 * letter however often it comes: ten people may pass on the same sad news. Above, it is mass mail anyway.
 */
const DOUBT = { from: 0.2, to: 0.95 } as const

/** Whether it makes a difference how often the text came before; only then is anything counted. */
export function isInDoubt(massProbability: number): boolean {
  return massProbability >= DOUBT.from && massProbability <= DOUBT.to
}

/**
 * That the same text came before, as a letter's does not: the more, the surer, by the logarithm. It tells a
 * template from a letter, not a newsletter from a notification, for both are templates; and it says least of
 * invitations, which friends pass on to one another.
 *
 * No detector: what came before is known once the history has answered.
 *
 * @param copies messages with the same text that came before
 */
export function boilerplate(copies: number): readonly Observation[] {
  const strength = Math.min(1, Math.log2(Math.max(1, copies)) / Math.log2(MOST_COPIES))
  return strength > 0
    ? [{ name: BOILERPLATE, detail: `the same text has come ${copies} times before`, strength }]
    : []
}

/** The name of its observation. */
export const BOILERPLATE = 'boilerplate'
