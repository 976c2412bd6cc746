import { type LetterSort, OWNERS } from '../mail.ts'
import { ServedMailbox } from '../modelled-mailboxes.ts'
import { bring, DAY, HOUR, isWanted, type Planned } from './planned.ts'

const BY_IMAP = 7_000_000

/** Cleo and sometimes Anna have their mail put into their own mailboxes, on servers that have their moods. */
export function planMailboxes(planned: Planned): void {
  const { world, own } = planned
  if (!isWanted(planned, 'mailboxes', 0.3)) return
  const { scheduler, store, servers } = world
  const at = (ms: number, run: () => void) => scheduler.after(ms, run)
  for (const { id } of own.chance(0.5) ? [OWNERS[2]] : [OWNERS[2], OWNERS[0]]) {
    const owner = store.owners.get(id)
    if (owner === null) continue
    store.owners.set(id, { ...owner, deliverBy: 'imap' }, scheduler.now)
    const server = new ServedMailbox(id, own.chance(0.8))
    servers.push(server)
    for (let count = own.below(3); count > 0; count--) {
      const trouble = own.pick(['unreachable', 'refused', 'full'] as const)
      const begins = own.between(0, 8 * DAY)
      at(begins, () => {
        server.trouble = trouble
      })
      at(begins + own.pick([1_000, 60_000, 3 * HOUR]), () => {
        server.trouble = null
      })
    }
    for (let count = 5 + own.below(5); count > 0; count--) {
      const sort = own.pick<LetterSort>(['letter', 'letter', 'letter', 'friends-newsletter', 'newsletter'])
      const number = BY_IMAP + 1_000 * servers.length + 10 * count
      const when = own.between(0, 8 * DAY)
      at(when, () => bring(planned, number, sort, [id]))
      // Its reader clears up, perhaps at once.
      for (let tries = own.below(3); tries > 0; tries--)
        at(when + own.pick([own.below(2_000), own.below(HOUR)]), tidy)
    }
    function tidy(): void {
      for (const message of server.messages) if (own.chance(0.5)) message.movedAt ??= scheduler.now
    }
  }
}
