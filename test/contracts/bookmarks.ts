import { describe, expect, test } from '@jest/globals'
import type { Bookmark, Bookmarks } from '../../lib/app/ports.ts'
import { eachOpened, type Make } from './contract.ts'

const account = { ownerId: 'jo', id: 'jo@kith.example@imap.kith.example:993' }
const place = { folder: 'Gesendete Objekte', uidValidity: 4_294_967_295, uid: 4_294_967_294 }
const since = new Date('2026-03-01T09:10:11.012Z')
const retryAt = new Date('2026-03-01T10:10:11.012Z')
const trouble = { reason: 'refused', since, failures: 3, retryAt } as const

/** What every keeper of bookmarks does. */
export function describeBookmarksContract(name: string, make: Make<Bookmarks>): void {
  describe(`Bookmarks: ${name}`, () => {
    const { store, reopened } = eachOpened(make)

    test('has none at first', async () => {
      expect(await store().get(account)).toBeNull()
    })

    test.each<[string, Bookmark]>([
      ['a place', { place, trouble: null }],
      ['a trouble', { place: null, trouble }],
      ['both', { place, trouble }],
    ])('gives back %s, also after a restart', async (_, bookmark) => {
      await store().put(account, bookmark)
      expect(await store().get(account)).toEqual(bookmark)
      expect(await (await reopened()).get(account)).toEqual(bookmark)
    })

    test('keeps the last one only', async () => {
      await store().put(account, { place, trouble })
      await store().put(account, { place: { ...place, uid: 7 }, trouble: null })
      expect(await store().get(account)).toEqual({ place: { ...place, uid: 7 }, trouble: null })
    })

    test('keeps owners and accounts apart, whatever they are called', async () => {
      const odd = { ownerId: 'jo', id: 'ö'.repeat(2_000) }
      await store().put(account, { place, trouble: null })
      await store().put(odd, { place: null, trouble })
      expect(await store().get({ ...account, ownerId: 'ida' })).toBeNull()
      expect(await store().get({ ...account, id: 'other' })).toBeNull()
      expect(await store().get(odd)).toEqual({ place: null, trouble })
    })
  })
}
