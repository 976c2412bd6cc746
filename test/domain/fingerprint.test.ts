import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { address } from '../../lib/domain/address.ts'
import { copiesSeen, fingerprintOf } from '../../lib/domain/fingerprint.ts'
import type { Message } from '../../lib/domain/message.ts'
import { anna, ownerOf } from '../support/house.ts'
import { mailbox, messageOf } from '../support/message.ts'

const KEY = Uint8Array.from({ length: 16 }, (_, octet) => octet * 7)
const TEMPLATE = `I write to you from the hills, where I help owners of small workshops to find the customers who suit
them. Many tell me that the days are too short for what matters. I would be glad to show you in a short
talk how others have managed it, quite without obligation.`

function letter(from: string, text: string): Message {
  return messageOf({ from: [mailbox(from)], to: [mailbox('Anna Berger <anna@berger.example>')], text })
}

function bandsOf(message: Message, owner = anna, key = KEY): readonly string[] {
  const [sender] = message.from
  const author = { name: sender?.name ?? null, address: sender?.address ?? null, platform: null }
  return fingerprintOf(message, author, owner, key)
}

function shared(one: readonly string[], other: readonly string[]): number {
  return one.filter((band) => other.includes(band)).length
}

const original = letter(
  'Max Muster <max@hills.example>',
  `Dear Anna,\n\n${TEMPLATE}\n\nKind regards\nMax Muster`,
)

describe('the fingerprint of a text', () => {
  test.each([
    [
      'another writer, another greeting',
      'Eva Klee <eva@vale.example>',
      `Hi Mrs Berger!\n\n${TEMPLATE}\n\nBest regards\nEva Klee`,
    ],
    [
      'the names put into the text',
      'Eva Klee <eva@vale.example>',
      TEMPLATE.replace('where', 'Anna, where Eva Klee'),
    ],
    [
      'numbers, links and addresses filled in',
      'Max <m@x.example>',
      `${TEMPLATE} 17 https://x.example/u/8 m@x.example www.x.example`,
    ],
    ['other line breaks and capitals', 'Max <m@x.example>', TEMPLATE.toUpperCase().replaceAll(' ', '\n')],
    [
      'a quotation below',
      'Max <m@x.example>',
      `${TEMPLATE}\n\nOn Monday, Eva wrote:\n> something else altogether`,
    ],
  ])('is the same with %s', (_what, from, text) => {
    expect(bandsOf(letter(from, text))).toEqual(bandsOf(original))
  })

  test.each([
    ['one word of it is another', TEMPLATE.replace('hills', 'coast')],
    ['two words are', TEMPLATE.replace('hills', 'coast').replace('workshops', 'bakeries')],
    ['a postscript is added', `${TEMPLATE} It is snowing here.`],
  ])('is nearly the same where %s', (_what, text) => {
    expect(shared(bandsOf(letter('Max <m@x.example>', text)), bandsOf(original))).toBeGreaterThanOrEqual(1)
  })

  test.each([
    [
      'another letter',
      'the parcel with the books has come, thank you so much, we read in them every evening and the children do not want to sleep any more',
    ],
    [
      'another pitch',
      'I help founders of young companies to speak before many people, and would be glad to show you in a short talk what the stage has taught me',
    ],
  ])('has nothing in common with %s', (_what, text) => {
    expect(shared(bandsOf(letter('Max <m@x.example>', text)), bandsOf(original))).toBe(0)
  })

  test.each([
    ['too short to tell', 'thanks, that suits me well, see you on Thursday'],
    ['nothing but numbers and links', '1 2 3 https://x.example 4 5 6 7 8 9 10 11 12 13 14'],
    ['nothing at all', ''],
  ])('does not exist where the text is %s', (_what, text) => {
    expect(bandsOf(letter('Max <m@x.example>', text))).toEqual([])
  })

  test('says nothing without the key, nor of two owners who got the same', () => {
    const elsewhere = bandsOf(
      original,
      anna,
      KEY.map((octet) => octet + 1),
    )
    expect(shared(elsewhere, bandsOf(original))).toBe(0)
    expect(shared(bandsOf(original, ownerOf('ben', { addresses: anna.addresses })), bandsOf(original))).toBe(
      0,
    )
    expect(bandsOf(original).join(' ')).toMatch(/^[\da-f]{16}(?: [\da-f]{16}){3}$/)
  })

  test('is total, the same each time, and bounded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        const message = letter('Max <m@x.example>', text.repeat(5))
        const bands = bandsOf(message)
        expect([0, 4]).toContain(bands.length)
        expect(bandsOf(message)).toEqual(bands)
      }),
      { numRuns: 50 },
    )
  })

  test('texts that resemble each other share bands as MinHash promises', () => {
    // Of 60 words 4 are others: the shingles' resemblance is some 0.76, one band of four in 0.8 of all cases.
    const words = Array.from(
      { length: 60 },
      (_, n) => `wort${'abcdefghij'[n % 10]}${'abcdefghij'[Math.floor(n / 10)]}`,
    )
    const copies = Array.from({ length: 60 }, (_, n) =>
      words
        .map((word, at) =>
          (at + n) % 15 === 0 ? `${word}x${'abcdefghij'[n % 10]}${'abcdefghij'[Math.floor(n / 10)]}` : word,
        )
        .join(' '),
    ).map((text) => bandsOf(letter('Max <m@x.example>', text)))
    const known = bandsOf(letter('Max <m@x.example>', words.join(' ')))
    const found = copies.filter((bands) => shared(bands, known) > 0).length
    expect(found / copies.length).toBeGreaterThan(0.6)
  })
})

test('copies are those of the band seen most, and not of long ago', () => {
  const now = new Date('2026-06-01T00:00:00Z')
  const sighted = new Map([
    ['a', { count: 3, lastAt: new Date('2026-05-01T00:00:00Z') }],
    ['b', { count: 5, lastAt: new Date('2025-12-04T00:00:00Z') }],
    ['c', { count: 90, lastAt: new Date('2025-12-02T00:00:00Z') }],
  ])
  expect(copiesSeen(sighted, now)).toBe(5)
  expect(copiesSeen(new Map(), now)).toBe(0)
})

test('whoever writes in the owner’s own words is masked, too', () => {
  const ben = ownerOf('ben', { name: 'Ben Kranich', addresses: [address('ben@berger.example')] })
  const [one, other] = ['Kranich', ''].map((name) =>
    bandsOf(letter('Max <m@x.example>', `${name} ${TEMPLATE}`), ben),
  )
  expect(one).toEqual(other)
})
