import { describe, expect, test } from '@jest/globals'
import type { Entries, Unsubscriptions } from '../../lib/app/ports.ts'
import { address } from '../../lib/domain/address.ts'
import type { UnsubscribeOffer } from '../../lib/domain/unsubscribe.ts'
import type { Unsubscription } from '../../lib/domain/unsubscription.ts'
import { eachOpened, type Make } from './contract.ts'
import { anEntry } from './fixtures.ts'

const NOW = new Date('2026-03-02T06:30:00.123Z')
const later = (ms: number) => new Date(NOW.getTime() + ms)

const first: Unsubscription = {
  ownerId: 'jo',
  intakeId: 'a1',
  version: 1,
  way: 'one-click',
  state: 'asking',
  reason: null,
  attempts: 1,
  askedAt: NOW,
  stateAt: NOW,
  retryAt: later(1_000),
  person: 'xing:petra öztürk',
  listId: null,
}
const second: Unsubscription = {
  ...first,
  version: 2,
  state: 'failed',
  reason: 'too-slow',
  stateAt: later(5),
  retryAt: later(2_000),
}

interface Stores {
  readonly entries: Entries
  readonly unsubscriptions: Unsubscriptions
}

/** What every keeper of unsubscriptions does. */
export function describeUnsubscriptionsContract(name: string, make: Make<Stores>): void {
  describe(`Unsubscriptions: ${name}`, () => {
    const { store, reopened } = eachOpened(make)
    const kept = () => store().unsubscriptions
    const have = (ownerId: string, intakeId: string) =>
      store().entries.create(anEntry({ ownerId, intakeId, unsubscribe: OFFER }))

    test('has none at first', async () => {
      await have('jo', 'a1')
      expect(await kept().get('jo', 'a1')).toBeNull()
      expect(await kept().list('jo', 10)).toEqual([])
      expect((await store().entries.get('jo', 'a1'))?.unsubscription).toBeUndefined()
    })

    test('gives back what was put, by itself and with its entry, also after a restart', async () => {
      await have('jo', 'a1')
      expect(await kept().put(first)).toBe(true)
      expect(await kept().put(second)).toBe(true)
      expect(await kept().get('jo', 'a1')).toEqual(second)
      expect(await store().entries.get('jo', 'a1')).toMatchObject({
        unsubscribe: OFFER,
        unsubscription: second,
      })
      expect((await store().entries.list('jo', ['held'], 10))[0]?.unsubscription).toEqual(second)
      const moved = await store().entries.advance('jo', 'a1', ['held'], 'discarded', NOW)
      expect(moved?.unsubscription).toEqual(second)
      expect(await (await reopened()).unsubscriptions.get('jo', 'a1')).toEqual(second)
    })

    test.each<UnsubscribeOffer>([
      OFFER,
      { way: 'mailto', to: address('leave@post.example'), subject: 'out Ü', body: null },
      { way: 'mailto', to: address('leave@post.example'), subject: null, body: 'a\nb' },
      { way: 'link', url: 'https://post.example/' },
    ])('an entry keeps its offer: %j', async (unsubscribe) => {
      await store().entries.create(anEntry({ unsubscribe }))
      expect((await store().entries.get('jo', 'a1'))?.unsubscribe).toEqual(unsubscribe)
    })

    test('takes one of several changes of the same version', async () => {
      await have('jo', 'a1')
      expect((await Promise.all([1, 2, 3].map(() => kept().put(first)))).filter((one) => one)).toHaveLength(1)
      expect((await Promise.all([1, 2, 3].map(() => kept().put(second)))).filter((one) => one)).toHaveLength(
        1,
      )
      expect(await kept().put(first)).toBe(false)
      expect(await kept().put({ ...second, version: 4 })).toBe(false)
      expect(await kept().get('jo', 'a1')).toEqual(second)
    })

    test('finds what is due, the longest due first, of any owner', async () => {
      for (const [owner, id] of [
        ['jo', 'a1'],
        ['ida', 'a1'],
        ['jo', 'a2'],
        ['jo', 'a3'],
      ] as const)
        await have(owner, id)
      await kept().put(first)
      await kept().put({ ...first, ownerId: 'ida', retryAt: later(500) })
      await kept().put({ ...first, intakeId: 'a2', retryAt: null })
      await kept().put({ ...first, intakeId: 'a3', retryAt: later(1_001) })
      const due = async (at: Date, limit = 10) =>
        (await kept().due(at, limit)).map((one) => one.ownerId + one.intakeId)
      expect(await due(later(499))).toEqual([])
      expect(await due(later(1_000))).toEqual(['idaa1', 'joa1'])
      expect(await due(later(1_000), 1)).toEqual(['idaa1'])
      await kept().put({ ...second, state: 'done', reason: null, retryAt: null })
      expect(await due(later(1_000))).toEqual(['idaa1'])
    })

    test('lists an owner’s, the latest first', async () => {
      for (const [owner, id] of [
        ['jo', 'a1'],
        ['jo', 'a2'],
        ['ida', 'a3'],
      ] as const)
        await have(owner, id)
      await kept().put(first)
      await kept().put({ ...first, intakeId: 'a2', askedAt: later(1) })
      await kept().put({ ...first, ownerId: 'ida', intakeId: 'a3' })
      expect((await kept().list('jo', 10)).map(({ intakeId }) => intakeId)).toEqual(['a2', 'a1'])
      expect(await kept().list('jo', 1)).toHaveLength(1)
    })
  })
}

const OFFER = { way: 'one-click', url: 'https://post.example/aus?ü=%20' } as const
