import { createHmac } from 'node:crypto'
import { SIPHASH_KEY_OCTETS } from '../domain/siphash.ts'

const PURPOSE = 'kith fingerprints, version 1'

/**
 * The key of fingerprints, derived from the deployment's secret for this purpose and version, so that neither
 * it nor the keys that sign links say anything of each other.
 */
export function fingerprintKey(secret: Uint8Array): Uint8Array {
  return createHmac('sha256', secret).update(PURPOSE).digest().subarray(0, SIPHASH_KEY_OCTETS)
}
