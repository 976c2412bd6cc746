import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { secretImapAccount } from '../../../lib/adapters/aws/secret-imap-account.ts'
import { openDoor, reply } from '../../support/aws/door.ts'
import { NOBODY, REGION } from '../../support/aws/identity.ts'

const oauth = {
  type: 'oauth',
  provider: 'microsoft',
  tenant: 'berger.example',
  clientId: 'c1',
  refreshToken: 'r1',
}
const account = {
  host: 'outlook.example',
  port: 993,
  security: 'tls',
  user: 'anna@berger.example',
  signIn: oauth,
}

let value = ''
let door: Awaited<ReturnType<typeof openDoor>>
beforeAll(async () => {
  door = await openDoor(async ({ headers, body }) => {
    const isPut = headers['x-amz-target'] === 'secretsmanager.PutSecretValue'
    if (isPut) value = JSON.parse(body.toString()).SecretString
    return reply(200, 'application/x-amz-json-1.1', JSON.stringify(isPut ? {} : { SecretString: value }))
  })
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SECRETS_MANAGER: door.url,
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: NOBODY.accessKeyId,
    AWS_SECRET_ACCESS_KEY: NOBODY.secretAccessKey,
  })
})
afterAll(() => door?.close())
beforeEach(() => {
  value = JSON.stringify(account)
})

const accounts = secretImapAccount({ ownerId: 'anna', secret: 'arn:kith-imap-anna' })
const one = { ownerId: 'anna', id: 'arn:kith-imap-anna' }

test('a secret is one account, named by its ARN', async () => {
  expect(await accounts.list()).toEqual([one])
  expect(await accounts.get(one)).toEqual(account)
})

test('a new refresh token is kept in it, with its date, and all else stays', async () => {
  await accounts.renew(one, 'r2', new Date('2026-06-01T12:00:00Z'))
  const signIn = { ...oauth, refreshToken: 'r2', renewedAt: '2026-06-01T12:00:00.000Z' }
  expect(await accounts.get(one)).toEqual({ ...account, signIn })
})

test('a password is not replaced by a token', async () => {
  value = JSON.stringify({ ...account, signIn: { type: 'password', password: 'open sesame' } })
  const before = value
  await accounts.renew(one, 'r2', new Date('2026-06-01T12:00:00Z'))
  expect(value).toBe(before)
})

test.each(['open sesame', '{"password":"open sesame"}'])(
  'a secret that is no account is not quoted: %s',
  async (text) => {
    value = text
    const fault: unknown = await accounts.get(one).catch((cause: unknown) => cause)
    expect(fault).toMatchObject({ name: 'SentFolderFault', reason: 'no-credentials' })
    expect(String(fault instanceof Error ? fault.cause : '')).not.toContain('sesame')
  },
)
