import { closeSync, fsyncSync, openSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'

/** Windows cannot open a folder to sync it, and journals its names by itself. */
const SYNCS_FOLDERS = process.platform !== 'win32'

/**
 * Resolves once a new file with these bytes is under `path` and would still be there after a power cut:
 * written elsewhere, synced, then renamed, so that nobody ever sees half of it.
 *
 * @param draft where it is written first: on the same file system, nobody else's
 * @param folder where `path` lies
 */
export async function writeDurably(
  draft: string,
  path: string,
  folder: string,
  bytes: Uint8Array,
): Promise<void> {
  try {
    await writeSynced(draft, bytes)
    await rename(draft, path)
  } catch (cause) {
    // Half a draft on a full disk would keep the room that the next attempt needs.
    await rm(draft, { force: true })
    throw cause
  }
  await syncDirectory(folder)
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Resolves once the names in a folder are on the disk. */
export async function syncDirectory(folder: string): Promise<void> {
  if (!SYNCS_FOLDERS) return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** As `syncDirectory`, for the moment of opening. */
export function syncDirectorySync(folder: string): void {
  if (!SYNCS_FOLDERS) return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
