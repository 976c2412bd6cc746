import { describeUnsubscriptionsContract } from '../../contracts/unsubscriptions.ts'
import { inDynamo, withDynamo } from './opened.ts'

const dynamo = withDynamo()

describeUnsubscriptionsContract(
  'DynamoDB',
  inDynamo(dynamo, (store) => store),
)
