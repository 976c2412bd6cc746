import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalStore, openLocalStore } from '../adapters/local/store.ts'

interface ImportStore {
  readonly store: LocalStore
  close(): Promise<void>
}

/** The store to learn into; of a dry run one that is thrown away, with the same owners. */
export async function openImportStore(
  dataDir: string,
  { dryRun }: { readonly dryRun: boolean },
): Promise<ImportStore> {
  if (!dryRun) {
    const store = openLocalStore(dataDir)
    return { store, close: async () => store.close() }
  }
  const folder = await mkdtemp(join(tmpdir(), 'kith-dry-run-'))
  const store = openLocalStore(folder)
  const close = async () => {
    store.close()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    if (existsSync(join(dataDir, 'kith.db'))) await copyOwners(dataDir, store)
    return { store, close }
  } catch (fault) {
    await close()
    throw fault
  }
}

async function copyOwners(dataDir: string, to: LocalStore): Promise<void> {
  const from = openLocalStore(dataDir, { readOnly: true })
  try {
    for (const owner of await from.owners.list()) await to.owners.put(owner)
  } finally {
    from.close()
  }
}
