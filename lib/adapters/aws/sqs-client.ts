import { SQSClient } from '@aws-sdk/client-sqs'
import { TIMEOUTS } from './timeouts.ts'

export const sqsClient = (): SQSClient => new SQSClient({ requestHandler: TIMEOUTS })
