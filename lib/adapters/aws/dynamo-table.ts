import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import type { Item } from './attributes.ts'
import { attributesOfKey, type Change, type Condition, conditionFields, updateFields } from './expressions.ts'
import type { Key } from './keys.ts'
import { type Action, MOST_ATTEMPTS, transacting } from './transacting.ts'

export interface DynamoTable {
  readonly client: DynamoDBClient
  /** The table's name. */
  readonly table: string
  /** Waits between attempts, in milliseconds; a test need not. */
  readonly pause?: (ms: number) => Promise<void>
}

interface TableQuery {
  readonly index?: string
  readonly where: Condition
  readonly newestFirst?: boolean
  /** At most so many on the first page, and twice as many on each further one, to 100. */
  readonly pageSize?: number
  /** Reads what was written just now; no index can. */
  readonly consistent?: boolean
}

const KEYS_A_BATCH = 100
/** BatchWriteItem's limit. */
const WRITES_A_BATCH = 25
const WRITERS = 8
const FIRST_PAUSE = 25
const LONGEST_PAUSE = 1_000

/** What Kith asks of its table, in few words. */
export type Table = ReturnType<typeof openTable>

export function openTable({ client, table, pause = wait }: DynamoTable) {
  const on = { TableName: table }

  /** Full jitter, so that those who met do not meet again. */
  const backOff = (attempt: number): Promise<void> =>
    pause(Math.random() * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** attempt))

  async function batch(keys: readonly Key[], consistent: boolean): Promise<Item[]> {
    const items: Item[] = []
    let asked = { [table]: { Keys: keys.map(attributesOfKey), ConsistentRead: consistent } }
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (attempt > 0) await backOff(attempt)
      const answer = await client.send(new BatchGetItemCommand({ RequestItems: asked }))
      items.push(...(answer.Responses?.[table] ?? []))
      const rest = answer.UnprocessedKeys?.[table]?.Keys ?? []
      if (rest.length === 0) return items
      asked = { [table]: { Keys: rest.map(keyAlone), ConsistentRead: consistent } }
    }
    throw new Error(`table ${table} left keys unread ${MOST_ATTEMPTS} times`)
  }

  async function removeBatch(keys: readonly Key[]): Promise<void> {
    let asked = { [table]: keys.map((key) => ({ DeleteRequest: { Key: attributesOfKey(key) } })) }
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (attempt > 0) await backOff(attempt)
      const answer = await client.send(new BatchWriteItemCommand({ RequestItems: asked }))
      const rest = (answer.UnprocessedItems?.[table] ?? []).flatMap(({ DeleteRequest }) =>
        DeleteRequest?.Key === undefined ? [] : [{ DeleteRequest: { Key: keyAlone(DeleteRequest.Key) } }],
      )
      if (rest.length === 0) return
      asked = { [table]: rest }
    }
    throw new Error(`table ${table} left items undeleted ${MOST_ATTEMPTS} times`)
  }

  return {
    /** As of now. */
    async get(key: Key): Promise<Item | null> {
      const command = new GetItemCommand({ ...on, Key: attributesOfKey(key), ConsistentRead: true })
      return (await client.send(command)).Item ?? null
    },

    /** In no order, without those that there are not; one request for up to 100. */
    async getAll(keys: readonly Key[], { consistent }: { readonly consistent: boolean }): Promise<Item[]> {
      const distinct = [...new Map(keys.map((key) => [JSON.stringify([key.pk, key.sk]), key])).values()]
      const items: Item[] = []
      for (let at = 0; at < distinct.length; at += KEYS_A_BATCH) {
        items.push(...(await batch(distinct.slice(at, at + KEYS_A_BATCH), consistent)))
      }
      return items
    },

    async *query({ index, where, newestFirst, pageSize, consistent }: TableQuery): AsyncGenerator<Item[]> {
      let from: Item | undefined
      let size = pageSize
      do {
        const page = await client.send(
          new QueryCommand({
            ...on,
            ...(index !== undefined && { IndexName: index }),
            KeyConditionExpression: where.expression,
            ExpressionAttributeNames: { ...where.names },
            ExpressionAttributeValues: { ...where.values },
            ScanIndexForward: newestFirst !== true,
            ConsistentRead: consistent === true,
            ...(size !== undefined && { Limit: size }),
            ...(from && { ExclusiveStartKey: from }),
          }),
        )
        yield page.Items ?? []
        from = page.LastEvaluatedKey
        size = size && Math.min(2 * size, KEYS_A_BATCH)
      } while (from)
    },

    async count(index: string, where: Condition): Promise<number> {
      let count = 0
      let from: Item | undefined
      do {
        const page = await client.send(
          new QueryCommand({
            ...on,
            IndexName: index,
            Select: 'COUNT',
            KeyConditionExpression: where.expression,
            ExpressionAttributeNames: { ...where.names },
            ExpressionAttributeValues: { ...where.values },
            ...(from && { ExclusiveStartKey: from }),
          }),
        )
        count += page.Count ?? 0
        from = page.LastEvaluatedKey
      } while (from)
      return count
    },

    /** False when the condition does not hold. */
    async put(item: Item, condition?: Condition): Promise<boolean> {
      const command = new PutItemCommand({
        ...on,
        Item: { ...item },
        ...(condition && conditionFields(condition)),
      })
      return holds(client.send(command).then(() => true)).then((done) => done ?? false)
    },

    /** The item as it is then; null when the condition does not hold. */
    async update(change: Change): Promise<Item | null> {
      const command = new UpdateItemCommand({ ...on, ...updateFields(change), ReturnValues: 'ALL_NEW' })
      return holds(client.send(command).then(({ Attributes }) => Attributes ?? {}))
    },

    /** However many; each is gone once, and quietly where it was not there. */
    async removeAll(keys: readonly Key[]): Promise<void> {
      let next = 0
      const worker = async (): Promise<void> => {
        while (next < keys.length) {
          const some = keys.slice(next, next + WRITES_A_BATCH)
          next += WRITES_A_BATCH
          await removeBatch(some)
        }
      }
      await Promise.all(Array.from({ length: WRITERS }, worker))
    },

    transact: (actions: readonly Action[]) => transacting({ client, table, backOff }, actions),
  }
}

/** Null in place of the fault that says a condition does not hold. */
async function holds<T>(result: Promise<T>): Promise<T | null> {
  try {
    return await result
  } catch (cause) {
    if (cause instanceof ConditionalCheckFailedException) return null
    throw cause
  }
}

function keyAlone(key: Item) {
  return attributesOfKey({ pk: key['pk']?.S ?? '', sk: key['sk']?.S ?? '' })
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
