import { expect, test } from '@jest/globals'
import { sipHash } from '../../lib/domain/siphash.ts'

/** Octets 00, 01, 02 …, as the authors' test vectors have them for key and message. */
const counting = (length: number) => Uint8Array.from({ length }, (_, octet) => octet)

// The authors' vectors (appendix A of the paper has that of 15 octets), as numbers.
test.each([
  [0, '726fdb47dd0e0e31'],
  [1, '74f839c593dc67fd'],
  [7, 'ab0200f58b01d137'],
  [8, '93f5f5799a932462'],
  [15, 'a129ca6149be45e5'],
  [63, '958a324ceb064572'],
])('of %i octets', (length, expected) => {
  const halves = sipHash(counting(16), counting(length))
  expect(halves.map((half) => half.toString(16).padStart(8, '0')).join('')).toBe(expected)
})

test.each([0, 15, 17, 32])('a key of %i octets is refused', (length) => {
  expect(() => sipHash(counting(length), counting(3))).toThrow(RangeError)
})
