import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { areOneMailbox } from '../../lib/domain/address-variants.ts'

describe('areOneMailbox', () => {
  test.each([
    ['a sub-address', 'anna+xing@berger.example', 'anna@berger.example'],
    ['another host of one organisation', 'anna@mail.berger.example', 'anna@berger.example'],
    ['Gmail’s dots', 'anna.berger@gmail.com', 'annaberger@googlemail.com'],
  ])('%s: one', (_, one, other) => {
    expect(areOneMailbox([address(one), address(other)])).toBe(true)
  })

  test.each([
    ['two local parts', 'anna@berger.example', 'max@berger.example'],
    ['two organisations', 'anna@berger.example', 'anna@muster.example'],
    ['two customers of one host', 'anna@berger.github.io', 'anna@muster.github.io'],
    ['two providers', 'anna.berger@gmx.de', 'anna.berger@web.de'],
    ['dots elsewhere', 'anna.berger@gmx.de', 'annaberger@gmx.de'],
  ])('%s: two', (_, one, other) => {
    expect(areOneMailbox([address(one), address(other)])).toBe(false)
  })

  test('none is nobody’s', () => {
    expect(areOneMailbox([])).toBe(false)
  })
})
