import type { Act } from '../domain/acts.ts'
import { type Links, linksFor } from './seal.ts'

/** One act of one owner on one message or digest, until a moment: a token of its own for each. */
export interface Grant {
  readonly ownerId: string
  /** Of the message; of the digest, where the act is about all of it; the address that was given away. */
  readonly intakeId: string
  readonly act: Act
  /** To the second; the token is good before it. */
  readonly expiresAt: Date
}

export type Tokens = Links<Grant>

/*
 * A token is, in octets, sealed:
 *
 *     version 1 | act 1 | expires 5, seconds | length of owner id 1 | owner id | intake id
 */
const VERSION = 1
const PURPOSE = 'kith act token, version 1'
const HEAD = 8
const MAX_ID = 255
const LONGEST = 2 * (HEAD + 2 * MAX_ID)
/** Their order is part of every token: new ones come last. */
const ACTS: readonly Act[] = [
  'deliver',
  'allow',
  'block',
  'person',
  'hold',
  'unsubscribe',
  'deliver-all',
  'pause',
  'resume',
  'retire',
  'restore',
]

/** Makes and opens signed links. The secret has at least 32 octets; a RangeError otherwise. */
export function tokens(secret: Uint8Array): Tokens {
  return linksFor(PURPOSE, secret, { longest: LONGEST, encode, read })
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

function read(payload: Buffer): Grant | null {
  if (payload.length < HEAD) return null
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
