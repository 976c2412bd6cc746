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

export type Act = EntryAct | DigestAct

const DIGEST_ACTS: ReadonlySet<Act> = new Set<Act>(['deliver-all', 'pause', 'resume'])

export function isDigestAct(act: Act): act is DigestAct {
  return DIGEST_ACTS.has(act)
}
