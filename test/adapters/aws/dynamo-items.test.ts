import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { beforeEach, describe, expect, test } from '@jest/globals'
import type { Item } from '../../../lib/adapters/aws/attributes.ts'
import { type DynamoStore, dynamoStore } from '../../../lib/adapters/aws/dynamo-store.ts'
import { TABLE } from '../../../lib/adapters/aws/table.ts'
import { address } from '../../../lib/domain/address.ts'
import { HELD_TRANSITIONS, STATES_NEEDING_BYTES } from '../../../lib/domain/held.ts'
import { STATES } from '../../contracts/entry-queries.ts'
import { aBareEntry, anEntry, anOwner } from '../../contracts/fixtures.ts'
import { aLesson, PETRA, record } from '../../contracts/lessons.ts'
import { NOBODY, REGION } from '../../support/aws/identity.ts'
import { NO_PAUSE, withDynamo } from './opened.ts'

const dynamo = withDynamo()

let table = ''
let store: DynamoStore
beforeEach(async () => {
  table = await dynamo().createTable()
  store = dynamoStore({ client: dynamo().client, table, pause: NO_PAUSE })
})

async function scan(index?: string): Promise<readonly Item[]> {
  const command = new ScanCommand({ TableName: table, ...(index !== undefined && { IndexName: index }) })
  return (await dynamo().client.send(command)).Items ?? []
}

const T1 = new Date('2026-03-05T12:00:00.001Z')
const DAY = 86_400

describe('time to live', () => {
  const ttlOf = async () => (await scan())[0]?.[TABLE.timeToLive]?.N ?? null

  test.each(STATES)('takes an entry only once nobody waits for it: %s', async (state) => {
    await store.entries.create(anEntry({ state }))
    expect((await ttlOf()) === null).toBe(STATES_NEEDING_BYTES.includes(state))
  })

  test('takes a held message ninety days after it has expired, and not before', async () => {
    await store.entries.create(anEntry())
    expect(await ttlOf()).toBeNull()
    const { from, to } = HELD_TRANSITIONS.expire
    await store.entries.advance('jo', 'a1', from, to, T1)
    expect(await ttlOf()).toBe(String(Math.ceil(T1.getTime() / 1_000) + 90 * DAY))
  })

  test('is called off when a message is taken up again', async () => {
    await store.entries.create(anEntry({ state: 'expired' }))
    for (const to of ['discarded', 'releasing', 'delivering'] as const) {
      await store.entries.advance('jo', 'a1', ['expired', 'discarded', 'releasing'], to, T1)
      expect(await ttlOf()).toBeNull()
    }
  })

  test('takes a claim once it is over, and not a second sooner', async () => {
    await store.claims.take('link 1', T1, new Date(T1.getTime() + 5 * DAY * 1_000))
    expect(await ttlOf()).toBe(String(Math.ceil(T1.getTime() / 1_000) + 5 * DAY))
  })

  test('takes sent messages and digests in the end, but no lesson, tie, rule or owner', async () => {
    const sent = { messageId: 'm@jo.example', recipients: [], at: T1 }
    await store.history.learn('jo', aLesson('l1', { ties: new Map([[PETRA, record({ sent: 1 })]]), sent }))
    await store.history.putRule('jo', {
      scope: 'topic',
      subject: 'rock',
      effect: 'allow',
      reach: 'mass',
      since: T1,
    })
    await store.owners.put(anOwner('jo'))
    await store.digests.record({ id: 'd1', ownerId: 'jo', at: T1, count: 1 })
    const mortal = (await scan()).filter((item) => TABLE.timeToLive in item)
    expect(mortal.map(({ pk }) => pk?.S).sort()).toEqual(['DIGESTS#jo', 'SENT#jo'])
  })
})

