import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type RealGateway, realGateway } from './gateway.ts'

/** Does something with a folder of its own, which is gone afterwards. */
export async function withinFolder<T>(parent: string, work: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(parent, 'kith-faults-'))
  try {
    return await work(dir)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

/** The same with a real gateway over that folder. */
export function withinGateway<T>(
  parent: string,
  work: (kith: RealGateway, dir: string) => Promise<T>,
  ...options: readonly string[]
): Promise<T> {
  return withinFolder(parent, async (dir) => {
    const kith = await realGateway(dir, ...options)
    try {
      return await work(kith, dir)
    } finally {
      await kith.stop()
    }
  })
}
