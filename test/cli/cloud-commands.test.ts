import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CreateTableCommand } from '@aws-sdk/client-dynamodb'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { dynamoStore } from '../../lib/adapters/aws/dynamo-store.ts'
import { s3RawMail } from '../../lib/adapters/aws/s3-raw-mail.ts'
import { address } from '../../lib/domain/address.ts'
import { temporaryFolder } from '../adapters/local/opened.ts'
import { anEntry, anOwner } from '../contracts/fixtures.ts'
import { type EmbeddedDynamo, startDynamo } from '../support/aws/dynamo.ts'
import { oneEndpoint, type SesAccount } from '../support/aws/one-endpoint.ts'
import { type EmbeddedS3, startS3 } from '../support/aws/s3.ts'
import { dnsOf } from '../support/dns.ts'
import { kith } from './fake-io.ts'

const REGION = 'eu-west-1'
const DOOR = `inbound-smtp.${REGION}.amazonaws.com`
const NOW = new Date('2026-03-02T12:00:00Z')

const WELL: SesAccount = {
  production: true,
  sent24h: 10,
  max24h: 50_000,
  identities: { 'kith.example': { tokens: ['aaa'], verified: true, mailFrom: 'bounce.kith.example' } },
  ruleSet: { name: 'KithRules', recipients: ['kith.example', 'sent.kith.example'] },
  alarms: { 'Kith-AlarmsWaiting1-a': {}, 'Kith-AlarmsFaults2-b': {}, 'Kith-AlarmsDigest3-c': {} },
  schedules: { 'Kith-DigestSchedule1-a': true },
}

const ZONE = {
  'kith.example MX': [DOOR],
  'sent.kith.example MX': [DOOR],
  'aaa._domainkey.kith.example CNAME': ['aaa.dkim.amazonses.com'],
  'kith.example TXT': ['v=spf1 include:amazonses.com -all', 'hello'],
  'bounce.kith.example MX': [`feedback-smtp.${REGION}.amazonses.com`],
  'bounce.kith.example TXT': ['v=spf1 include:amazonses.com ~all'],
  '_dmarc.kith.example TXT': ['v=DMARC1; p=quarantine'],
  'mail.example MX': ['mx.provider.example'],
}

let account = WELL
let dynamo: EmbeddedDynamo
let s3: EmbeddedS3
let door: Awaited<ReturnType<typeof oneEndpoint>>
let table = ''
let dir = ''
let config = ''
let deadLetters = ''
const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }
const before = { ...process.env }

beforeAll(async () => {
  Object.assign(process.env, credentials)
  dynamo = await startDynamo()
  s3 = await startS3()
  door = await oneEndpoint({ dynamo: dynamo.url, s3: s3.url, account: () => account })
  s3.createQueue('Kith-ReceiveWorkQueue1-abc')
  deadLetters = s3.createQueue('Kith-ReceiveWorkDeadLetters2-abc').queueUrl
  dir = await temporaryFolder()
  config = join(dir, 'kith.config.json')
  writeFileSync(config, '{ "domain": "kith.example" }')
})
afterAll(async () => {
  process.env = before
  await door.close()
  await dynamo.close()
  await s3.close()
  rmSync(dir, { recursive: true })
})
beforeEach(async () => {
  account = WELL
  table = await dynamo.createTable()
})

const at = () => ['--table', table, '--region', REGION, '--endpoint-url', door.url, '--config', config]
const resolver = dnsOf(ZONE)
const run = (args: readonly string[], zone = resolver) =>
  kith([...args, ...at()], { resolver: zone, now: () => NOW })
const json = async (...args: readonly string[]) => {
  const { code, out, err } = await run([...args, '--json'])
  if (code !== 0) throw new Error(err)
  return JSON.parse(out)
}
async function tableNamed(TableName: string): Promise<void> {
  const keys = [
    ['pk', 'HASH'],
    ['sk', 'RANGE'],
  ] as const
  await dynamo.client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: keys.map(([AttributeName]) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: keys.map(([AttributeName, KeyType]) => ({ AttributeName, KeyType })),
    }),
  )
}

const store = () => dynamoStore({ client: dynamo.client, table })

