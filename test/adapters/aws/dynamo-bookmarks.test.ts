import { describeBookmarksContract } from '../../contracts/bookmarks.ts'
import { inDynamo, withDynamo } from './opened.ts'

describeBookmarksContract(
  'DynamoDB',
  inDynamo(withDynamo(), ({ bookmarks }) => bookmarks),
)
