import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { isMadeOfName, sameName } from '../../lib/domain/name.ts'

describe('isMadeOfName', () => {
  test.each([
    ['max.muster@x.example', 'Max Muster'],
    ['m.muster@x.example', 'Max Muster'],
    ['muster@x.example', 'Muster, Max'],
    ['mmuster87+post@x.example', 'Max Muster'],
    ['joerg.mueller@x.example', 'Jörg Müller'],
    ['jorg_muller@x.example', 'Jörg Müller'],
  ])('%s is made of %s', (at, name) => {
    expect(isMadeOfName(address(at), name)).toBe(true)
  })

  test.each([
    ['max-muster-announce@x.example', 'Max Muster'],
    ['info@x.example', 'Max Muster'],
    ['4711@x.example', 'Max Muster'],
    ['m@x.example', 'Max Muster'],
    ['max@x.example', ''],
  ])('%s is not made of %j', (at, name) => {
    expect(isMadeOfName(address(at), name)).toBe(false)
  })
})

describe('sameName', () => {
  test('names are one in their normal form', () => {
    expect(sameName('Muster, Max', 'Dr. Max Muster')).toBe(true)
  })

  test('what tells nobody from others is never the same', () => {
    expect(sameName('Max', 'Max')).toBe(false)
    expect(sameName(null, null)).toBe(false)
  })
})
