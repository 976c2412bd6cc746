import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { dynamoStore } from '../../../lib/adapters/aws/dynamo-store.ts'
import { describeHoldingsContract } from '../../contracts/holdings.ts'
import { NO_PAUSE, withDynamo } from './opened.ts'

const dynamo = withDynamo()

describeHoldingsContract('DynamoDB', async () => {
  const { client, createTable } = dynamo()
  const table = await createTable()
  const dump = async () => JSON.stringify((await client.send(new ScanCommand({ TableName: table }))).Items)
  return { store: { ...dynamoStore({ client, table, pause: NO_PAUSE }), dump }, close: async () => {} }
})
