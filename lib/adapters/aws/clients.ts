import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { TIMEOUTS } from './timeouts.ts'

// Region and credentials, and in tests the endpoint (`AWS_ENDPOINT_URL_S3` and its like), come from the
// environment, as every AWS client reads it. Those that few cold starts need lie each in a file of their own, which
// is loaded when it is needed.

export const dynamoClient = (): DynamoDBClient => new DynamoDBClient({ requestHandler: TIMEOUTS })

export const s3Client = (): S3Client => new S3Client({ requestHandler: TIMEOUTS })
