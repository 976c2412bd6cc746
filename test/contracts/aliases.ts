import { describe, expect, test } from '@jest/globals'
import type { Aliases, History } from '../../lib/app/ports.ts'
import { address } from '../../lib/domain/address.ts'
import { type Alias, aNewAlias } from '../../lib/domain/alias.ts'
import { eachOpened, type Make } from './contract.ts'

const NOW = new Date('2026-03-02T06:30:00.123Z')
const later = (ms: number) => new Date(NOW.getTime() + ms)
const AT = address('jo+bücher@kith.example')

const first = aNewAlias('jo', AT, 'Bücher', NOW)
const second: Alias = {
  ...first,
  version: 2,
  changedAt: later(5),
  retiredAt: later(4),
  holder: { who: { name: 'Shop A', at: 'shop-a.example', keys: ['shop-a', 'platform:luma'] }, at: later(1) },
  others: [
    {
      who: { name: null, at: 'firm-b.example', keys: ['firm-b'] },
      at: later(2),
      unasked: true,
      toldAt: null,
    },
    { who: { name: 'C', at: 'c@mail.example', keys: [] }, at: later(3), unasked: false, toldAt: later(4) },
  ],
}

interface Stores {
  readonly aliases: Aliases
  readonly history: History
}

/** What every keeper of aliases does. */
export function describeAliasesContract(name: string, make: Make<Stores>): void {
  describe(`Aliases: ${name}`, () => {
    const { store, reopened } = eachOpened(make)
    const kept = () => store().aliases
    const consulted = async (ownerId: string, alias = AT) =>
      (await store().history.consult(ownerId, { ties: [], ruleSubjects: [], messageIds: [], alias })).alias

    test('has none at first', async () => {
      expect(await kept().get('jo', AT)).toBeNull()
      expect(await kept().list('jo', 10)).toEqual([])
      expect((await consulted('jo')) ?? null).toBeNull()
    })

    test('gives back what was put, also after a restart', async () => {
      expect(await kept().put(first)).toBe(true)
      expect(await kept().get('jo', AT)).toEqual(first)
      expect(await kept().put(second)).toBe(true)
      expect(await kept().get('jo', AT)).toEqual(second)
      expect(await (await reopened()).aliases.get('jo', AT)).toEqual(second)
    })

    test('answers a consultation with the one asked for, of that owner', async () => {
      await kept().put(first)
      await kept().put({ ...first, ownerId: 'ida', label: 'Idas' })
      await kept().put(aNewAlias('jo', address('jo+other@kith.example'), null, NOW))
      expect(await consulted('jo')).toEqual(first)
      expect((await consulted('ida'))?.label).toBe('Idas')
      expect((await consulted('max')) ?? null).toBeNull()
    })

    test('takes one of several changes of the same version', async () => {
      expect((await Promise.all([1, 2, 3].map(() => kept().put(first)))).filter((one) => one)).toHaveLength(1)
      expect((await Promise.all([1, 2, 3].map(() => kept().put(second)))).filter((one) => one)).toHaveLength(
        1,
      )
      expect(await kept().put(first)).toBe(false)
      expect(await kept().put({ ...second, version: 4 })).toBe(false)
      expect(await kept().get('jo', AT)).toEqual(second)
    })

    test('lists an owner’s, the latest changed first', async () => {
      await kept().put(first)
      await kept().put(aNewAlias('jo', address('jo+b@kith.example'), null, later(1)))
      await kept().put(aNewAlias('ida', address('ida+c@kith.example'), null, later(2)))
      expect((await kept().list('jo', 10)).map(({ label }) => label)).toEqual([null, 'Bücher'])
      await kept().put({ ...first, version: 2, changedAt: later(3) })
      expect((await kept().list('jo', 1)).map(({ label }) => label)).toEqual(['Bücher'])
    })
  })
}
