import type { Act } from '../../lib/app/act.ts'
import type { Kith } from './kith.ts'
import { OWNERS } from './mail.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

const ACTS: readonly [Act, ...Act[]] = ['deliver', 'deliver', 'deliver', 'allow', 'block']

/** Some owner does something, and perhaps the next thing before the first is done. */
export function click(world: World, kith: Kith, random: Random): void {
  const { scheduler } = world
  const owner = random.pick(OWNERS)
  const draw = random.next()
  if (draw < 0.06) {
    kith.ask({ ownerId: owner.id, act: random.pick<Act>(['pause', 'resume', 'resume']), about: '' })
    return
  }
  if (draw < 0.1) {
    kith.ask({ ownerId: owner.id, signIn: Math.floor(scheduler.now) })
    kith.ask({ ownerId: owner.id, signIn: Math.floor(scheduler.now) })
    return
  }
  if (draw < 0.2) {
    const last = world.ledger.digests.findLast(({ ownerId }) => ownerId === owner.id)
    if (last !== undefined) kith.ask({ ownerId: owner.id, act: 'deliver-all', about: last.id })
    return
  }
  const open = world.store.entries
    .values()
    .filter(({ ownerId, state }) => ownerId === owner.id && (state === 'held' || state === 'discarded'))
  const entry = open[random.below(open.length)]
  if (entry === undefined) return
  const wish = { ownerId: owner.id, about: entry.intakeId, act: random.pick(ACTS) }
  const again = random.chance(0.4)
  kith.ask(wish)
  if (again)
    scheduler.after(random.below(200), () =>
      kith.ask({ ...wish, act: random.pick<Act>([wish.act, 'deliver', 'block']) }),
    )
  if (random.chance(0.3)) {
    scheduler.after(random.pick([random.below(300), 59_000 + random.below(3_000)]), () =>
      kith.ask({ ownerId: owner.id, undo: entry.intakeId }),
    )
  }
}
