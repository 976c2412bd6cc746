import { setImmediate as turn } from 'node:timers/promises'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { expect, test } from '@jest/globals'
import type { EmbeddedDynamo } from './dynamo.ts'
import { startDynamo } from './dynamo.ts'

const WRITES = 200

/** It ends in the middle of some write: after so many turns of the event loop. */
const MOMENTS = [8, 20, 32]

const itemOf = (n: number) => ({ pk: { S: `p${n}` }, sk: { S: 's' } })

test.each<[string, (dynamo: EmbeddedDynamo, table: string) => readonly Promise<unknown>[]]>([
  [
    'by the client',
    ({ client }, TableName) =>
      Array.from({ length: WRITES }, (_, n) =>
        client.send(new PutItemCommand({ TableName, Item: itemOf(n) })),
      ),
  ],
  [
    'of many items at once',
    ({ seed }, table) => [
      seed(
        table,
        Array.from({ length: 100 * WRITES }, (_, n) => itemOf(n)),
      ),
    ],
  ],
])('ends in order while writes that nobody waits for are still on their way: %s', async (_, write) => {
  for (const turns of MOMENTS) {
    const dynamo = await startDynamo()
    const written = Promise.allSettled(write(dynamo, await dynamo.createTable()))
    for (let n = 0; n < turns; n++) await turn()
    await dynamo.close()
    expect((await written).map(({ status }) => status)).toContain('rejected')
  }
})
