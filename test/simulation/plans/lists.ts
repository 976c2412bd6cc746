import { isActionable } from '../../../lib/domain/unsubscribe.ts'
import { DAY, isWanted, type Planned } from './planned.ts'

/** Owners leave lists: now or soon, and perhaps twice. */
export function planLists(planned: Planned): void {
  const { world, kith, own } = planned

  if (!isWanted(planned, 'lists', 0.35)) return
  const { scheduler, store } = world
  function leave(): void {
    const offered = store.entries.values().filter(({ unsubscribe }) => isActionable(unsubscribe))
    const entry = offered[own.below(offered.length)]
    if (entry === undefined) return
    const { ownerId, intakeId } = entry
    const ask = () => kith.ask({ ownerId, leave: intakeId, soon: own.chance(0.3) })
    ask()
    if (own.chance(0.6)) scheduler.after(own.below(own.pick([50, 3_000, DAY])), ask)
  }
  for (let count = 3 + own.below(4); count > 0; count--) scheduler.after(own.between(DAY, 7 * DAY), leave)
}
