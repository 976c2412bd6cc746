import { beforeAll, describe, expect, test } from '@jest/globals'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { address } from '../../lib/domain/address.ts'
import { lessonOfSent } from '../../lib/domain/learning.ts'
import {
  EMPTY_RECORD,
  mergeTies,
  type TieKey,
  type TieLevel,
  type TieRecord,
  tieOf,
} from '../../lib/domain/tie.ts'
import { headingsOf, topicsTouched } from '../../lib/domain/topics.ts'
import { composeSample } from '../../lib/sample/compose.ts'
import { sampleMailbox } from '../../lib/sample/mailbox.ts'
import { headerOf } from '../../lib/sample/message.ts'
import { SAMPLE_OWNER } from '../../lib/sample/owner.ts'
import * as people from '../../lib/sample/people.ts'

const NOW = new Date('2026-06-17T10:20:00Z')
const all = sampleMailbox(NOW)
const reader = mimeReader()

/** What the owner's own letters teach; the answers to them are left out and can only add. */
const ties = new Map<TieKey, TieRecord>()

beforeAll(async () => {
  for (const sent of all.filter(({ direction }) => direction === 'sent')) {
    const message = await reader.read(await composeSample(sent))
    const lesson = lessonOfSent(message, message.messageId ?? '', SAMPLE_OWNER.addresses, sent.date)
    for (const [key, record] of lesson.ties) ties.set(key, mergeTies(ties.get(key) ?? EMPTY_RECORD, record))
  }
})

describe('the history that the sample teaches', () => {
  test.each<[TieLevel, readonly people.Person[]]>([
    ['close', [people.JULE, people.TARIQ]],
    [
      'known',
      [
        people.FIONA,
        people.THORMAEHLEN,
        people.AHLERS,
        people.PRIYA,
        people.HILDE,
        people.PIOTR,
        people.MATS,
      ],
    ],
    ['dormant', [people.KRIEGE, people.RUBEN]],
    ['weak', [people.VANESSA, people.OLAF, people.ARCHIVE, people.MISSPELT, people.SVEA, people.LUEDTKE]],
    ['none', [people.NETZLAFF]],
  ])('makes some %s before anyone has answered', (level, cast) => {
    const levels = cast.map((person) => [person.name, levelOf(person.address)])
    expect(levels).toEqual(cast.map((person) => [person.name, level]))
  })

  test('leaves out what her machines sent', () => {
    expect(levelOf('s.steilemann@talenthebel.example')).toBe('none')
    expect(levelOf('unsubscribe-77130@mailer.grillmeile.example')).toBe('none')
  })

  test.each([people.SVEA, people.LUEDTKE])(
    'of her weak ties, $name has answered her',
    ({ address: from }) => {
      const ids = all
        .filter(({ direction }) => direction === 'sent')
        .map((each) => headerOf(each, 'Message-ID'))
      const answers = all.filter(
        (each) =>
          each.expect?.kind === 'personal' &&
          each.envelopeFrom === from &&
          ids.includes(headerOf(each, 'In-Reply-To')),
      )
      expect(answers).toHaveLength(1)
    },
  )
})

test('one piece of mass mail is about a topic she welcomes, and it is the only one', async () => {
  const touched = await Promise.all(
    all.map(async (each) => {
      const headings = headingsOf(await reader.read(await composeSample(each)))
      return topicsTouched(headings, SAMPLE_OWNER.interests.topics).length > 0 ? [each] : []
    }),
  )
  expect(touched.flat().map(({ expect: wanted }) => wanted)).toEqual([
    { kind: 'invitation', disposition: 'deliver' },
  ])
})

function levelOf(of: string): TieLevel {
  return tieOf(ties.get(`address:${address(of)}`) ?? EMPTY_RECORD, NOW, 'address').level
}
