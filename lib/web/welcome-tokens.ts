import { createHash } from 'node:crypto'
import { type MassSender, senderKey } from '../domain/welcome.ts'
import { type Links, linksFor } from './seal.ts'

/** What a link of a welcome digest opens or does: the list, one sender, or all of them. */
export type WelcomeAct = 'list' | 'keep' | 'hold' | 'keep-all' | 'as-proposed'

/** One act of one owner on the senders of their welcome digest, until a moment. */
export interface WelcomeGrant {
  readonly ownerId: string
  readonly act: WelcomeAct
  /** `senderId` of the one that it is about; empty where it is about all. */
  readonly sender: string
  /** To the second; the token is good before it. */
  readonly expiresAt: Date
}

export type WelcomeTokens = Links<WelcomeGrant>

/*
 * A token is, in octets, sealed:
 *
 *     act 1 | expires 5, seconds | length of owner id 1 | owner id | sender id
 */
const PURPOSE = 'kith welcome token, version 1'
const HEAD = 7
const MAX_ID = 255
const LONGEST = 2 * (HEAD + 2 * MAX_ID)
const ACTS: readonly WelcomeAct[] = ['list', 'keep', 'hold', 'keep-all', 'as-proposed']

/** Makes and opens the links of welcome digests. The secret has at least 32 octets; a RangeError otherwise. */
export function welcomeTokens(secret: Uint8Array): WelcomeTokens {
  return linksFor(PURPOSE, secret, { longest: LONGEST, encode, read })
}

/** Stands for a sender in a link, however long the name of a list may be. */
export function senderId(sender: Pick<MassSender, 'scope' | 'subject'>): string {
  return createHash('sha256').update(senderKey(sender)).digest('base64url').slice(0, 20)
}

function encode({ ownerId, act, sender, expiresAt }: WelcomeGrant): Buffer {
  const owner = Buffer.from(ownerId)
  const about = Buffer.from(sender)
  if (owner.length > MAX_ID || about.length > MAX_ID) throw new RangeError('an id too long for a link')
  const head = Buffer.alloc(HEAD)
  head.writeUInt8(ACTS.indexOf(act), 0)
  head.writeUIntBE(Math.ceil(expiresAt.getTime() / 1000), 1, 5)
  head.writeUInt8(owner.length, 6)
  return Buffer.concat([head, owner, about])
}

function read(payload: Buffer): WelcomeGrant | null {
  if (payload.length < HEAD) return null
  const act = ACTS[payload.readUInt8(0)]
  const ownerEnd = HEAD + payload.readUInt8(6)
  if (act === undefined || ownerEnd > payload.length) return null
  return {
    ownerId: payload.toString('utf8', HEAD, ownerEnd),
    act,
    sender: payload.toString('utf8', ownerEnd),
    expiresAt: new Date(payload.readUIntBE(1, 5) * 1000),
  }
}
