import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Pass } from '../../lib/domain/pass.ts'
import { sessions, signInLinks } from '../../lib/web/passes.ts'
import { tokens } from '../../lib/web/tokens.ts'

const SECRET = new Uint8Array(32).fill(7)
const NOW = new Date('2026-11-26T16:30:00Z')
const LATER = new Date('2026-11-29T16:30:00Z')
const pass: Pass = { ownerId: 'owner-1', id: 'digest-owner-1-1795710600000', expiresAt: LATER }

const passes: fc.Arbitrary<Pass> = fc.record({
  ownerId: fc.string({ unit: 'grapheme', maxLength: 20 }),
  id: fc.string({ unit: 'grapheme', maxLength: 40 }),
  expiresAt: fc
    .integer({ min: NOW.getTime() / 1000 + 1, max: 4_000_000_000 })
    .map((seconds) => new Date(seconds * 1000)),
})

describe.each([
  ['a link to sign in', signInLinks],
  ['a session', sessions],
])('%s', (_, make) => {
  const signer = make(SECRET)
  const token = signer.issue(pass)

  test('opens to what was issued', () => {
    fc.assert(
      fc.property(passes, (each) => {
        const issued = signer.issue(each)
        expect(issued).toMatch(/^[A-Za-z0-9_-]+$/)
        expect(signer.open(issued, NOW)).toEqual(each)
      }),
    )
  })

  test('with any letter changed, added or taken away is invalid', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_='
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...letters), (at, letter) => {
        fc.pre(token[at] !== letter)
        expect(signer.open(token.slice(0, at) + letter + token.slice(at + 1), NOW)).toBe('invalid')
        expect(signer.open(token.slice(0, at) + letter + token.slice(at), NOW)).toBe('invalid')
        expect(signer.open(token.slice(0, at), NOW)).toBe('invalid')
      }),
    )
  })

  test('is invalid whatever else it is, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
        expect(signer.open(text, NOW)).toBe('invalid')
      }),
    )
  })

  test('ends to the second; tampered with, it is invalid, not expired', () => {
    expect(signer.open(token, new Date(LATER.getTime() - 1))).toEqual(pass)
    expect(signer.open(token, LATER)).toBe('expired')
    expect(signer.open(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, LATER)).toBe('invalid')
  })

  test('of another secret is invalid', () => {
    expect(make(new Uint8Array(32).fill(8)).open(token, NOW)).toBe('invalid')
  })

  test('cannot shift a letter from one id to the other', () => {
    const one = signer.issue({ ...pass, ownerId: 'ab', id: 'c' })
    expect(one).not.toBe(signer.issue({ ...pass, ownerId: 'a', id: 'bc' }))
  })

  test('needs a long secret and short ids', () => {
    expect(() => make(new Uint8Array(31))).toThrow(RangeError)
    expect(() => signer.issue({ ...pass, ownerId: 'o'.repeat(256) })).toThrow(RangeError)
    expect(() => signer.issue({ ...pass, id: 'i'.repeat(701) })).toThrow(RangeError)
    const longest = { ...pass, ownerId: 'o'.repeat(255), id: 'i'.repeat(700) }
    expect(signer.open(signer.issue(longest), NOW)).toEqual(longest)
  })
})

describe('a token of one purpose', () => {
  const act = tokens(SECRET)
  const issued = {
    act: act.issue({ ownerId: 'owner-1', intakeId: 'a1', act: 'deliver', expiresAt: LATER }),
    link: signInLinks(SECRET).issue(pass),
    session: sessions(SECRET).issue(pass),
  }
  const opened = { act, link: signInLinks(SECRET), session: sessions(SECRET) }
  const purposes = ['act', 'link', 'session'] as const

  test.each(purposes.flatMap((one) => purposes.map((other) => [one, other] as const)))(
    '(%s) opened as another (%s)',
    (one, other) => {
      const answer = opened[other].open(issued[one], NOW)
      if (one === other) expect(answer).toMatchObject({ ownerId: 'owner-1' })
      else expect(answer).toBe('invalid')
    },
  )
})
