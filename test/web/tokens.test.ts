import { createHmac } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Grant, tokens } from '../../lib/web/tokens.ts'

const SECRET = new Uint8Array(32).fill(7)
const NOW = new Date('2026-11-26T16:30:00Z')
const LATER = new Date('2027-01-25T16:30:00Z')
const grant: Grant = { ownerId: 'owner-1', intakeId: 'a1b2c3d4e5f6', act: 'deliver', expiresAt: LATER }

const grants: fc.Arbitrary<Grant> = fc.record({
  ownerId: fc.string({ unit: 'grapheme', maxLength: 20 }),
  intakeId: fc.string({ unit: 'grapheme', maxLength: 40 }),
  act: fc.constantFrom('deliver', 'allow', 'block'),
  expiresAt: fc
    .integer({ min: NOW.getTime() / 1000 + 1, max: 4_000_000_000 })
    .map((seconds) => new Date(seconds * 1000)),
})

describe('a token', () => {
  test('opens to what was granted', () => {
    fc.assert(
      fc.property(grants, (each) => {
        const signer = tokens(SECRET)
        const token = signer.issue(each)
        expect(token).toMatch(/^[A-Za-z0-9_-]+$/)
        expect(signer.open(token, NOW)).toEqual(each)
      }),
    )
  })

  test('with any letter changed, added or taken away is invalid', () => {
    const signer = tokens(SECRET)
    const token = signer.issue(grant)
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
      fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (text) => {
        expect(tokens(SECRET).open(text, NOW)).toBe('invalid')
      }),
    )
  })

  test('ends to the second', () => {
    const signer = tokens(SECRET)
    const token = signer.issue(grant)
    expect(signer.open(token, new Date(LATER.getTime() - 1))).toEqual(grant)
    expect(signer.open(token, LATER)).toBe('expired')
  })

  test('that was tampered with is invalid, not expired', () => {
    const signer = tokens(SECRET)
    const token = signer.issue(grant)
    expect(signer.open(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, LATER)).toBe('invalid')
  })

  test('of another secret is invalid', () => {
    const other = tokens(new Uint8Array(32).fill(8))
    expect(other.open(tokens(SECRET).issue(grant), NOW)).toBe('invalid')
  })

  test('signed with the bare secret, for whatever other purpose, is invalid', () => {
    const octets = Buffer.from(tokens(SECRET).issue(grant), 'base64url')
    const payload = octets.subarray(0, -16)
    const mac = createHmac('sha256', SECRET).update(payload).digest().subarray(0, 16)
    expect(tokens(SECRET).open(Buffer.concat([payload, mac]).toString('base64url'), NOW)).toBe('invalid')
  })

  test('is for one act only', () => {
    const signer = tokens(SECRET)
    const all = (['deliver', 'allow', 'block'] as const).map((act) => signer.issue({ ...grant, act }))
    expect(new Set(all).size).toBe(3)
    expect(all.map((token) => signer.open(token, NOW))).toMatchObject([
      { act: 'deliver' },
      { act: 'allow' },
      { act: 'block' },
    ])
  })

  test('cannot shift a letter from one id to the other', () => {
    const signer = tokens(SECRET)
    const one = signer.issue({ ...grant, ownerId: 'ab', intakeId: 'c' })
    const other = signer.issue({ ...grant, ownerId: 'a', intakeId: 'bc' })
    expect(one).not.toBe(other)
  })

  test('is short enough for a line of mail', () => {
    expect(
      tokens(SECRET).issue({ ...grant, ownerId: 'o'.repeat(16), intakeId: 'i'.repeat(64) }).length,
    ).toBeLessThan(150)
  })
})

test('a short secret is refused', () => {
  expect(() => tokens(new Uint8Array(31))).toThrow(RangeError)
})
