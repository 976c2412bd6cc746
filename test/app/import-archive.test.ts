import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { address } from '../../lib/domain/address.ts'
import { lessonOfAnswer, lessonOfSent } from '../../lib/domain/learning.ts'
import type { TieKey } from '../../lib/domain/tie.ts'
import { anna } from '../support/house.ts'
import { letterOf, library, type TestFile } from './archive.ts'

const ANNA = 'Anna Berger <anna@berger.example>'
const JONAS = 'Jonas Weber <jonas@weber.example>'
const NELE = 'Nele Sommer <nele@sommer.example>'

const TO_JONAS: TieKey = `address:${address('jonas@weber.example')}`
const TO_NELE: TieKey = `address:${address('nele@sommer.example')}`

const sent = letterOf({ from: ANNA, to: JONAS, id: 's1@berger.example' })
const answer = letterOf({ from: JONAS, to: ANNA, id: 'a1@weber.example', answers: 's1@berger.example' })
const letter = letterOf({ from: NELE, to: ANNA, id: 'n1@sommer.example' })

describe('what is learned', () => {
  test('whom the owner wrote to and who answered; from whom they only got mail, nothing', async () => {
    const { import: importFiles, ties } = library()
    const report = await importFiles([
      ['Sent', sent],
      ['Inbox', answer, letter],
    ])
    expect(report).toMatchObject({ files: 2, messages: 3, sent: 1, learned: 1, received: 2, answers: 1 })
    const known = await ties(TO_JONAS, TO_NELE)
    expect(known.get(TO_JONAS)).toMatchObject({ sent: 1, answers: 1 })
    expect(known.has(TO_NELE)).toBe(false)
  })

  test('an answer by whom the message did not go to is none', async () => {
    const { import: importFiles } = library()
    const meddler = letterOf({ from: NELE, to: ANNA, id: 'x@sommer.example', answers: 's1@berger.example' })
    expect(await importFiles([['all', sent, meddler]])).toMatchObject({ learned: 1, answers: 0 })
  })

  test.each([
    ['an automatic reply', 'Auto-Submitted: auto-replied\n'],
    ['a forged answer', 'Authentication-Results: mx.example; dmarc=fail header.from=weber.example\n'],
  ])('%s is none', async (_, more) => {
    const { import: importFiles } = library()
    const reply = letterOf({
      from: JONAS,
      to: ANNA,
      id: 'a@weber.example',
      answers: 's1@berger.example',
      more,
    })
    expect(await importFiles([['all', sent, reply]])).toMatchObject({ learned: 1, answers: 0 })
  })

  test.each([
    ['a draft', 'Drafts', ''],
    ['spam in the owner’s name', 'Junk', ''],
    ['a forgery', 'Inbox', 'Authentication-Results: mx.example; dmarc=fail header.from=berger.example\n'],
    [
      'what came in unproven',
      'Inbox',
      'Authentication-Results: mx.example; dkim=pass header.d=evil.example\n',
    ],
    ['a draft by its label', 'All mail', 'X-Gmail-Labels: Drafts\n'],
  ])('%s is nothing that the owner sent', async (_, folder, more) => {
    const { import: importFiles, ties } = library()
    const message = letterOf({ from: ANNA, to: JONAS, id: 'd1@berger.example', more })
    expect(await importFiles([[folder, message]])).toMatchObject({ sent: 0, learned: 0, passedOver: 1 })
    expect((await ties(TO_JONAS)).size).toBe(0)
  })

  test.each([
    ['what lies among the sent mail', 'Sent', 'Authentication-Results: mx.example; spf=none\n'],
    [
      'what came in proven',
      'Inbox',
      'Authentication-Results: mx.example; dkim=pass header.d=berger.example\n',
    ],
    ['what nobody looked into', 'Inbox', ''],
  ])('%s is the owner’s', async (_, folder, more) => {
    const { import: importFiles } = library()
    const message = letterOf({ from: ANNA, to: JONAS, id: 'd1@berger.example', more })
    expect(await importFiles([[folder, message]])).toMatchObject({ learned: 1, passedOver: 0 })
  })

  test('copies under Message-IDs of their own count once, and an answer to either is one', async () => {
    const { import: importFiles, ties } = library()
    const copy = sent.replace('s1@', 'copy-of-s1@')
    const reply = answer.replaceAll('<s1@', '<copy-of-s1@')
    const report = await importFiles([
      ['Inbox', reply],
      ['Sent', copy],
      ['All', sent, sent],
    ])
    expect(report).toMatchObject({ messages: 4, sent: 1, learned: 1, answers: 1, sentInHistory: 1 })
    expect((await ties(TO_JONAS)).get(TO_JONAS)).toMatchObject({ sent: 1, answers: 1 })
  })

  test('the interactions are kept', async () => {
    const { import: importFiles, interactions } = library()
    await importFiles([['all', answer, sent]])
    expect((await interactions()).map(({ type, with: whom }) => [type, whom])).toEqual(
      expect.arrayContaining([
        ['wrote', 'jonas@weber.example'],
        ['answered', 'jonas@weber.example'],
      ]),
    )
  })

  test('the same message learned live is not counted again', async () => {
    const { import: importFiles, ties, store } = library()
    const reader = mimeReader()
    const [out, back] = [await reader.read(Buffer.from(sent)), await reader.read(Buffer.from(answer))]
    const at = new Date('2026-05-04T10:00:00Z')
    const from = { name: 'Jonas Weber', address: address('jonas@weber.example') }
    await store.history.learn(anna.id, lessonOfSent(out, 's1@berger.example', anna.addresses, at))
    await store.history.learn(anna.id, lessonOfAnswer(back, 'a1@weber.example', from, at))
    expect(await importFiles([['all', sent, answer]])).toMatchObject({ learned: 0, answers: 0 })
    expect((await ties(TO_JONAS)).get(TO_JONAS)).toMatchObject({ sent: 1, answers: 1 })
  })
})

