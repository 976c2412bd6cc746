import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalStore, openLocalStore } from '../../../lib/adapters/local/store.ts'
import type { Make } from '../../contracts/contract.ts'

/** A folder of its own below the system's temporary one. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'kith-test-'))
}

/** One port of a store on disk. */
export function onDisk<Port>(port: (store: LocalStore) => Port): Make<Port> {
  return async () => {
    const dir = await temporaryFolder()
    let local = openLocalStore(dir)
    return {
      store: port(local),
      async close() {
        local.close()
        await rm(dir, { recursive: true })
      },
      async reopen() {
        local.close()
        local = openLocalStore(dir)
        return port(local)
      },
    }
  }
}

/** One port of a store in memory. */
export function inMemory<Port>(port: (store: LocalStore) => Port): Make<Port> {
  return async () => {
    const local = openLocalStore(':memory:')
    return { store: port(local), close: async () => local.close() }
  }
}
