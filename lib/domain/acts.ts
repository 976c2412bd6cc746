/**
 * What an owner may do about one message:
 *
 * - `deliver`: this one;
 * - `allow`: this one, and the sender's mass mail from now on;
 * - `block`: put it away, and only count the sender's mass mail from now on;
 * - `person`: this one, for a person wrote it: such mail is letters;
 * - `hold`: such mail waits from now on; of a message that was delivered;
 * - `unsubscribe`: have Kith take the owner off the sender's list.
 */
export type EntryAct = 'deliver' | 'allow' | 'block' | 'person' | 'hold' | 'unsubscribe'

/** What an owner may do about a digest as a whole: deliver all that it lists; hear no more; hear again. */
export type DigestAct = 'deliver-all' | 'pause' | 'resume'

/** What an owner may do about an address that they gave away: want no more mail to it; want it again. */
export type AliasAct = 'retire' | 'restore'

export type Act = EntryAct | DigestAct | AliasAct

const DIGEST_ACTS: ReadonlySet<Act> = new Set<Act>(['deliver-all', 'pause', 'resume'])

const ALIAS_ACTS: ReadonlySet<Act> = new Set<Act>(['retire', 'restore'])

export function isAliasAct(act: Act): act is AliasAct {
  return ALIAS_ACTS.has(act)
}

export function isDigestAct(act: Act): act is DigestAct {
  return DIGEST_ACTS.has(act)
}
