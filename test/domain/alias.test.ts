import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { address } from '../../lib/domain/address.ts'
import {
  type Alias,
  type AliasUse,
  afterTelling,
  afterUse,
  aliasAmong,
  aliasFor,
  aNewAlias,
  isAlias,
  nameOfAlias,
  passedOn,
  readLabel,
  retiring,
} from '../../lib/domain/alias.ts'
import type { Sighted } from '../../lib/domain/correspondent.ts'
import { guardedAddresses, guardedAs } from '../../lib/domain/guarded.ts'

const NOW = new Date('2026-06-01T12:00:00Z')
const later = (ms: number) => new Date(NOW.getTime() + ms)
const ANNA = address('anna@berger.example')
const AT = address('anna+shop-a@berger.example')

const seen = (at: string, over: Partial<Sighted> = {}): Sighted => ({
  who: { name: at, at, keys: [at] },
  proven: true,
  byService: false,
  ...over,
})
const use = (sighted: Sighted | null, ms = 0, unasked = false): AliasUse => ({
  at: later(ms),
  sighted,
  unasked,
})
const used = (...uses: readonly AliasUse[]): Alias | null => {
  let alias: Alias | null = null
  for (const one of uses) alias = afterUse('anna', AT, alias, one) ?? alias
  return alias
}

describe('an alias', () => {
  const anna = { addresses: [ANNA] as const }
  const dotted = { ...anna, dotAliases: true }

  test.each([
    ['anna+shop@berger.example', true, true],
    ['anna+@berger.example', true, true],
    ['shop.anna@berger.example', false, true],
    ['shop.anna+x@berger.example', false, true],
    ['anna@berger.example', false, false],
    ['max.berger@berger.example', false, false],
    ['.anna@berger.example', false, false],
    ['anna+shop@other.example', false, false],
  ])('%s: %s, where dots are allowed %s', (at, plain, withDots) => {
    expect(isAlias(address(at), anna)).toBe(plain)
    expect(isAlias(address(at), dotted)).toBe(withDots)
  })

  test('with a dot is found by the owner of what is behind the first dot, and by nobody who has none', () => {
    const at = address('shop.anna@berger.example')
    const finds = (owner: Parameters<typeof guardedAddresses>[0]) =>
      guardedAs(at).some((as) => guardedAddresses(owner).includes(as))
    expect(finds(dotted)).toBe(true)
    expect(finds(anna)).toBe(false)
    // Somebody whose name it is comes first.
    expect(guardedAs(at)[0]).toBe(at)
  })

  test('counts only where the message came to no address of the owner’s own', () => {
    expect(aliasAmong([address('b@x.example'), AT], anna)).toBe(AT)
    expect(aliasAmong([AT, ANNA], anna)).toBeNull()
    expect(aliasAmong([ANNA], anna)).toBeNull()
  })
})

