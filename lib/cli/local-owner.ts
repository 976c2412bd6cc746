import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from '../adapters/local/lock.ts'
import { openLocalStore } from '../adapters/local/store.ts'
import type { Owners } from '../app/ports.ts'
import { type Address, address, domainOf, withoutSubAddress } from '../domain/address.ts'
import { isOutright } from '../domain/guarded.ts'
import type { Language, Owner, OwnerMode } from '../domain/owner.ts'
import { nextWallClock } from '../domain/schedule.ts'
import { SAMPLE_OWNER } from '../sample/owner.ts'
import { UsageError } from './usage.ts'

export interface NewOwner {
  /** The first is the main one. */
  readonly addresses: readonly [Address, ...Address[]]
  readonly name: string | null
  readonly language: Language
  readonly timeZone: string
  readonly interests: Owner['interests']
  /** @default 'guarding' */
  readonly mode?: OwnerMode
  readonly journalSender?: Address
  readonly feeders?: readonly Address[]
}

/** Milliseconds for which a Kith that was told to end may still be closing its doors. */
export const PREDECESSOR_ENDS = 8_000

const DIGEST_TIMES = ['07:00']

/**
 * The owner to guard: the wished one, or else, of those whom the store knows already, the one who came first.
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
  const [first] = [...(await owners.list())].sort((one, other) => cameAt(one) - cameAt(other))
  if (first !== undefined) return first
  throw new UsageError(`Nobody's mail is guarded in ${dataDir} yet: say whose with --owner ADDR.`)
}

/** Of whom nobody noted when they came, they came before anybody took notes. */
function cameAt({ since }: Owner): number {
  return since?.getTime() ?? 0
}

/**
 * Whether somebody's mail is guarded in a folder, other than the sample's. Opened for writing, as whoever asks is
 * about to do anyway: a store of an older Kith is renewed by that, and could not be read otherwise.
 *
 * @throws StoreError while another process guards there
 */
export async function isGuarded(dataDir: string): Promise<boolean> {
  if (!existsSync(join(dataDir, 'kith.db'))) return false
  const unlock = lockFolder(dataDir, PREDECESSOR_ENDS)
  try {
    return await hasOwners(dataDir)
  } finally {
    unlock()
  }
}

async function hasOwners(dataDir: string): Promise<boolean> {
  const store = openLocalStore(dataDir)
  try {
    const sample = new Set<Address>(SAMPLE_OWNER.addresses)
    const owners = await store.owners.list()
    return owners.some(({ addresses }) => !addresses.some((at) => sample.has(at)))
  } finally {
    store.close()
  }
}

/** The owner of any of these addresses, who then has them all; made where there is none. */
async function ensureOwner(owners: Owners, wished: NewOwner, now: Date): Promise<Owner> {
  const [main] = wished.addresses
  // Not by where their mail comes to: of a catch-all's domain, others may have addresses of their own.
  const present = (await owners.list()).filter((owner) =>
    wished.addresses.some((at) => isOutright(owner, at)),
  )
  const [only, another] = present
  if (another !== undefined) {
    throw new UsageError(
      `--owner names addresses of two people: ${wished.addresses.join(', ')}. Name one person's.`,
    )
  }
  if (only !== undefined) return grown(owners, only, wished)
  const owner: Owner = {
    id: randomBytes(8).toString('hex'),
    name: wished.name,
    addresses: wished.addresses,
    journalAddress: address(`sent-${randomBytes(8).toString('hex')}@${domainOf(main)}`),
    language: wished.language,
    timeZone: wished.timeZone,
    mode: wished.mode ?? 'guarding',
    sensitivity: 'normal',
    interests: wished.interests,
    digestTimes: DIGEST_TIMES,
    nextDigestAt: nextWallClock(DIGEST_TIMES, wished.timeZone, now),
    since: now,
    ...sourcesOf(wished),
  }
  await owners.put(owner)
  return owner
}

/**
 * The owner, with addresses beside those that they have by then and the given sources of sent mail in their place.
 * A Kith that guards the same folder may change all else meanwhile.
 *
 * @throws UsageError where the owner has gone
 */
export async function grown(
  owners: Pick<Owners, 'amend'>,
  owner: Owner,
  given: Pick<NewOwner, 'journalSender' | 'feeders'> & { readonly addresses: readonly Address[] },
): Promise<Owner> {
  const sources = sourcesOf(given)
  if (besides(owner, given.addresses).length === 0 && Object.keys(sources).length === 0) return owner
  const amended = await owners.amend(owner.id, (present) => {
    const [main, ...others] = present.addresses
    return { addresses: [main, ...others, ...besides(present, given.addresses)], ...sources }
  })
  if (amended === null)
    throw new UsageError('That owner was erased just now: start again to guard them anew.')
  return amended
}

/** A sub-address is its owner's already. */
function besides({ addresses }: Owner, given: readonly Address[]): readonly Address[] {
  const known = new Set(addresses.map(withoutSubAddress))
  return given.filter((at) => !known.has(withoutSubAddress(at)))
}

function sourcesOf({
  journalSender,
  feeders,
}: Pick<NewOwner, 'journalSender' | 'feeders'>): Pick<Owner, 'journalSender' | 'feeders'> {
  return {
    ...(journalSender !== undefined && { journalSender }),
    ...(feeders !== undefined && { feeders }),
  }
}
