import { OWNERS } from '../mail.ts'
import { DAY, isWanted, type Planned } from './planned.ts'

/** Bela sets one thing, and another before the first is done. */
export function planSettings(planned: Planned): void {
  const { world, kith, own } = planned

  if (!isWanted(planned, 'settings', 0.3)) return
  const ownerId = OWNERS[1].id
  for (let count = 1 + own.below(3); count > 0; count--) {
    const at = own.between(0, 7 * DAY)
    const digestTimes = own.pick([['09:00'], ['05:15', '21:00'], ['12:30']])
    world.scheduler.after(at, () => kith.ask({ ownerId, settings: { digestTimes } }))
    world.scheduler.after(at + own.below(60), () => kith.ask({ ownerId, settings: { language: 'en' } }))
    if (own.chance(0.5)) world.scheduler.after(at + own.below(60), () => kith.strike())
  }
}
