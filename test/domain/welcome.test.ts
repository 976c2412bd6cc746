import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import type { Rule } from '../../lib/domain/rule.ts'
import { EMPTY_RECORD, NO_TIE, type TieKey, type TieRecord } from '../../lib/domain/tie.ts'
import type { Verdict } from '../../lib/domain/verdict.ts'
import {
  chosenOf,
  type MassSender,
  massSenders,
  questionOn,
  ruleOf,
  welcomeContent,
} from '../../lib/domain/welcome.ts'
import { heldEntry, NOW, ownerOf } from '../support/entries.ts'
import { massSender } from '../support/mass-sender.ts'

const nobody = { ties: new Map<TieKey, TieRecord>() }

function observed(partial: Partial<Entry> = {}, verdict: Partial<Verdict> = {}): Entry {
  return heldEntry({ state: 'delivered', ...partial }, { disposition: 'deliver', ...verdict })
}

const from = (
  name: string | null,
  at: string | null,
  platform: string | null = null,
): Pick<Entry, 'author'> => ({
  author: { name, address: at === null ? null : address(at), platform },
})

function senderOf(entries: readonly Entry[]): MassSender {
  const [only, ...more] = massSenders(entries, NOW)
  if (only === undefined || more.length > 0) throw new Error('not one sender')
  return only
}

describe('who sends mass mail', () => {
  test('a person, with what came of all their messages', () => {
    const day = (n: number) => ({ receivedAt: new Date(NOW.getTime() - n * 86_400_000) })
    const sender = senderOf([
      observed(day(3)),
      observed(day(1), { guarded: 'deliver' }),
      observed(day(2), { kind: 'invitation' }),
    ])
    expect(sender).toMatchObject({
      scope: 'person',
      subject: 'max@muster.example',
      kind: 'newsletter',
      count: 3,
      held: 2,
      proposed: 'keep',
      lastAt: day(1).receivedAt,
    })
  })

  test.each<[string, readonly Entry[], readonly string[]]>([
    ['a letter', [observed({}, { kind: 'personal', guarded: 'deliver' })], []],
    ['a virus', [observed({}, { reasons: [{ code: 'virus', facts: {} }] })], []],
    ['nobody at all', [observed(from(null, null))], []],
    ['what came later', [observed({ receivedAt: new Date(NOW.getTime() + 1) })], []],
    [
      'a list that many write under',
      [
        observed({ ...from('News', 'n1@shop.example'), listId: 'news.shop.example' }),
        observed({ ...from('News', 'n2@shop.example'), listId: 'news.shop.example' }),
      ],
      ['news.shop.example'],
    ],
    [
      'a list of one person’s',
      [observed({ listId: 'max.muster.example' }), observed({ listId: null })],
      ['max@muster.example'],
    ],
    [
      'people on one platform, whatever its list',
      [
        observed({ ...from('Max Muster', null, 'xing'), listId: 'xing.example' }),
        observed({ ...from('Eva Muster', null, 'xing'), listId: 'xing.example' }),
      ],
      ['xing:max muster', 'xing:eva muster'],
    ],
    ['a list alone', [observed({ ...from(null, null), listId: 'a.example' })], ['a.example']],
  ])('%s', (_what, entries, subjects) => {
    expect(massSenders(entries, NOW).map(({ subject }) => subject)).toEqual(subjects)
  })
})

describe('what the welcome digest lists', () => {
  const known: TieRecord = {
    ...EMPTY_RECORD,
    outgoing: 400,
    sent: 3,
    answers: 2,
    threads: [1, 2],
    months: [202611],
  }
  const ties = new Map<TieKey, TieRecord>([[`address:${address('max@muster.example')}`, known]])

  test('asks for each sender, and proposes by what is known of them now', () => {
    const senders = massSenders([observed()], NOW)
    expect(questionOn(senders).ties).toContain('address:max@muster.example')
    const [sender] = welcomeContent(senders, { ties }, ownerOf(), NOW).senders
    expect(sender).toMatchObject({ held: 1, proposed: 'keep', tie: { level: 'known' } })
  })

  test('believes no author who is not proved', () => {
    const senders = massSenders([observed({ authentication: 'unknown' })], NOW)
    const [sender] = welcomeContent(senders, { ties }, ownerOf(), NOW).senders
    expect(sender).toMatchObject({ proposed: 'hold', tie: NO_TIE })
  })

  test('keeps to the verdict that was noted where the tie is as it was', () => {
    const senders = massSenders([observed({}, { guarded: 'deliver' })], NOW)
    expect(welcomeContent(senders, nobody, ownerOf(), NOW).senders[0]?.proposed).toBe('keep')
  })

  test('the strongest first, then the busiest; a hundred, and the number of the rest', () => {
    const strangers = Array.from({ length: 104 }, (_, i) => observed(from('S', `s${i}@x.example`)))
    const busy = [observed(from('B', 'busy@x.example')), observed(from('B', 'busy@x.example'))]
    const senders = massSenders([...strangers, ...busy, observed()], NOW)
    const content = welcomeContent(senders, { ties }, ownerOf(), NOW)
    expect(content.senders.slice(0, 2).map(({ subject }) => subject)).toEqual([
      'max@muster.example',
      'busy@x.example',
    ])
    expect(content).toMatchObject({ omitted: 6, count: 107, held: 107 })
    expect(content.senders).toHaveLength(100)
  })
})

describe('a choice', () => {
  const stranger = massSender()
  const friend = massSender({ proposed: 'keep' })
  const rule = (effect: Rule['effect']): Rule => ({
    scope: 'person',
    subject: 'max@muster.example',
    effect,
    reach: 'mass',
    since: NOW,
  })

  test.each([
    ['keep a stranger', stranger, 'keep', rule('allow')],
    ['hold a stranger: the table does', stranger, 'hold', null],
    ['keep a friend, come what may', friend, 'keep', rule('allow')],
    ['hold a friend’s mass mail', friend, 'hold', rule('block')],
  ] as const)('%s', (_what, sender, choice, wanted) => {
    expect(ruleOf(sender, choice, NOW)).toEqual(wanted)
    expect(chosenOf(sender, wanted === null ? [] : [wanted])).toBe(choice)
  })

  test('a rule about somebody else says nothing', () => {
    expect(chosenOf(stranger, [{ ...rule('allow'), subject: 'eva@muster.example' }])).toBe('hold')
  })
})
