import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { appointmentsOf, concernsAccepted, speakersOf } from '../../lib/domain/appointment.ts'
import { lessonOfSent } from '../../lib/domain/learning.ts'
import type { Message } from '../../lib/domain/message.ts'
import { invitationOf, mailbox, messageOf, signedBy } from '../support/message.ts'

const at = new Date('2026-03-02T09:30:00Z')
const own = [address('jonas@weber.example')]
const anna = address('anna@berger.example')
const ID = 'appointment meeting-1@berger.example'

describe('what the owner accepted', () => {
  const replies = (participation: string | null, over: Partial<Message> = {}) => {
    const invitations = [invitationOf({ method: 'REPLY', participation })]
    const to = [mailbox('Anna Berger <anna+calendar@berger.example>')]
    return lessonOfSent(messageOf({ to, invitations, ...over }), 'id-1', own, at).accepted
  }

  test.each(['accepted', 'tentative'])('is remembered for its organiser: %s', (participation) => {
    expect(replies(participation)).toEqual({ messageId: ID, recipients: [anna], at })
  })

  test('also without a Message-ID, and for an organiser whom a relay was told for', () => {
    const to = [mailbox('relay@imip.example')]
    expect(replies('accepted', { messageId: null, to })?.recipients).toEqual([anna, 'relay@imip.example'])
  })

  test.each([['declined'], ['delegated'], [null]])('nothing else is: %s', (participation) => {
    expect(replies(participation)).toBeUndefined()
  })

  test('nor an invitation of one’s own, nor an event without a UID', () => {
    const request = messageOf({ invitations: [invitationOf()] })
    expect(lessonOfSent(request, 'id-1', own, at).accepted).toBeUndefined()
    const bare = invitationOf({ method: 'REPLY', participation: 'accepted', uid: null })
    expect(replies('accepted', { invitations: [bare] })).toBeUndefined()
  })
})

describe('what a message is about', () => {
  test.each([
    ['REQUEST', true],
    ['CANCEL', true],
    ['ADD', true],
    ['PUBLISH', true],
    ['NONE', true],
    ['REPLY', false],
    ['COUNTER', false],
    ['REFRESH', false],
  ] as const)('%s: what its organiser says of the event: %p', (method, told) => {
    const message = messageOf({
      invitations: [invitationOf({ method }), invitationOf({ method, sequence: 2 })],
    })
    expect(appointmentsOf(message)).toEqual(told ? [ID] : [])
  })

  test('nothing, without a UID or a calendar', () => {
    expect(appointmentsOf(messageOf({ invitations: [invitationOf({ uid: null })] }))).toEqual([])
    expect(appointmentsOf(messageOf())).toEqual([])
  })
})

describe('who speaks for the organiser', () => {
  const event = (organizer: string) =>
    messageOf({ invitations: [invitationOf({ organizer: mailbox(organizer) })] })
  const office = { ...mailbox('Office <office@berger.example>'), platform: null }

  test.each<[string, Message, Parameters<typeof speakersOf>[1], string, readonly string[]]>([
    [
      'the author, without a sub-address',
      messageOf(),
      { ...mailbox('Anna Berger <anna+cal@berger.example>'), platform: null },
      'berger.example',
      ['anna@berger.example'],
    ],
    [
      'an organiser for whose domain the message stands',
      event('anna@berger.example'),
      office,
      'berger.example',
      ['office@berger.example', 'anna@berger.example'],
    ],
    [
      'no organiser of another domain',
      event('max@muster.example'),
      office,
      'berger.example',
      ['office@berger.example'],
    ],
    [
      'no organiser at a mail provider',
      event('anna.berger@gmx.de'),
      { ...mailbox('max.muster@gmx.de'), platform: null },
      'gmx.de',
      ['max.muster@gmx.de'],
    ],
    [
      'the platform’s own calendar',
      event('calendar-invite@lu.ma'),
      { name: 'Max Muster', address: null, platform: 'luma' },
      'user.luma-mail.com',
      ['calendar-invite@lu.ma'],
    ],
    [
      'nobody, where a platform carries another’s event',
      event('anna@berger.example'),
      { name: 'Max Muster', address: null, platform: 'luma' },
      'user.luma-mail.com',
      [],
    ],
  ])('%s', (_, message, author, signer, expected) => {
    expect(speakersOf(message, author, signedBy(signer))).toEqual(expected)
  })
})

describe('concernsAccepted', () => {
  const accepted = [{ messageId: ID, recipients: [anna], at }]
  test.each([
    ['its organiser', [ID], [anna], accepted, true],
    ['somebody else who knows the UID', [ID], [address('max@muster.example')], accepted, false],
    ['another event of hers', ['appointment other@berger.example'], [anna], accepted, false],
    [
      'an answer to a message of that name',
      ['meeting-1@berger.example'],
      [anna],
      [{ messageId: 'meeting-1@berger.example', recipients: [anna], at }],
      false,
    ],
    ['nothing accepted', [ID], [anna], [], false],
  ])('%s', (_, appointments, speakers, known, expected) => {
    expect(concernsAccepted(appointments, speakers, known)).toBe(expected)
  })
})
