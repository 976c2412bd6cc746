import { fingerprintKey } from '../../lib/adapters/fingerprint-key.ts'
import type { Log } from '../../lib/app/ports.ts'
import { requireEnv, VARIABLES } from './environment.ts'

let cached: Promise<Uint8Array> | null = null

/**
 * What the use cases need to compare texts with earlier ones. The secret is fetched once in the life of a
 * process. Where it cannot be had, nothing is compared: no mail waits for it.
 */
export async function comparingTexts(log: Log): Promise<{ readonly fingerprintKey?: Uint8Array }> {
  cached ??= read(requireEnv(VARIABLES.tokenSecret))
  try {
    return { fingerprintKey: await cached }
  } catch (cause) {
    cached = null
    log.error('fingerprints.no-key', { cause })
    return {}
  }
}

async function read(secret: string): Promise<Uint8Array> {
  const { readSecret } = await import('../../lib/adapters/aws/secret.ts')
  return fingerprintKey(await readSecret(secret))
}
