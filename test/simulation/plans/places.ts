import { type Address, address } from '../../../lib/domain/address.ts'
import { type LetterSort, ownerOf } from '../mail.ts'
import { bring, DAY, isWanted, type Planned } from './planned.ts'

const TO_DORA = 3_000_000

/** Dora has yet to say where she reads, and Anna moves; neither has done so before they open a link. */
export function planPlaces(planned: Planned): void {
  const { world, kith, own } = planned

  if (!isWanted(planned, 'places', 0.3)) return
  const { scheduler, store } = world
  const since = new Date(scheduler.now)
  const deliverToWish = { address: placeOf('dora', 1), state: 'new', since, meanwhile: 'wait' } as const
  store.owners.set('dora', ownerOf('dora', { deliverToWish }), scheduler.now)
  // Some open it at once, some twice, some never; and some the old one after they have wished for another.
  world.asked = (ownerId, readAt) => {
    if (own.chance(0.2)) return
    const at = own.pick([own.below(5_000), own.below(2 * DAY)])
    const open = () => kith.ask({ ownerId, readAt, by: 'link' })
    scheduler.after(at, open)
    if (own.chance(0.4)) scheduler.after(at + own.below(500), open)
  }
  for (let count = 2 + own.below(4); count > 0; count--) {
    const number = TO_DORA + 10 * count
    const sort = own.pick<LetterSort>(['letter', 'letter', 'newsletter'])
    scheduler.after(own.between(0, 6 * DAY), () => bring(planned, number, sort, ['dora']))
  }
  for (let count = own.below(3); count > 0; count--) {
    const ownerId = own.pick(['anna', 'dora'])
    const readAt = placeOf(ownerId, 1 + own.below(3))
    const by = own.chance(0.2) ? 'operator' : 'wish'
    scheduler.after(own.between(0, 6 * DAY), () => kith.ask({ ownerId, readAt, by }))
  }
  for (let count = 3; count > 0; count--) scheduler.after(own.between(0, 6 * DAY), () => kith.strike())
}

function placeOf(ownerId: string, n: number): Address {
  return address(`${ownerId}@read${n}.example`)
}
