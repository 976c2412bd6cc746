import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { mimeReader } from '../../../lib/adapters/mime/reader.ts'
import { findAuthor } from '../../../lib/domain/author.ts'
import type { Message } from '../../../lib/domain/message.ts'
import { DEALT, FAMILIES, SEEKS } from '../../../lib/domain/signals/cold-letter-words.ts'
import type { Observation } from '../../../lib/domain/signals/detector.ts'
import { EVENTS, INVITES, PLACE, REGISTER } from '../../../lib/domain/signals/event-language-words.ts'
import type { Expression } from '../../../lib/domain/signals/expression.ts'
import { observe } from '../../../lib/domain/signals/index.ts'
import { CART, NEWSLETTER, OFFERS } from '../../../lib/domain/signals/marketing-language-words.ts'
import { NOTICE } from '../../../lib/domain/signals/notice-words.ts'
import { SOLICITATION } from '../../../lib/domain/signals/solicitation-words.ts'
import { MATTERS } from '../../../lib/domain/signals/transaction-words.ts'
import { SUBSCRIBED, UNSUBSCRIBE } from '../../../lib/domain/signals/unsubscribe-language-words.ts'
import { composeSample } from '../../../lib/sample/compose.ts'
import { sampleMailbox } from '../../../lib/sample/mailbox.ts'
import { messageOf } from '../../support/message.ts'

const FOLDERS = ['kinds', 'platforms'].map((name) =>
  fileURLToPath(new URL(`../../fixtures/${name}/`, import.meta.url)),
)
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.eml'))
    .map((entry) => `${entry.parentPath}/${entry.name}`),
)

const LISTS = [
  EVENTS,
  INVITES,
  PLACE,
  REGISTER,
  CART,
  NEWSLETTER,
  OFFERS,
  NOTICE,
  SOLICITATION,
  SUBSCRIBED,
  UNSUBSCRIBE,
  SEEKS,
  DEALT,
  ...FAMILIES.map(([, words]) => words),
]
const HEADS = [...LISTS, ...MATTERS.flatMap(({ subject, text }) => [subject, text])].flatMap((list) =>
  list.all().phrases.map(({ head }) => head),
)
const PIECE = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HEADS) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(' ', ' ', '. ', '\n', ', ', '! ', '’', 'ſ', 'ß', '\u00ad', '😀', 'e', 's'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '12. mai',
      '19:30 uhr',
      '20 %',
      '49,90 €',
      'flight LH 1234',
      'seat 12A',
      'booking code: K7PQ2M',
      'Ihre Bestellung',
      'ist unterwegs',
      'Rückruf',
      'data breach',
      'terms of service',
      'Trauerfeier',
      'conference call',
      'tickets from $5',
      'total: € 20',
      'code 123456',
      'Order No. 4711-22',
      'Gutscheincode',
      'Mitgliederversammlung',
      'Satzung',
      'geschlossen',
    ),
  },
)

function seen(look: typeof observe, message: Message): readonly Observation[] {
  return look({
    message,
    envelope: null,
    authentication: null,
    author: findAuthor(message, null),
    ownerAddresses: [],
  })
}

function plainly(pattern: RegExp): Expression {
  const anew = () => {
    pattern.lastIndex = 0
    return pattern
  }
  return {
    pattern,
    exec: ({ text }) => anew().exec(text),
    test: ({ text }) => anew().test(text),
    replace: ({ text, grams }, by) => ({ text: text.replace(anew(), by), grams }),
  }
}

describe('what is sought only where it can be is all that is there', () => {
  let unfiltered: typeof observe

  beforeAll(async () => {
    const grams = await import('../../../lib/domain/signals/grams.ts')
    jest.unstable_mockModule('../../../lib/domain/signals/grams.ts', () => ({
      ...grams,
      // One place for all grams, and it is taken, as are all places of words: everything is possible.
      gramsFor: () => ({ places: Uint32Array.of(1), mask: 0, words: new Uint32Array(512).fill(0xffffffff) }),
    }))
    // Expressions are tried all along the text.
    jest.unstable_mockModule('../../../lib/domain/signals/expression.ts', () => ({ expression: plainly }))
    await jest.isolateModulesAsync(async () => {
      unfiltered = (await import('../../../lib/domain/signals/index.ts')).observe
    })
  })
  // … wholly another one:
  test('the other looks through everything', () => expect(unfiltered).not.toBe(observe))

  test.each(FILES.map((file) => [file.split('/').slice(-2).join('/'), file]))(
    'in %s',
    async (_name, file) => {
      const message = await mimeReader().read(readFileSync(file))
      expect(seen(observe, message)).toEqual(seen(unfiltered, message))
    },
  )

  test('in the whole sample mailbox', async () => {
    for (const sample of sampleMailbox(new Date('2026-06-17T10:20:00Z'))) {
      const message = await mimeReader().read(await composeSample(sample))
      expect(seen(observe, message)).toEqual(seen(unfiltered, message))
    }
  })

  test('in whatever is put together of what we look for', () => {
    fc.assert(
      fc.property(
        fc.array(PIECE, { minLength: 1, maxLength: 12 }),
        fc.array(PIECE, { maxLength: 3 }),
        (own, title) => {
          const message = messageOf({ text: own.join(''), subject: title.join('') })
          expect(seen(observe, message)).toEqual(seen(unfiltered, message))
        },
      ),
      { numRuns: 400 },
    )
  })
})
