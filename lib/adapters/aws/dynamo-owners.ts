import * as z from 'zod/mini'
import type { Owners, Recipient } from '../../app/ports.ts'
import type { Address } from '../../domain/address.ts'
import { guardedAddresses, guardedAs } from '../../domain/guarded.ts'
import type { Owner } from '../../domain/owner.ts'
import { json, moment, readStored } from '../rows/fields.ts'
import { ownerBody, ownerBodyOf } from '../rows/owner.ts'
import { type Item, number, numberOf, text, textOf } from './attributes.ts'
import { fallingDue } from './dynamo-indexes.ts'
import type { Table } from './dynamo-table.ts'
import { ABSENT, type Condition, inPartition, isAmong } from './expressions.ts'
import { addressKey, dueAttributes, OWNERS_PARTITION, ownerKey } from './keys.ts'
import type { Action } from './transacting.ts'

const ownerItem: z.core.$ZodType<Owner> = z.pipe(
  z.object({
    sk: textOf,
    /** Nothing of an owner falls due but the next digest. */
    dueAt: z.optional(z.pipe(numberOf, moment)),
    body: z.pipe(textOf, json(ownerBody)),
  }),
  z.transform(({ sk: id, dueAt, body }) => ({ id, ...body, nextDigestAt: dueAt ?? null })),
)

const dueItem = z.object({ dueAt: z.optional(z.pipe(numberOf, moment)) })

/** When the next digest of the owner is due whose item it is; null for never. */
export function readDue(item: Item): Date | null {
  return readStored('an item of an owner', dueItem, item).dueAt ?? null
}

const versionItem = z.object({ version: numberOf })

const roles = z.enum(['guarded', 'journal'])

type Role = Recipient['role']

const addressItem = z.pipe(
  z.object({ pk: textOf, owner: textOf, role: z.pipe(textOf, roles), body: z.pipe(textOf, json(ownerBody)) }),
  z.transform(({ pk, owner: id, role, body }) => ({ pk, role, owner: { id, ...body } })),
)

/** How often an owner is put while others put the same one at the same time. */
const MOST_ATTEMPTS = 10

/**
 * Owners as items, with an item for each of their addresses, so that nobody's mail can go to two: all that
 * a change touches is one transaction. An address's item has the owner in it, too, so that whose a message
 * is, and what they wish, is one read.
 */
export function dynamoOwners(table: Table): Owners {
  async function get(ownerId: string): Promise<Owner | null> {
    const item = await table.get(ownerKey(ownerId))
    return item && read(item)
  }

  async function ofRecipients(recipients: readonly Address[]): Promise<ReadonlyMap<Address, Recipient>> {
    const keys = recipients.flatMap(guardedAs).map(addressKey)
    const claims = new Map<string, Recipient>()
    for (const item of await table.getAll(keys, { consistent: true })) {
      const { pk, ...claim } = readStored('an item of an address', addressItem, item)
      claims.set(pk, claim)
    }
    const claimed = (at: Address) => claims.get(addressKey(at).pk)
    return new Map(
      recipients.flatMap((at) => {
        // What a journal address is told goes by its very name only.
        const [own, ...others] = guardedAs(at).map(claimed)
        const claim = own ?? others.find((other) => other?.role === 'guarded')
        return claim === undefined ? [] : [[at, claim] as const]
      }),
    )
  }

  /** Writes what the owner shall be, which is asked again where somebody else was faster. */
  async function write(
    ownerId: string,
    wanted: (before: Item | null) => Wanted | null,
  ): Promise<Owner | null> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const before = await table.get(ownerKey(ownerId))
      const wish = wanted(before)
      if (wish === null) return null
      const { owner, action } = wish
      if (guardedAddresses(owner).includes(owner.journalAddress)) throw inUse(owner)
      const failed = await table.transact([action, ...addressActions(owner, before)])
      if (failed.length === 0) return owner
      // Somebody else has written the same owner in between; then their addresses are others.
      if (!failed.includes(0)) throw inUse(owner)
    }
    throw new Error(`owner ${ownerId} was changed by others ${MOST_ATTEMPTS} times meanwhile`)
  }

  return {
    get,
    ofRecipients,

    async byAddress(at) {
      const claim = (await ofRecipients([at])).get(at)
      return claim?.role === 'guarded' ? get(claim.owner.id) : null
    },

    /** @throws Error when an address belongs to another owner, or is guarded and journal in one. */
    async put(owner) {
      await write(owner.id, (before) => ({ owner, action: replacing(owner, before) }))
    },

    amend: (ownerId, change) =>
      write(ownerId, (before) => {
        const owner = before && read(before)
        const changed = owner && change(owner)
        if (before === null || owner === null || changed === null) return null
        const amended = { ...owner, ...changed }
        return { owner: amended, action: amending(amended, before) }
      }),

    async list() {
      const where = inPartition(OWNERS_PARTITION)
      const owners: Owner[] = []
      for await (const page of table.query({ where, consistent: true })) owners.push(...page.map(read))
      return owners
    },

    digestDue: (now) =>
      fallingDue(table, 'DIGEST', { atOrBefore: now }, Number.POSITIVE_INFINITY, (item) => {
        const owner = read(item)
        return owner.nextDigestAt !== null && owner.nextDigestAt <= now ? owner : null
      }),

    async reschedule(ownerId, dueAt, nextDigestAt) {
      const change = {
        key: ownerKey(ownerId),
        ...(nextDigestAt ? { set: dueAttributes('DIGEST', nextDigestAt) } : { remove: ['due', 'dueAt'] }),
        condition: dueAt === null ? NOT_DUE : isAmong('dueAt', [number(dueAt.getTime())]),
      }
      return (await table.update(change)) !== null
    },
  }
}

