import { beforeAll, describe, expect, test } from '@jest/globals'
import { text } from '../../../lib/adapters/aws/attributes.ts'
import { tieItemKey } from '../../../lib/adapters/aws/keys.ts'
import { receive } from '../../../lib/app/receive.ts'
import { address } from '../../../lib/domain/address.ts'
import type { Question } from '../../../lib/domain/examination.ts'
import type { Lesson } from '../../../lib/domain/learning.ts'
import type { TieKey } from '../../../lib/domain/tie.ts'
import { aBareEntry, anEntry } from '../../contracts/fixtures.ts'
import { aLesson, record } from '../../contracts/lessons.ts'
import { anna, houseOf, letter, newsletter } from '../../support/house.ts'
import { type CountedStore, countedStore } from './counting.ts'
import { withDynamo } from './opened.ts'

const dynamo = withDynamo()

/** As much as a message may ask: the author as two keys, three subjects, thirty references. */
const QUESTION: Question = {
  ties: [contact(7), 'domain:x.example'],
  ruleSubjects: ['p7@x.example', 'list.x.example', 'x.example'],
  messageIds: Array.from({ length: 30 }, (_, i) => `${i}@x.example`),
}

/** As much as a message may teach: twenty recipients, each by address, name and organisation. */
const LESSON: Lesson = aLesson('l1', {
  ties: new Map(
    Array.from({ length: 20 }, (_, i): TieKey[] => [contact(i), `name:p ${i}`, `domain:d${i}.example`])
      .flat()
      .map((key) => [key, record({ outgoing: 0.05, sent: 1, threads: [key.length % 64], months: [202601] })]),
  ),
  sent: { messageId: 'm1@jo.example', recipients: [address('p1@x.example')], at: new Date('2026-01-02') },
})

const T1 = new Date('2026-03-05T12:00:00.001Z')

describe.each([10, 100_000])('with %i contacts', (contacts) => {
  let counted: CountedStore
  beforeAll(async () => {
    const { createTable, seed } = dynamo()
    const table = await createTable()
    const items = Array.from({ length: contacts }, (_, n) => {
      const { pk, sk } = tieItemKey('jo', contact(n))
      return { pk: text(pk), sk: text(sk), outgoing: { N: String(n) }, sent: { N: '1' } }
    })
    await seed(table, items)
    counted = countedStore(dynamo(), table)
  }, 60_000)

  test('a consultation is one batched read', async () => {
    const { store, requests } = counted
    const { ties } = await store.history.consult('jo', QUESTION)
    expect(ties.get(contact(7))?.sent).toBe(1)
    expect(requests()).toEqual(['BatchGetItem'])
  })

  test('to hold is one write', async () => {
    const { store, requests } = counted
    expect(await store.entries.create(anEntry())).toBe(true)
    expect(requests()).toEqual(['PutItem'])
  })

  test('to deliver is two writes: the intent, and that it is done', async () => {
    const { store, requests } = counted
    expect(await store.entries.create(aBareEntry({ intakeId: 'a2' }))).toBe(true)
    expect(await store.entries.advance('jo', 'a2', ['delivering'], 'delivered', T1)).not.toBeNull()
    expect(requests()).toEqual(['PutItem', 'UpdateItem'])
  })

  test('to learn is one transaction, and so is to learn the same again', async () => {
    const { store, requests } = counted
    expect(await store.history.learn('jo', LESSON)).toBe(true)
    expect(await store.history.learn('jo', LESSON)).toBe(false)
    expect(requests()).toEqual(['TransactWriteItems', 'TransactWriteItems'])
  })

  test('whether the bytes are needed is one read', async () => {
    const { store, requests } = counted
    expect(await store.entries.needsBytes('a2')).toBe(false)
    expect(requests()).toEqual(['Query'])
  })
})

/** A whole message, from its stored bytes to its settled entry: what its way through the use case asks of the table. */
describe('a message received', () => {
  const OWNER_LOOKED_UP = ['BatchGetItem', 'BatchGetItem', 'GetItem']

  test.each([
    ['delivered', letter('Jonas <jonas@stranger.example>'), ['PutItem', 'UpdateItem'], 'delivered'],
    ['held', newsletter('News <news@stranger.example>'), ['PutItem'], 'held'],
  ])('and %s', async (_, bytes, written, state) => {
    const table = await dynamo().createTable()
    const { store, requests } = countedStore(dynamo(), table)
    await store.owners.put(anna)
    requests()
    const house = await houseOf({ ...store })
    await receive(house.deps, await house.arrive('a1', bytes))
    expect(requests()).toEqual([...OWNER_LOOKED_UP, 'BatchGetItem', ...written, 'Query'])
    expect((await store.entries.get('anna', 'a1'))?.state).toBe(state)
  })
})

function contact(n: number): TieKey {
  return `address:${address(`p${n}@x.example`)}`
}
