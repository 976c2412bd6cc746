import { type Address, address, domainOf } from '../domain/address.ts'
import { guardedAddresses, isOutright } from '../domain/guarded.ts'
import type { Owner } from '../domain/owner.ts'
import { readsAt } from '../domain/reading-place.ts'
import { nextWallClock } from '../domain/schedule.ts'
import type { Clock, Log, Owners } from './ports.ts'

/**
 * Where mail to an address goes: to a server that is not ours; to Kith itself; to no server at all; or it
 * could not be found out just now.
 */
export type MailServer = 'elsewhere' | 'kith' | 'none' | 'unknown'

/** Finds out where mail to an address goes. */
export type FindMailServer = (at: Address) => Promise<MailServer>

/** What an operator says of somebody new. */
export type OwnerWish = Pick<
  Owner,
  'addresses' | 'name' | 'language' | 'timeZone' | 'digestTimes' | 'sensitivity' | 'interests' | 'mode'
> &
  Partial<Pick<Owner, 'deliverBy' | 'catchAll' | 'dotAliases' | 'journalSender' | 'feeders'>> & {
    /** Where they read; null for at their first address. */
    readonly deliverTo: Reading | null
    /** At which domain copies of their sent mail are taken. */
    readonly journalDomain: string
  }

export interface Reading {
  readonly address: Address
  /** Whether the operator vouches for it, so that nobody need be asked. */
  readonly isVerified: boolean
}

export interface AddOwnerDeps {
  readonly owners: Owners
  readonly clock: Clock
  readonly log: Log
  /** Letters and digits that nobody can guess, sixteen of them. */
  readonly random: () => string
  /** Null where mail is delivered on this machine, whatever the address. */
  readonly findMailServer: FindMailServer | null
}

/** Why somebody cannot be as wished. */
export type OwnerRefusal =
  | { readonly outcome: 'taken'; readonly address: Address; readonly by: string }
  | { readonly outcome: 'reads-at-kith' | 'reads-nowhere'; readonly address: Address }

export type OwnerOutcome =
  | OwnerRefusal
  | {
      readonly outcome: 'done'
      readonly owner: Owner
      /** False where DNS did not say whether their mail server is not Kith itself. */
      readonly isSure: boolean
    }

/** Guards somebody's mail from now on; nothing is written where that cannot be. */
export async function addOwner(deps: AddOwnerDeps, wish: OwnerWish): Promise<OwnerOutcome> {
  const { deliverTo, journalDomain, ...rest } = wish
  const now = deps.clock()
  const owner: Owner = {
    ...rest,
    id: deps.random(),
    journalAddress: address(`sent-${deps.random()}@${journalDomain}`),
    nextDigestAt: nextWallClock(rest.digestTimes, rest.timeZone, now),
    since: now,
    ...(deliverTo !== null && placeOf(deliverTo, now)),
  }
  const server = await readingServer(deps, deliverTo?.address ?? owner.addresses[0])
  const refusal = refusalFor(server, deliverTo?.address ?? owner.addresses[0]) ?? (await taken(deps, owner))
  if (refusal !== null) return refusal
  await deps.owners.put(owner)
  deps.log.info('owner.added', { owner: owner.id, addresses: owner.addresses.length })
  return { outcome: 'done', owner, isSure: server !== 'unknown' }
}

/** Nobody has read there before, so mail waits until they confirm. */
function placeOf({ address: at, isVerified }: Reading, now: Date): Partial<Owner> {
  if (isVerified) return { deliverTo: at }
  return { deliverToWish: { address: at, state: 'new', since: now, meanwhile: 'wait' } }
}

export function readingServer(
  { findMailServer }: Pick<AddOwnerDeps, 'findMailServer'>,
  at: Address,
): Promise<MailServer> {
  return findMailServer === null ? Promise.resolve('elsewhere') : findMailServer(at)
}

/** Mail that is delivered to Kith would come round again for ever. */
export function refusalFor(server: MailServer, at: Address): OwnerRefusal | null {
  if (server === 'kith') return { outcome: 'reads-at-kith', address: at }
  return server === 'none' ? { outcome: 'reads-nowhere', address: at } : null
}

/** What of theirs is somebody else's: to guard, or to read at while Kith guards it for that one. */
export async function taken(
  { owners }: Pick<AddOwnerDeps, 'owners'>,
  owner: Owner,
): Promise<OwnerRefusal | null> {
  const others = (await owners.list()).filter(({ id }) => id !== owner.id)
  for (const at of guardedAddresses(owner)) {
    const other = others.find((one) => guardedAddresses(one).includes(at) || one.journalAddress === at)
    if (other !== undefined) return { outcome: 'taken', address: at, by: other.id }
  }
  const readAt = owner.deliverToWish?.address ?? readsAt(owner)
  // Their own comes before another's catch-all.
  if (readAt === null || isOutright(owner, readAt)) return null
  return others.some((other) => guards(other, readAt)) ? { outcome: 'reads-at-kith', address: readAt } : null
}

function guards(owner: Owner, at: Address): boolean {
  return isOutright(owner, at) || (owner.catchAll ?? []).includes(domainOf(at))
}
