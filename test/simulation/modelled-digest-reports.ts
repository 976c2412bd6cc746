import type { Feedback } from '../../lib/app/feedback.ts'
import type { Address } from '../../lib/domain/address.ts'
import type { World } from './world.ts'

/** What a mail service says of one digest, one after the other: a server may take one, and send it back afterwards. */
export type DigestFate = readonly ['through' | 'bounced' | 'deferred', ...DigestNews[]]

type DigestNews = 'bounced' | 'deferred' | 'complained'

/** One report, and when Kith worked on it. */
export interface HeardReport {
  readonly feedback: Feedback
  readonly begun: number
  /** Null where that was not to the end. */
  worked: number | null
}

/** Whether it lies where its owner reads: an automatic answer to it is reported as if it had come back for now. */
export function hasArrived(fate: DigestFate): boolean {
  return fate[0] === 'through' && !fate.includes('bounced')
}

/** Whether it is reported, rightly or not, that it did not arrive. */
export function isSaidToHaveBounced(fate: DigestFate): boolean {
  return fate.includes('bounced') || fate.includes('deferred')
}

/** The reports come within a day, in no order, and some twice. */
export function reportDigest(
  world: World,
  { ownerId, id, to }: { readonly ownerId: string; readonly id: string; readonly to: Address },
  mailId: string,
  fate: DigestFate,
): void {
  const { scheduler, chance } = world
  const sentAt = new Date(Math.floor(scheduler.now))
  for (const outcome of fate) {
    const report: Feedback = { outcome, mailId, sentAt, to, ownerId, about: { digestId: id } }
    for (let times = chance.chance(0.3) ? 2 : 1; times > 0; times--) {
      const delay = 300 + chance.below(chance.pick([3_000, 60_000, 7_200_000, 72_000_000]))
      scheduler.after(delay, () => world.reported(report))
    }
  }
}
