import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Address, domainOf, localPartOf, toAddress } from '../domain/address.ts'
import { type Digest, digestIdOf } from '../domain/digest.ts'

/** Addresses for answers to digests, one a digest; nobody can make one up. */
export interface ReplyAddresses {
  /** Null where the owner's id does not fit into one. */
  of(digest: Pick<Digest, 'id' | 'owner'>): Address | null
  /** Which owner's digest mail to that address answers; null where it is none of ours. */
  open(at: Address): Answered | null
}

export interface Answered {
  readonly ownerId: string
  readonly digestId: string
}

/*
 * An address is, in letters and digits, for case gets lost on the way (RFC 5321 §2.4 notwithstanding):
 *
 *     <local part of Kith's own address>+<owner id>.<occasion, base 36>.<MAC, 80 bits in hexadecimal>
 */
const PURPOSE = 'kith reply address, version 1'
const MAC_LETTERS = 20
const MAX_LOCAL_PART = 64 // RFC 5321 §4.5.3.1.1

/** Answers come to sub-addresses (RFC 5233) of the address that digests come from. */
export function replyAddresses(secret: Uint8Array, from: Address): ReplyAddresses {
  const key = createHmac('sha256', secret).update(PURPOSE).digest()
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('hex').slice(0, MAC_LETTERS)
  const prefix = `${localPartOf(from)}+`
  return {
    of({ id, owner }) {
      const dueAt = /-(\d{1,15})$/.exec(id)?.[1]
      if (dueAt === undefined || !/^[a-z0-9-]+$/.test(owner.id)) return null
      const named = `${owner.id}.${Number(dueAt).toString(36)}`
      const local = `${prefix}${named}.${sign(named)}`
      return local.length > MAX_LOCAL_PART ? null : toAddress(`${local}@${domainOf(from)}`)
    },
    open(at) {
      const local = localPartOf(at)
      if (domainOf(at) !== domainOf(from) || !local.startsWith(prefix)) return null
      const read = /^([a-z0-9-]+)\.([a-z0-9]{1,10})\.([0-9a-f]{20})$/.exec(local.slice(prefix.length))
      if (read === null) return null
      const [, ownerId = '', occasion = '', mac = ''] = read
      const expected = sign(`${ownerId}.${occasion}`)
      if (!timingSafeEqual(Buffer.from(mac), Buffer.from(expected))) return null
      return { ownerId, digestId: digestIdOf(ownerId, new Date(Number.parseInt(occasion, 36))) }
    },
  }
}
