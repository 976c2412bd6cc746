import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sqsSender } from '../../../lib/adapters/aws/sqs-sender.ts'
import { NOBODY, REGION } from '../../support/aws/identity.ts'
import { type EmbeddedS3, startS3 } from '../../support/aws/s3.ts'

let aws: EmbeddedS3
let client: SQSClient
beforeAll(async () => {
  aws = await startS3()
  client = new SQSClient({ endpoint: aws.url, region: REGION, credentials: NOBODY })
})
afterAll(async () => {
  client.destroy()
  await aws.close()
})

async function received(QueueUrl: string): Promise<readonly string[]> {
  const bodies: string[] = []
  for (;;) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }),
    )
    if (Messages.length === 0) return bodies
    bodies.push(...Messages.map(({ Body }) => Body ?? ''))
  }
}

test.each([0, 1, 10, 23])('puts %i bodies into the queue', async (n) => {
  const url = aws.createQueue(`q${n}`).queueUrl
  const bodies = Array.from({ length: n }, (_, i) => `{"n":${i}}`)
  await sqsSender({ client, url })(bodies)
  expect([...(await received(url))].sort()).toEqual([...bodies].sort())
})

test('fails when the queue refuses one', async () => {
  const refusing = new SQSClient({ endpoint: aws.url, region: REGION, credentials: NOBODY })
  refusing.middlewareStack.add(
    () => async () => ({
      output: { Failed: [{ Id: '0', Code: 'InternalError', SenderFault: false }], $metadata: {} },
      response: {},
    }),
    { step: 'initialize' },
  )
  await expect(sqsSender({ client: refusing, url: 'q' })(['a'])).rejects.toThrow('InternalError')
})
