import { describeAliasesContract } from '../../contracts/aliases.ts'
import { inDynamo, withDynamo } from './opened.ts'

const dynamo = withDynamo()

describeAliasesContract(
  'DynamoDB',
  inDynamo(dynamo, (store) => store),
)
