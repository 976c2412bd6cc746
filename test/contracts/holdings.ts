import { describe, expect, test } from '@jest/globals'
import type {
  Aliases,
  Bookmarks,
  Claims,
  Digests,
  Entries,
  History,
  Holding,
  Holdings,
  Owners,
} from '../../lib/app/ports.ts'
import { address } from '../../lib/domain/address.ts'
import { aNewAlias } from '../../lib/domain/alias.ts'
import { ENTRY_STATES } from '../../lib/domain/entry.ts'
import type { TieKey, TieRecord } from '../../lib/domain/tie.ts'
import { eachOpened, type Make } from './contract.ts'
import { anEntry, anOwner } from './fixtures.ts'
import { aLesson, record } from './lessons.ts'

/** The ports of one store by which something comes to be kept, and what keeps account of it. */
export interface KeepingStore {
  readonly owners: Owners
  readonly history: History
  readonly entries: Entries
  readonly digests: Digests
  readonly claims: Claims
  readonly bookmarks: Bookmarks
  readonly aliases: Aliases
  readonly holdings: Holdings
}

const NOW = new Date('2026-03-02T06:30:00.123Z')
const later = (ms: number) => new Date(NOW.getTime() + ms)
const EVERYTHING = 1_000
const HEEDLESS = async () => {}

