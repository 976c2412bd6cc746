import * as z from 'zod'
import { TABLE } from '../../lib/adapters/aws/table.ts'
import type { Call, Handle, Reply } from '../../test/support/aws/door.ts'
import type { Written } from './dynamo-units.ts'

const Item = z.record(z.string(), z.unknown())
type Item = z.infer<typeof Item>

const Write = z.object({ TableName: z.string().optional(), Item: Item.optional(), Key: Item.optional() })
const Batch = z.object({ RequestItems: z.record(z.string(), z.array(z.record(z.string(), Write))) })
const Transaction = z.object({ TransactItems: z.array(z.record(z.string(), Write)) })
const Got = z.object({ Item: Item.optional() })

/**
 * Passes a call to DynamoDB on, and tells what became of each item that it writes: a request does not say how large
 * what it changes is, nor what of it stands in an index already.
 */
export async function passingWrites(
  operation: string,
  call: Call,
  pass: Handle,
): Promise<{ readonly answer: Reply; readonly written: readonly Written[] }> {
  const targets = targetsOf(operation, call.body)
  const stand = () => Promise.all(targets.map((target) => read(call, pass, target)))
  const before = await stand()
  const answer = await pass(call)
  const after = await stand()
  const inTransaction = operation === 'TransactWriteItems'
  const written = targets.map((_, i) => ({
    before: before[i] ?? null,
    after: after[i] ?? null,
    inTransaction,
  }))
  return { answer, written }
}

interface Target {
  readonly table: string
  readonly key: Item
}

function targetsOf(operation: string, body: Buffer): readonly Target[] {
  const asked = () => JSON.parse(String(body)) as unknown
  switch (operation) {
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [targetOf(Write.parse(asked()))]
    case 'BatchWriteItem':
      return Object.entries(Batch.parse(asked()).RequestItems).flatMap(([table, writes]) =>
        writes.flatMap((each) => Object.values(each)).map((write) => targetOf(write, table)),
      )
    case 'TransactWriteItems':
      return Transaction.parse(asked())
        .TransactItems.flatMap((each) => Object.values(each))
        .map((write) => targetOf(write))
    default:
      return []
  }
}

function targetOf(write: z.infer<typeof Write>, table = write.TableName ?? ''): Target {
  const { [TABLE.partitionKey.name]: pk, [TABLE.sortKey.name]: sk } = write.Key ?? write.Item ?? {}
  return { table, key: { [TABLE.partitionKey.name]: pk, [TABLE.sortKey.name]: sk } }
}

async function read(call: Call, pass: Handle, { table, key }: Target): Promise<Item | null> {
  const body = Buffer.from(JSON.stringify({ TableName: table, Key: key, ConsistentRead: true }))
  const headers = {
    ...call.headers,
    'x-amz-target': 'DynamoDB_20120810.GetItem',
    'content-length': String(body.length),
  }
  const { status, body: answer } = await pass({ ...call, headers, body })
  if (status !== 200) throw new Error(`an item that is written cannot be read: ${status}`)
  return Got.parse(JSON.parse(String(answer))).Item ?? null
}
