import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Act } from '../app/act.ts'

/** One act of one owner on one message, until a moment: a token of its own for each. */
export interface Grant {
  readonly ownerId: string
  readonly intakeId: string
  readonly act: Act
  /** To the second; the token is good before it. */
  readonly expiresAt: Date
}

export interface Tokens {
  /** Base64url (RFC 4648 §5), some 40 characters longer than the ids in it. */
  issue(grant: Grant): string
  open(token: string, now: Date): Grant | 'expired' | 'invalid'
}

/*
 * A token is, in octets:
 *
 *     version 1 | act 1 | expires 5, seconds | length of owner id 1 | owner id | intake id | HMAC 16
 *
 * The key is derived for this purpose and version, so that no other use of the same secret can ever
 * make one. HMAC-SHA-256 is cut to 128 bits, the least that RFC 2104 §5 allows.
 */
const VERSION = 1
const PURPOSE = 'kith act token, version 1'
const HEAD = 8
const MAC = 16
const MAX_ID = 255
const ACTS: readonly Act[] = ['deliver', 'allow', 'block']

/** Makes and opens signed links. The secret has at least 32 octets; a RangeError otherwise. */
export function tokens(secret: Uint8Array): Tokens {
  if (secret.length < 32) throw new RangeError('the secret for links needs at least 32 octets')
  const key = createHmac('sha256', secret).update(PURPOSE).digest()
  const sign = (payload: Uint8Array) => createHmac('sha256', key).update(payload).digest().subarray(0, MAC)
  return {
    issue(grant) {
      const payload = encode(grant)
      return Buffer.concat([payload, sign(payload)]).toString('base64url')
    },
    open(token, now) {
      const octets = decode(token)
      if (octets === null) return 'invalid'
      const payload = octets.subarray(0, -MAC)
      if (!timingSafeEqual(sign(payload), octets.subarray(-MAC))) return 'invalid'
      const grant = read(payload)
      if (grant === null) return 'invalid'
      return now < grant.expiresAt ? grant : 'expired'
    },
  }
}

function encode({ ownerId, intakeId, act, expiresAt }: Grant): Buffer {
  const owner = Buffer.from(ownerId)
  const intake = Buffer.from(intakeId)
  if (owner.length > MAX_ID || intake.length > MAX_ID) throw new RangeError('an id too long for a link')
  const head = Buffer.alloc(HEAD)
  head.writeUInt8(VERSION, 0)
  head.writeUInt8(ACTS.indexOf(act), 1)
  head.writeUIntBE(Math.ceil(expiresAt.getTime() / 1000), 2, 5)
  head.writeUInt8(owner.length, 7)
  return Buffer.concat([head, owner, intake])
}

/** The octets of a well-formed token; each has exactly one spelling. */
function decode(token: string): Buffer | null {
  if (token.length > 2 * (HEAD + MAC + 2 * MAX_ID)) return null
  const octets = Buffer.from(token, 'base64url')
  return octets.length >= HEAD + MAC && octets.toString('base64url') === token ? octets : null
}

function read(payload: Buffer): Grant | null {
  const act = ACTS[payload.readUInt8(1)]
  const ownerEnd = HEAD + payload.readUInt8(7)
  if (payload.readUInt8(0) !== VERSION || act === undefined || ownerEnd > payload.length) return null
  return {
    ownerId: payload.toString('utf8', HEAD, ownerEnd),
    intakeId: payload.toString('utf8', ownerEnd),
    act,
    expiresAt: new Date(payload.readUIntBE(2, 5) * 1000),
  }
}
