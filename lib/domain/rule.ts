import { domainOf, organisationalDomain } from './address.ts'
import { type Author, normaliseName } from './author.ts'

/**
 * Whom or what a rule is about, the most specific first. A `series` is the mail of one author on one list, or
 * of theirs on none: the same friend sends a newsletter and letters.
 */
export type RuleScope = 'series' | 'person' | 'list' | 'domain' | 'topic'

/**
 * What a rule does. The latter two correct the kind: `letters` says that a person writes such mail, so that
 * it is no mass mail; `mass` that it is, so that it waits, and yields once a real conversation begins.
 */
export type RuleEffect = 'allow' | 'block' | 'letters' | 'mass'

/** What the owner said outright. */
export interface Rule {
  readonly scope: RuleScope
  /** The series (`seriesSubject`), person (`personSubject`), List-Id, organisational domain or topic, lower-cased. */
  readonly subject: string
  readonly effect: RuleEffect
  /** `mass` touches only mass mail; `all` (a separate, explicit act) touches a person's letters too. */
  readonly reach: 'mass' | 'all'
  readonly since: Date
}

/** By what a rule names a person: the address or, where a platform hides it, `platform:name`. */
export function personSubject(author: Author): string | null {
  if (author.address !== null) return author.address
  const name = author.name === null ? null : (normaliseName(author.name) ?? author.name.toLowerCase())
  return name === null ? null : `${author.platform ?? ''}:${name}`
}

/** By what a rule names the mail of an author on a list; null where there is neither. */
export function seriesSubject(author: Author, listId: string | null): string | null {
  const person = personSubject(author)
  if (person === null && listId === null) return null
  // No list's name has a space in it then, so the last " on " parts the two, whatever a stranger's name is.
  return `${person ?? '*'} on ${listId?.replace(/\s/g, '_') ?? '-'}`
}

/** The subjects that a rule about this message could have, topics aside. */
export function ruleSubjects(author: Author, listId: string | null): readonly string[] {
  const domain = author.address === null ? null : organisationalDomain(domainOf(author.address))
  return [seriesSubject(author, listId), personSubject(author), listId, domain].filter(
    (subject) => subject !== null,
  )
}

const SPECIFICITY: readonly RuleScope[] = ['series', 'person', 'list', 'domain', 'topic']

/** The rule that counts among several: the most specific; of two topics, the one that blocks. */
export function mostSpecific(rules: readonly Rule[]): Rule | null {
  const ranked = [...rules].sort(
    (a, b) =>
      SPECIFICITY.indexOf(a.scope) - SPECIFICITY.indexOf(b.scope) ||
      Number(a.effect === 'allow') - Number(b.effect === 'allow'),
  )
  return ranked[0] ?? null
}
