import { randomBytes } from 'node:crypto'
import type { Owners } from '../app/ports.ts'
import { type Address, address, domainOf } from '../domain/address.ts'
import type { Language, Owner } from '../domain/owner.ts'
import { nextWallClock } from '../domain/schedule.ts'
import { UsageError } from './usage.ts'

export interface NewOwner {
  /** The first is the main one. */
  readonly addresses: readonly [Address, ...Address[]]
  readonly name: string | null
  readonly language: Language
  readonly timeZone: string
  readonly interests: Owner['interests']
}

const DIGEST_TIMES = ['07:00']

/**
 * The owner to guard: the wished one, or else the one whom the store knows already.
 *
 * @throws UsageError where none is wished and none is known
 */
export async function ownerAt(
  owners: Owners,
  wished: NewOwner | null,
  dataDir: string,
  now: Date,
): Promise<Owner> {
  if (wished !== null) return ensureOwner(owners, wished, now)
  const [first] = await owners.list()
  if (first !== undefined) return first
  throw new UsageError(`Nobody's mail is guarded in ${dataDir} yet: say whose with --owner ADDR.`)
}

/** The owner of the main address; made, guarding at once, where there is none. */
async function ensureOwner(owners: Owners, wished: NewOwner, now: Date): Promise<Owner> {
  const [main] = wished.addresses
  const present = await owners.byAddress(main)
  if (present !== null) return present
  const owner: Owner = {
    id: randomBytes(8).toString('hex'),
    name: wished.name,
    addresses: wished.addresses,
    journalAddress: address(`sent-${randomBytes(8).toString('hex')}@${domainOf(main)}`),
    language: wished.language,
    timeZone: wished.timeZone,
    mode: 'guarding',
    sensitivity: 'normal',
    interests: wished.interests,
    digestTimes: DIGEST_TIMES,
    nextDigestAt: nextWallClock(DIGEST_TIMES, wished.timeZone, now),
  }
  await owners.put(owner)
  return owner
}
