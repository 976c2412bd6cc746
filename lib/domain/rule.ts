/** Whom or what a rule is about, the most specific first. */
export type RuleScope = 'person' | 'list' | 'domain' | 'topic'

/** What the owner said outright. */
export interface Rule {
  readonly scope: RuleScope
  /** The address, List-Id, domain or topic, lower-cased. */
  readonly subject: string
  readonly effect: 'allow' | 'block'
  /** `mass` touches only mass mail; `all` (a separate, explicit act) touches a person's letters too. */
  readonly reach: 'mass' | 'all'
  readonly since: Date
}
