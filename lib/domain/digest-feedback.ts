import type { Address } from './address.ts'
import type { Owner } from './owner.ts'
import { writtenAt } from './reading-place.ts'

/**
 * What the mail server of the place where an owner reads has said of digests, by when they were sent: so it means
 * the same in whatever order, and however often, it is heard.
 */
export interface DigestFeedback {
  /** Where those digests went. */
  readonly address: Address
  /** The latest that came back for good. */
  readonly bounced?: Date
  /** The latest that came back for now (a full mailbox, a server out of order), the newest first. */
  readonly deferred?: readonly Date[]
  /** The latest that was taken. */
  readonly through?: Date
  /** The latest that its reader called spam. */
  readonly complained?: Date
}

/**
 * `bounced`: it will never be taken; `deferred`: it was given up for now; `through`: it was taken; `complained`: it was
 * called spam.
 */
interface DigestNews {
  readonly outcome: 'bounced' | 'deferred' | 'through' | 'complained'
  readonly address: Address
  readonly sentAt: Date
}

type Reader = Pick<Owner, 'addresses' | 'deliverTo' | 'deliverToWish' | 'digestFeedback'>

const MOST_DEFERRED = 5

/** One that comes back for now may be a bad day; two with none taken since are a mailbox that nobody reads. */
const DEFERRED_TOO_OFTEN = 2

/** The feedback with that news in it; null where it is of another address, or known already. */
export function withNews(owner: Reader, { outcome, address, sentAt }: DigestNews): DigestFeedback | null {
  if (address !== writtenAt(owner)) return null
  const known = owner.digestFeedback?.address === address ? owner.digestFeedback : { address }
  if (outcome === 'deferred') {
    const { deferred = [] } = known
    if (deferred.some((at) => at.getTime() === sentAt.getTime())) return null
    const newest = [...deferred, sentAt].sort((one, other) => other.getTime() - one.getTime())
    return { ...known, deferred: newest.slice(0, MOST_DEFERRED) }
  }
  const before = known[outcome]
  return before !== undefined && before >= sentAt ? null : { ...known, [outcome]: sentAt }
}

/**
 * Since when digests do not reach their owner, so that nothing may be held (design, "Before it may hold"); null
 * while they do. One that went to an address where they read no more says nothing.
 */
export function digestsBounceSince(owner: Reader): Date | null {
  const { digestFeedback: known } = owner
  if (known === undefined || known.address !== writtenAt(owner)) return null
  const { bounced, deferred = [], through } = known
  const since = through?.getTime() ?? Number.NEGATIVE_INFINITY
  // A server may take a digest and send it back afterwards; for good, that counts.
  if (bounced !== undefined && bounced.getTime() >= since) return bounced
  // Automatic answers to a digest that was taken are reported as if it had come back for now.
  const open = deferred.filter((at) => at.getTime() > since)
  return open.length >= DEFERRED_TOO_OFTEN ? (open.at(-1) ?? null) : null
}
