import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultCode } from '../fault-code.ts'

const FILE = 'secret.key'

/** The secret of this Kith, made on first use and readable by nobody else: what signs links, and keys fingerprints. */
export function secretOf(dir: string): Uint8Array {
  const existing = existingSecret(dir)
  if (existing !== null) return existing
  const secret = randomBytes(32)
  writeFileSync(join(dir, FILE), secret, { mode: 0o600, flag: 'wx' })
  return secret
}

/** Null where none was made as yet. */
export function existingSecret(dir: string): Uint8Array | null {
  try {
    return readFileSync(join(dir, FILE))
  } catch (fault) {
    if (faultCode(fault) !== 'ENOENT') throw fault
    return null
  }
}
