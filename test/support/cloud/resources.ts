import { randomBytes } from 'node:crypto'
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
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
  /** What waits in the queue of digests, taken out of it. */
  orders(): Promise<readonly string[]>
  /** Where each service is, by the name under which requests to it are signed. */
  readonly endpoints: Readonly<Record<string, string>>
  /** By logical ids. */
  readonly physical: ReadonlyMap<string, Physical>
  close(): Promise<void>
}

const CONFIGURATION_SET = 'kith-sending'
const SECRET = `arn:aws:secretsmanager:${REGION}:123456789012:secret:kith-links-a1b2c3`

/** Where the review is said to be. */
export const PAGE = `https://k1thexample0000000000000000000000.lambda-url.${REGION}.on.aws/`

export async function startResources(template: Template): Promise<Resources> {
  const dynamo = await startDynamo()
  const table = await dynamo.createTable()
  const s3 = await startS3()
  const bucket = s3.createBucket()
  const { queueUrl } = s3.createQueue('digests')
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

    async orders() {
      const request = { QueueUrl: queueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(request))
      return Messages.map(({ Body = '' }) => Body)
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
      [idOf('AWS::SES::ConfigurationSet'), { kind: 'configuration-set', name: CONFIGURATION_SET }],
      [idOf('AWS::SecretsManager::Secret'), { kind: 'secret', name: SECRET }],
      [idOf('AWS::SQS::Queue', 'DigestWorkQueue'), { kind: 'queue', name: queueUrl }],
      [idOf('AWS::Lambda::Url'), { kind: 'page', name: PAGE }],
    ]),

    async close() {
      sqs.destroy()
      await Promise.all([dynamo.close(), s3.close(), ses.close(), secrets.close()])
    },
  }
}
