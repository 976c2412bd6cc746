import { describe, expect, test } from '@jest/globals'
import type { Entries } from '../../lib/app/ports.ts'
import type { Entry, EntryState } from '../../lib/domain/entry.ts'
import { STATES_NEEDING_BYTES } from '../../lib/domain/held.ts'
import { personSubject } from '../../lib/domain/rule.ts'
import { aBareEntry, anEntry } from './fixtures.ts'

export const STATES: readonly EntryState[] = [
  'delivering',
  'delivered',
  'held',
  'leaving',
  'releasing',
  'released',
  'discarded',
  'expired',
]
const T1 = new Date('2026-03-05T12:00:00.001Z')
const T2 = new Date('2026-03-06T12:00:00.002Z')

/** The part of the contract of entries that is about finding them. */
export function describeEntryQueries(store: () => Entries): void {
  describe('list and count', () => {
    test('the newest first, of these states only, as many as asked', async () => {
      const states: readonly EntryState[] = ['held', 'delivered', 'held', 'discarded', 'delivered']
      for (const [day, state] of states.entries()) await store().create(entryOfDay(day, { state }))
      expect(await listed(store(), ['held', 'delivered'], 10)).toEqual(['d4', 'd2', 'd1', 'd0'])
      expect(await listed(store(), ['delivered', 'held'], 3)).toEqual(['d4', 'd2', 'd1'])
      expect(await listed(store(), ['held', 'held'], 10)).toEqual(['d2', 'd0'])
      expect(await listed(store(), [], 10)).toEqual([])
      expect(await store().count('jo', ['held', 'delivered'])).toBe(4)
      expect(await store().count('jo', ['expired'])).toBe(0)
    })

    test.each(STATES)('one state alone, beside one entry of each: %s', async (asked) => {
      for (const [day, state] of STATES.entries()) await store().create(entryOfDay(day, { state }))
      expect(await store().count('jo', [asked])).toBe(1)
      expect(await listed(store(), [asked], 10)).toEqual([`d${STATES.indexOf(asked)}`])
      expect(await store().count('jo', STATES)).toBe(STATES.length)
    })

    test('few among many', async () => {
      for (let day = 0; day < 40; day++) {
        const state = day === 0 || day === 33 ? 'delivering' : 'delivered'
        await store().create(entryOfDay(day, { state }))
      }
      expect(await listed(store(), ['delivering'], 2)).toEqual(['d33', 'd0'])
    })

    test('page by page: none missing, none twice, those of one moment included', async () => {
      for (const [i, day] of [1, 2, 2, 2, 2, 3, 4, 4].entries()) {
        const state = i === 5 ? 'discarded' : 'held'
        await store().create(entryOfDay(day, { intakeId: `e${i}`, state }))
      }
      const all = await listed(store(), ['held', 'discarded'], 10)
      expect(all).toEqual(['e7', 'e6', 'e5', 'e4', 'e3', 'e2', 'e1', 'e0'])
      for (const size of [1, 2, 3, 7]) {
        const seen: string[] = []
        let before: Entry | undefined
        for (;;) {
          const page: readonly Entry[] = await store().list('jo', ['held', 'discarded'], size, before)
          expect(page.length).toBeLessThanOrEqual(size)
          if (page.length === 0) break
          seen.push(...page.map(({ intakeId }) => intakeId))
          before = page.at(-1)
        }
        expect(seen).toEqual(all)
      }
    })

    test('outlines tell what entries would: the newest first, of these states only, as many as asked', async () => {
      const states: readonly EntryState[] = ['held', 'delivered', 'held', 'discarded', 'delivered']
      for (const [day, state] of states.entries()) await store().create(entryOfDay(day, { state }))
      const ids = async (asked: readonly EntryState[], limit: number) =>
        (await store().outlines('jo', asked, limit)).map(({ intakeId }) => intakeId)
      expect(await ids(['held', 'delivered'], 10)).toEqual(['d4', 'd2', 'd1', 'd0'])
      expect(await ids(['delivered', 'held'], 3)).toEqual(['d4', 'd2', 'd1'])
      expect(await ids([], 10)).toEqual([])
    })

    test.each<[string, Entry]>([
      ['with every field', anEntry()],
      ['listed by a digest', anEntry({ digestedAt: T1 })],
      ['with no more than must be', aBareEntry({ state: 'delivered' })],
      [
        'of somebody without an address',
        anEntry({ author: { name: 'Max', address: null, platform: 'xing' } }),
      ],
    ])('an outline says of an entry %s what tells it apart', async (_, entry) => {
      await store().create(entry)
      const [outline] = await store().outlines('jo', [entry.state], 10)
      const { receivedAt, expiresAt, digestedAt, authentication, listId } = entry
      expect(outline).toMatchObject({ ownerId: 'jo', intakeId: 'a1', receivedAt, expiresAt, digestedAt })
      expect(outline).toMatchObject({ authentication, listId, verdict: { kind: entry.verdict.kind } })
      expect(outline?.verdict.reasons[0].code).toBe(entry.verdict.reasons[0].code)
      expect(outline && personSubject(outline.author)).toBe(personSubject(entry.author))
      expect(outline?.event === null).toBe(entry.event === null)
    })

    test('gives those of many that there are, each once, whole', async () => {
      await store().create(anEntry())
      await store().create(aBareEntry({ intakeId: 'a2' }))
      await store().create(anEntry({ intakeId: 'a3', ownerId: 'ida' }))
      const found = await store().getAll('jo', ['a2', 'a1', 'a3', 'none', 'a1'])
      expect(found.toSorted((one, other) => (one.intakeId < other.intakeId ? -1 : 1))).toEqual([
        anEntry(),
        aBareEntry({ intakeId: 'a2' }),
      ])
      expect(await store().getAll('jo', [])).toEqual([])
    })

    test('what moves on changes lists', async () => {
      await store().create(anEntry())
      await store().advance('jo', 'a1', ['held'], 'discarded', T1)
      expect(await listed(store(), ['held'], 10)).toEqual([])
      expect(await listed(store(), ['discarded'], 10)).toEqual(['a1'])
    })
  })

  test('notes which a digest has listed, and never goes back', async () => {
    for (const day of [1, 2, 3]) await store().create(entryOfDay(day))
    await store().markDigested('jo', ['d1', 'd2', 'unknown'], T2)
    await store().markDigested('jo', ['d2', 'd3'], T1)
    await store().markDigested('jo', [], T2)
    const marks = (await store().list('jo', ['held'], 10)).map(({ digestedAt }) => digestedAt)
    expect(marks).toEqual([T1, T2, T2])
  })

  test('finds what is over, of any owner: at that moment or before, and only what may expire', async () => {
    const end = new Date('2026-04-30T00:00:00.000Z')
    const later = new Date(end.getTime() + 1)
    await store().create(anEntry({ intakeId: 'over', expiresAt: end }))
    await store().create(
      anEntry({ intakeId: 'put-away', state: 'discarded', expiresAt: end, ownerId: 'ida' }),
    )
    await store().create(anEntry({ intakeId: 'later', expiresAt: later }))
    await store().create(aBareEntry({ intakeId: 'never' }))
    await store().create(anEntry({ intakeId: 'taken', expiresAt: end }))
    await store().advance('jo', 'taken', ['held'], 'releasing', T1)
    const over = await store().expired(end, 10)
    expect(over.map(({ intakeId }) => intakeId).sort()).toEqual(['over', 'put-away'])
    expect(await store().expired(end, 1)).toHaveLength(1)
    expect(await store().expired(later, 10)).toHaveLength(3)
  })

  test('finds releases that wait: asked for at that moment or before, of any owner', async () => {
    for (const ownerId of ['jo', 'ida', 'ole']) await store().create(anEntry({ ownerId }))
    await store().create(anEntry({ intakeId: 'untouched' }))
    await store().advance('jo', 'a1', ['held'], 'leaving', T1)
    await store().advance('ida', 'a1', ['held'], 'leaving', T2)
    await store().advance('ole', 'a1', ['held'], 'leaving', T1)
    await store().advance('ole', 'a1', ['leaving'], 'held', T1)
    expect((await store().leaving(T1, 10)).map(({ ownerId }) => ownerId)).toEqual(['jo'])
    expect(await store().leaving(T2, 10)).toHaveLength(2)
    expect(await store().leaving(T2, 1)).toHaveLength(1)
    expect(await store().stalledReleases(new Date(T2.getTime() + 1), 10)).toEqual([])
  })

  test('finds releases that were begun before and not done, of any owner', async () => {
    for (const ownerId of ['jo', 'ida', 'ole']) await store().create(anEntry({ ownerId }))
    await store().create(anEntry({ intakeId: 'untouched' }))
    await store().advance('jo', 'a1', ['held'], 'releasing', T1)
    await store().advance('ida', 'a1', ['held'], 'releasing', T2)
    await store().advance('ole', 'a1', ['held'], 'releasing', T1)
    await store().advance('ole', 'a1', ['releasing'], 'released', T1)
    const stalled = await store().stalledReleases(T2, 10)
    expect(stalled.map(({ ownerId }) => ownerId)).toEqual(['jo'])
    expect(await store().stalledReleases(new Date(T2.getTime() + 1), 10)).toHaveLength(2)
    expect(await store().stalledReleases(new Date(T2.getTime() + 1), 1)).toHaveLength(1)
  })

  test.each(STATES)('knows whether bytes are needed: %s', async (state) => {
    await store().create(anEntry({ state }))
    expect(await store().needsBytes('a1')).toBe(STATES_NEEDING_BYTES.includes(state))
    expect(await store().needsBytes('a2')).toBe(false)
  })

  test('needs the bytes as long as any owner does', async () => {
    await store().create(anEntry())
    await store().create(aBareEntry({ ownerId: 'ida', state: 'delivered' }))
    expect(await store().needsBytes('a1')).toBe(true)
    expect(await store().needsBytes('a1', 'ida')).toBe(true)
    expect(await store().needsBytes('a1', 'jo')).toBe(false)
    await store().advance('jo', 'a1', ['held'], 'expired', T1)
    expect(await store().needsBytes('a1')).toBe(false)
  })
}

function entryOfDay(day: number, changes: Partial<Entry> = {}): Entry {
  return anEntry({ intakeId: `d${day}`, receivedAt: new Date(Date.UTC(2026, 2, 1 + day)), ...changes })
}

async function listed(store: Entries, states: readonly EntryState[], limit: number): Promise<string[]> {
  return (await store.list('jo', states, limit)).map(({ intakeId }) => intakeId)
}
