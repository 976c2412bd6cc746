import { statfsSync } from 'node:fs'
import { faultCode } from '../fault-code.ts'

/** Octets left free, so that what was accepted can still be judged, delivered and recorded. */
const RESERVE = 32 * 1_024 * 1_024

/** SQLITE_FULL: the disk is full (https://sqlite.org/rescode.html#full). */
const SQLITE_FULL = 13

/** Asks no disk. @throws Error of code `ENOSPC` where a folder's disk has no room for so many octets and the reserve */
export function needRoom(dir: string, octets: number): void {
  const { bavail, bsize } = statfsSync(dir)
  // Three times: as it came, in the mailbox, and what is noted of it.
  if (bavail * bsize >= RESERVE + 3 * octets) return
  throw Object.assign(new Error('the disk is nearly full'), { code: 'ENOSPC' })
}

/** Whether a fault says that the disk is full. */
export function isDiskFull(fault: unknown): boolean {
  const code = faultCode(fault)
  if (code === 'ENOSPC' || code === 'EDQUOT') return true
  return code === 'ERR_SQLITE_ERROR' && (fault as { readonly errcode?: unknown }).errcode === SQLITE_FULL
}
