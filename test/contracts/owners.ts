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
      expect(await claims(store(), 'jo@kith.example', 'journal-jo@kith.example')).toEqual({})
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

    test('gives back who reports on and who writes for a shared address, to mail as well', async () => {
      const shared = anOwner('info', {
        journalSender: address('exchange@kith.example'),
        feeders: [address('jo@kith.example'), address('ida@kith.example')],
      })
      await store().put(shared)
      await store().put(anOwner('jo'))
      expect(await store().get('info')).toEqual(shared)
      const at = shared.journalAddress
      const { nextDigestAt, ...addressee } = shared
      expect((await store().ofRecipients([at])).get(at)?.owner).toMatchObject(addressee)
      expect(await byAddress(store(), 'jo@kith.example')).toBe('jo')
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

    test('gives what is nobody’s at a domain to the owner who is given all of it', async () => {
      const domain = 'kith.example'
      await store().put(anOwner('jo', { catchAll: [domain] }))
      await store().put(anOwner('ida'))
      const found = await claims(
        store(),
        'ida@kith.example',
        'ida+shop@kith.example',
        'whoever@kith.example',
        'whoever+x@kith.example',
        'journal-ida@kith.example',
        'whoever@sub.kith.example',
        'whoever@elsewhere.example',
      )
      expect(found).toEqual({
        'ida@kith.example': 'guarded ida',
        'ida+shop@kith.example': 'guarded ida',
        'whoever@kith.example': 'guarded jo',
        'whoever+x@kith.example': 'guarded jo',
        'journal-ida@kith.example': 'journal ida',
      })
      expect(await byAddress(store(), 'whoever@kith.example')).toBe('jo')
      await store().put(anOwner('jo'))
      expect(await byAddress(store(), 'whoever@kith.example')).toBeNull()
    })

    test.each(['bounces', 'forward', 'digest', 'unsubscribe', 'bounces+7'])(
      'gives %s@ to nobody, be there a catch-all or not: it would go round',
      async (local) => {
        await store().put(anOwner('jo', { catchAll: ['kith.example'] }))
        expect(await claims(store(), `${local}@kith.example`)).toEqual({})
      },
    )

    test('refuses a second owner who is to be given all of a domain', async () => {
      await store().put(anOwner('jo', { catchAll: ['kith.example'] }))
      await expect(store().put(anOwner('ida', { catchAll: ['kith.example'] }))).rejects.toThrow('ida')
      expect(await byAddress(store(), 'whoever@kith.example')).toBe('jo')
    })

    test('gives back where they read and wish to read, to mail as well, and amends it', async () => {
      const since = new Date('2026-03-01T06:00:00.000Z')
      const at = address('jo@mail.example')
      const wish = { address: at, state: 'asked', since, meanwhile: 'wait' } as const
      const jo = anOwner('jo', { deliverToWish: wish, catchAll: ['jo.example'] })
      await store().put(jo)
      expect(await store().get('jo')).toEqual(jo)
      const main = jo.addresses[0]
      expect((await store().ofRecipients([main])).get(main)?.owner.deliverToWish).toEqual(wish)
      const change = { deliverTo: at, deliverToWish: { ...wish, state: 'confirmed' } } as const
      await store().amend('jo', () => change)
      expect(await store().get('jo')).toEqual({ ...jo, ...change })
      expect((await store().ofRecipients([main])).get(main)?.owner.deliverTo).toBe(at)
      expect(await byAddress(store(), 'any@jo.example')).toBe('jo')
    })

    test('keeps journal addresses and guarded ones apart', async () => {
      await store().put(anOwner('jo'))
      expect(await byAddress(store(), 'journal-jo@kith.example')).toBeNull()
      const found = await claims(
        store(),
        'jo@kith.example',
        'journal-jo@kith.example',
        'journal-jo+x@kith.example',
      )
      expect(found).toEqual({ 'jo@kith.example': 'guarded jo', 'journal-jo@kith.example': 'journal jo' })
    })

    test('tells whose each of many recipients is, and is silent on the others', async () => {
      await store().put(anOwner('jo'))
      await store().put(anOwner('ida', { addresses: [address('jo+ida@kith.example')] }))
      expect(await store().ofRecipients([])).toEqual(new Map())
      const strangers = Array.from({ length: 120 }, (_, n) => `p${n}+x@kith.example`)
      const found = await claims(
        store(),
        'jo+ida@kith.example',
        'jo+shop@kith.example',
        'jo@kith.example',
        ...strangers,
        'journal-ida@kith.example',
        'constructor@kith.example',
      )
      expect(found).toEqual({
        'jo+ida@kith.example': 'guarded ida',
        'jo+shop@kith.example': 'guarded jo',
        'jo@kith.example': 'guarded jo',
        'journal-ida@kith.example': 'journal ida',
      })
    })

    test('gives with an address its owner as they were last put or amended', async () => {
      const at = address('jo@kith.example')
      const mode = async () => (await store().ofRecipients([at])).get(at)?.owner.mode
      await store().put(anOwner('jo'))
      const { nextDigestAt: _, ...rest } = anOwner('jo')
      expect((await store().ofRecipients([at])).get(at)?.owner).toMatchObject(rest)
      await store().put(anOwner('jo', { mode: 'paused' }))
      expect(await mode()).toBe('paused')
      await store().amend('jo', () => ({ mode: 'observing' }))
      expect(await mode()).toBe('observing')
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

    describe('a digest moved on', () => {
      const due = new Date('2026-03-02T06:00:00.000Z')
      const next = new Date('2026-03-03T06:00:00.000Z')

      test.each([next, null])('to %s leaves all else as it is', async (to) => {
        await store().put(anOwner('jo', { nextDigestAt: due }))
        await store().put(anOwner('jo', { nextDigestAt: due, mode: 'paused' }))
        expect(await store().reschedule('jo', due, to)).toBe(true)
        expect(await store().get('jo')).toEqual(anOwner('jo', { nextDigestAt: to, mode: 'paused' }))
        expect(await store().digestDue(due)).toEqual([])
        expect(idsOf(await store().digestDue(next))).toEqual(to === null ? [] : ['jo'])
      })

      test.each([new Date('2026-03-02T06:00:00.001Z'), null])('is left where it is due %s', async (set) => {
        await store().put(anOwner('jo', { nextDigestAt: set }))
        expect(await store().reschedule('jo', due, next)).toBe(false)
        expect((await store().get('jo'))?.nextDigestAt).toEqual(set)
      })

      test('is set where none was due, for whoever is there', async () => {
        await store().put(anOwner('jo', { nextDigestAt: null }))
        expect(await store().reschedule('jo', null, next)).toBe(true)
        expect((await store().get('jo'))?.nextDigestAt).toEqual(next)
        expect(idsOf(await store().digestDue(next))).toEqual(['jo'])
        expect(await store().reschedule('jo', null, due)).toBe(false)
        expect(await store().reschedule('nobody', null, due)).toBe(false)
        expect(idsOf(await store().list())).toEqual(['jo'])
      })

      test('by two at once moves once, and nobody is made by it', async () => {
        await store().put(anOwner('jo', { nextDigestAt: due }))
        const moves = [next, null].map((to) => store().reschedule('jo', due, to))
        expect((await Promise.all(moves)).filter(Boolean)).toHaveLength(1)
        expect(await store().reschedule('nobody', due, next)).toBe(false)
        expect(idsOf(await store().list())).toEqual(['jo'])
      })

      test('stays moved when the owner is amended', async () => {
        await store().put(anOwner('jo', { nextDigestAt: due }))
        await store().amend('jo', () => ({ mode: 'paused' }))
        expect(await store().reschedule('jo', due, next)).toBe(true)
        await store().amend('jo', () => ({ mode: 'guarding' }))
        expect(await store().get('jo')).toEqual(anOwner('jo', { nextDigestAt: next, mode: 'guarding' }))
      })
    })

    test('amends what is there at that moment, and leaves the rest as it is', async () => {
      const due = new Date('2026-03-02T06:00:00.000Z')
      await store().put(anOwner('jo', { mode: 'observing', nextDigestAt: due }))
      const welcome = { at: new Date('2026-03-01T06:00:00.000Z'), sent: false }
      const since = new Date('2026-02-01T06:00:00.000Z')
      const begun = await store().amend('jo', ({ mode }) =>
        mode === 'observing' ? { mode: 'guarding', welcome, since } : null,
      )
      const expected = anOwner('jo', { mode: 'guarding', nextDigestAt: due, welcome, since })
      expect(begun).toEqual(expected)
      expect(await store().get('jo')).toEqual(expected)
      expect((await store().byAddress(address('jo@kith.example')))?.mode).toBe('guarding')
      expect(await store().digestDue(due)).toEqual([expected])
    })

    test('amends all that an owner sets by themselves', async () => {
      const wished = {
        sensitivity: 'strict',
        interests: { topics: ['jazz'], unwelcome: [], effect: 'deliver' },
        language: 'en',
        timeZone: 'Europe/Lisbon',
        digestTimes: ['06:15'],
        digestDays: [1, 5],
      } as const
      await store().put(anOwner('jo'))
      await store().amend('jo', () => wished)
      expect(await store().get('jo')).toEqual(anOwner('jo', wished))
    })

    test('amends what came of their digests', async () => {
      await store().put(anOwner('jo'))
      const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour))
      const came = { bounced: at(1), deferred: [at(3), at(2)], through: at(4), complained: at(5) }
      const digestFeedback = { address: address('jo@home.example'), ...came }
      await store().amend('jo', () => ({ digestFeedback }))
      expect(await store().get('jo')).toEqual({ ...anOwner('jo'), digestFeedback })
    })

    test('amends which mail is theirs, too: found by what is new, no more by what is not', async () => {
      const due = new Date('2026-03-02T06:00:00.000Z')
      await store().put(anOwner('jo', { nextDigestAt: due }))
      await store().put(anOwner('ida'))
      const addresses = [address('jo@new.example'), address('jo@kith.example')] as const
      await store().amend('jo', () => ({ addresses }))
      expect(await byAddress(store(), 'jo@new.example')).toBe('jo')
      await store().amend('jo', () => ({ addresses: [addresses[0]], catchAll: ['new.example'] }))
      expect(await byAddress(store(), 'any@new.example')).toBe('jo')
      expect(await byAddress(store(), 'jo@kith.example')).toBeNull()
      const belongs = { addresses: [addresses[0]] as const, catchAll: ['new.example'], nextDigestAt: due }
      expect(await store().get('jo')).toEqual(anOwner('jo', belongs))
      expect(await claims(store(), 'journal-jo@kith.example')).toEqual({
        'journal-jo@kith.example': 'journal jo',
      })
    })

    test.each(['ida@kith.example', 'journal-jo@kith.example'])(
      'amends nobody to have %s, which is something else already',
      async (at) => {
        await store().put(anOwner('jo'))
        await store().put(anOwner('ida'))
        const change = { name: 'Jo', addresses: [address(at)] } as const
        await expect(store().amend('jo', () => change)).rejects.toThrow('jo')
        expect(await store().get('jo')).toEqual(anOwner('jo'))
        expect(await byAddress(store(), 'jo@kith.example')).toBe('jo')
        expect(await byAddress(store(), 'ida@kith.example')).toBe('ida')
      },
    )

    test('amends nothing where nothing is wanted, or nobody is there', async () => {
      await store().put(anOwner('jo'))
      expect(await store().amend('jo', () => null)).toBeNull()
      expect(await store().amend('nobody', () => ({ mode: 'paused' }))).toBeNull()
      expect(await store().get('jo')).toEqual(anOwner('jo'))
    })

    test('of many who amend at once, each sees what the others did', async () => {
      await store().put(anOwner('jo', { mode: 'observing' }))
      const begin = () =>
        store().amend('jo', ({ mode }) => (mode === 'observing' ? { mode: 'guarding' } : null))
      const outcomes = await Promise.all([begin(), begin(), begin()])
      expect(outcomes.filter((outcome) => outcome !== null)).toHaveLength(1)
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

/** Of each address that is somebody's: as what, and whose. */
async function claims(store: Owners, ...recipients: readonly string[]): Promise<Record<string, string>> {
  const found = await store.ofRecipients(recipients.map((at) => address(at)))
  return Object.fromEntries([...found].map(([at, { role, owner }]) => [at, `${role} ${owner.id}`]))
}

function idsOf(owners: readonly Owner[]): string[] {
  return owners.map(({ id }) => id).sort()
}
