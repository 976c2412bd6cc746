import * as z from 'zod'
import type { Usage } from './bill.ts'

const Item = z.record(z.string(), z.unknown())
const Write = z.object({
  Item: Item.optional(),
  Key: Item.optional(),
  ExpressionAttributeValues: Item.optional(),
  UpdateExpression: z.string().optional(),
})
const Transaction = z.object({ TransactItems: z.array(z.record(z.string(), Write)) })
const Batch = z.object({ RequestItems: z.record(z.string(), z.object({ Keys: z.array(Item) })) })
const BatchWrite = z.object({
  RequestItems: z.record(z.string(), z.array(z.record(z.string(), Write))),
})
const Answers = z.object({
  Responses: z.record(z.string(), z.array(Item)).optional(),
  Item: Item.optional(),
  Items: z.array(Item).optional(),
})

const READ_UNIT = 4_096
const WRITE_UNIT = 1_024

/**
 * The units that a request to DynamoDB is billed (Developer Guide, "On-demand capacity"): each item read takes one
 * for each 4 KB (half of one where it may be stale), each item written one for each 1 KB, twice that within a
 * transaction, and once more for each index that it stands in. An update is billed by the item's size afterwards,
 * which the request does not tell: it counts as what it names, or 1 KB.
 *
 * @param indexKeys attributes by which indexes are sorted
 */
export function unitsOf(
  operation: string,
  body: unknown,
  answer: unknown,
  indexKeys: readonly string[],
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
      return { dynamoWrite: writeUnits(Write.parse(body), indexKeys) }
    case 'BatchWriteItem':
      return {
        dynamoWrite: sum(
          Object.values(BatchWrite.parse(body).RequestItems)
            .flat()
            .flatMap((each) => Object.values(each))
            .map((write) => writeUnits(write, indexKeys)),
        ),
      }
    case 'TransactWriteItems':
      return {
        dynamoWrite: sum(
          Transaction.parse(body)
            .TransactItems.flatMap((each) => Object.values(each))
            .map((write) => {
              const indexes = indexUnits(write, indexKeys)
              return 2 * (writeUnits(write, indexKeys) - indexes) + indexes
            }),
        ),
      }
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

function writeUnits(write: z.infer<typeof Write>, indexKeys: readonly string[]): number {
  const size = sizeOf(write.Item ?? { ...write.Key, ...write.ExpressionAttributeValues })
  return Math.max(1, Math.ceil(size / WRITE_UNIT)) + indexUnits(write, indexKeys)
}

function indexUnits(
  { Item: item, UpdateExpression: update = '' }: z.infer<typeof Write>,
  keys: readonly string[],
) {
  return keys.filter((key) => (item ? key in item : new RegExp(`\\b${key}\\b`).test(update))).length
}

function isConsistent(body: unknown): boolean {
  return JSON.stringify(body).includes('"ConsistentRead":true')
}

function sizesIn(answer: unknown): readonly number[] {
  const { Responses = {}, Item: item, Items = [] } = Answers.parse(answer)
  return [...Object.values(Responses).flat(), ...(item ? [item] : []), ...Items].map(sizeOf)
}

/** About what DynamoDB counts: names and values in UTF-8, without the marks of types. */
export function sizeOf(item: Readonly<Record<string, unknown>>): number {
  return sum(Object.entries(item).map(([name, value]) => Buffer.byteLength(name) + valueSize(value)))
}

function valueSize(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value)
  if (Array.isArray(value)) return sum(value.map(valueSize)) + 3
  if (value === null || typeof value !== 'object') return 1
  return sum(Object.entries(value).map(([, inner]) => valueSize(inner)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
