import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { TABLE } from '../../lib/adapters/aws/table.ts'
import type { Usage } from './bill.ts'

/** An index of the table, as far as it matters what it holds. */
interface Index {
  readonly partitionKey: { readonly name: string }
  readonly sortKey: { readonly name: string }
  /** Attributes besides keys. */
  readonly holds: readonly string[]
}

const Item = z.record(z.string(), z.unknown())
const Batch = z.object({ RequestItems: z.record(z.string(), z.object({ Keys: z.array(Item) })) })
const Answers = z.object({
  Responses: z.record(z.string(), z.array(Item)).optional(),
  Item: Item.optional(),
  Items: z.array(Item).optional(),
})

const READ_UNIT = 4_096
const WRITE_UNIT = 1_024

type Item = z.infer<typeof Item>

/** What a request wrote: an item as it was and as it is. */
export interface Written {
  readonly before: Item | null
  readonly after: Item | null
  readonly inTransaction: boolean
}

/**
 * The units that a request to DynamoDB is billed (Developer Guide, "On-demand capacity"): each item read takes one
 * for each 4 KB (half of one where it may be stale), each item written one for each 1 KB of what it was or is,
 * whichever is more, twice that within a transaction; and what changes in an index as much once more: twice where it
 * moves there.
 */
export function unitsOf(
  operation: string,
  body: unknown,
  answer: unknown,
  written: readonly Written[],
  indexes: readonly Index[],
): Usage {
  switch (operation) {
    case 'GetItem':
    case 'Query':
    case 'Scan':
      return { dynamoRead: readUnits(body, sizesIn(answer)) }
    case 'BatchGetItem': {
      const asked = Object.values(Batch.parse(body).RequestItems).reduce(
        (sum, { Keys }) => sum + Keys.length,
        0,
      )
      const sizes = sizesIn(answer)
      // A key under which nothing lies is read, too.
      const none = Array<number>(Math.max(asked - sizes.length, 0)).fill(1)
      return { dynamoRead: eachRead([...sizes, ...none]) * (isConsistent(body) ? 1 : 0.5) }
    }
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
    case 'BatchWriteItem':
    case 'TransactWriteItems':
      return { dynamoWrite: sum(written.map((one) => writeUnits(one, indexes))) }
    default:
      throw new Error(`no rule for ${operation}`)
  }
}

function readUnits(body: unknown, sizes: readonly number[]): number {
  // A query is billed by the sum of what it reads.
  const units = Math.max(1, Math.ceil(sum(sizes) / READ_UNIT))
  return isConsistent(body) ? units : units / 2
}

function eachRead(sizes: readonly number[]): number {
  return sum(sizes.map((size) => Math.max(1, Math.ceil(size / READ_UNIT))))
}

function writeUnits({ before, after, inTransaction }: Written, indexes: readonly Index[]): number {
  const table = Math.max(kilobytes(before), kilobytes(after), 1) * (inTransaction ? 2 : 1)
  return (
    table + sum(indexes.map((index) => indexUnits(index, projected(index, before), projected(index, after))))
  )
}

function indexUnits(index: Index, before: Item | null, after: Item | null): number {
  if (isDeepStrictEqual(before, after)) return 0
  const stays = isDeepStrictEqual(placeIn(index, before), placeIn(index, after))
  return stays ? Math.max(kilobytes(before), kilobytes(after)) : kilobytes(before) + kilobytes(after)
}

function placeIn({ partitionKey, sortKey }: Index, item: Item | null): readonly unknown[] {
  return [item?.[partitionKey.name], item?.[sortKey.name]]
}

/** What an index keeps of an item; null where it is not in it. */
export function projected({ partitionKey, sortKey, holds }: Index, item: Item | null): Item | null {
  if (item === null || !(partitionKey.name in item) || !(sortKey.name in item)) return null
  const kept = [TABLE.partitionKey.name, TABLE.sortKey.name, partitionKey.name, sortKey.name, ...holds]
  return Object.fromEntries(Object.entries(item).filter(([name]) => kept.includes(name)))
}

function kilobytes(item: Item | null): number {
  return item === null ? 0 : Math.ceil(sizeOf(item) / WRITE_UNIT)
}

function isConsistent(body: unknown): boolean {
  return JSON.stringify(body).includes('"ConsistentRead":true')
}

function sizesIn(answer: unknown): readonly number[] {
  const { Responses = {}, Item: item, Items = [] } = Answers.parse(answer)
  return [...Object.values(Responses).flat(), ...(item ? [item] : []), ...Items].map(sizeOf)
}

/** What DynamoDB counts (Developer Guide, "Item sizes"): names and values, without the marks of types. */
export function sizeOf(item: Item): number {
  return sum(Object.entries(item).map(([name, value]) => Buffer.byteLength(name) + valueSize(value)))
}

function valueSize(value: unknown): number {
  const [[type, inner] = ['NULL', null]] = Object.entries(value ?? {})
  if (type === 'N') return numberSize(String(inner))
  if (type === 'B')
    return inner instanceof Uint8Array ? inner.length : Buffer.byteLength(String(inner), 'base64')
  if (typeof inner === 'string') return Buffer.byteLength(inner)
  if (!Array.isArray(inner)) return 1
  const sizes = inner.map((one) => (type === 'NS' ? numberSize(String(one)) : Buffer.byteLength(String(one))))
  return 3 + sum(sizes)
}

/** An octet for each two digits that tell something, and one more. */
function numberSize(number: string): number {
  return Math.ceil(number.replace(/^-?0*|\D|0*$/g, '').length / 2) + 1
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
