import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { Conversations, type Turn } from '../../lib/domain/conversation.ts'

const anna = address('anna@berger.example')
const jonas = address('jonas@weber.example')
const mia = address('mia@other.example')

const SENT_AT = Date.UTC(2026, 2, 2, 9)
const days = (count: number) => new Date(SENT_AT + count * 86_400_000)

/** Jonas wrote to Anna about the garden. */
const letter: Turn = {
  at: days(0),
  ids: ['letter@weber.example'],
  parents: [],
  subject: 'The garden',
  from: [jonas],
  to: [anna],
}

/** What Anna wrote then, a day later, without any reference. */
const reply: Turn = {
  at: days(1),
  ids: ['reply@berger.example'],
  parents: [],
  subject: 'Re: The garden',
  from: [anna],
  to: [jonas],
}

function answered(by: Partial<Turn>, first: Partial<Turn> = {}): boolean {
  const conversations = new Conversations<string>()
  conversations.add({ ...letter, ...first }, 'letter')
  return conversations.answeredBy({ ...reply, ...by }) === 'letter'
}

describe('where nothing is referred to, an answer is known by subject, people and time', () => {
  test.each<[string, Partial<Turn>, Partial<Turn>]>([
    ['as it stands', {}, {}],
    ['"AW:" of a German client', { subject: 'AW: The garden' }, {}],
    ['"RE: RE[2]:" and other letters', { subject: 'RE: RE[2]: the GARDEN' }, {}],
    ['an answer to the answer', { subject: 'Re: The garden' }, { subject: 'AW: The garden' }],
    ['to others besides', { to: [mia, jonas] }, {}],
    ['to where answers were asked for', { to: [mia] }, { from: [jonas, mia] }],
    ['after some weeks', { at: days(50) }, {}],
  ])('%s', (_what, by, first) => {
    expect(answered(by, first)).toBe(true)
  })

  test.each<[string, Partial<Turn>, Partial<Turn>]>([
    ['a new letter of the same subject', { subject: 'The garden' }, {}],
    ['a forward to its writer', { subject: 'Fwd: The garden' }, {}],
    ['the same subject by coincidence, to somebody else', { to: [mia] }, {}],
    ['from somebody whom it never reached', {}, { to: [mia] }],
    ['long ago', { at: days(90) }, {}],
    ['before it was written', { at: days(-1) }, {}],
    ['at the very moment', { at: days(0) }, {}],
    ['another subject that begins alike', { subject: 'Re: The garden fence' }, {}],
    ['no subject at all', { subject: 'Re: ' }, { subject: '' }],
  ])('no answer: %s', (_what, by, first) => {
    expect(answered(by, first)).toBe(false)
  })
})

describe('where something is referred to, only that counts', () => {
  test('whatever the subject, the people and the time', () => {
    expect(
      answered({ parents: ['letter@weber.example'], subject: 'Accepted', to: [mia], at: days(400) }),
    ).toBe(true)
  })

  test('a copy by its own Message-ID', () => {
    expect(answered({ parents: ['copy-7@archive.example'] }, { ids: ['x', 'copy-7@archive.example'] })).toBe(
      true,
    )
  })

  test('no answer: it refers to another message, though subject and people agree', () => {
    expect(answered({ parents: ['other@weber.example'] })).toBe(false)
  })

  test('no answer: a forward, which many clients let refer to what it passes on', () => {
    expect(answered({ parents: ['letter@weber.example'], subject: 'WG: The garden', to: [mia] })).toBe(false)
  })
})

test('of several of the same subject, the last one before it is the one answered', () => {
  const conversations = new Conversations<number>()
  for (const day of [0, 7, 14, 21]) {
    conversations.add({ ...letter, ids: [`report-${day}`], subject: 'Daily report', at: days(day) }, day)
  }
  expect(conversations.answeredBy({ ...reply, subject: 'Re: Daily report', at: days(15) })).toBe(14)
})
