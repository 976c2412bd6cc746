import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { packed, packedText } from '../../../lib/adapters/aws/packed.ts'
import { ENTRY_DICTIONARY } from '../../../lib/adapters/aws/packed-dictionary.ts'
import { entryBodyOf } from '../../../lib/adapters/rows/entry.ts'
import { anEntry } from '../../contracts/fixtures.ts'

describe('what is packed', () => {
  test('is unpacked as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), (text) => {
        expect(packedText.parse(packed(text))).toBe(text)
      }),
    )
  })

  test('of an entry has a third of its octets at most', () => {
    const body = entryBodyOf(anEntry())
    expect(packed(body).B?.length).toBeLessThan(Buffer.byteLength(body) / 3)
  })

  test.each([
    ['with another dictionary', deflateSync('{}', { dictionary: Buffer.from('another') })],
    ['and damaged', (packed('{"subject":"a"}').B ?? new Uint8Array()).slice(0, -1)],
  ])('%s is no entry', (_, B) => {
    expect(packedText.safeParse({ B }).success).toBe(false)
  })

  test('could not be read with a dictionary that has changed: a better one stands beside it', () => {
    const print = createHash('sha256').update(ENTRY_DICTIONARY).digest('hex')
    expect(print.slice(0, 16)).toBe('33d7e3a16418650a')
  })
})
