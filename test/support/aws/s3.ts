import { S3Client } from '@aws-sdk/client-s3'
import { startFauxqs } from 'fauxqs'
import { type Call, type Handle, oneAtATime, openDoor, passingOnTo, type Reply, reply } from './door.ts'
import { NOBODY, REGION } from './identity.ts'

export interface EmbeddedS3 {
  /** For AWS_ENDPOINT_URL_S3 and AWS_ENDPOINT_URL_SQS. */
  readonly url: string
  /** Closed with the server. */
  readonly client: S3Client
  /** Another client, for who wants to change it. */
  openClient(): S3Client
  /** A new bucket; its name. */
  createBucket(): string
  createQueue(name: string): { readonly queueUrl: string }
  close(): Promise<void>
}

/**
 * S3 (and SQS) in this process: fauxqs behind a door with conditional writes, which it has not: it would write
 * over what AWS keeps.
 */
export async function startS3(): Promise<EmbeddedS3> {
  const server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false, defaultRegion: REGION })
  const pass = passingOnTo(`http://127.0.0.1:${server.port}`)
  const exclusively = oneAtATime()
  const door = await openDoor((call) =>
    isConditionalPut(call) ? exclusively(() => putIfAbsent(call, pass)) : pass(call),
  )
  const openClient = () =>
    new S3Client({ endpoint: door.url, region: REGION, credentials: NOBODY, forcePathStyle: true })
  const client = openClient()
  let buckets = 0
  return {
    url: door.url,
    client,
    openClient,
    createBucket: () => server.createBucket(`kith-bucket-${buckets++}`).bucketName,
    createQueue: (name) => server.createQueue(name),
    async close() {
      client.destroy()
      await door.close()
      await server.stop()
    },
  }
}

function isConditionalPut({ method, headers }: Call): boolean {
  return method === 'PUT' && headers['if-none-match'] === '*'
}

/** As AWS documents conditional writes: 412 where an object of that key is. */
async function putIfAbsent(call: Call, pass: Handle): Promise<Reply> {
  const { 'content-length': _, ...headers } = call.headers
  const path = call.path.split('?')[0] ?? call.path
  const { status } = await pass({ method: 'HEAD', path, headers, body: Buffer.alloc(0) })
  if (status === 404) return pass(call)
  const error =
    '<Error><Code>PreconditionFailed</Code><Message>At least one of the pre-conditions you specified did not hold</Message><Condition>If-None-Match</Condition></Error>'
  return reply(412, 'application/xml', error)
}
