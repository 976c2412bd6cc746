import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultCode } from '../fault-code.ts'

/** The key that signs links, made on first use and readable by nobody else. */
export function secretOf(dir: string): Uint8Array {
  const file = join(dir, 'secret.key')
  try {
    return readFileSync(file)
  } catch (fault) {
    if (faultCode(fault) !== 'ENOENT') throw fault
    const secret = randomBytes(32)
    writeFileSync(file, secret, { mode: 0o600, flag: 'wx' })
    return secret
  }
}
