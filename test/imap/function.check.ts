import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { dynamoStore } from '../../lib/adapters/aws/dynamo-store.ts'
import { openDoor, reply } from '../support/aws/door.ts'
import { type EmbeddedDynamo, startDynamo } from '../support/aws/dynamo.ts'
import { NOBODY, REGION } from '../support/aws/identity.ts'
import { anna } from '../support/house.ts'
import { type Dovecot, PASSWORD, startDovecot } from './dovecot.ts'
import { fill, sentMail } from './sent-mail.ts'

let dovecot: Dovecot
let dynamo: EmbeddedDynamo
let secrets: Awaited<ReturnType<typeof openDoor>>
const SECRET = `arn:aws:secretsmanager:${REGION}:123456789012:secret:kith/imap/anna-a1B2c3`

beforeAll(async () => {
  dovecot = await startDovecot()
  dynamo = await startDynamo()
  const signIn = { type: 'password', password: PASSWORD }
  const account = { host: 'localhost', port: dovecot.tlsPort, user: 'cloud', signIn }
  secrets = await openDoor(async ({ body }) => {
    const known = JSON.parse(body.toString()).SecretId === SECRET
    const answer = known ? { SecretString: JSON.stringify(account) } : { __type: 'ResourceNotFoundException' }
    return reply(known ? 200 : 400, 'application/x-amz-json-1.1', JSON.stringify(answer))
  })
})
afterAll(async () => {
  await Promise.all([dovecot?.close(), dynamo?.close(), secrets?.close()])
})

test('the function reads the folder that its secret opens, and notes how far', async () => {
  const table = await dynamo.createTable()
  const store = dynamoStore({ client: dynamo.client, table })
  await store.owners.put(anna)
  Object.assign(process.env, {
    KITH_TABLE: table,
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: NOBODY.accessKeyId,
    AWS_SECRET_ACCESS_KEY: NOBODY.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    POWERTOOLS_DEV: 'false',
    POWERTOOLS_LOG_LEVEL: 'SILENT',
  })
  const { handler } = await import('../../functions/sent-folders/handler.ts')
  const maildir = dovecot.maildir('cloud')
  fill(maildir, 'Ausgang', [sentMail('f1'), sentMail('f2', { to: 'mia@lund.example' })])
  await handler({ owner: 'anna', secret: SECRET })
  await handler({ owner: 'anna', secret: SECRET })
  const ties = await store.history.strongest('anna', 9)
  expect(ties.map(([key, { sent }]) => [key, sent]).sort()).toEqual([
    ['address:jonas@weber.example', 1],
    ['address:mia@lund.example', 1],
  ])
  const bookmark = await store.bookmarks.get({ ownerId: 'anna', id: SECRET })
  expect(bookmark).toMatchObject({ place: { folder: 'Ausgang', uid: 2 }, trouble: null })

  await handler({ owner: 'anna', secret: `${SECRET}x` })
  const other = await store.bookmarks.get({ ownerId: 'anna', id: `${SECRET}x` })
  expect(other?.trouble).toMatchObject({ reason: 'no-credentials' })
  await expect(handler({ strike: true })).rejects.toThrow()
})
