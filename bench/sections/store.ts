import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from '../../lib/adapters/aws/attributes.ts'
import { dynamoStore } from '../../lib/adapters/aws/dynamo-store.ts'
import { tieItemKey } from '../../lib/adapters/aws/keys.ts'
import { type LocalStore, openLocalStore } from '../../lib/adapters/local/store.ts'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { type ReceiveDeps, receive } from '../../lib/app/receive.ts'
import { address } from '../../lib/domain/address.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import { EMPTY_RECORD, type TieKey } from '../../lib/domain/tie.ts'
import { startDynamo } from '../../test/support/aws/dynamo.ts'
import { cpuOf, seriesOf } from '../measure.ts'
import { figureRow, type Row } from '../rows.ts'

const OWNER: Owner = {
  id: 'hanne',
  name: null,
  addresses: [address('hanne@bench.example')],
  journalAddress: address('sent-hanne@bench.example'),
  language: 'en',
  timeZone: 'UTC',
  mode: 'guarding',
  sensitivity: 'normal',
  interests: { topics: [], effect: 'deliver' },
  digestTimes: ['07:00'],
  nextDigestAt: null,
}

const LETTER = mail(
  'Jonas <jonas@weber.example>',
  '',
  'shall we meet on Thursday at ten? I could come by.\n\nJonas',
)
const NEWSLETTER = mail(
  'June news <june@shop.example>',
  'List-Unsubscribe: <https://shop.example/u/1>\nList-Id: <news.shop.example>\nPrecedence: bulk\n',
  'Our newsletter: ten offers of the week. Shop now and save 20 %. Unsubscribe here.',
)

/** What a message asks of the stores, counted where the calls leave the use case; and whether a history slows it down. */
export async function storeRows(): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const contacts of [1_000, 1_000_000]) rows.push(...(await sqlite(contacts)))
  for (const contacts of [1_000, 100_000]) rows.push(...(await dynamo(contacts)))
  return rows
}

async function sqlite(contacts: number): Promise<readonly Row[]> {
  const dir = mkdtempSync(join(tmpdir(), 'kith-store-'))
  const store = openLocalStore(dir)
  try {
    await store.owners.put(OWNER)
    for (let from = 0; from < contacts; from += 10_000) {
      const keys = Array.from({ length: Math.min(10_000, contacts) }, (_, n): TieKey => contact(from + n))
      const ties = new Map(keys.map((key) => [key, { ...EMPTY_RECORD, outgoing: 1, sent: 1 }] as const))
      await store.history.learnAll(OWNER.id, [{ id: `l${from}`, ties, sent: null }])
    }
    const question = {
      ties: [contact(7), contact(contacts + 1)],
      ruleSubjects: ['x.example'],
      messageIds: ['a@b'],
    }
    const times: number[] = []
    for (let round = 0; round < 6; round++) {
      const cpu = await cpuOf(async () => {
        for (let n = 0; n < 1_000; n++) await store.history.consult(OWNER.id, question)
      })
      if (round > 0) times.push(cpu)
    }
    return [
      figureRow(`SQLite, ${contacts.toLocaleString('en')} contacts: a consultation`, seriesOf(times), 'µs'),
      ...(await operations(store, `SQLite, ${contacts.toLocaleString('en')} contacts`)),
    ]
  } finally {
    store.close()
    rmSync(dir, { recursive: true })
  }
}

async function dynamo(contacts: number): Promise<readonly Row[]> {
  const server = await startDynamo()
  try {
    const table = await server.createTable()
    const items = Array.from({ length: contacts }, (_, n) => {
      const { pk, sk } = tieItemKey(OWNER.id, contact(n))
      return { pk: text(pk), sk: text(sk), outgoing: { N: '1' }, sent: { N: '1' } }
    })
    await server.seed(table, items)
    const requests: string[] = []
    server.client.middlewareStack.add(
      (next, { commandName = '' }) =>
        (args) => {
          requests.push(commandName)
          return next(args)
        },
      // Behind the retries: one that is tried again counts again.
      { step: 'finalizeRequest', priority: 'low' },
    )
    const store = dynamoStore({ client: server.client, table })
    await store.owners.put(OWNER)
    const rows: Row[] = []
    for (const [what, bytes, goal] of flows()) {
      requests.length = 0
      await receive(depsOf({ ...store, raw: rawOf(bytes) }), intakeOf(what))
      const [reads, writes] = [
        requests.filter(isRead).length,
        requests.filter((each) => !isRead(each)).length,
      ]
      // The first batch finds the recipients, which a warm function remembers.
      rows.push(
        opsRow(`DynamoDB, ${contacts.toLocaleString('en')} contacts: to ${what}`, reads - 1, writes, goal),
      )
    }
    return rows
  } finally {
    await server.close()
  }
}

async function operations(store: LocalStore, where: string): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const [what, bytes, goal] of flows()) {
    const calls: string[] = []
    const counting = <T extends object>(name: string, port: T): T =>
      new Proxy(port, {
        get(target, key, receiver) {
          const method: unknown = Reflect.get(target, key, receiver)
          if (typeof method !== 'function') return method
          return (...args: unknown[]) => {
            calls.push(`${name}.${String(key)}`)
            return method.apply(target, args)
          }
        },
      })
    const counted = {
      ...store,
      entries: counting('entries', store.entries),
      history: counting('history', store.history),
    }
    await receive(depsOf({ ...counted, raw: rawOf(bytes) }), intakeOf(`${where} ${what}`))
    const reads = calls.filter((call) => call === 'history.consult').length
    const writes = calls.filter((call) => /create|advance|learn/.test(call)).length
    rows.push(opsRow(`${where}: to ${what}`, reads, writes, goal))
  }
  return rows
}

function flows(): readonly (readonly [what: 'hold' | 'deliver', bytes: Buffer, writes: number])[] {
  return [
    ['hold', NEWSLETTER, 1],
    ['deliver', LETTER, 2],
  ]
}

function opsRow(name: string, reads: number, writes: number, goal: number): Row {
  return {
    name,
    figure: `${reads} batched read, ${writes} ${writes === 1 ? 'write' : 'writes'}`,
    goal: `1, ${goal}`,
    met: reads === 1 && writes === goal,
  }
}

function depsOf(stores: Pick<ReceiveDeps, 'owners' | 'entries' | 'history' | 'raw'>): ReceiveDeps {
  return {
    ...stores,
    mailbox: { deliver: async () => undefined },
    reader: mimeReader(),
    authenticator: { authenticate: async () => null },
    clock: () => new Date(),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  }
}

function rawOf(bytes: Buffer): ReceiveDeps['raw'] {
  return { put: async () => undefined, get: async () => bytes, remove: async () => undefined }
}

function intakeOf(name: string) {
  const recipients = [address('hanne@bench.example')]
  const envelope = { mailFrom: address('a@shop.example'), recipients, receivedAt: new Date(), client: null }
  return { id: name.replace(/\W/g, ''), envelope, firstAttempt: true }
}

function mail(from: string, more: string, body: string): Buffer {
  const header = `From: ${from}\nTo: hanne@bench.example\nDate: Mon, 1 Jun 2026 09:00:00 +0000\nMessage-ID: <1@x.example>\n`
  return Buffer.from(`${header}Subject: Hello\n${more}\n${body}\n`.replaceAll('\n', '\r\n'))
}

function contact(n: number): TieKey {
  return `address:p${n}@x.example`
}

function isRead(request: string): boolean {
  return /Get|Query|Scan/.test(request)
}
