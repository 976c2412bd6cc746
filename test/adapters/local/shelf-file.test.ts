import { afterEach, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openShelfFile, type ShelfFile, shelfIn } from '../../../lib/adapters/local/shelf-file.ts'

const opened: ShelfFile[] = []

function open(): ShelfFile {
  const file = openShelfFile()
  opened.push(file)
  return file
}

afterEach(() => {
  for (const file of opened.splice(0)) file.close()
})

test('gives back what was put, in any order and while more is put', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 30 }), (pieces) => {
      const file = open()
      const places = pieces.map((piece) => {
        const place = file.put(piece)
        expect(Buffer.from(file.get(place))).toEqual(Buffer.from(piece))
        return place
      })
      for (const [index, place] of [...places.entries()].reverse()) {
        expect(Buffer.from(file.get(place))).toEqual(Buffer.from(pieces[index] ?? []))
      }
      opened.pop()?.close()
    }),
  )
})

test('a piece larger than what is gathered before it is written', () => {
  const file = open()
  const small = file.put(Buffer.from('small'))
  const large = file.put(Buffer.alloc(1_000_003, 7))
  expect(Buffer.from(file.get(large))).toEqual(Buffer.alloc(1_000_003, 7))
  expect(Buffer.from(file.get(small)).toString()).toBe('small')
})

test('keeps values with dates, maps and what is undefined', () => {
  const shelf = shelfIn<unknown>(open())
  const value = { at: new Date(5), ties: new Map([['a', [1, null]]]), none: undefined, zero: -0 }
  expect(shelf.get(shelf.put(value))).toStrictEqual(value)
})

test('where nothing lies, nothing is found', () => {
  expect(() => open().get(12)).toThrow(RangeError)
})
