import { describeClaimsContract } from '../../contracts/claims.ts'
import { describeDigestDueContract } from '../../contracts/digest-due.ts'
import { describeDigestsContract } from '../../contracts/digests.ts'
import { describeEntriesContract } from '../../contracts/entries.ts'
import { describeHistoryContract } from '../../contracts/history.ts'
import { describeOwnersContract } from '../../contracts/owners.ts'
import { inDynamo, withDynamo } from './opened.ts'

const dynamo = withDynamo()

describeOwnersContract(
  'DynamoDB',
  inDynamo(dynamo, ({ owners }) => owners),
)
describeHistoryContract(
  'DynamoDB',
  inDynamo(dynamo, ({ history }) => history),
)
describeEntriesContract(
  'DynamoDB',
  inDynamo(dynamo, ({ entries }) => entries),
)
describeDigestsContract(
  'DynamoDB',
  inDynamo(dynamo, ({ digests }) => digests),
)
describeClaimsContract(
  'DynamoDB',
  inDynamo(dynamo, ({ claims }) => claims),
)
describeDigestDueContract(
  'DynamoDB',
  inDynamo(dynamo, (store) => store),
)
