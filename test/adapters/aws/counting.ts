import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type DynamoStore, dynamoStore } from '../../../lib/adapters/aws/dynamo-store.ts'
import type { EmbeddedDynamo } from '../../support/aws/dynamo.ts'
import { NOBODY, REGION } from '../../support/aws/identity.ts'
import { NO_PAUSE } from './opened.ts'

export interface CountedStore {
  readonly store: DynamoStore
  /** The requests since it was last asked, as in `PutItem`. */
  requests(): readonly string[]
}

/** A store whose requests are counted where they leave the client. */
export function countedStore({ url }: EmbeddedDynamo, table: string): CountedStore {
  const client = new DynamoDBClient({ endpoint: url, region: REGION, credentials: NOBODY })
  let sent: string[] = []
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        sent.push(commandName.replace(/Command$/, ''))
        return next(args)
      },
    // Behind the retries: one that is tried again counts again.
    { step: 'finalizeRequest', priority: 'low' },
  )
  return {
    store: dynamoStore({ client, table, pause: NO_PAUSE }),
    requests() {
      const requests = sent
      sent = []
      return requests
    },
  }
}
