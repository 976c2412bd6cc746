import type { Act } from '../../../lib/app/act.ts'
import { HOUR, isWanted, type Planned } from './planned.ts'

const MASS = ['newsletter', 'event', 'friends-newsletter']

/** Owners say what a message was wrongly taken for: a person wrote what waits, or such mail shall wait from now on. */
export function planCorrections(planned: Planned): void {
  const { world, kith, own, letters, days } = planned
  if (!isWanted(planned, 'corrections', 0.3)) return
  const { scheduler, store } = world

  function correct(): void {
    const act = own.pick<Act>(['person', 'person', 'hold'])
    const wrong = store.entries.values().filter(({ state, intakeId }) => {
      const sort = letters.get(Number(intakeId.slice(1)))?.sort ?? ''
      return act === 'person'
        ? state === 'held' || state === 'discarded'
        : state === 'delivered' && MASS.includes(sort)
    })
    const entry = wrong[own.below(wrong.length)]
    if (entry === undefined) return
    const { ownerId, intakeId } = entry
    const wish = { ownerId, act, about: intakeId }
    kith.ask(wish)
    if (own.chance(0.4)) scheduler.after(own.below(own.pick([200, 5_000, HOUR])), () => kith.ask(wish))
    if (own.chance(0.3)) scheduler.after(own.below(62_000), () => kith.ask({ ownerId, undo: intakeId }))
  }
  for (let count = 4 + own.below(5); count > 0; count--) {
    scheduler.after(own.between(HOUR, days * 24 * HOUR), correct)
  }
}