describe('the use of an alias', () => {
  test('makes it, and whoever first proves who they are holds it', () => {
    const first = afterUse('anna', AT, null, use(seen('a', { proven: false })))
    expect(first).toMatchObject({ version: 1, holder: null, others: [] })
    const second = first && afterUse('anna', AT, first, use(seen('shop-a'), 5))
    expect(second).toMatchObject({ version: 2, changedAt: later(5), holder: { who: { at: 'shop-a' } } })
    expect(afterUse('anna', AT, null, use(seen('shop-a')))).toMatchObject({ version: 1, holder: { at: NOW } })
  })

  test('changes nothing when the holder writes again, or nobody can be named', () => {
    const alias = used(use(seen('shop-a')))
    expect(afterUse('anna', AT, alias, use(seen('shop-a'), 9, true))).toBeNull()
    expect(afterUse('anna', AT, alias, use(seen('firm-b', { proven: false }), 9, true))).toBeNull()
    expect(afterUse('anna', AT, alias, use(null, 9, true))).toBeNull()
  })

  test('by another is noted once, and told once: by the digest of one occasion, as often as that is repeated', () => {
    const alias = used(use(seen('shop-a')), use(seen('firm-b'), 1, true), use(seen('firm-b'), 2, true))
    if (alias === null) throw new Error('there is one')
    expect(alias).toMatchObject({ version: 2, others: [{ who: { at: 'firm-b' }, at: later(1) }] })
    expect(passedOn([alias], NOW)).toEqual([])
    expect(passedOn([alias], later(10)).map(({ by }) => by.who.at)).toEqual(['firm-b'])
    const told = afterTelling(alias, later(10))
    if (told === null) throw new Error('there was something to tell')
    expect(passedOn([told], later(10))).toHaveLength(1)
    expect(passedOn([told], later(20))).toEqual([])
    expect(afterTelling(told, later(20))).toBeNull()
  })

  test('a parcel service that announces what was ordered is on record, and no news until it writes to many', () => {
    const alias = used(use(seen('shop-a')), use(seen('parcels'), 1, false))
    expect(alias && passedOn([alias], later(9))).toEqual([])
    expect(alias?.others).toHaveLength(1)
    const turned = afterUse('anna', AT, alias, use(seen('parcels'), 2, true))
    expect(turned && passedOn([turned], later(9))).toHaveLength(1)
  })

  test('is bounded, however many write', () => {
    const all = Array.from({ length: 60 }, (_, n) => use(seen(`firm-${n}`), n, true))
    expect(used(...all)?.others.length).toBeLessThanOrEqual(20)
  })

  test('of a retired one changes nothing and is told no more', () => {
    const alias = used(use(seen('shop-a')), use(seen('firm-b'), 1, true))
    const retired = alias && retiring(alias, later(2), later(2))
    expect(retired && afterUse('anna', AT, retired, use(seen('firm-c'), 3, true))).toBeNull()
    expect(retired && passedOn([retired], later(9))).toEqual([])
    // Nor does it count as told, for when it is wanted again.
    expect(retired && afterTelling(retired, later(9))).toBeNull()
    expect(retired && retiring(retired, later(5), later(5))).toBeNull()
    expect(retired && retiring(retired, null, later(5))).toMatchObject({ retiredAt: null, version: 4 })
  })
})

describe('an address for somebody', () => {
  const nobody = () => false

  test.each([
    ['Shop A', 'plus', 'anna+shop-a@berger.example'],
    ['Bücher & Größe GmbH', 'plus', 'anna+buecher-groesse-gmbh@berger.example'],
    ['Café Zoé', 'dot', 'cafe-zoe.anna@berger.example'],
    ['a.b.c', 'dot', 'a-b-c.anna@berger.example'],
    ['x'.repeat(90), 'plus', `anna+${'x'.repeat(24)}@berger.example`],
  ] as const)('%s, with %s', (name, style, wanted) => {
    expect(aliasFor(name, ANNA, style, nobody)).toBe(wanted)
  })

  test('is another where that one is taken, and none where nothing can be made of the name', () => {
    expect(aliasFor('Shop A', ANNA, 'plus', (at) => at === AT)).toBe('anna+shop-a-2@berger.example')
    expect(aliasFor('Shop A', ANNA, 'plus', () => true)).toBeNull()
    expect(aliasFor('…', ANNA, 'plus', nobody)).toBeNull()
    expect(aliasFor('x', address(`${'y'.repeat(64)}@berger.example`), 'plus', nobody)).toBeNull()
  })

  test('is an address, and an alias, whatever it is called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('plus' as const, 'dot' as const),
        (name, style) => {
          const at = aliasFor(name, ANNA, style, nobody)
          if (at === null) return
          expect(address(at)).toBe(at)
          expect(isAlias(at, { addresses: [ANNA], dotAliases: true })).toBe(true)
        },
      ),
    )
  })

  test('is called what the owner calls it, else what its holder is called', () => {
    const alias = aNewAlias('anna', AT, null, NOW)
    expect(nameOfAlias(alias)).toBeNull()
    expect(nameOfAlias(afterUse('anna', AT, null, use(seen('shop-a'))) ?? alias)).toBe('shop-a')
    expect(nameOfAlias({ ...alias, label: 'Lindner' })).toBe('Lindner')
    expect(readLabel('  Shop\u0000\n A  ')).toBe('Shop A')
    expect(readLabel(' \u202e ')).toBeNull()
  })
})
