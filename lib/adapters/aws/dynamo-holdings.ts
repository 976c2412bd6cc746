import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import type { BeforeErasing, Closed, Erased, Holdings } from '../../app/ports.ts'
import { ENTRY_STATES } from '../../domain/entry.ts'
import { json, readStored } from '../rows/fields.ts'
import { type Item, number, text, textOf } from './attributes.ts'
import { partingFrom } from './dynamo-owners.ts'
import type { Table } from './dynamo-table.ts'
import { ABSENT, type Condition, inPartition } from './expressions.ts'
import {
  CLOSED_PARTITION,
  closedKey,
  entriesPartition,
  intakeIdOf,
  type Key,
  ownerKey,
  partitionsOf,
  shelvesOf,
} from './keys.ts'
import { packed, packedText } from './packed.ts'
import { TABLE } from './table.ts'

/** Read by ports of their own. */
const READ_ELSEWHERE: ReadonlySet<string> = new Set(['tie', 'rule', 'digest'])

/** As often as others may change the same owner meanwhile. */
const MOST_ATTEMPTS = 10

/** So many entries are told of, and erased, at a time. */
const ENTRIES_AT_A_TIME = 100

const keyItem: z.core.$ZodType<Key> = z.object({ pk: textOf, sk: textOf })

const closedItem = z.object({ sk: textOf })

const othersItem = z.object({
  pk: textOf,
  sk: textOf,
  body: z.pipe(packedText, json(z.looseObject({ others: z.optional(z.array(z.string())) }))),
})

/**
 * What is kept of an owner: partitions that are theirs alone, and their entries by the index of shelves. An
 * index may not have heard of the newest yet, so who erases comes a second time.
 */
export function dynamoHoldings(table: Table): Holdings {
  /** Other owners' copies of these messages do not remember that they came to this one, too. */
  async function nameNoLonger(ownerId: string, partition: string): Promise<void> {
    for await (const page of table.query({ where: inPartition(partition), consistent: true })) {
      for (const item of page) {
        const { pk, sk, body } = readStored('an item of an entry', othersItem, item)
        const { others = [], ...rest } = body
        if (sk === ownerId || !others.includes(ownerId)) continue
        const left = others.filter((one) => one !== ownerId)
        const without = left.length === 0 ? rest : { ...rest, others: left }
        await table.update({
          key: { pk, sk },
          set: { body: packed(JSON.stringify(without)) },
          // Nobody else changes it, but an entry that has gone meanwhile is not to come back.
          condition: isAt(item),
        })
      }
    }
  }

  async function* entryKeys(ownerId: string): AsyncGenerator<readonly Key[]> {
    for (const { name } of shelvesOf(ownerId, ENTRY_STATES)) {
      const where = {
        expression: '#shelf = :shelf',
        names: { '#shelf': 'shelf' },
        values: { ':shelf': text(name) },
      }
      for await (const page of table.query({ index: TABLE.indexes.shelf.name, where })) {
        const keys = page.map((item) => readStored('a key of an entry', keyItem, item))
        for (let at = 0; at < keys.length; at += ENTRIES_AT_A_TIME)
          yield keys.slice(at, at + ENTRIES_AT_A_TIME)
      }
    }
  }

  async function eraseEntries(ownerId: string, limit: number, before: BeforeErasing): Promise<number> {
    let count = 0
    for await (const keys of entryKeys(ownerId)) {
      const some = keys.slice(0, limit - count)
      await before(
        'entry',
        some.map(({ pk }) => intakeIdOf(pk)),
      )
      for (const { pk } of some) await nameNoLonger(ownerId, entriesPartition(intakeIdOf(pk)))
      await table.removeAll(some)
      count += some.length
      if (count >= limit) break
    }
    return count
  }

  async function erasePartition(
    partition: string,
    limit: number,
    before: (keys: readonly Key[]) => Promise<void>,
  ): Promise<number> {
    let count = 0
    if (limit <= 0) return count
    for await (const page of table.query({ where: inPartition(partition), consistent: true })) {
      const keys = page.map((item) => readStored('a key', keyItem, item))
      await before(keys)
      await table.removeAll(keys)
      count += page.length
      if (count >= limit) break
    }
    return count
  }

  return {
    async *rest(ownerId) {
      for (const [sort, partition] of partitionsOf(ownerId)) {
        if (READ_ELSEWHERE.has(sort)) continue
        for await (const page of table.query({ where: inPartition(partition) })) {
          yield* page.map(({ pk: _, ...item }) => ({ sort, fields: plain(item) }))
        }
      }
    },

    async close(ownerId, at) {
      const { pk, sk } = closedKey(ownerId)
      const put = { pk: text(pk), sk: text(sk), at: number(at.getTime()) }
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        const before = await table.get(ownerKey(ownerId))
        if (before === null) return null
        const failed = await table.transact([{ put, condition: ABSENT }, ...partingFrom(before)])
        if (failed.length === 0) return { orphans: [] } satisfies Closed
      }
      throw new Error(`owner ${ownerId} was changed by others ${MOST_ATTEMPTS} times meanwhile`)
    },

    async closed(by) {
      const ids: string[] = []
      for await (const page of table.query({ where: inPartition(CLOSED_PARTITION), consistent: true })) {
        const due = page.filter(({ at }) => Number(at?.N) <= by.getTime())
        ids.push(...due.map((item) => readStored('a closed owner', closedItem, item).sk))
      }
      return ids
    },

    async erase(ownerId, limit, before) {
      const counts = new Map([['entry', await eraseEntries(ownerId, limit, before)]])
      const left = () => limit - [...counts.values()].reduce((sum, count) => sum + count, 0)
      for (const [sort, partition] of partitionsOf(ownerId)) {
        const tell = async (keys: readonly Key[]) => {
          if (sort !== 'digest') return
          await before(
            sort,
            keys.map(({ sk }) => sk),
          )
        }
        counts.set(sort, await erasePartition(partition, left(), tell))
      }
      return { counts, complete: left() > 0 } satisfies Erased
    },

    forget: (ownerId) => table.removeAll([closedKey(ownerId)]),
  }
}

function isAt({ body = text('') }: Item): Condition {
  return { expression: '#body = :body', names: { '#body': 'body' }, values: { ':body': body } }
}

/** Attributes as JSON has them; of what Kith never stores, nothing. */
function plain(item: Item): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, jsonOf(value)]))
}

function jsonOf({ S, N, BOOL, SS, NS }: AttributeValue): unknown {
  return S ?? (N === undefined ? undefined : Number(N)) ?? BOOL ?? SS ?? NS?.map(Number) ?? null
}
