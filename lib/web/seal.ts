import { createHmac, timingSafeEqual } from 'node:crypto'

/** Signs octets for one purpose; what was signed for another, or by another secret, never opens. */
interface Seal {
  /** Base64url (RFC 4648 §5) of the octets and 16 more. */
  close(payload: Uint8Array): string
  /** The octets of a text of at most `longest` characters; null where this seal has not closed it. */
  open(text: string, longest: number): Buffer | null
}

/** HMAC-SHA-256 cut to 128 bits, the least that RFC 2104 §5 allows. */
const MAC = 16

/**
 * The key is derived for the purpose, which names its version, so that no other use of the same secret can
 * ever make the same. The secret has at least 32 octets; a RangeError otherwise.
 */
function sealFor(purpose: string, secret: Uint8Array): Seal {
  if (secret.length < 32) throw new RangeError('the secret for links needs at least 32 octets')
  const key = createHmac('sha256', secret).update(purpose).digest()
  const sign = (payload: Uint8Array) => createHmac('sha256', key).update(payload).digest().subarray(0, MAC)
  return {
    close: (payload) => Buffer.concat([payload, sign(payload)]).toString('base64url'),
    open(text, longest) {
      if (text.length > longest) return null
      const octets = Buffer.from(text, 'base64url')
      // Each has exactly one spelling.
      if (octets.length < MAC || octets.toString('base64url') !== text) return null
      const payload = octets.subarray(0, -MAC)
      return timingSafeEqual(sign(payload), octets.subarray(-MAC)) ? payload : null
    },
  }
}

/** Signed texts that say until when they are good. */
export interface Links<T extends Expiring> {
  /** Base64url (RFC 4648 §5), some 40 characters longer than the ids in it. */
  issue(of: T): string
  open(text: string, now: Date): T | 'expired' | 'invalid'
}

interface Expiring {
  /** To the second; good before it. */
  readonly expiresAt: Date
}

/** How something is written in octets; what cannot be read back is null. */
interface Codec<T> {
  /** Characters at most. */
  readonly longest: number
  readonly encode: (of: T) => Uint8Array
  readonly read: (payload: Buffer) => T | null
}

/** Links of one purpose, as with `sealFor`. */
export function linksFor<T extends Expiring>(
  purpose: string,
  secret: Uint8Array,
  { longest, encode, read }: Codec<T>,
): Links<T> {
  const seal = sealFor(purpose, secret)
  return {
    issue: (of) => seal.close(encode(of)),
    open(text, now) {
      const payload = seal.open(text, longest)
      const of = payload && read(payload)
      if (of === null) return 'invalid'
      return now < of.expiresAt ? of : 'expired'
    },
  }
}
