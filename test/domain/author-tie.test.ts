import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import type { Author } from '../../lib/domain/author.ts'
import { claimedTieOf, tieKeysFor } from '../../lib/domain/author-tie.ts'
import { lessonOfSent } from '../../lib/domain/learning.ts'
import { mergeTies, TIE_MODEL, type TieKey, type TieRecord } from '../../lib/domain/tie.ts'
import { ownerOf } from '../support/house.ts'
import { mailbox, messageOf } from '../support/message.ts'

const now = new Date('2026-03-02T09:30:00Z')
const owner = ownerOf('jonas', { addresses: [address('jonas@weber.example')] })

/** What is known once the owner has written to each of them, on a thread of its own. */
function wroteTo(...people: readonly string[]): ReadonlyMap<TieKey, TieRecord> {
  const ties = new Map<TieKey, TieRecord>()
  for (const [index, person] of people.entries()) {
    const letter = messageOf({ messageId: `m${index}@weber.example`, to: [mailbox(person)] })
    for (const [key, record] of lessonOfSent(letter, `${index}`, owner.addresses, now).ties) {
      const known = ties.get(key)
      ties.set(key, known === undefined ? record : mergeTies(known, record))
    }
  }
  return ties
}

function levelOf(author: Author, known: ReadonlyMap<TieKey, TieRecord>): string {
  const asked = new Map([...known].filter(([key]) => tieKeysFor(author).includes(key)))
  const { level, by } = claimedTieOf(author, asked, owner, now, TIE_MODEL)
  return `${level} by ${by}`
}

const author = (text: string, platform: string | null = null): Author => ({ ...mailbox(text), platform })
const twice = (person: string) => [person, person]

describe('one person’s several addresses', () => {
  const anna = twice('Anna Berger <anna@berger.example>')

  test.each<[string, Author, readonly string[], string]>([
    ['a sub-address is hers', author('Anna Berger <anna+xing@berger.example>'), anna, 'known by address'],
    [
      'another host of her organisation is hers',
      author('Anna Berger <anna@mail.berger.example>'),
      anna,
      'known by name',
    ],
    [
      'the same host under another name is not',
      author('Anna Weber <anna@mail.berger.example>'),
      anna,
      'weak by domain',
    ],
    [
      'a colleague of her name is not she',
      author('Anna Berger <a.berger@berger.example>'),
      anna,
      'weak by domain',
    ],
    ['her name elsewhere is anybody’s', author('Anna Berger <anna@muster.example>'), anna, 'none by none'],
    [
      'her name at a mail provider is anybody’s',
      author('Anna Berger <anna.berger@gmx.de>'),
      anna,
      'none by none',
    ],
    [
      'the dots of Gmail are nothing',
      author('Anna Berger <annaberger@gmail.com>'),
      twice('Anna Berger <anna.berger@googlemail.com>'),
      'known by name',
    ],
    ['a platform names her, and no other is called so', author('Anna Berger', 'xing'), anna, 'known by name'],
    [
      'a platform names her, and all addresses are one',
      author('Anna Berger', 'xing'),
      ['Anna Berger <anna@berger.example>', 'Anna Berger <anna@mail.berger.example>'],
      'known by name',
    ],
    [
      'a platform names one of two',
      author('Anna Berger', 'xing'),
      [...anna, 'Anna Berger <anna.berger@gmx.de>'],
      'none by none',
    ],
    [
      'both addresses were written to, each once',
      author('Anna Berger <anna@mail.berger.example>'),
      ['Anna Berger <anna@berger.example>', 'Anna Berger <anna@mail.berger.example>'],
      'known by name',
    ],
    ['a first name tells nobody', author('Anna', 'doodle'), anna, 'none by none'],
  ])('%s', (_, who, people, expected) => {
    expect(levelOf(who, wroteTo(...people))).toBe(expected)
  })
})

test('a platform’s own domain is no organisation that one deals with', () => {
  const known = wroteTo('Erika Mustermann <erika@xing.com>')
  expect(levelOf(author('XING News <news@mail.xing.com>', 'xing'), known)).toBe('none by none')
  expect(tieKeysFor({ name: null, address: address('a@x.example'), platform: null })).toContain(
    'domain:x.example',
  )
})
