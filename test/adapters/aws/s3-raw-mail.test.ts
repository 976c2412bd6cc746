import { GetObjectCommand, PutObjectCommand, S3ServiceException } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { s3RawMail } from '../../../lib/adapters/aws/s3-raw-mail.ts'
import { describeRawMailContract } from '../../contracts/raw-mail.ts'
import { type EmbeddedS3, startS3 } from '../../support/aws/s3.ts'

let s3: EmbeddedS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

describeRawMailContract('S3', async () => {
  const bucket = s3.createBucket()
  const open = () => s3RawMail({ client: s3.client, bucket, prefix: 'mail/' })
  return { store: open(), close: async () => {}, reopen: async () => open() }
})

test('mail that SES has stored is found by SES’s message id', async () => {
  const bucket = s3.createBucket()
  await s3.client.send(
    new PutObjectCommand({ Bucket: bucket, Key: 'mail/o3vrnil0e2ic28tr', Body: 'as SES put it' }),
  )
  const raw = s3RawMail({ client: s3.client, bucket, prefix: 'mail/' })
  expect(Buffer.from((await raw.get('o3vrnil0e2ic28tr')) ?? []).toString()).toBe('as SES put it')
  await raw.put('digest-jo-1', Buffer.from('ours'))
  const { Body } = await s3.client.send(new GetObjectCommand({ Bucket: bucket, Key: 'mail/digest-jo-1' }))
  expect(await Body?.transformToString()).toBe('ours')
})

test.each([
  ['a write of the same id is under way', [409]],
  ['two of them are', [409, 409]],
])('a put is tried again while %s', async (_, statuses) => {
  const bucket = s3.createBucket()
  const raw = s3RawMail({ client: clientMeeting(statuses), bucket, prefix: '' })
  await raw.put('a', Buffer.from('bytes'))
  expect(Buffer.from((await raw.get('a')) ?? []).toString()).toBe('bytes')
})

test('another fault is a fault: of a put, and of a get that finds no bucket', async () => {
  const bucket = s3.createBucket()
  const raw = s3RawMail({ client: clientMeeting([403]), bucket, prefix: '' })
  await expect(raw.put('a', Buffer.from('bytes'))).rejects.toThrow('met 403')
  expect(await raw.get('a')).toBeNull()
  await expect(s3RawMail({ client: s3.client, bucket: 'none', prefix: '' }).get('a')).rejects.toThrow()
})

/** A client whose first puts meet these answers. */
function clientMeeting(statuses: readonly number[]) {
  const left = [...statuses]
  const client = s3.openClient()
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        const status = commandName === 'PutObjectCommand' ? left.shift() : undefined
        if (status === undefined) return next(args)
        throw new S3ServiceException({
          name: 'ConditionalRequestConflict',
          message: `met ${status}`,
          $fault: 'client',
          $metadata: { httpStatusCode: status },
        })
      },
    { step: 'initialize' },
  )
  return client
}
