import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreError } from './database.ts'

/** Another process guards the same folder. */
class FolderInUse extends StoreError {
  constructor(dir: string, cause: unknown) {
    super(`${dir} is in use by another Kith. Stop that one, or choose another folder with --data DIR.`)
    this.cause = cause
  }
}

/**
 * Makes this process the only one that writes in a folder; gives a function that lets go of it. The lock is
 * SQLite's, on a file of its own: the system lets go of it when the process dies, however it dies.
 *
 * @param patienceMs how long to wait for a predecessor that is just ending
 * @throws StoreError while another process holds it
 */
export function lockFolder(dir: string, patienceMs = 0): () => void {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const lock = new DatabaseSync(join(dir, 'kith.lock'), { timeout: patienceMs })
  try {
    lock.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    throw new FolderInUse(dir, cause)
  }
  return () => lock.close()
}
