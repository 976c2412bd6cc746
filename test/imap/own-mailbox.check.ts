import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { smtpSender } from '../../lib/adapters/local/smtp-relay.ts'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { startGateway } from '../../lib/cli/gateway.ts'
import { address } from '../../lib/domain/address.ts'
import { temporaryFolder } from '../adapters/local/opened.ts'
import { kith } from '../cli/fake-io.ts'
import { deliveryOf } from '../contracts/mailbox.ts'
import { openDoor, reply } from '../support/aws/door.ts'
import { NOBODY, REGION } from '../support/aws/identity.ts'
import { recordingLog } from '../support/fakes.ts'
import { anna, letter, NOW } from '../support/house.ts'
import { memoryMailbox } from '../support/mailbox.ts'
import { type Dovecot, PASSWORD, startDovecot } from './dovecot.ts'
import { inboxOf } from './inbox.ts'
import { fill } from './sent-mail.ts'

let dovecot: Dovecot
let dir = ''
beforeAll(async () => {
  dovecot = await startDovecot()
  dir = await temporaryFolder()
  const store = openLocalStore(dir)
  await store.owners.put(anna)
  store.close()
})
afterAll(async () => {
  await dovecot?.close()
  await rm(dir, { recursive: true })
})

test('an owner chooses IMAP by the command line, and a running Kith puts mail into their mailbox', async () => {
  const [main] = anna.addresses
  fill(dovecot.maildir(main), 'Ausgang', [])
  const url = `imaps://localhost:${dovecot.tlsPort}`
  const env = { KITH_IMAP_PASSWORD: PASSWORD }
  expect(await kith(['imap', 'add', url, '--data', dir], { env })).toMatchObject({ code: 0 })
  const set = await kith(['owner', 'set', 'anna', '--deliver', 'imap', '--data', dir])
  expect(set).toMatchObject({ code: 0, out: expect.stringContaining('IMAP, into their own mailbox') })
  const wrong = await kith(['owner', 'set', 'anna', '--deliver', 'pigeon', '--data', dir])
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('imap or forward') })

  const log = recordingLog()
  const gateway = await startGateway({
    ...{ dataDir: dir, host: '127.0.0.1', smtpPort: 0, httpPort: 0, owner: null, relay: null },
    ...{ clock: () => NOW, log, resolver: async () => [] },
  })
  try {
    const bytes = Buffer.from(letter('Jonas Weber <jonas@weber.example>').replace(/\n/g, '\r\n'))
    const send = smtpSender({ host: '127.0.0.1', port: gateway.smtpPort })
    await send(address('jonas@weber.example'), main, bytes)
    await gateway.settled()
    const [message] = await inboxOf(dovecot, main)
    expect(message?.bytes.subarray(-bytes.length).equals(bytes)).toBe(true)
    expect(log.lines.filter(({ event }) => event === 'imap.not-appended')).toEqual([])
  } finally {
    await gateway.close()
  }
})

test('in AWS, the mailbox is the one that the owner’s secret opens; without a secret, mail is forwarded', async () => {
  dovecot.maildir('cloud')
  const secret = `arn:aws:secretsmanager:${REGION}:123456789012:secret:kith/imap/anna-a1B2c3`
  const signIn = { type: 'password', password: PASSWORD }
  const account = { host: 'localhost', port: dovecot.tlsPort, user: 'cloud', signIn }
  const secrets = await openDoor(async () =>
    reply(200, 'application/x-amz-json-1.1', JSON.stringify({ SecretString: JSON.stringify(account) })),
  )
  Object.assign(process.env, {
    KITH_MAILBOXES: `anna=${secret}`,
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: NOBODY.accessKeyId,
    AWS_SECRET_ACCESS_KEY: NOBODY.secretAccessKey,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
  })
  try {
    const { withImap } = await import('../../functions/shared/mailboxes.ts')
    const forwards = memoryMailbox()
    const log = recordingLog()
    const mailbox = withImap(forwards.mailbox, log)
    await mailbox.deliver({ ...anna, deliverBy: 'imap' }, deliveryOf())
    expect([(await inboxOf(dovecot, 'cloud')).length, forwards.delivered.length]).toEqual([1, 0])
    await mailbox.deliver({ ...anna, id: 'ben', deliverBy: 'imap' }, deliveryOf())
    expect(forwards.delivered).toHaveLength(1)
    expect(log.lines.at(-1)?.facts).toMatchObject({ owner: 'ben', reason: 'no-credentials' })
  } finally {
    await secrets.close()
  }
})
