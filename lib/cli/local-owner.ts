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

/** With the wished addresses beside those that there are, and the wished sources of sent mail in their place. */
async function grown(owners: Owners, owner: Owner, wished: NewOwner): Promise<Owner> {
  const [main, ...others] = owner.addresses
  const known = new Set(owner.addresses.map(withoutSubAddress))
  const more = wished.addresses.filter((at) => !known.has(withoutSubAddress(at)))
  const sources = sourcesOf(wished)
  if (more.length === 0 && Object.keys(sources).length === 0) return owner
  const changed: Owner = { ...owner, addresses: [main, ...others, ...more], ...sources }
  await owners.put(changed)
  return changed
}

function sourcesOf({ journalSender, feeders }: NewOwner): Pick<Owner, 'journalSender' | 'feeders'> {
  return {
    ...(journalSender !== undefined && { journalSender }),
    ...(feeders !== undefined && { feeders }),
  }
}
