import type { Entry } from './entry.ts'
import { isMassKind, type Kind } from './kind.ts'
import { mayBeHeld } from './policy.ts'
import { type Rule, seriesSubject } from './rule.ts'

/**
 * The rule by which an owner corrects what a message was taken for: for mail of this author on this list, so
 * that the same friend's newsletter and letters stay apart. Said of what looked like a letter, `mass` reaches
 * letters, too. Null where nothing names such mail, or it never waits: a code, a receipt, an appointment, and a
 * letter of somebody whom the owner really knows, for that is no mistake to correct.
 */
export function correctionOf(entry: Entry, effect: 'letters' | 'mass', since: Date): Rule | null {
  const { author, listId, verdict } = entry
  const subject = seriesSubject(author, listId)
  if (subject === null || (effect === 'mass' && neverWaits(entry))) return null
  const reach = effect === 'mass' && !isMassKind(verdict.kind) ? 'all' : 'mass'
  return { scope: 'series', subject, effect, reach, since }
}

const HUMAN: ReadonlySet<Kind> = new Set<Kind>(['personal', 'discussion'])

/** Whatever an owner says of such mail, a person they know would wait. Of a stranger's, they know best what it is. */
function neverWaits({ verdict, tie }: Entry): boolean {
  if (!mayBeHeld(verdict.kind) || verdict.reasons.some(({ code }) => code === 'answer')) return true
  return HUMAN.has(verdict.kind) && tie.level !== 'none' && tie.level !== 'weak'
}
