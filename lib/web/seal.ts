import { createHmac, timingSafeEqual } from 'node:crypto'

/** Signs octets for one purpose; what was signed for another, or by another secret, never opens. */
export interface Seal {
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
export function sealFor(purpose: string, secret: Uint8Array): Seal {
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
