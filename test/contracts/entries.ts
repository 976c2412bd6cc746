import { describe, expect, test } from '@jest/globals'
import type { Entries } from '../../lib/app/ports.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { HELD_TRANSITIONS } from '../../lib/domain/held.ts'
import { eachOpened, type Make } from './contract.ts'
import { describeJudgements } from './entry-judgements.ts'
import { describeEntryQueries, STATES } from './entry-queries.ts'
import { aBareEntry, anEntry } from './fixtures.ts'

const T1 = new Date('2026-03-05T12:00:00.001Z')
const T2 = new Date('2026-03-06T12:00:00.002Z')

/** What every keeper of entries does. */
export function describeEntriesContract(name: string, make: Make<Entries>): void {
  describe(`Entries: ${name}`, () => {
    const { store, reopened } = eachOpened(make)

    describe('get and create', () => {
      test('has none at first', async () => {
        expect(await store().get('jo', 'a1')).toBeNull()
        expect(await store().list('jo', STATES, 10)).toEqual([])
        expect(await store().count('jo', STATES)).toBe(0)
        expect(await store().needsBytes('a1')).toBe(false)
      })

      test.each<[string, Entry]>([
        ['with every field', anEntry()],
        ['with no more than must be', aBareEntry()],
        ['listed by a digest', anEntry({ digestedAt: T1 })],
        ['from before 1970', anEntry({ receivedAt: new Date(-1), stateAt: new Date(-86_400_000) })],
      ])('gives an entry %s back as it was, moments exactly', async (_, entry) => {
        expect(await store().create(entry)).toBe(true)
        expect(await store().get(entry.ownerId, entry.intakeId)).toEqual(entry)
      })

      test('never writes over an entry', async () => {
        await store().create(anEntry())
        expect(await store().create(aBareEntry())).toBe(false)
        expect(await store().get('jo', 'a1')).toEqual(anEntry())
      })

      test('lets one of several creators win', async () => {
        const entries = ['one', 'two', 'three'].map((subject) => anEntry({ subject }))
        const won = await Promise.all(entries.map((entry) => store().create(entry)))
        expect(won.filter(Boolean)).toHaveLength(1)
        expect(await store().get('jo', 'a1')).toEqual(entries[won.indexOf(true)])
      })

      test('keeps owners apart, also for one intake', async () => {
        await store().create(anEntry())
        expect(await store().create(aBareEntry({ ownerId: 'ida' }))).toBe(true)
        await store().advance('ida', 'a1', ['delivering'], 'delivered', T1)
        await store().markDigested('ida', ['a1'], T1)
        expect(await store().get('jo', 'a1')).toEqual(anEntry())
        expect(await store().list('ida', ['held'], 10)).toEqual([])
        expect(await store().count('ida', STATES)).toBe(1)
      })

      test('refuses an entry that could not be read back', async () => {
        const { tie } = anEntry()
        await expect(store().create(anEntry({ tie: { ...tie, rank: Number.NaN } }))).rejects.toThrow()
        await expect(store().create(anEntry({ receivedAt: new Date(Number.NaN) }))).rejects.toThrow()
        expect(await store().get('jo', 'a1')).toBeNull()
      })
    })

    describe('a message that was handed on', () => {
      const forwarded = async () => {
        await store().create(aBareEntry())
        return store().advance('jo', 'a1', ['delivering'], 'delivered', T1, null, 'ses-1')
      }

      test('bears the name that it went out under', async () => {
        const moved = await forwarded()
        expect(moved).toEqual(aBareEntry({ state: 'delivered', stateAt: T1, forwardedAs: 'ses-1' }))
        expect(await store().get('jo', 'a1')).toEqual(moved)
      })

      test('and came back is held as it is told, expires and needs its bytes', async () => {
        const before = (await forwarded()) ?? anEntry()
        const { forwardedAs: _, ...rest } = before
        const held = {
          ...rest,
          state: 'held' as const,
          stateAt: T2,
          verdict: anEntry().verdict,
          expiresAt: T2,
        }
        expect(await store().putBack(before, held)).toBe(true)
        expect(await store().get('jo', 'a1')).toEqual(held)
        expect(await store().list('jo', ['held'], 10)).toEqual([held])
        expect(await store().count('jo', ['delivered'])).toBe(0)
        expect(await store().needsBytes('a1')).toBe(true)
        expect((await store().expired(T2, 10)).map(({ intakeId }) => intakeId)).toEqual(['a1'])
        // Once only.
        expect(await store().putBack(before, held)).toBe(false)
      })

      test('is not put back where it has moved meanwhile, or is not there', async () => {
        const before = (await forwarded()) ?? anEntry()
        expect(await store().putBack({ ...before, stateAt: T2 }, anEntry())).toBe(false)
        expect(await store().putBack({ ...before, intakeId: 'other' }, anEntry())).toBe(false)
        expect(await store().get('jo', 'a1')).toEqual(before)
      })

      test('of a held one that was announced to nobody, the mark goes, and nothing else is changed', async () => {
        const before = anEntry({ digestedAt: T1 })
        await store().create(before)
        expect(await store().unmark({ ...before, others: ['max'] })).toBe(true)
        expect(await store().get('jo', 'a1')).toEqual({ ...before, digestedAt: null })
        expect((await store().list('jo', ['held'], 10)).map(({ digestedAt }) => digestedAt)).toEqual([null])
        expect(await store().unmark({ ...before, stateAt: T2 })).toBe(false)
        expect(await store().unmark({ ...before, intakeId: 'other' })).toBe(false)
      })

      test('of one that leaves the mark goes, too, and it leaves all the same', async () => {
        await store().create(anEntry({ digestedAt: T1 }))
        const leaving = await store().advance('jo', 'a1', ['held'], 'leaving', T1)
        if (leaving === null) throw new Error('it did not move')
        expect(await store().unmark(leaving)).toBe(true)
        expect(await store().leaving(T1, 10)).toEqual([{ ...leaving, digestedAt: null }])
        const held = await store().advance('jo', 'a1', ['leaving'], 'held', T2)
        expect(held).toEqual({ ...anEntry(), stateAt: T2, digestedAt: null })
      })
    })

    describe('advance', () => {
      test('moves an entry on and returns it as it is then', async () => {
        await store().create(aBareEntry())
        const moved = await store().advance('jo', 'a1', ['delivering'], 'delivered', T1)
        expect(moved).toEqual(aBareEntry({ state: 'delivered', stateAt: T1 }))
        expect(await store().get('jo', 'a1')).toEqual(moved)
      })

      test('does nothing from a wrong state, to an absent entry, or from no state', async () => {
        await store().create(anEntry())
        expect(await store().advance('jo', 'a1', ['releasing', 'delivering'], 'released', T1)).toBeNull()
        expect(await store().advance('jo', 'a1', [], 'released', T1)).toBeNull()
        expect(await store().advance('jo', 'a2', ['held'], 'releasing', T1)).toBeNull()
        expect(await store().advance('ida', 'a1', ['held'], 'releasing', T1)).toBeNull()
        expect(await store().get('jo', 'a1')).toEqual(anEntry())
        expect(await store().get('jo', 'a2')).toBeNull()
      })

      test('lets one of two win', async () => {
        await store().create(anEntry())
        const { release, expire } = HELD_TRANSITIONS
        const moved = await Promise.all([
          store().advance('jo', 'a1', release.from, release.to, T1),
          store().advance('jo', 'a1', expire.from, expire.to, T2),
        ])
        const won = moved.filter((entry) => entry !== null)
        expect(won).toHaveLength(1)
        expect(await store().get('jo', 'a1')).toEqual(won[0])
      })

      test('keeps the end of what may still expire, and drops it of what may not', async () => {
        await store().create(anEntry())
        const { discard, release, 'hand-over': handOver } = HELD_TRANSITIONS
        for (const { from, to } of [discard, release]) {
          const moved = await store().advance('jo', 'a1', from, to, T1)
          expect(moved).toEqual(anEntry({ state: to, stateAt: T1 }))
        }
        const releasing = await store().advance('jo', 'a1', handOver.from, handOver.to, T2)
        expect(releasing).toEqual(anEntry({ state: 'releasing', stateAt: T2, expiresAt: null }))
      })

      test('gives a release that is undone its end back', async () => {
        await store().create(anEntry())
        const { release, undo } = HELD_TRANSITIONS
        const end = anEntry().expiresAt ?? T2
        await store().advance('jo', 'a1', release.from, release.to, T1)
        expect(await store().expired(end, 10)).toEqual([])
        const held = await store().advance('jo', 'a1', undo.from, undo.to, T2)
        expect(held).toEqual(anEntry({ stateAt: T2 }))
        expect(await store().expired(end, 10)).toEqual([held])
      })

      test('of several that saw a state begin at one moment, lets one have it', async () => {
        await store().create(anEntry({ state: 'releasing', stateAt: T1 }))
        const take = (at: Date) => store().advance('jo', 'a1', ['releasing'], 'releasing', at, T1)
        const took = await Promise.all([1, 2, 3].map((ms) => take(new Date(T2.getTime() + ms))))
        expect(took.filter((entry) => entry !== null)).toHaveLength(1)
        expect(await take(T2)).toBeNull()
      })
    })

    describeEntryQueries(store)
    describeJudgements(store)

    test('still has them after a restart', async () => {
      await store().create(anEntry())
      await store().create(aBareEntry({ intakeId: 'a2' }))
      const moved = await store().advance('jo', 'a2', ['delivering'], 'delivered', T1)
      const again = await reopened()
      expect(await again.get('jo', 'a1')).toEqual(anEntry())
      expect(await again.get('jo', 'a2')).toEqual(moved)
      expect(await again.create(anEntry())).toBe(false)
    })
  })
}
