import { describe, expect, test } from '@jest/globals'
import type { Entries, History } from '../../lib/app/ports.ts'
import { eachOpened, type Make } from './contract.ts'
import { aBareEntry, anEntry } from './fixtures.ts'
import { ask } from './lessons.ts'

const AT = new Date('2026-03-01T09:10:11.012Z')
const LATER = new Date('2026-03-04T09:10:11.013Z')
const BANDS = ['00aa', '00bb', '00cc', '00dd']

/** What every store does that counts texts with the entries of their messages, and tells of them when asked. */
export function describeSightingsContract(
  name: string,
  make: Make<{ readonly entries: Entries; readonly history: History }>,
): void {
  describe(`sightings: ${name}`, () => {
    const { store, reopened } = eachOpened(make)
    const sighted = async (ownerId = 'jo', bands = BANDS, at = store()) =>
      [...((await at.history.consult(ownerId, ask({ bands }))).sighted ?? [])].sort()

    test('knows of no text at first, and says nothing of texts unless asked', async () => {
      expect(await sighted()).toEqual([])
      await store().entries.create(anEntry(), { bands: BANDS, at: AT })
      expect((await store().history.consult('jo', ask({}))).sighted ?? new Map()).toEqual(new Map())
    })

    test('counts a text with each message, and remembers when it came last', async () => {
      await store().entries.create(anEntry(), { bands: BANDS, at: AT })
      await store().entries.create(aBareEntry({ intakeId: 'a2' }), { bands: ['00bb', '00ee'], at: LATER })
      expect(await sighted('jo', ['00aa', '00bb', '00ee', '00ff'])).toEqual([
        ['00aa', { count: 1, lastAt: AT }],
        ['00bb', { count: 2, lastAt: LATER }],
        ['00ee', { count: 1, lastAt: LATER }],
      ])
    })

    test('counts a message once, however often it is written', async () => {
      const sighting = { bands: BANDS, at: AT }
      expect(await store().entries.create(anEntry(), sighting)).toBe(true)
      expect(await store().entries.create(anEntry(), sighting)).toBe(false)
      expect(await store().entries.create(aBareEntry(), sighting)).toBe(false)
      expect(await sighted('jo', ['00aa'])).toEqual([['00aa', { count: 1, lastAt: AT }]])
      expect(await store().entries.get('jo', 'a1')).toEqual(anEntry())
    })

    test('lets one of several that write the same message count it', async () => {
      const sighting = { bands: BANDS, at: AT }
      const won = await Promise.all([1, 2, 3].map(() => store().entries.create(anEntry(), sighting)))
      expect(won.filter(Boolean)).toHaveLength(1)
      expect(await sighted('jo', ['00aa'])).toEqual([['00aa', { count: 1, lastAt: AT }]])
    })

    test('counts a band once a message, and nothing of a message without a text to compare', async () => {
      await store().entries.create(anEntry(), { bands: ['00aa', '00aa'], at: AT })
      await store().entries.create(aBareEntry({ intakeId: 'a2' }), null)
      await store().entries.create(aBareEntry({ intakeId: 'a3' }))
      expect(await sighted()).toEqual([['00aa', { count: 1, lastAt: AT }]])
    })

    test('keeps owners apart', async () => {
      await store().entries.create(anEntry(), { bands: BANDS, at: AT })
      await store().entries.create(anEntry({ ownerId: 'ida' }), { bands: ['00aa'], at: LATER })
      expect(await sighted('ida')).toEqual([['00aa', { count: 1, lastAt: LATER }]])
      expect(await sighted('jo', ['00aa'])).toEqual([['00aa', { count: 1, lastAt: AT }]])
    })

    test('writes no text where it cannot write the entry', async () => {
      const { tie } = anEntry()
      const broken = anEntry({ tie: { ...tie, rank: Number.NaN } })
      await expect(store().entries.create(broken, { bands: BANDS, at: AT })).rejects.toThrow()
      expect(await sighted()).toEqual([])
    })

    test('still knows them after a restart', async () => {
      await store().entries.create(anEntry(), { bands: BANDS, at: AT })
      const again = await reopened()
      expect(await sighted('jo', ['00dd'], again)).toEqual([['00dd', { count: 1, lastAt: AT }]])
    })
  })
}
