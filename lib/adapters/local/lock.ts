import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultCode } from '../fault-code.ts'
import { StoreError } from './database.ts'

/** Another process guards the same folder. */
class FolderInUse extends StoreError {
  constructor(dir: string, pid: number) {
    super(
      `${dir} is in use by another Kith (process ${pid}). Stop that one, or choose another folder with --data DIR.`,
    )
  }
}

/**
 * Makes this process the only one that writes in a folder; gives a function that lets go of it. A lock
 * whose process has died is taken over.
 *
 * @throws FolderInUse while another process holds it
 */
export function lockFolder(dir: string): () => void {
  const file = join(dir, 'kith.pid')
  const holder = holderOf(file)
  if (holder !== null && holder !== process.pid && isAlive(holder)) throw new FolderInUse(dir, holder)
  rmSync(file, { force: true })
  writeFileSync(file, `${process.pid}\n`, { flag: 'wx', mode: 0o600 })
  return () => rmSync(file, { force: true })
}

function holderOf(file: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
    return Number.isNaN(pid) ? null : pid
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    // EPERM: alive, but somebody else's.
    return faultCode(fault) === 'EPERM'
  }
}
