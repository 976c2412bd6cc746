import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'
import { type DynamoStore, dynamoStore } from '../adapters/aws/dynamo-store.ts'
import { s3RawMail } from '../adapters/aws/s3-raw-mail.ts'
import type { RawMail } from '../app/ports.ts'
import { CommandFault, UsageError } from './usage.ts'

/** Options by which a command reaches a Kith in AWS. */
export const AWS_OPTIONS = {
  stack: { type: 'string' },
  table: { type: 'string' },
  region: { type: 'string' },
  'endpoint-url': { type: 'string' },
} as const

/** How they are explained. */
export const AWS_HELP = `  --stack NAME          a Kith in AWS, by the name of its stack (with your AWS credentials)
  --table NAME          the same by the name of its table
  --region REGION       where it is (default: as your AWS settings say)
  --endpoint-url URL    ask this server in place of AWS`

export interface AwsValues {
  readonly stack?: string
  readonly table?: string
  readonly region?: string
  readonly 'endpoint-url'?: string
}

/** What every client of the AWS SDK takes. */
export interface AwsSettings {
  readonly region?: string
  readonly endpoint?: string
}

export interface AwsStore {
  readonly store: DynamoStore
  readonly client: DynamoDBClient
  readonly table: string
  readonly region: string
  readonly settings: AwsSettings
  /**
   * The messages that have come in.
   *
   * @throws CommandFault where the bucket is not to be found
   */
  openMail(bucket: string | undefined): Promise<RawMail>
  close(): void
}

/** Whether a command is about a Kith in AWS; false for one on this machine. */
export function isInAws({ stack, table, region, 'endpoint-url': url }: AwsValues): boolean {
  if (stack !== undefined || table !== undefined) return true
  if (region === undefined && url === undefined) return false
  throw new UsageError('--region and --endpoint-url need --stack NAME or --table NAME.')
}

/** What the keys of guarded mail begin with (`lib/infra/mail-store.ts`). */
const MAIL_PREFIX = 'mail/'

/** Opens the table of a Kith in AWS. @throws CommandFault where there is none */
export async function openAwsStore(values: AwsValues): Promise<AwsStore> {
  const settings: AwsSettings = {
    ...(values.region !== undefined && { region: values.region }),
    ...(values['endpoint-url'] !== undefined && { endpoint: endpointOf(values['endpoint-url']) }),
  }
  const client = new DynamoDBClient(settings)
  let s3: S3Client | null = null
  try {
    const region = await client.config.region()
    const table = values.table ?? (await tableOf(client, values.stack ?? '', region))
    return {
      store: dynamoStore({ client, table }),
      ...{ client, table, region, settings },
      async openMail(named) {
        // Each bucket's name in the path is what servers other than AWS understand.
        s3 ??= new S3Client({ ...settings, forcePathStyle: settings.endpoint !== undefined })
        const bucket = named ?? (await bucketOf(s3, values.stack))
        return s3RawMail({ client: s3, bucket, prefix: MAIL_PREFIX })
      },
      close() {
        client.destroy()
        s3?.destroy()
      },
    }
  } catch (cause) {
    client.destroy()
    throw awsFault(cause) ?? cause
  }
}

/** A stack's table begins with the stack's name and that of its construct; CloudFormation adds what is unique. */
async function tableOf(client: DynamoDBClient, stack: string, region: string): Promise<string> {
  const found: string[] = []
  let from: string | undefined
  do {
    const page = await client.send(
      new ListTablesCommand(from === undefined ? {} : { ExclusiveStartTableName: from }),
    )
    found.push(...(page.TableNames ?? []).filter((name) => name.startsWith(`${stack}-Table`)))
    from = page.LastEvaluatedTableName
  } while (from !== undefined)
  const [only, another] = found
  if (only === undefined) {
    throw new CommandFault(
      `There is no table of a stack "${stack}" in ${region}: is the region right, and is it deployed? Or name the table with --table NAME.`,
    )
  }
  if (another === undefined) return only
  throw new CommandFault(
    `Several tables could be those of "${stack}": name one with --table NAME (${found.join(', ')}).`,
  )
}

/** As with the table; the names of buckets are in lower case. */
async function bucketOf(s3: S3Client, stack: string | undefined): Promise<string> {
  const { Buckets = [] } = stack === undefined ? {} : await s3.send(new ListBucketsCommand({}))
  const names = Buckets.flatMap(({ Name }) => Name ?? [])
  const [only, another] = names.filter((name) => name.startsWith(`${stack?.toLowerCase()}-mailstorebucket`))
  if (only !== undefined && another === undefined) return only
  throw new CommandFault('Which bucket has the messages? Name it with --bucket NAME.')
}

function endpointOf(url: string): string {
  if (URL.canParse(url) && /^https?:/.test(url)) return url
  throw new UsageError(`--endpoint-url takes a URL as in http://127.0.0.1:4566, not "${url}".`)
}

/** The faults of AWS that a person can do something about, as a sentence; null for others. */
export function awsFault(cause: unknown): CommandFault | null {
  if (!(cause instanceof Error) || cause instanceof CommandFault || cause instanceof UsageError) return null
  const sentence = SENTENCES.find(([fits]) => fits.test(`${cause.name} ${cause.message.slice(0, 300)}`))?.[1]
  return sentence === undefined ? null : new CommandFault(sentence, { cause })
}

const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/Region is missing/, 'In which region is it? Say --region REGION, or set AWS_REGION.'],
  [
    /CredentialsProviderError|NoCredentials/,
    'There are no AWS credentials: run "aws configure" or "aws sso login", or set AWS_PROFILE.',
  ],
  [
    /ExpiredToken|UnrecognizedClient|InvalidSignature|InvalidClientTokenId|InvalidAccessKeyId/,
    'AWS does not take your credentials: sign in again ("aws sso login"), or look at AWS_PROFILE.',
  ],
  [
    /AccessDenied|NotAuthorized/,
    'Your AWS credentials may not do that: they need to read and write the table (and, for doctor, to look at SES, SQS, CloudWatch and EventBridge Scheduler).',
  ],
  [/^ResourceNotFoundException/, 'There is no such table: look at --stack, --table and --region.'],
  [
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|TimeoutError/,
    'AWS does not answer: are you online, and are --region and --endpoint-url right?',
  ],
]
