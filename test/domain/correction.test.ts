import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { correctionOf } from '../../lib/domain/correction.ts'
import { NO_TIE } from '../../lib/domain/tie.ts'
import { deliveredEntry, heldEntry, NOW } from '../support/entries.ts'

const strangersLetter = deliveredEntry({ tie: NO_TIE })

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
    ['what looked like a stranger’s letter touches letters', strangersLetter, 'all'],
  ] as const)('to hold %s', (_what, entry, reach) => {
    expect(correctionOf(entry, 'mass', NOW)?.reach).toBe(reach)
  })

  test.each(['transactional', 'meeting', 'automatic'] as const)('never makes %s mail wait', (kind) => {
    expect(correctionOf(heldEntry({}, { kind }), 'mass', NOW)).toBeNull()
  })

  test.each(['close', 'known', 'dormant'] as const)('never makes a letter of somebody %s wait', (level) => {
    const letter = deliveredEntry({ tie: { ...NO_TIE, level, by: 'address' } })
    expect(letter.verdict.kind).toBe('personal')
    expect(correctionOf(letter, 'mass', NOW)).toBeNull()
    expect(correctionOf(heldEntry({ tie: letter.tie }), 'mass', NOW)).not.toBeNull()
  })

  test('never makes an answer to the owner wait', () => {
    const answer = heldEntry({}, { kind: 'personal', reasons: [{ code: 'answer', facts: {} }] })
    expect(correctionOf(answer, 'mass', NOW)).toBeNull()
  })

  test('needs somebody to name', () => {
    const author = { name: null, address: null, platform: null }
    expect(correctionOf(heldEntry({ author }), 'letters', NOW)).toBeNull()
    const named = { ...author, address: address('a@x.example') }
    expect(correctionOf(heldEntry({ author: named }), 'letters', NOW)).not.toBeNull()
  })
})
