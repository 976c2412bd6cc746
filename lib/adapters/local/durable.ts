import { closeSync, fdatasync, fsync, fsyncSync, open, openSync, rename, writeFile } from 'node:fs'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'

// By number: a handle of `fs/promises` takes the one thread that everything else waits for as long again.
const opening = promisify(open)
const writing = promisify(writeFile)
const synced = promisify(fsync)
const dataSynced = promisify(fdatasync)
const renaming = promisify(rename)

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
    await renaming(draft, path)
  } catch (cause) {
    // Half a draft on a full disk would keep the room that the next attempt needs.
    await rm(draft, { force: true })
    throw cause
  }
  await syncDirectory(folder)
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await opening(path, 'w', 0o600)
  try {
    await writing(file, bytes)
    await synced(file)
  } finally {
    closeSync(file)
  }
}

/** By folder: the next sync of it, which is not begun yet. */
const awaited = new Map<string, Promise<void>>()
const underWay = new Map<string, Promise<void>>()

/**
 * Resolves once the names in a folder are on the disk. One sync stands for all who ask while another of the same
 * folder is under way: what they have written is there when it begins.
 */
export function syncDirectory(folder: string): Promise<void> {
  if (!SYNCS_FOLDERS) return Promise.resolve()
  const joined = awaited.get(folder)
  if (joined !== undefined) return joined
  const before = underWay.get(folder)
  if (before === undefined) return begin(folder)
  const next = before
    .catch(() => {})
    .then(() => {
      awaited.delete(folder)
      return begin(folder)
    })
  awaited.set(folder, next)
  return next
}

function begin(folder: string): Promise<void> {
  const sync = opened(folder, 'r', synced).finally(() => {
    if (underWay.get(folder) === sync) underWay.delete(folder)
  })
  underWay.set(folder, sync)
  return sync
}

/** Resolves once all that was ever written to a file is on the disk; its times may not be. */
export function syncFile(path: string): Promise<void> {
  return opened(path, 'r+', dataSynced)
}

/** Opening asks no disk: it has just been written to. */
async function opened(
  path: string,
  flags: 'r' | 'r+',
  sync: (handle: number) => Promise<void>,
): Promise<void> {
  const handle = openSync(path, flags)
  try {
    await sync(handle)
  } finally {
    closeSync(handle)
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
