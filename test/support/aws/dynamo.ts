import type { AddressInfo } from 'node:net'
import {
  CreateTableCommand,
  DynamoDBClient,
  type KeySchemaElement,
  type Projection,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import dynalite from 'dynalite'
import type { Item } from '../../../lib/adapters/aws/attributes.ts'
import { TABLE } from '../../../lib/adapters/aws/table.ts'
import { type Handle, oneAtATime, openDoor, passingOnTo } from './door.ts'
import { NOBODY, REGION } from './identity.ts'
import { transactions } from './transactions.ts'

export interface EmbeddedDynamo {
  /** For AWS_ENDPOINT_URL_DYNAMODB. */
  readonly url: string
  /** Closed with the server. */
  readonly client: DynamoDBClient
  /** A new table of Kith's shape; resolves to its name. */
  createTable(): Promise<string>
  /** Writes items past client and door, which would take several times as long. */
  seed(table: string, items: readonly Item[]): Promise<void>
  close(): Promise<void>
}

/**
 * DynamoDB in this process: dynalite behind a door with transactions. Unlike AWS, an index is never behind,
 * nothing is throttled, and no item is ever deleted by its time to live.
 */
export async function startDynamo(): Promise<EmbeddedDynamo> {
  const server = dynalite({ createTableMs: 0 })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const calls = endable(passingOnTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  const { pass } = calls
  const transact = transactions(pass)
  const exclusively = oneAtATime()
  const door = await openDoor((call) =>
    exclusively(() =>
      call.headers['x-amz-target']?.endsWith('.TransactWriteItems') ? transact(call) : pass(call),
    ),
  )
  const client = new DynamoDBClient({ endpoint: door.url, region: REGION, credentials: NOBODY })
  let tables = 0

  return {
    url: door.url,
    client,
    async createTable() {
      const TableName = `kith-table-${tables++}`
      await createKithTable(client, TableName)
      return TableName
    },
    seed: (table, items) => seed(pass, table, items),
    async close() {
      client.destroy()
      await door.close()
      await calls.end()
      server.closeAllConnections()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
    },
  }
}

/**
 * Passes calls on until it is ended, which takes until all are answered: what nobody waits for any more is still
 * being written, and dynalite throws where nobody can catch it if its database is gone by then.
 */
function endable(onward: Handle): { readonly pass: Handle; end(): Promise<void> } {
  const underWay = new Set<Promise<unknown>>()
  let hasEnded = false
  return {
    pass(call) {
      if (hasEnded) return Promise.reject(new Error('this DynamoDB has been closed'))
      const answer = onward(call)
      underWay.add(answer)
      const over = () => underWay.delete(answer)
      answer.then(over, over)
      return answer
    },
    async end() {
      hasEnded = true
      await Promise.allSettled(underWay)
    },
  }
}

async function createKithTable(client: DynamoDBClient, TableName: string): Promise<void> {
  const { partitionKey, sortKey, indexes } = TABLE
  const ofIndexes = Object.values(indexes)
  const attributes = [
    partitionKey,
    sortKey,
    ...ofIndexes.flatMap((index) => [index.partitionKey, index.sortKey]),
  ]
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributes.map(({ name, type }) => ({
        AttributeName: name,
        AttributeType: type,
      })),
      KeySchema: keySchema(partitionKey.name, sortKey.name),
      GlobalSecondaryIndexes: ofIndexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keySchema(index.partitionKey.name, index.sortKey.name),
        Projection: projection(index.holds),
      })),
    }),
  )
  await waitUntilTableExists({ client, maxWaitTime: 5, minDelay: 0.01, maxDelay: 0.01 }, { TableName })
}

function projection(attributes: readonly string[]): Projection {
  if (attributes.length === 0) return { ProjectionType: 'KEYS_ONLY' }
  return { ProjectionType: 'INCLUDE', NonKeyAttributes: [...attributes] }
}

function keySchema(partition: string, sort: string): KeySchemaElement[] {
  return [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ]
}

const ITEMS_A_BATCH = 25
const WRITERS = 8

async function seed(pass: Handle, table: string, items: readonly Item[]): Promise<void> {
  let next = 0
  const writer = async (): Promise<void> => {
    while (next < items.length) {
      const batch = items.slice(next, next + ITEMS_A_BATCH)
      next += ITEMS_A_BATCH
      const requests = { [table]: batch.map((Item) => ({ PutRequest: { Item } })) }
      const body = Buffer.from(JSON.stringify({ RequestItems: requests }))
      const { status } = await pass({ method: 'POST', path: '/', headers: SEEDING, body })
      if (status !== 200) throw new Error(`seeding failed with ${status}`)
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, writer))
}

/** A signature that only looks like one: dynalite does not look closer. */
const SEEDING = {
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-target': 'DynamoDB_20120810.BatchWriteItem',
  'x-amz-date': '20260101T000000Z',
  authorization: 'AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=f',
}
