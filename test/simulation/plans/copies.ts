import { address } from '../../../lib/domain/address.ts'
import { OWNERS } from '../mail.ts'
import { bring, DAY, isWanted, type Planned } from './planned.ts'

const COPIES = 8_000_000

/** One text comes to owners again and again, each time in another name; some at the same moment. */
export function planCopies(planned: Planned): void {
  const { world, own } = planned
  if (!isWanted(planned, 'copies', 0.3)) return
  const [from, until] = [own.between(0, 2 * DAY), own.between(3 * DAY, 8 * DAY)]
  const readers = own.pick([OWNERS.slice(0, 1), OWNERS.slice(0, 2), OWNERS]).map(({ id }) => id)
  if (world.store.owners.get('emil') !== null) readers.push('emil')
  let when = from
  for (let count = 4 + own.below(12); count > 0; count--) {
    const number = COPIES + 10 * count
    const by = address(`${own.pick(['eva.klee', 'tim.ahorn', 'lea.linde'])}@contacts-${count}.example`)
    if (!own.chance(0.3)) when = own.between(from, until)
    const [first = 'anna', ...others] = readers
    const comeTo = [first, ...others.filter(() => own.chance(0.8))]
    // To one alone, as it says; among several it would be a letter.
    const to = [address(`${first}@home.example`)]
    world.scheduler.after(when + own.below(300), () => bring(planned, number, 'copied', comeTo, { by, to }))
  }
}
