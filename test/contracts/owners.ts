import { describe, expect, test } from '@jest/globals'
import type { Owners } from '../../lib/app/ports.ts'
import { address } from '../../lib/domain/address.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import { eachOpened, type Make } from './contract.ts'
import { anOwner } from './fixtures.ts'

/** What every keeper of owners does. */
export function describeOwnersContract(name: string, make: Make<Owners>): void {
  describe(`Owners: ${name}`, () => {
    const { store, reopened } = eachOpened(make)

    test('knows nobody at first', async () => {
      expect(await store().get('jo')).toBeNull()
      expect(await store().byAddress(address('jo@kith.example'))).toBeNull()
      expect(await store().byJournalAddress(address('journal-jo@kith.example'))).toBeNull()
      expect(await store().list()).toEqual([])
      expect(await store().digestDue(new Date('2030-01-01'))).toEqual([])
    })

    test('gives an owner back as they were put', async () => {
      const full = anOwner('jo')
      const bare = anOwner('ida', {
        name: null,
        interests: { topics: [], effect: 'deliver' },
        digestTimes: [],
        nextDigestAt: null,
      })
      await store().put(full)
      await store().put(bare)
      expect(await store().get('jo')).toEqual(full)
      expect(await store().get('ida')).toEqual(bare)
      expect(idsOf(await store().list())).toEqual(['ida', 'jo'])
    })

    test('finds the owner by any of their addresses, and by sub-addresses of them', async () => {
      await store().put(
        anOwner('jo', { addresses: [address('jo@kith.example'), address('jördis@kith.example')] }),
      )
      await store().put(anOwner('ida'))
      expect(await byAddress(store(), 'jo@kith.example')).toBe('jo')
      expect(await byAddress(store(), 'jördis@kith.example')).toBe('jo')
      expect(await byAddress(store(), 'jo+shop@kith.example')).toBe('jo')
      expect(await byAddress(store(), 'ida+a+b@kith.example')).toBe('ida')
      expect(await byAddress(store(), 'jo@elsewhere.example')).toBeNull()
      expect(await byAddress(store(), 'j@kith.example')).toBeNull()
    })

    test('prefers an address that is somebody’s outright to the one without its sub-address', async () => {
      await store().put(anOwner('jo'))
      await store().put(anOwner('ida', { addresses: [address('jo+ida@kith.example')] }))
      expect(await byAddress(store(), 'jo+ida@kith.example')).toBe('ida')
      expect(await byAddress(store(), 'jo+else@kith.example')).toBe('jo')
    })

    test('keeps journal addresses and guarded ones apart', async () => {
      await store().put(anOwner('jo'))
      const found = await store().byJournalAddress(address('journal-jo@kith.example'))
      expect(found?.id).toBe('jo')
      expect(await byAddress(store(), 'journal-jo@kith.example')).toBeNull()
      expect(await store().byJournalAddress(address('jo@kith.example'))).toBeNull()
      expect(await store().byJournalAddress(address('journal-jo+x@kith.example'))).toBeNull()
    })

    test('replaces an owner, and the addresses they gave up are free', async () => {
      await store().put(anOwner('jo'))
      const changed = anOwner('jo', {
        addresses: [address('new@kith.example')],
        mode: 'paused',
        nextDigestAt: null,
      })
      await store().put(changed)
      expect(await store().get('jo')).toEqual(changed)
      expect(await byAddress(store(), 'jo@kith.example')).toBeNull()
      await store().put(anOwner('ida', { addresses: [address('jo@kith.example')] }))
      expect(await byAddress(store(), 'jo@kith.example')).toBe('ida')
      expect(await store().list()).toHaveLength(2)
    })

    test.each<[string, Partial<Owner>]>([
      ['guards', { addresses: [address('ida@kith.example'), address('jo@kith.example')] }],
      ['journals to', { addresses: [address('journal-jo@kith.example')] }],
      ['has', { journalAddress: address('jo@kith.example') }],
    ])('refuses an address that another owner %s, and changes nothing', async (_, changes) => {
      await store().put(anOwner('jo'))
      await store().put(anOwner('ida'))
      await expect(store().put(anOwner('ida', changes))).rejects.toThrow('ida')
      await expect(store().put(anOwner('third', changes))).rejects.toThrow('third')
      expect(await store().get('ida')).toEqual(anOwner('ida'))
      expect(await byAddress(store(), 'ida@kith.example')).toBe('ida')
      expect(await byAddress(store(), 'jo@kith.example')).toBe('jo')
      expect(await store().get('third')).toBeNull()
    })

    test('lists whose digest is due: at that moment or before, not after, not never', async () => {
      const at = (iso: string | null) => ({ nextDigestAt: iso === null ? null : new Date(iso) })
      await store().put(anOwner('late', at('2026-03-01T06:00:00.000Z')))
      await store().put(anOwner('now', at('2026-03-02T06:00:00.000Z')))
      await store().put(anOwner('soon', at('2026-03-02T06:00:00.001Z')))
      await store().put(anOwner('never', at(null)))
      const due = await store().digestDue(new Date('2026-03-02T06:00:00.000Z'))
      expect(idsOf(due)).toEqual(['late', 'now'])
      await store().put(anOwner('late', at('2026-03-03T06:00:00.000Z')))
      expect(idsOf(await store().digestDue(new Date('2026-03-02T06:00:00.000Z')))).toEqual(['now'])
    })

    test('still knows them after a restart', async () => {
      await store().put(anOwner('jo'))
      const again = await reopened()
      expect(await again.get('jo')).toEqual(anOwner('jo'))
      expect(await byAddress(again, 'jo+x@kith.example')).toBe('jo')
    })
  })
}

async function byAddress(store: Owners, at: string): Promise<string | null> {
  return (await store.byAddress(address(at)))?.id ?? null
}

function idsOf(owners: readonly Owner[]): string[] {
  return owners.map(({ id }) => id).sort()
}