/** There, and no digest of theirs is due at any time. */
const NOT_DUE: Condition = {
  expression: 'attribute_exists(#pk) AND attribute_not_exists(#dueAt)',
  names: { '#pk': 'pk', '#dueAt': 'dueAt' },
}

function read(item: Item): Owner {
  return readStored('an item of an owner', ownerItem, item)
}

/** An owner to be written, and how their own item is. */
interface Wanted {
  readonly owner: Owner
  readonly action: Action
}

function replacing(owner: Owner, before: Item | null): Action {
  const { pk, sk } = ownerKey(owner.id)
  const version = before === null ? 0 : versionOf(before)
  const put = {
    pk: text(pk),
    sk: text(sk),
    version: number(version + 1),
    body: text(ownerBodyOf(owner)),
    ...(owner.nextDigestAt && dueAttributes('DIGEST', owner.nextDigestAt)),
  }
  return { put, condition: before === null ? ABSENT : isVersion(version) }
}

/** Leaves alone when the next digest is due: that may have moved on meanwhile. */
function amending(owner: Owner, before: Item): Action {
  const version = versionOf(before)
  const set = { version: number(version + 1), body: text(ownerBodyOf(owner)) }
  return { update: { key: ownerKey(owner.id), set, condition: isVersion(version) } }
}

function versionOf(item: Item): number {
  return readStored('an item of an owner', versionItem, item).version
}

/** Puts the owner as they are now under each of their addresses, and gives up those that are no more. */
function addressActions(owner: Owner, before: Item | null): readonly Action[] {
  const had = before === null ? new Map<Address, Role>() : rolesOf(read(before))
  const has = rolesOf(owner)
  const given = [...had.keys()].filter((at) => !has.has(at))
  const body = text(ownerBodyOf(owner))
  return [
    ...[...has].map(([at, as]): Action => {
      const { pk, sk } = addressKey(at)
      const put = { pk: text(pk), sk: text(sk), owner: text(owner.id), role: text(as), body }
      return { put, condition: isFreeFor(owner.id) }
    }),
    ...given.map((at): Action => ({ remove: addressKey(at), condition: isFreeFor(owner.id) })),
  ]
}

/** Gives the owner up, with all of their addresses, as they are in this item; within one transaction. */
export function partingFrom(before: Item): readonly Action[] {
  const owner = read(before)
  return [
    { remove: ownerKey(owner.id), condition: isVersion(versionOf(before)) },
    ...[...rolesOf(owner).keys()].map((at) => ({ remove: addressKey(at), condition: isFreeFor(owner.id) })),
  ]
}

function rolesOf(owner: Owner): ReadonlyMap<Address, Role> {
  return new Map<Address, Role>([
    ...guardedAddresses(owner).map((at) => [at, 'guarded'] as const),
    [owner.journalAddress, 'journal'],
  ])
}

function isVersion(version: number): Condition {
  return {
    expression: '#version = :version',
    names: { '#version': 'version' },
    values: { ':version': number(version) },
  }
}

function isFreeFor(ownerId: string): Condition {
  return {
    expression: 'attribute_not_exists(#pk) OR #owner = :owner',
    names: { '#pk': 'pk', '#owner': 'owner' },
    values: { ':owner': text(ownerId) },
  }
}

function inUse(owner: Owner): Error {
  return new Error(`an address of owner ${owner.id} is in use already`)
}
