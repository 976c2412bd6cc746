import { domainOf, organisationalDomain } from './address.ts'
import { type Author, normaliseName } from './author.ts'

/** Whom or what a rule is about, the most specific first. */
export type RuleScope = 'person' | 'list' | 'domain' | 'topic'

/** What the owner said outright. */
export interface Rule {
  readonly scope: RuleScope
  /** The person (`personSubject`), List-Id, organisational domain or topic, lower-cased. */
  readonly subject: string
  readonly effect: 'allow' | 'block'
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

/** The subjects that a rule about this message could have, topics aside. */
export function ruleSubjects(author: Author, listId: string | null): readonly string[] {
  const domain = author.address === null ? null : organisationalDomain(domainOf(author.address))
  return [personSubject(author), listId, domain].filter((subject) => subject !== null)
}

const SPECIFICITY: readonly RuleScope[] = ['person', 'list', 'domain', 'topic']

/** The rule that counts among several: the most specific; of two topics, the one that blocks. */
export function mostSpecific(rules: readonly Rule[]): Rule | null {
  const ranked = [...rules].sort(
    (a, b) =>
      SPECIFICITY.indexOf(a.scope) - SPECIFICITY.indexOf(b.scope) ||
      Number(a.effect === 'allow') - Number(b.effect === 'allow'),
  )
  return ranked[0] ?? null
}
