import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SESClient } from '@aws-sdk/client-ses'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { SQSClient } from '@aws-sdk/client-sqs'

// Region and credentials, and in tests the endpoint (`AWS_ENDPOINT_URL_S3` and its like), come from the
// environment, as every AWS client reads it.

/**
 * Without these, a service that takes a request and says nothing would hold a function until that is cut off, and
 * all other messages of its batch with it. Milliseconds until there is a connection, and without an octet on it.
 */
const TIMEOUTS = { connectionTimeout: 3_000, socketTimeout: 20_000 }

export const dynamoClient = (): DynamoDBClient => new DynamoDBClient({ requestHandler: TIMEOUTS })

export const s3Client = (): S3Client => new S3Client({ requestHandler: TIMEOUTS })

export const sesClient = (timeouts = TIMEOUTS): SESClient => new SESClient({ requestHandler: timeouts })

export const sesv2Client = (): SESv2Client => new SESv2Client({ requestHandler: TIMEOUTS })

export const sqsClient = (): SQSClient => new SQSClient({ requestHandler: TIMEOUTS })