describe('kith owner, in AWS', () => {
  test('adds, shows, changes, pauses and lists by the same words as here', async () => {
    const added = await json(...['owner', 'add', 'anna@kith.example', '--deliver-to', 'anna@mail.example'])
    expect(added).toMatchObject({
      mode: 'observing',
      journalAddress: expect.stringMatching(/@sent\.kith\.example$/),
      awaitsConfirmation: { address: 'anna@mail.example' },
    })
    await json(...['owner', 'set', added.id, '--catch-all', 'kith.example', '--digest', '08:00,17:00'])
    await json('owner', 'pause', 'anna@kith.example')
    expect(await json('owner', 'list')).toEqual([await json('owner', 'show', added.id)])
    const kept = await store().owners.byAddress(address('whoever@kith.example'))
    expect(kept).toMatchObject({ id: added.id, mode: 'paused', digestTimes: ['08:00', '17:00'] })
  })

  test.each([
    ['at the guarded domain itself', ['anna@kith.example']],
    ['at another domain that SES takes in here', ['anna@kith.example', '--deliver-to', 'a@moved.example']],
  ])('refuses who would read %s, and says what to name', async (_, args) => {
    const zone = dnsOf({ ...ZONE, 'moved.example MX': [DOOR] })
    const { code, err } = await run(['owner', 'add', ...args], zone)
    expect([code, err]).toEqual([1, expect.stringContaining('--deliver-to ADDR')])
    expect(await json('owner', 'list')).toEqual([])
  })

  test('finds the table by the name of the stack, and asks where it could be two', async () => {
    const named = (stack: string) =>
      kith(['owner', 'list', '--stack', stack, '--region', REGION, '--endpoint-url', door.url])
    expect((await named('Nowhere')).err).toContain('There is no table of a stack "Nowhere" in eu-west-1')
    await tableNamed('Kith-TableTable1A-X1')
    await tableNamed('Kith-test-TableTable1A-X2')
    expect(await named('Kith')).toMatchObject({ code: 0, out: expect.stringContaining('Nobody yet') })
    await tableNamed('Kith-TableTable1A-X3')
    expect((await named('Kith')).err).toContain('Several tables could be those of "Kith"')
  })

  test('removes somebody with their mail; another’s copy stays', async () => {
    const bucket = s3.createBucket()
    const raw = s3RawMail({ client: s3.client, bucket, prefix: 'mail/' })
    for (const id of ['own', 'both']) await raw.put(id, Buffer.from('x'))
    const { owners, entries } = store()
    await owners.put(anOwner('jo'))
    await owners.put(anOwner('max'))
    await entries.create(anEntry({ ownerId: 'jo', intakeId: 'own', others: [] }))
    await entries.create(anEntry({ ownerId: 'jo', intakeId: 'both', others: ['max'] }))
    await entries.create(anEntry({ ownerId: 'max', intakeId: 'both', others: ['jo'] }))
    expect((await run(['owner', 'remove', 'jo', '--yes'])).err).toContain('--bucket NAME')
    const removed = await json('owner', 'remove', 'jo', '--yes', '--bucket', bucket)
    expect(removed).toMatchObject({ id: 'jo', erased: { message: 1, entry: 2 } })
    expect([await raw.get('own'), (await raw.get('both'))?.length]).toEqual([null, 1])
    expect((await json('owner', 'list')).map((one: { id: string }) => one.id)).toEqual(['max'])
  })

  test('where AWS cannot be reached, says so', async () => {
    const args = ['owner', 'list', '--table', table, '--region', REGION]
    const gone = await kith([...args, '--endpoint-url', 'http://127.0.0.1:9', '--config', config])
    expect([gone.code, gone.err]).toEqual([1, expect.stringContaining('AWS does not answer')])
    const none = await kith([...args, '--table', 'no-such-table', '--endpoint-url', door.url])
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('no such table')])
    expect((await kith([...args, '--endpoint-url', 'here'])).code).toBe(2)
  })
})