describe('neither order nor repetition matters', () => {
  const letters = [
    sent,
    answer,
    letter,
    sent.replace('s1@', 'copy-of-s1@'),
    letterOf({ from: ANNA, to: JONAS, id: 's1@berger.example', bcc: NELE }),
    letterOf({ from: ANNA, to: `${JONAS}, ${NELE}`, id: 's2@berger.example', subject: 'Bread' }),
    letterOf({ from: NELE, to: ANNA, id: 'a2@sommer.example', answers: 's2@berger.example' }),
    letterOf({ from: NELE, to: ANNA, id: 'a3@sommer.example', answers: 's1@berger.example' }),
    letterOf({ from: ANNA, to: NELE, id: 's3@berger.example', answers: 'a2@sommer.example' }),
  ]
  const KEYS: readonly TieKey[] = [TO_JONAS, TO_NELE, 'name:jonas weber', 'domain:sommer.example']

  async function tiesAfter(...imports: readonly (readonly TestFile[])[]): Promise<string> {
    const { import: importFiles, ties, interactions, store } = library()
    for (const files of imports) await importFiles(files)
    const found = [...(await ties(...KEYS))].sort(([a], [b]) => (a < b ? -1 : 1))
    const count = (await interactions()).length
    store.close()
    return JSON.stringify([found, count], (_, value) =>
      typeof value === 'number' ? Number(value.toPrecision(9)) : value,
    )
  }

  test('any order of files and messages, once or again, gives the same ties', async () => {
    const expected = await tiesAfter([['all', ...letters]])
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(letters, { minLength: letters.length, maxLength: letters.length }),
        fc.integer({ min: 1, max: letters.length - 1 }),
        async (shuffled, cut) => {
          const [one, other]: [TestFile, TestFile] = [
            ['b', ...shuffled.slice(0, cut)],
            ['a', ...shuffled.slice(cut)],
          ]
          expect(await tiesAfter([one, other])).toBe(expected)
          expect(await tiesAfter([['again', ...letters]], [one, other], [other, one])).toBe(expected)
        },
      ),
      { numRuns: 20 },
    )
  })

  test('answers that came first wait for what they answer', async () => {
    const { import: importFiles } = library()
    expect(await importFiles([['Inbox', answer]])).toMatchObject({ answers: 0 })
    expect(await importFiles([['Sent', sent]])).toMatchObject({ learned: 1, answers: 1 })
  })
})

