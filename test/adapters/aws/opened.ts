import { afterAll, beforeAll } from '@jest/globals'
import { type DynamoStore, dynamoStore } from '../../../lib/adapters/aws/dynamo-store.ts'
import type { Make } from '../../contracts/contract.ts'
import { type EmbeddedDynamo, startDynamo } from '../../support/aws/dynamo.ts'

/** An embedded DynamoDB for all tests of a file. */
export function withDynamo(): () => EmbeddedDynamo {
  let dynamo: EmbeddedDynamo | null = null
  beforeAll(async () => {
    dynamo = await startDynamo()
  })
  afterAll(() => dynamo?.close())
  return () => {
    if (dynamo === null) throw new Error('only within a test')
    return dynamo
  }
}

/** No test waits for its turn. */
export const NO_PAUSE = async (): Promise<void> => {}

/** One port of a store in a table of its own. */
export function inDynamo<Port>(dynamo: () => EmbeddedDynamo, port: (store: DynamoStore) => Port): Make<Port> {
  return async () => {
    const { client, createTable } = dynamo()
    const table = await createTable()
    const open = () => port(dynamoStore({ client, table, pause: NO_PAUSE }))
    return { store: open(), close: async () => {}, reopen: async () => open() }
  }
}
