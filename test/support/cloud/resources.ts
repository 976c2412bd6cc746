import { randomBytes } from 'node:crypto'
import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3'
import { GetQueueAttributesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { Template } from 'aws-cdk-lib/assertions'
import { type DynamoStore, dynamoStore } from '../../../lib/adapters/aws/dynamo-store.ts'
import { s3RawMail } from '../../../lib/adapters/aws/s3-raw-mail.ts'
import type { RawMail } from '../../../lib/app/ports.ts'
import { startDynamo } from '../aws/dynamo.ts'
import { NOBODY, REGION } from '../aws/identity.ts'
import { startS3 } from '../aws/s3.ts'
import { type SentMail, startSes } from '../aws/ses.ts'
import { startSecrets } from './secrets.ts'

/** What stands for a resource of the template: its kind, as in `permissionsFor`, and its name. */
export interface Physical {
  readonly kind: string
  readonly name: string
}

/** What the stack's resources are here, on embedded servers that play AWS. */
export interface Resources {
  readonly store: DynamoStore
  readonly mail: RawMail
  readonly sentCopies: RawMail
  /** Mail that SES took to send. */
  readonly sent: readonly SentMail[]
  /** All that lies in the table and in the bucket. */
  everything(): Promise<{ readonly items: unknown; readonly objects: readonly string[] }>
  /** What waits in the queue of digests, taken out of it. */
  orders(): Promise<readonly string[]>
  /** How many lie in the queue of releases until their minute is over. */
  delayedReleases(): Promise<number>
  /** Where each service is, by the name under which requests to it are signed. */
  readonly endpoints: Readonly<Record<string, string>>
  /** By logical ids. */
  readonly physical: ReadonlyMap<string, Physical>
  close(): Promise<void>
}

const CONFIGURATION_SET = 'kith-sending'
const DIGEST_CONFIGURATION_SET = 'kith-digests'
const SECRET = `arn:aws:secretsmanager:${REGION}:123456789012:secret:kith-links-a1b2c3`

/** Where the review is said to be. */
export const PAGE = `https://k1thexample0000000000000000000000.lambda-url.${REGION}.on.aws/`

export async function startResources(template: Template): Promise<Resources> {
  const dynamo = await startDynamo()
  const table = await dynamo.createTable()
  const s3 = await startS3()
  const bucket = s3.createBucket()
  const { queueUrl } = s3.createQueue('digests')
  const released = s3.createQueue('releases').queueUrl
  const sqs = new SQSClient({ endpoint: s3.url, region: REGION, credentials: NOBODY })
  const ses = await startSes(['kith.example.org', 'berger.example'])
  const secrets = await startSecrets(randomBytes(48).toString('base64'))

  const idOf = (type: string, prefix = '') =>
    Object.keys(template.findResources(type)).find((id) => id.startsWith(prefix)) ?? ''

  return {
    store: dynamoStore({ client: dynamo.client, table }),
    mail: s3RawMail({ client: s3.client, bucket, prefix: 'mail/' }),
    sentCopies: s3RawMail({ client: s3.client, bucket, prefix: 'sent/' }),
    sent: ses.sent,

    async everything() {
      const { Items } = await dynamo.client.send(new ScanCommand({ TableName: table }))
      const { Contents = [] } = await s3.client.send(new ListObjectsV2Command({ Bucket: bucket }))
      const objects = Contents.map(async ({ Key = '' }) => {
        const { Body } = await s3.client.send(new GetObjectCommand({ Bucket: bucket, Key }))
        return `${Key}\n${await Body?.transformToString('latin1')}`
      })
      return { items: Items, objects: await Promise.all(objects) }
    },

    async orders() {
      const request = { QueueUrl: queueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(request))
      return Messages.map(({ Body = '' }) => Body)
    },

    async delayedReleases() {
      const AttributeNames = ['ApproximateNumberOfMessagesDelayed' as const]
      const answer = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: released, AttributeNames }))
      return Number(answer.Attributes?.ApproximateNumberOfMessagesDelayed)
    },

    endpoints: {
      dynamodb: dynamo.url,
      s3: s3.url,
      sqs: s3.url,
      ses: ses.url,
      secretsmanager: secrets.url,
    },
    physical: new Map([
      [idOf('AWS::S3::Bucket'), { kind: 'bucket', name: bucket }],
      [idOf('AWS::DynamoDB::Table'), { kind: 'table', name: table }],
      [
        idOf('AWS::SES::ConfigurationSet', 'OutgoingMailConfigurationSet'),
        { kind: 'configuration-set', name: CONFIGURATION_SET },
      ],
      [
        idOf('AWS::SES::ConfigurationSet', 'OutgoingMailDigestConfigurationSet'),
        { kind: 'configuration-set', name: DIGEST_CONFIGURATION_SET },
      ],
      [idOf('AWS::SecretsManager::Secret'), { kind: 'secret', name: SECRET }],
      [idOf('AWS::SQS::Queue', 'DigestWorkQueue'), { kind: 'queue', name: queueUrl }],
      [idOf('AWS::SQS::Queue', 'ReleaseWorkQueue'), { kind: 'queue', name: released }],
      [idOf('AWS::Lambda::Url'), { kind: 'page', name: PAGE }],
    ]),

    async close() {
      sqs.destroy()
      await Promise.all([dynamo.close(), s3.close(), ses.close(), secrets.close()])
    },
  }
}
