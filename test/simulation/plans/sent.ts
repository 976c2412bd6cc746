import { FRIENDS, OWNERS, write } from '../mail.ts'
import { ServedFolder } from '../modelled-sent.ts'
import { DAY, HOUR, isWanted, type Planned } from './planned.ts'

const SENT = 2_000_000

/** Bela's mail program puts what he writes into a folder on a server, which has its moods. */
export function planSent(planned: Planned): void {
  const { world, kith, own, letters } = planned

  if (!isWanted(planned, 'sent', 0.3)) return
  const { scheduler, folders } = world
  const owner = OWNERS[1]
  const folder = new ServedFolder({ ownerId: owner.id, id: 'imap' })
  folders.push(folder)
  let number = SENT
  function append(by = owner.addresses[0]): void {
    const whose = own.below(FRIENDS.length)
    const to = [FRIENDS[whose] ?? by]
    const at = new Date(Math.floor(scheduler.now))
    const letter = write({
      number: number++,
      sort: by === owner.addresses[0] ? 'copy' : 'filler',
      to,
      at,
      whose,
      by,
    })
    letters.set(letter.number, letter)
    folder.append(letter.number, at)
  }
  // More than one batch, of somebody else's: they teach nothing.
  const [somebody] = FRIENDS
  for (let count = own.chance(0.05) ? 205 : own.below(4); count > 0; count--) append(somebody)
  for (let count = 1 + own.below(4); count > 0; count--)
    scheduler.after(own.between(0, 6 * DAY), () => append())
  for (let count = own.below(3); count > 0; count--) {
    scheduler.after(own.between(0, 6 * DAY), () => folder.renumber())
  }
  if (own.chance(0.4)) {
    const at = own.between(0, 5 * DAY)
    scheduler.after(at, () => {
      folder.isDown = true
    })
    scheduler.after(at + own.between(HOUR, DAY), () => {
      folder.isDown = false
    })
  }
  for (let count = 3 + own.below(6); count > 0; count--) {
    const at = own.between(0, 7 * DAY)
    scheduler.after(at, () => kith.readSent())
    if (own.chance(0.4)) scheduler.after(at + own.below(2_000), () => kith.readSent())
  }
}
