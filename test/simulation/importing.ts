import { createHash } from 'node:crypto'
import { importArchive } from '../../lib/app/import-archive.ts'
import { type Archive, sourcesOf } from './archive.ts'
import { portsOf, processOf } from './kith.ts'
import type { Mutation } from './mutation.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

/** An owner has their archive read, beside a Kith that guards; what breaks off they begin again, until it is done. */
export function importAgain(
  world: World,
  mutation: Mutation | null,
  own: Random,
  archive: Archive,
  done: () => void,
): void {
  const { scheduler } = world
  let isOver = false
  const again = () => importAgain(world, mutation, own, archive, done)
  const later = () => {
    isOver = true
    scheduler.after(60_000 + own.below(1_800_000), again)
  }
  const process = processOf('import', 0, later)
  const { owner } = archive
  scheduler.spawn(
    process,
    owner.id,
    async (task) => {
      const ports = portsOf(world, task, mutation)
      const deps = { ...ports, history: { ...ports.history, ...ports.bulk }, digest: shortDigest }
      await importArchive(deps, { sources: sourcesOf(archive), owner, now: ports.clock() })
    },
    (cause) => {
      if (cause !== null) return later()
      isOver = true
      done()
    },
  )
  // Somebody closes the lid, or thinks better of it.
  if (own.chance(0.4)) scheduler.after(own.below(1_500), () => isOver || scheduler.kill(process))
}

function shortDigest(content: string | Uint8Array): string {
  return createHash('sha1').update(content).digest('hex').slice(0, 12)
}
