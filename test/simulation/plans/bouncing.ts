import { OWNERS } from '../mail.ts'
import type { DigestFate } from '../modelled-digest-reports.ts'
import { bring, DAY, HOUR, isWanted, type Planned } from './planned.ts'

const IN_TROUBLE = 5_000_000

/** What becomes of a digest on a usual day. */
const USUAL: readonly [DigestFate, ...DigestFate[]] = [
  ['through'],
  ...Array.from({ length: 20 }, (): DigestFate => ['through']),
  ['through', 'deferred'],
  ['through', 'bounced'],
  ['through', 'complained'],
  ['through', 'complained'],
  ['deferred'],
  ['bounced'],
]

/** The mailboxes where owners read are full or gone for some time, and the mail service in the cloud tells. */
export function planBouncing(planned: Planned): void {
  const { world, kith, own, days } = planned
  if (!isWanted(planned, 'bouncing', 0.3) || world.setting !== 'aws') return
  const { scheduler } = world
  const begun = scheduler.now
  const troubles = OWNERS.flatMap(({ id }) =>
    Array.from({ length: 1 + own.below(2) }, () => {
      const from = begun + own.between(0, days * DAY)
      const until = from + own.pick([0.5, 2, 5, days / 3]) * DAY
      return { id, from, until, fate: own.pick<DigestFate>([['bounced'], ['deferred'], ['deferred']]) }
    }),
  )
  for (let count = 6; count > 0; count--) {
    const ownerId = own.pick(OWNERS).id
    const number = IN_TROUBLE + 10 * count
    scheduler.after(own.between(0.5, days) * DAY, () => bring(planned, number, 'newsletter', [ownerId]))
  }
  world.fateOfDigest = (ownerId) => {
    const { now } = scheduler
    if (now > begun + days * DAY) return ['through']
    const trouble = troubles.find(({ id, from, until }) => id === ownerId && from <= now && now < until)
    const fate = trouble?.fate ?? own.pick(USUAL)
    // Whoever called it spam thinks better of it, and what they called it may be reported again.
    if (fate.includes('complained') && own.chance(0.7)) {
      scheduler.after(own.between(HOUR, 12 * HOUR), () => kith.ask({ ownerId, act: 'resume', about: '' }))
    }
    return fate
  }
}
