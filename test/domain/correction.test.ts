import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { correctionOf } from '../../lib/domain/correction.ts'
import { deliveredEntry, heldEntry, NOW } from '../support/entries.ts'

describe('a correction', () => {
  test('is about one author on one list', () => {
    expect(correctionOf(heldEntry({ listId: 'woche.muster.example' }), 'letters', NOW)).toEqual({
      scope: 'series',
      subject: 'max@muster.example on woche.muster.example',
      effect: 'letters',
      reach: 'mass',
      since: NOW,
    })
  })

  test.each([
    ['a newsletter touches no letter', heldEntry(), 'mass'],
    ['what looked like a letter touches letters', deliveredEntry(), 'all'],
  ] as const)('to hold %s', (_what, entry, reach) => {
    expect(correctionOf(entry, 'mass', NOW)?.reach).toBe(reach)
  })

  test.each(['transactional', 'meeting', 'automatic'] as const)('never makes %s mail wait', (kind) => {
    expect(correctionOf(heldEntry({}, { kind }), 'mass', NOW)).toBeNull()
  })

  test('needs somebody to name', () => {
    const author = { name: null, address: null, platform: null }
    expect(correctionOf(heldEntry({ author }), 'letters', NOW)).toBeNull()
    const named = { ...author, address: address('a@x.example') }
    expect(correctionOf(heldEntry({ author: named }), 'letters', NOW)).not.toBeNull()
  })
})
