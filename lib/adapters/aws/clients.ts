import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SESClient } from '@aws-sdk/client-ses'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { SQSClient } from '@aws-sdk/client-sqs'

// Region and credentials, and in tests the endpoint (`AWS_ENDPOINT_URL_S3` and its like), come from the
// environment, as every AWS client reads it.

export const dynamoClient = (): DynamoDBClient => new DynamoDBClient({})

export const s3Client = (): S3Client => new S3Client({})

export const sesClient = (): SESClient => new SESClient({})

export const sesv2Client = (): SESv2Client => new SESv2Client({})

export const sqsClient = (): SQSClient => new SQSClient({})
