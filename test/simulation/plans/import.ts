import { archiveOf } from '../archive.ts'
import { importAgain } from '../importing.ts'
import { OWNERS } from '../mail.ts'
import { DAY, isWanted, type Planned } from './planned.ts'

/** Numbers of letters, far from each other's. */
const ARCHIVED = 1_000_000

/** Archives are imported on machines of one's own. */
export function planImport(planned: Planned): void {
  const { world, own, letters, mutation } = planned

  if (world.setting === 'aws' || !isWanted(planned, 'import', 0.3)) return
  const archive = archiveOf(own, own.pick(OWNERS), ARCHIVED, letters)
  const done = () => {
    if (!world.ledger.archives.includes(archive)) world.ledger.archives.push(archive)
  }
  const at = own.between(0, 5 * DAY)
  const start = () => importAgain(world, mutation, own, archive, done)
  world.scheduler.after(at, start)
  // The same again, which changes nothing. (Two at once would not know each other's copies.)
  if (own.chance(0.3)) world.scheduler.after(at + 3 * DAY, start)
}