describe('kith doctor, in AWS', () => {
  async function doctor(zone = resolver, stack: readonly string[] = ['--stack', 'Kith']) {
    const { code, out, err } = await run(['doctor', '--json', ...stack], zone)
    if (out === '') throw new Error(err)
    const { findings } = JSON.parse(out) as {
      findings: { check: string; health: string; is: string; todo?: string }[]
    }
    const wrong = findings.filter(({ health }) => health === 'wrong')
    for (const { todo } of wrong) expect(todo).toBeDefined()
    return { code, findings, wrong: wrong.map(({ check, is }) => `${check}: ${is}`) }
  }

  test('all is well', async () => {
    await json('owner', 'add', 'anna@kith.example', '--deliver-to', 'anna@mail.example', '--verified')
    const { code, findings, wrong } = await doctor()
    expect([code, wrong]).toEqual([0, []])
    const others = findings.filter(({ health }) => health !== 'fine').map(({ check }) => check)
    expect(others).toEqual(['last mail in'])
  })

  test.each<[string, Partial<SesAccount>, RegExp]>([
    ['in the sandbox', { production: false }, /^SES account: in the sandbox/],
    ['at the end of its quota', { sent24h: 50_000 }, /^SES quota: 50000 of 50000/],
    ['without the domain', { identities: {} }, /^SES identity kith.example: there is none/],
    [
      'with a domain that is yet to be verified',
      { identities: { 'kith.example': { tokens: ['aaa'], verified: false } } },
      /^SES identity kith.example: not verified/,
    ],
    ['with no active rule set', { ruleSet: null }, /^receipt rules: no rule set is active/],
    [
      'with somebody else’s rule set',
      { ruleSet: { name: 'Other', recipients: ['sent.kith.example'] } },
      /^receipt rules: the active rule set, Other, has no rule for kith.example/,
    ],
    [
      'whose alarm rings, on the second page',
      {
        alarms: { ...WELL.alarms, 'Kith-AlarmsZ-d': { rings: 'Mail waits. What to do: docs/runbook.md#x' } },
      },
      /^alarm Kith-AlarmsZ-d: rings since 2026-03-02T10:00:00.000Z: Mail waits\.$/,
    ],
    [
      'that has alarms of another stage only',
      { alarms: { 'Kith-test-AlarmsX-d': {} } },
      /^alarms: there are none of a stack "Kith"/,
    ],
    ['without its clock', { schedules: {} }, /^schedule: there is none that orders digests/],
    [
      'with the clock of another stage only',
      { schedules: { 'Kith-test-DigestSchedule1-a': true } },
      /^schedule: there is none that orders digests/,
    ],
    [
      'whose clock is switched off',
      { schedules: { 'Kith-DigestSchedule1-a': false } },
      /^schedule: Kith-DigestSchedule1-a is switched off/,
    ],
  ])('an account %s', async (_, changes, said) => {
    account = { ...WELL, ...changes }
    const { code, wrong } = await doctor()
    expect([code, wrong]).toEqual([1, [expect.stringMatching(said)]])
  })

  test.each<[string, string, readonly string[], RegExp]>([
    ['MX elsewhere', 'kith.example MX', ['mx.old.example'], /^MX kith.example: leads to mx.old.example/],
    ['MX here and elsewhere', 'kith.example MX', [DOOR, 'mx.old.example'], /but also to mx.old.example/],
    ['no MX for copies', 'sent.kith.example MX', [], /^MX sent.kith.example: there is none/],
    ['DKIM elsewhere', 'aaa._domainkey.kith.example CNAME', ['x.example'], /leads to x.example/],
    ['two SPF records', 'kith.example TXT', ['v=spf1 -all', 'v=spf1 ~all'], /^SPF kith.example: there are 2/],
    ['no SPF for MAIL FROM', 'bounce.kith.example TXT', [], /has not its SPF record/],
  ])('DNS with %s', async (_, name, values, said) => {
    const { code, wrong } = await doctor(dnsOf({ ...ZONE, [name]: values }))
    expect([code, wrong]).toEqual([1, [expect.stringMatching(said)]])
  })

  test('alarms that tell nobody are to look at', async () => {
    account = { ...WELL, alarms: { ...WELL.alarms, 'Kith-AlarmsMute-d': { isMute: true } } }
    const { code, findings } = await doctor()
    const found = findings.filter(({ check, health }) => check === 'alarms' && health === 'look')
    expect([code, found]).toEqual([0, [expect.objectContaining({ is: '1 of 4 tell nobody' })]])
  })

  test('another stage’s queues are not this one’s', async () => {
    const other = s3.createQueue('Kith-test-ReceiveWorkDeadLetters2-abc').queueUrl
    const sqs = new SQSClient({ endpoint: s3.url, region: REGION })
    await sqs.send(new SendMessageCommand({ QueueUrl: other, MessageBody: 'poison' }))
    sqs.destroy()
    expect((await doctor()).wrong).toEqual([])
  })

  test.each([
    ['is nowhere', ZONE, ['pages pages.kith.example: DNS does not know where they are']],
    ['is a CNAME', { ...ZONE, 'pages.kith.example CNAME': ['d-x.execute-api.example'] }, []],
    ['has an address', { ...ZONE, 'pages.kith.example A': ['192.0.2.7'] }, []],
  ])('a domain of the pages that %s', async (_, zone, said) => {
    writeFileSync(
      config,
      '{ "domain": "kith.example", "pagesDomain": "pages.kith.example", "hostedZones": [{ "name": "kith.example", "id": "Z1" }] }',
    )
    try {
      expect((await doctor(dnsOf(zone))).wrong).toEqual(said)
    } finally {
      writeFileSync(config, '{ "domain": "kith.example" }')
    }
  })

  test('records put aside, and an owner whose domain was moved here', async () => {
    await json('owner', 'add', 'anna@kith.example', '--deliver-to', 'anna@mail.example', '--verified')
    const sqs = new SQSClient({ endpoint: s3.url, region: REGION })
    await sqs.send(new SendMessageCommand({ QueueUrl: deadLetters, MessageBody: 'poison' }))
    sqs.destroy()
    const { wrong } = await doctor(dnsOf({ ...ZONE, 'mail.example MX': [DOOR] }))
    expect(wrong.join('\n')).toMatch(/^queue Kith-ReceiveWorkDeadLetters2-abc: 1 records/m)
    expect(wrong.join('\n')).toMatch(/^deliver-to: owner .* comes to Kith itself/m)
  })
})
