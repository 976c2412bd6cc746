import { existsSync, mkdirSync, readFileSync, rmSync, statSync, unlinkSync } from 'node:fs'
import { readdir, readFile, unlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { RawMail } from '../../app/ports.ts'
import { faultCode } from '../fault-code.ts'
import { StoreError } from './database.ts'
import { syncDirectory, syncDirectorySync, writeDurably } from './durable.ts'

/** Raw mail that can be looked through where it lies. */
export interface LocalRawMail extends RawMail {
  /** The ids of all there is, in no particular order; what comes or goes meanwhile may be in it or not. */
  ids(): AsyncGenerator<string>
  /**
   * Removes what nobody has put, or put again, since that moment; returns whether it did. In one step: whoever
   * puts the same at that time either keeps it or puts it anew.
   */
  removeUnlessPutSince(intakeId: string, moment: Date): boolean
}

/** No separator, no leading dot: such an id cannot lead out of its folder. */
const SAFE_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/

/** Octets that are read sooner than another thread is asked to. */
const SMALL = 256 * 1_024

const DRAFTS = 'tmp'
const EXTENSION = '.eml'

/**
 * Raw mail as files, `raw/ab/abcdef….eml` below a folder: fanned out by the id's first two characters, as
 * many file systems slow down on very large folders.
 *
 * @throws StoreError (as rejection) on an id that is no safe file name
 */
export function fileRawMail(dir: string, { readOnly }: { readonly readOnly: boolean }): LocalRawMail {
  const root = join(dir, 'raw')
  const drafts = join(root, DRAFTS)
  const underway = new Map<string, Promise<void>>()
  /** Folders whose own name is not on the disk yet. */
  const fresh = new Set<string>()
  if (!readOnly) prepare(dir, root, drafts)

  async function store(id: string, bytes: Uint8Array): Promise<void> {
    const { folder, path } = place(root, id)
    if (await wasPutBefore(path)) {
      // Whoever put it may not have come to this yet, and we are about to promise it.
      await syncDirectory(folder)
      return
    }
    await ready(folder)
    await writeDurably(join(drafts, id), path, folder, bytes)
  }

  /** Whoever finds a folder that another has just made waits for its name as well. */
  async function ready(folder: string): Promise<void> {
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      fresh.add(folder)
    }
    if (!fresh.has(folder)) return
    await syncDirectory(root)
    fresh.delete(folder)
  }

  return {
    async put(id, bytes) {
      if (readOnly) throw openForReading()
      // Two puts of one id at a time would write to one draft.
      const earlier = underway.get(id)
      if (earlier) return earlier
      const now = store(id, bytes).finally(() => underway.delete(id))
      underway.set(id, now)
      return now
    },

    async get(id) {
      const bytes = await absentAsNull(whole(place(root, id).path))
      return bytes && new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    },

    async remove(id) {
      if (readOnly) throw openForReading()
      await absentAsNull(unlink(place(root, id).path))
    },

    async *ids() {
      const among = (await absentAsNull(readdir(root, { withFileTypes: true }))) ?? []
      const folders = among.filter((one) => one.isDirectory() && one.name !== DRAFTS)
      for (const { name: folder } of folders) {
        const files = (await absentAsNull(readdir(join(root, folder)))) ?? []
        const ids = files
          .filter((file) => file.endsWith(EXTENSION))
          .map((file) => file.slice(0, -EXTENSION.length))
        yield* ids.filter((id) => SAFE_ID.test(id) && place(root, id).folder === join(root, folder))
      }
    },

    removeUnlessPutSince(id, moment) {
      if (readOnly) throw openForReading()
      const { path } = place(root, id)
      const standing = statSync(path, { throwIfNoEntry: false })
      if (standing === undefined || standing.mtimeMs >= moment.getTime()) return false
      unlinkSync(path)
      return true
    },
  }
}

/** Makes the folders, and clears away the drafts that a crash left: nobody was promised them. */
function prepare(dir: string, root: string, drafts: string): void {
  rmSync(drafts, { recursive: true, force: true })
  mkdirSync(drafts, { recursive: true, mode: 0o700 })
  syncDirectorySync(root)
  syncDirectorySync(dir)
}

function place(root: string, id: string): { folder: string; path: string } {
  if (!SAFE_ID.test(id)) throw new StoreError('an id of raw mail must be a plain file name')
  const folder = join(root, id.slice(0, 2))
  return { folder, path: join(folder, `${id}${EXTENSION}`) }
}

function openForReading(): StoreError {
  return new StoreError('the Kith store is open for reading only')
}

async function whole(path: string): Promise<Buffer> {
  const standing = statSync(path, { throwIfNoEntry: false })
  return standing !== undefined && standing.size <= SMALL ? readFileSync(path) : readFile(path)
}

/** If so, it counts as put now: whoever clears away what is old leaves it. */
async function wasPutBefore(path: string): Promise<boolean> {
  if (!existsSync(path)) return false
  const now = new Date()
  return (await absentAsNull(utimes(path, now, now))) !== null
}

async function absentAsNull<T>(result: Promise<T>): Promise<T | null> {
  try {
    return await result
  } catch (cause) {
    if (faultCode(cause) === 'ENOENT') return null
    throw cause
  }
}