/** What every keeper of owners' holdings does; `dump` shows all that its store has, as text. */
export function describeHoldingsContract(
  name: string,
  make: Make<KeepingStore & { readonly dump: () => Promise<string> }>,
): void {
  describe(`Holdings: ${name}`, () => {
    const { store } = eachOpened(make)

    async function fill(id: string): Promise<void> {
      const { owners, history, entries, digests, claims, bookmarks, aliases } = store()
      await owners.put(anOwner(id))
      const friend = address(`friend-of-${id}@else.example`)
      const ties = new Map<TieKey, TieRecord>([
        [`address:${friend}`, record({ sent: 1, outgoing: 1 })],
        [`name:friend of ${id}`, record({ sent: 1, addresses: [friend] })],
        ['domain:else.example', record({ sent: 1 })],
      ])
      const sent = { messageId: `sent-1@${id}.example`, recipients: [friend], at: NOW }
      await history.learn(id, aLesson(`lesson-of-${id}`, { ties, sent }))
      await history.putRule(id, {
        scope: 'person',
        subject: `friend-of-${id}@else.example`,
        effect: 'block',
        reach: 'mass',
        since: NOW,
      })
      const sighting = { bands: [`band-${id}`], at: NOW }
      const entry = { ownerId: id, intakeId: `of-${id}`, others: [], to: address(`${id}@kith.example`) }
      await entries.create(anEntry(entry), sighting)
      await digests.record({ id: `digest-${id}-1`, ownerId: id, at: NOW, count: 1 })
      await claims.take(`link ${id} digest-${id}-1`, NOW, later(9_000))
      await bookmarks.put({ ownerId: id, id: `imap-${id}` }, { place: null, trouble: null })
      await aliases.put(aNewAlias(id, address(`${id}+shop@kith.example`), `for-${id}`, NOW))
    }

    async function gone(id: string): Promise<void> {
      await store().holdings.close(id, NOW)
      await store().holdings.erase(id, EVERYTHING, HEEDLESS)
      await store().holdings.forget(id)
    }

    test('hands out what no other port reads, and of nobody else', async () => {
      await fill('jo')
      await fill('max')
      const held: Holding[] = []
      for await (const one of store().holdings.rest('jo')) held.push(one)
      const sorts = new Set(held.map(({ sort }) => sort))
      for (const sort of ['lesson', 'sent', 'sighting', 'bookmark', 'alias']) expect(sorts).toContain(sort)
      for (const sort of ['tie', 'rule', 'entry', 'digest']) expect(sorts).not.toContain(sort)
      expect(JSON.stringify(held)).toContain('band-jo')
      expect(JSON.stringify(held)).not.toContain('max')
    })

    test('closes: found no more, the addresses are free, and it is noted', async () => {
      await fill('jo')
      const { owners, holdings } = store()
      expect(await holdings.close('jo', NOW)).toEqual({ orphans: [] })
      expect(await owners.get('jo')).toBeNull()
      expect(await owners.list()).toEqual([])
      expect(await owners.digestDue(later(1e12))).toEqual([])
      expect(await owners.byAddress(address('jo@kith.example'))).toBeNull()
      await owners.put(anOwner('new', { addresses: anOwner('jo').addresses }))
      expect(await holdings.closed(later(-1))).toEqual([])
      expect(await holdings.closed(NOW)).toEqual(['jo'])
      await holdings.forget('jo')
      expect(await holdings.closed(NOW)).toEqual([])
    })

    test('closes nobody twice, and nobody who is not there', async () => {
      await fill('jo')
      expect(await store().holdings.close('nobody', NOW)).toBeNull()
      expect(await store().holdings.close('jo', NOW)).not.toBeNull()
      expect(await store().holdings.close('jo', NOW)).toBeNull()
    })

    test('erases all of an owner, counted, and leaves all of another', async () => {
      await fill('jo')
      await fill('max')
      const { holdings, history, entries, digests, owners, bookmarks } = store()
      await holdings.close('jo', NOW)
      const { counts, complete } = await holdings.erase('jo', EVERYTHING, HEEDLESS)
      expect(complete).toBe(true)
      expect(Object.fromEntries(counts)).toMatchObject({
        tie: 3,
        lesson: 1,
        sent: 1,
        rule: 1,
        entry: 1,
        digest: 1,
        sighting: 1,
        bookmark: 1,
        alias: 1,
      })
      await holdings.forget('jo')
      expect(await store().dump()).not.toMatch(/\bjo\b|-jo\b/)

      expect(await owners.get('max')).toEqual(anOwner('max'))
      expect(await history.rules('max')).toHaveLength(1)
      expect(await entries.count('max', ENTRY_STATES)).toBe(1)
      expect(await digests.list('max', 9)).toHaveLength(1)
      expect(await bookmarks.get({ ownerId: 'max', id: 'imap-max' })).not.toBeNull()
      expect(await store().aliases.list('max', 9)).toHaveLength(1)
      expect(await history.countSent('max')).toBe(1)
    })

    test('another owner’s copy of a message stays, and no longer says that it came to the one who has gone', async () => {
      await fill('jo')
      await fill('max')
      const { entries } = store()
      await entries.create(anEntry({ ownerId: 'jo', intakeId: 'both', others: ['max', 'erika'] }))
      await entries.create(anEntry({ ownerId: 'max', intakeId: 'both', others: ['jo'] }))
      await entries.create(anEntry({ ownerId: 'erika', intakeId: 'both', others: ['max', 'jo'] }))
      await gone('jo')
      const { others: _, ...alone } = anEntry({ ownerId: 'max', intakeId: 'both' })
      expect(await entries.get('max', 'both')).toEqual(alone)
      expect((await entries.get('erika', 'both'))?.others).toEqual(['max'])
      expect(await entries.get('jo', 'both')).toBeNull()
    })

    test('comes a second time for what was written meanwhile, and finds nothing a third', async () => {
      await fill('jo')
      const { holdings, entries } = store()
      await holdings.close('jo', NOW)
      await holdings.erase('jo', EVERYTHING, HEEDLESS)
      await entries.create(anEntry({ ownerId: 'jo', intakeId: 'straggler', others: [] }))
      expect((await holdings.erase('jo', EVERYTHING, HEEDLESS)).counts.get('entry')).toBe(1)
      const { counts, complete } = await holdings.erase('jo', EVERYTHING, HEEDLESS)
      expect([...counts.values()].every((count) => count === 0)).toBe(true)
      expect(complete).toBe(true)
    })

    test('tells of every message and digest before its record goes, and of no other owner’s', async () => {
      await fill('jo')
      await fill('max')
      const { holdings, entries, digests } = store()
      await holdings.close('jo', NOW)
      const told: string[] = []
      await holdings.erase('jo', EVERYTHING, async (sort, ids) => {
        for (const id of ids) {
          told.push(`${sort} ${id}`)
          expect(await (sort === 'entry' ? entries : digests).get('jo', id)).not.toBeNull()
        }
      })
      expect(told.sort()).toEqual(['digest digest-jo-1', 'entry of-jo'])
    })

    test('erases none of which it has not told, be it written meanwhile', async () => {
      await fill('jo')
      const { holdings, entries, digests } = store()
      await holdings.close('jo', NOW)
      const told: string[] = []
      const tell = async (sort: string, ids: readonly string[]) => {
        if (told.length === 0) {
          await entries.create(anEntry({ ownerId: 'jo', intakeId: 'straggler', others: [] }))
          await digests.record({ id: 'digest-jo-2', ownerId: 'jo', at: NOW, count: 1 })
        }
        told.push(...ids.map((id) => `${sort} ${id}`))
      }
      await holdings.erase('jo', EVERYTHING, tell)
      await holdings.erase('jo', EVERYTHING, tell)
      expect(told.sort()).toEqual([
        'digest digest-jo-1',
        'digest digest-jo-2',
        'entry of-jo',
        'entry straggler',
      ])
      expect(await entries.get('jo', 'straggler')).toBeNull()
      expect(await digests.list('jo', 9)).toEqual([])
    })

    test('keeps the records of what it could not tell', async () => {
      await fill('jo')
      const { holdings, entries } = store()
      await holdings.close('jo', NOW)
      const refuse = () => Promise.reject(new Error('no disk'))
      await expect(holdings.erase('jo', EVERYTHING, refuse)).rejects.toThrow('no disk')
      expect(await entries.get('jo', 'of-jo')).not.toBeNull()
    })

    test('goes on where a limit ended it', async () => {
      await fill('jo')
      const { holdings, entries } = store()
      for (let n = 0; n < 30; n++)
        await entries.create(anEntry({ ownerId: 'jo', intakeId: `n${n}`, others: [] }))
      let rounds = 0
      while (!(await holdings.erase('jo', 10, HEEDLESS)).complete) expect(++rounds).toBeLessThan(50)
      await gone('jo')
      expect(await store().dump()).not.toMatch(/\bjo\b|-jo\b/)
    })
  })
}
