import type { Pass } from '../domain/pass.ts'
import { type Links, linksFor } from './seal.ts'

/** Signs passes of one purpose. */
export type Passes = Links<Pass>

/** Links to sign in, from mail. As with `sessions`, the secret has at least 32 octets; a RangeError otherwise. */
export function signInLinks(secret: Uint8Array): Passes {
  return passesFor('kith sign-in link, version 1', secret)
}

/** Sessions, kept in a cookie. */
export function sessions(secret: Uint8Array): Passes {
  return passesFor('kith session, version 1', secret)
}

/** Links by which an owner says that an address is theirs; the pass's id is the address. */
export function deliverToLinks(secret: Uint8Array): Passes {
  return passesFor('kith deliver-to link, version 1', secret)
}

/*
 * A pass is, in octets, sealed:
 *
 *     version 1 | expires 5, seconds | length of owner id 1 | owner id | id
 */
const VERSION = 1
const HEAD = 7
const MAX_OWNER_ID = 255
const MAX_ID = 700
const LONGEST = 2 * (HEAD + MAX_OWNER_ID + MAX_ID)

function passesFor(purpose: string, secret: Uint8Array): Passes {
  return linksFor(purpose, secret, { longest: LONGEST, encode, read })
}

function encode({ ownerId, id, expiresAt }: Pass): Buffer {
  const owner = Buffer.from(ownerId)
  const own = Buffer.from(id)
  if (owner.length > MAX_OWNER_ID || own.length > MAX_ID) throw new RangeError('an id too long for a pass')
  const head = Buffer.alloc(HEAD)
  head.writeUInt8(VERSION, 0)
  head.writeUIntBE(Math.ceil(expiresAt.getTime() / 1000), 1, 5)
  head.writeUInt8(owner.length, 6)
  return Buffer.concat([head, owner, own])
}

function read(payload: Buffer): Pass | null {
  if (payload.length < HEAD || payload.readUInt8(0) !== VERSION) return null
  const ownerEnd = HEAD + payload.readUInt8(6)
  if (ownerEnd > payload.length) return null
  return {
    ownerId: payload.toString('utf8', HEAD, ownerEnd),
    id: payload.toString('utf8', ownerEnd),
    expiresAt: new Date(payload.readUIntBE(1, 5) * 1000),
  }
}