describe('going on', () => {
  test('what was read before is passed over, but not for other addresses of the owner', async () => {
    const { import: importFiles } = library()
    const old = letterOf({ from: 'Anna Berger <anna@old.example>', to: JONAS, id: 'o1@old.example' })
    const files: readonly TestFile[] = [['all', sent, old]]
    expect(await importFiles(files)).toMatchObject({ files: 1, knownFiles: 0, learned: 1 })
    expect(await importFiles(files)).toMatchObject({ files: 0, knownFiles: 1, messages: 0 })
    const both = [anna.addresses[0], address('anna@old.example')]
    expect(await importFiles(files, both)).toMatchObject({ files: 1, sent: 2, learned: 1 })
  })

  test('an import that broke off goes on behind what it had read, and loses nothing', async () => {
    const many = Array.from({ length: 2_500 }, (_, i) =>
      letterOf({ from: ANNA, to: JONAS, id: `m${i}@berger.example`, subject: `No. ${i}` }),
    )
    const { import: importFiles, ties } = library()
    const whole: TestFile = ['Sent', ...many]
    await expect(importFiles([whole], anna.addresses, 2_300)).rejects.toThrow('the power is gone')
    expect((await ties(TO_JONAS)).size).toBe(0)
    const report = await importFiles([whole])
    expect(report).toMatchObject({ messages: 500, sent: 2_500, learned: 2_500 })
    expect((await ties(TO_JONAS)).get(TO_JONAS)?.sent).toBe(2_500)
  })
})

describe('what is no good mail', () => {
  test('is counted, and the first twenty are named', async () => {
    const { import: importFiles } = library()
    const nameless = letter.replace(/^From: .*\n/, '')
    const broken = Array.from({ length: 25 }, (_, i) => ({
      type: 'damaged' as const,
      path: `Inbox#${i + 2}`,
      fault: new Error('torn'),
    }))
    const report = await importFiles([
      ['Inbox', nameless, ...broken],
      ['notes.txt', 'milk, bread'],
    ])
    expect(report).toMatchObject({ messages: 26, foreign: 1, damaged: { count: 26 } })
    expect(report.damaged.paths).toHaveLength(20)
    expect(report.damaged.paths[0]).toBe('Inbox#1')
  })

  test('a file that was damaged is tried again', async () => {
    const { import: importFiles } = library()
    const files: readonly TestFile[] = [
      ['Sent', sent, { type: 'damaged', path: 'Sent#2', fault: new Error('torn') }],
    ]
    expect(await importFiles(files)).toMatchObject({ files: 1, learned: 1 })
    expect(await importFiles(files)).toMatchObject({ files: 1, learned: 0, damaged: { count: 1 } })
  })

  test('others who write among the sent mail are told', async () => {
    const { import: importFiles } = library()
    const others = Array.from({ length: 6 }, (_, i) =>
      letterOf({ from: 'A. Berger <a.berger@firm.example>', to: JONAS, id: `o${i}@firm.example` }),
    )
    const { otherSenders } = await importFiles([['Sent', sent, letter, ...others]])
    expect(otherSenders).toEqual(['a.berger@firm.example'])
  })
})

describe('contacts', () => {
  const contact = (name: string | null, ...addresses: readonly string[]) => ({
    type: 'contact' as const,
    path: 'book.vcf',
    contact: { name, addresses: addresses.map(address) },
  })

  test('are collected, not known, and no tie they had changes', async () => {
    const { import: importFiles, ties } = library()
    const report = await importFiles([
      ['Sent', sent],
      [
        'book.vcf',
        contact('Jonas Weber', 'jonas@home.example', 'jonas@weber.example'),
        contact('Nele Sommer'),
      ],
    ])
    expect(report).toMatchObject({ contacts: 2, learned: 1 })
    const found = await ties(TO_JONAS, 'name:jonas weber', 'name:nele sommer', 'domain:home.example')
    expect(found.get(TO_JONAS)).toMatchObject({ sent: 1, collected: true })
    expect(found.get('name:jonas weber')?.addresses).toEqual(['jonas@weber.example'])
    expect(found.get('name:nele sommer')).toMatchObject({ sent: 0, collected: true, addresses: [] })
    expect(found.has('domain:home.example')).toBe(false)
  })

  test('the owner is no contact of theirs, and a formula is nobody', async () => {
    const { import: importFiles, ties } = library()
    await importFiles([
      ['book.vcf', contact('Anna Berger', 'anna@berger.example'), contact("=cmd|'/C calc'!A0")],
    ])
    expect((await ties(`address:${anna.addresses[0]}`, 'name:anna berger', 'name:cmd')).size).toBe(0)
  })
})