describe('indexes', () => {
  test('hold the keys of what waits, and of a delivered message one item from first to last', async () => {
    await store.entries.create(aBareEntry())
    const first = await scan(TABLE.indexes.shelf.name)
    await store.entries.advance('jo', 'a1', ['delivering'], 'delivered', T1)
    expect(await scan(TABLE.indexes.shelf.name)).toEqual(first)
    expect(first.map((item) => Object.keys(item).sort())).toEqual([
      ['outline', 'pk', 'shelf', 'shelfAt', 'sk'],
    ])
    expect(await scan(TABLE.indexes.due.name)).toEqual([])
  })

  test('forget what does not wait any more', async () => {
    const due = async () => (await scan(TABLE.indexes.due.name)).map((item) => item['due']?.S)
    await store.entries.create(anEntry())
    expect(await due()).toEqual(['EXPIRY'])
    const { release, undo, 'hand-over': handOver, released } = HELD_TRANSITIONS
    await store.entries.advance('jo', 'a1', release.from, release.to, T1)
    expect(await due()).toEqual(['LEAVE'])
    await store.entries.advance('jo', 'a1', undo.from, undo.to, T1)
    expect(await due()).toEqual(['EXPIRY'])
    await store.entries.advance('jo', 'a1', release.from, release.to, T1)
    await store.entries.advance('jo', 'a1', handOver.from, handOver.to, T1)
    expect(await due()).toEqual(['RELEASE'])
    await store.entries.advance('jo', 'a1', released.from, released.to, T1)
    expect(await due()).toEqual([])
  })

  test('that are behind show nothing wrongly', async () => {
    for (const intakeId of ['a1', 'a2']) await store.entries.create(anEntry({ intakeId }))
    const [behind, keys] = await storeBehind()
    await store.entries.advance('jo', 'a1', ['held'], 'expired', T1)
    const later = new Date('2030-01-01')
    expect((await behind.entries.list('jo', ['held'], 10)).map(({ intakeId }) => intakeId)).toEqual(['a2'])
    expect((await behind.entries.expired(later, 10)).map(({ intakeId }) => intakeId)).toEqual(['a2'])
    expect(keys()).toBe(2)
  })

  /** A store whose queries of an index answer as they first did; and how many keys they gave at last. */
  async function storeBehind(): Promise<[DynamoStore, () => number]> {
    const client = new DynamoDBClient({ endpoint: dynamo().url, region: REGION, credentials: NOBODY })
    const answers = new Map<string, unknown>()
    let keys = 0
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          const { output, ...rest } = await next(args)
          if (commandName !== 'QueryCommand' || !('IndexName' in args.input)) return { output, ...rest }
          const index = String(args.input.IndexName)
          const first = (answers.get(index) ?? output) as typeof output
          answers.set(index, first)
          keys = 'Items' in first ? (first.Items?.length ?? 0) : 0
          return { output: first, ...rest }
        },
      { step: 'initialize' },
    )
    const behind = dynamoStore({ client, table, pause: NO_PAUSE })
    await behind.entries.list('jo', ['held'], 10)
    await behind.entries.expired(new Date('2030-01-01'), 10)
    return [behind, () => keys]
  }
})

describe('owners put at one time', () => {
  test('leave no address behind that is not theirs any more', async () => {
    const names = ['one', 'two', 'three', 'four'].map((name) => address(`${name}@kith.example`))
    await Promise.all(names.map((at) => store.owners.put(anOwner('jo', { addresses: [at] }))))
    const [last] = (await store.owners.get('jo'))?.addresses ?? []
    for (const at of names) {
      expect((await store.owners.byAddress(at))?.id ?? null).toBe(at === last ? 'jo' : null)
    }
  })

  test('get an address that several want once', async () => {
    const wanted = { addresses: [address('wanted@kith.example')] as const }
    const puts = ['jo', 'ida', 'ole'].map((id) => store.owners.put(anOwner(id, wanted)))
    const won = (await Promise.allSettled(puts)).filter(({ status }) => status === 'fulfilled')
    expect(won).toHaveLength(1)
    expect(await store.owners.list()).toHaveLength(1)
  })
})

test('an item that was changed by hand is reported by what it is, not by whose', async () => {
  await store.owners.put(anOwner('jo'))
  const [item] = (await scan()).filter(({ pk }) => pk?.S === 'OWNER')
  await dynamo().seed(table, [{ ...item, body: { S: '{"name":"Jo <jo@kith.example>"}' } }])
  await expect(store.owners.get('jo')).rejects.toThrow(/^an item of an owner is corrupt \(body\.addresses/)
  await expect(store.owners.get('jo')).rejects.not.toThrow(/jo@kith/)
})
