import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { text } from '../../../lib/adapters/aws/attributes.ts'
import { tieItemKey } from '../../../lib/adapters/aws/keys.ts'
import { learnCopy } from '../../../lib/app/learn-copy.ts'
import { type ReceiveDeps, receive } from '../../../lib/app/receive.ts'
import { rememberRecipients } from '../../../lib/app/recipients.ts'
import { type Address, address } from '../../../lib/domain/address.ts'
import type { Question } from '../../../lib/domain/examination.ts'
import type { Lesson } from '../../../lib/domain/learning.ts'
import type { TieKey } from '../../../lib/domain/tie.ts'
import { aBareEntry, anEntry } from '../../contracts/fixtures.ts'
import { aLesson, record } from '../../contracts/lessons.ts'
import { anna, type House, houseOf, letter, NOW, newsletter, ownerOf } from '../../support/house.ts'
import { type CountedStore, countedStore } from './counting.ts'
import { withDynamo } from './opened.ts'

const dynamo = withDynamo()

const ben = ownerOf('ben', { mode: 'paused' })

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
      const { pk, sk } = tieItemKey('anna', contact(n))
      return { pk: text(pk), sk: text(sk), outgoing: { N: String(n) }, sent: { N: '1' } }
    })
    await seed(table, items)
    counted = countedStore(dynamo(), table)
    for (const owner of [anna, ben]) await counted.store.owners.put(owner)
    counted.requests()
  })

  test('a consultation is one batched read', async () => {
    const { store, requests } = counted
    const { ties } = await store.history.consult('anna', QUESTION)
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
    expect(await store.history.learn('anna', LESSON)).toBe(true)
    expect(await store.history.learn('anna', LESSON)).toBe(false)
    expect(requests()).toEqual(['TransactWriteItems', 'TransactWriteItems'])
  })

  test('whether the bytes are needed is one read', async () => {
    const { store, requests } = counted
    expect(await store.entries.needsBytes('a2')).toBe(false)
    expect(requests()).toEqual(['Query'])
  })

  test('to move a digest on is one write', async () => {
    const { store, requests } = counted
    expect(await store.owners.reschedule('nobody', T1, T1)).toBe(false)
    expect(requests()).toEqual(['UpdateItem'])
  })

  /** A whole message, from its stored bytes to its settled entry: what it asks of the table on its way. */
  describe('a message', () => {
    const OWNERS = 'BatchGetItem'
    const JUDGED = 'BatchGetItem'
    const HELD = 'PutItem'
    const DELIVERED = ['PutItem', 'UpdateItem']

    let house: House
    let deps: ReceiveDeps
    let count = 0
    beforeEach(async () => {
      const { store } = counted
      house = await houseOf({ ...store })
      deps = house.deps
    })

    /** The owner's copy of a letter that she sent. */
    function copy(intakeId: string, id: string, to = 'june@shop.example') {
      const text = letter('Anna Berger <anna@berger.example>', { id }).replace(/^To: .*$/m, `To: ${to}`)
      return house.arrive(intakeId, text, { recipients: [anna.journalAddress] })
    }

    /** What the message asks of the table when it comes in. */
    async function asked(
      bytes: string,
      recipients: readonly Address[] = anna.addresses,
      firstAttempt = true,
    ) {
      const intake = {
        ...(await house.arrive(`m${++count}-${contacts}`, bytes, { recipients })),
        firstAttempt,
      }
      counted.requests()
      await receive(deps, intake)
      return { intake, requests: counted.requests() }
    }

    describe('to a warm function', () => {
      beforeEach(async () => {
        const owners = rememberRecipients(counted.store.owners, () => NOW)
        await owners.ofRecipients([...anna.addresses, ...ben.addresses, anna.journalAddress])
        deps = { ...house.deps, owners }
        // A friend by two letters, among the thousands who are none.
        for (const id of ['f1', 'f2'])
          await learnCopy(deps, await copy(id, `${id}@berger.example`, 'p9@x.example'))
      })

      test.each([
        ['a letter, delivered', letter('Jonas <jonas@stranger.example>'), [JUDGED, ...DELIVERED]],
        ['a friend’s newsletter, delivered', newsletter('P <p9@x.example>'), [JUDGED, ...DELIVERED]],
        [
          'an answer to the owner, learned from and delivered',
          letter('P <p9@x.example>', { inReplyTo: 'f1@berger.example' }),
          [JUDGED, 'TransactWriteItems', ...DELIVERED],
        ],
        ['a stranger’s newsletter, held', newsletter('News <news@stranger.example>'), [JUDGED, HELD]],
      ])('%s', async (_what, bytes, wanted) => {
        const { requests, intake } = await asked(bytes)
        expect(requests).toEqual(wanted)
        const state = wanted.includes(DELIVERED[1] ?? '') ? 'delivered' : 'held'
        expect((await counted.store.entries.get('anna', intake.id))?.state).toBe(state)
        expect((await house.store.raw.get(intake.id)) === null).toBe(state === 'delivered')
      })

      test('to an address made on the fly: one write more the first time, and none again', async () => {
        const at = address(`anna+shop-${contacts}@berger.example`)
        const sent = () => asked(letter('Jonas <jonas@stranger.example>'), [at])
        deps = {
          ...deps,
          owners: { ofRecipients: async () => new Map([[at, { role: 'guarded', owner: anna }]]) },
        }
        expect((await sent()).requests).toEqual([JUDGED, 'PutItem', 'PutItem', 'UpdateItem'])
        expect((await sent()).requests).toEqual([JUDGED, ...DELIVERED])
        const other = await asked(letter('Eva <eva@other.example>'), [at])
        expect(other.requests).toEqual([JUDGED, 'PutItem', 'PutItem', 'UpdateItem'])
        expect((await sent()).requests).toEqual([JUDGED, ...DELIVERED])
      })

      test('to two owners: each has what one alone has', async () => {
        const both = [...anna.addresses, ...ben.addresses]
        const { requests } = await asked(letter('Jonas <jonas@stranger.example>'), both)
        expect(requests).toEqual([JUDGED, ...DELIVERED, JUDGED, ...DELIVERED])
      })

      test('held by one and delivered to another: asks whether the bytes are still needed', async () => {
        const both = [...anna.addresses, ...ben.addresses]
        const { requests } = await asked(newsletter('News <news@stranger.example>'), both)
        expect(requests).toEqual([JUDGED, HELD, JUDGED, ...DELIVERED, 'Query'])
      })

      test('repeated: what came of it is read, and whether the bytes are still needed', async () => {
        const { intake } = await asked(newsletter('News <news@stranger.example>'))
        await receive(deps, { ...intake, firstAttempt: false })
        expect(counted.requests()).toEqual([JUDGED, HELD, 'GetItem', 'Query'])
      })

      test.each([true, false])('a copy of sent mail is one transaction (new: %s)', async (fresh) => {
        const id = fresh ? `new-${contacts}@berger.example` : `old-${contacts}@berger.example`
        for (const round of fresh ? [1] : [1, 2]) {
          const intake = await copy(`s${round}`, id)
          counted.requests()
          await learnCopy(deps, intake)
        }
        expect(counted.requests()).toEqual(['TransactWriteItems'])
      })
    })

    test('to a cold function: one batched read more, for however many recipients', async () => {
      deps = { ...house.deps, owners: rememberRecipients(counted.store.owners, () => NOW) }
      const both = [...anna.addresses, address('anna+x@berger.example'), ...ben.addresses]
      const { requests } = await asked(letter('Jonas <jonas@stranger.example>'), both)
      expect(requests).toEqual([OWNERS, JUDGED, ...DELIVERED, JUDGED, ...DELIVERED])
    })

    test('and a copy of sent mail to a cold one, too', async () => {
      const intake = await copy('s3', `cold-${contacts}@berger.example`)
      counted.requests()
      await learnCopy({ ...house.deps, owners: rememberRecipients(counted.store.owners, () => NOW) }, intake)
      expect(counted.requests()).toEqual([OWNERS, 'TransactWriteItems'])
    })
  })
})

function contact(n: number): TieKey {
  return `address:${address(`p${n}@x.example`)}`
}
