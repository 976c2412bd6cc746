import * as z from 'zod'
import type { Owners } from '../../app/ports.ts'
import { type Address, withoutSubAddress } from '../../domain/address.ts'
import type { Owner } from '../../domain/owner.ts'
import { json, moment, readStored } from '../rows/fields.ts'
import { ownerBody, ownerBodyOf } from '../rows/owner.ts'
import { type Item, number, numberOf, text, textOf } from './attributes.ts'
import { fallingDue } from './dynamo-indexes.ts'
import type { Table } from './dynamo-table.ts'
import { ABSENT, type Condition, inPartition } from './expressions.ts'
import { addressKey, dueAttributes, OWNERS_PARTITION, ownerKey } from './keys.ts'
import type { Action } from './transacting.ts'

const ownerItem: z.ZodType<Owner> = z
  .object({
    sk: textOf,
    /** Nothing of an owner falls due but the next digest. */
    dueAt: numberOf.pipe(moment).optional(),
    body: textOf.pipe(json(ownerBody)),
  })
  .transform(({ sk: id, dueAt, body }) => ({ id, ...body, nextDigestAt: dueAt ?? null }))

const versionItem = z.object({ version: numberOf })

const role = z.enum(['guarded', 'journal'])

type Role = z.infer<typeof role>

const addressItem = z.object({ pk: textOf, owner: textOf, role: textOf.pipe(role) })

/** How often an owner is put while others put the same one at the same time. */
const MOST_ATTEMPTS = 10

/**
 * Owners as items, with an item for each of their addresses, so that nobody's mail can go to two: all that
 * a change touches is one transaction.
 */
export function dynamoOwners(table: Table): Owners {
  async function get(ownerId: string): Promise<Owner | null> {
    const item = await table.get(ownerKey(ownerId))
    return item && read(item)
  }

  /** Of the addresses that are somebody's in that role, the first. */
  async function find(wanted: Role, addresses: readonly Address[]): Promise<Owner | null> {
    const items = await table.getAll(addresses.map(addressKey), { consistent: true })
    const found = items.map((item) => readStored('an item of an address', addressItem, item))
    for (const at of addresses) {
      const { pk } = addressKey(at)
      const claim = found.find((each) => each.pk === pk && each.role === wanted)
      if (claim !== undefined) return get(claim.owner)
    }
    return null
  }

  return {
    get,
    byAddress: (at) => find('guarded', [at, withoutSubAddress(at)]),
    byJournalAddress: (at) => find('journal', [at]),

    /** @throws Error when an address belongs to another owner, or is guarded and journal in one. */
    async put(owner) {
      if (owner.addresses.includes(owner.journalAddress)) throw inUse(owner)
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        const before = await table.get(ownerKey(owner.id))
        const failed = await table.transact([ownerAction(owner, before), ...addressActions(owner, before)])
        if (failed.length === 0) return
        // Somebody else has put the same owner in between; then their addresses are others.
        if (!failed.includes(0)) throw inUse(owner)
      }
      throw new Error(`owner ${owner.id} was changed by others ${MOST_ATTEMPTS} times meanwhile`)
    },

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
  }
}

function read(item: Item): Owner {
  return readStored('an item of an owner', ownerItem, item)
}

function ownerAction(owner: Owner, before: Item | null): Action {
  const { pk, sk } = ownerKey(owner.id)
  const version = before === null ? 0 : readStored('an item of an owner', versionItem, before).version
  const put = {
    pk: text(pk),
    sk: text(sk),
    version: number(version + 1),
    body: text(ownerBodyOf(owner)),
    ...(owner.nextDigestAt && dueAttributes('DIGEST', owner.nextDigestAt)),
  }
  return { put, condition: before === null ? ABSENT : isVersion(version) }
}

/** Takes the addresses that are new and gives up those that are no more. */
function addressActions(owner: Owner, before: Item | null): readonly Action[] {
  const had = before === null ? new Map<Address, Role>() : rolesOf(read(before))
  const has = rolesOf(owner)
  const taken = [...has].filter(([at, as]) => had.get(at) !== as)
  const given = [...had.keys()].filter((at) => !has.has(at))
  return [
    ...taken.map(([at, as]): Action => {
      const { pk, sk } = addressKey(at)
      const put = { pk: text(pk), sk: text(sk), owner: text(owner.id), role: text(as) }
      return { put, condition: isFreeFor(owner.id) }
    }),
    ...given.map((at): Action => ({ remove: addressKey(at), condition: isFreeFor(owner.id) })),
  ]
}

function rolesOf({ addresses, journalAddress }: Owner): ReadonlyMap<Address, Role> {
  return new Map<Address, Role>([
    ...addresses.map((at) => [at, 'guarded'] as const),
    [journalAddress, 'journal'],
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
