import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { isMachineOutbound, lessonOfAnswer, lessonOfSent, tieKeysOf } from '../../lib/domain/learning.ts'
import { invitationOf, mailbox, messageOf } from '../support/message.ts'

const own = [address('anna@berger.example')]
const at = new Date('2026-03-02T09:30:00Z')
const jonas = mailbox('Jonas Weber <jonas@weber.example>')

const keysLearned = (message: Parameters<typeof messageOf>[0]) => [
  ...lessonOfSent(messageOf(message), 'id-1', own, at).ties.keys(),
]

describe('what a sent message teaches', () => {
  test('a letter ties the owner to the person, the name and the organisation', () => {
    const { ties, sent } = lessonOfSent(messageOf({ to: [jonas] }), 'id-1', own, at)
    expect([...ties.keys()]).toEqual([
      'address:jonas@weber.example',
      'domain:weber.example',
      'name:jonas weber',
    ])
    expect(ties.get('address:jonas@weber.example')).toMatchObject({ sent: 1, answers: 0, months: [202603] })
    expect(sent).toEqual({ messageId: 'letter-1@berger.example', recipients: ['jonas@weber.example'], at })
  })

  test('a letter to two counts half each', () => {
    const { ties } = lessonOfSent(
      messageOf({ to: [jonas], cc: [mailbox('mia@other.example')] }),
      'id-1',
      own,
      at,
    )
    const alone = lessonOfSent(messageOf({ to: [jonas] }), 'id-2', own, at).ties.get(
      'address:jonas@weber.example',
    )
    const shared = ties.get('address:jonas@weber.example')
    expect(shared?.outgoing).toBeCloseTo((alone?.outgoing ?? 0) / 2)
  })

  test.each([
    [
      'a sub-address is the same person',
      { to: [mailbox('jonas+news@weber.example')] },
      'address:jonas@weber.example',
    ],
    [
      'a copy to oneself is nobody',
      { to: [jonas, mailbox('anna+me@berger.example')] },
      'address:jonas@weber.example',
    ],
  ])('%s', (_what, message, first) => {
    const addresses = keysLearned(message).filter((key) => key.startsWith('address:'))
    expect(addresses).toEqual([first])
  })

  test.each([
    ['a machine', 'no-reply@shop.example'],
    ['a list’s command address', 'jazz-request@lists.example'],
    ['a bounce handler', 'mailer-daemon@weber.example'],
  ])('%s is nobody', (_what, to) => {
    expect(keysLearned({ to: [mailbox(to)] })).toEqual([])
  })

  test('people who share only a free mail provider share no organisation', () => {
    expect(keysLearned({ to: [mailbox('jonas.weber@gmail.com')] })).toEqual(['address:jonas.weber@gmail.com'])
    expect(tieKeysOf(jonas)).toContain('domain:weber.example')
  })

  test('an announcement to thirty is no contact, but an answer to it will be known', () => {
    const to = Array.from({ length: 30 }, (_, n) => mailbox(`guest${n}@party.example`))
    const { ties, sent } = lessonOfSent(messageOf({ to }), 'id-1', own, at)
    expect(ties.size).toBe(0)
    expect(sent?.recipients).toHaveLength(30)
  })

  test('an accepted invitation is a meeting', () => {
    const accepts = invitationOf({ method: 'REPLY', participation: 'accepted' })
    const { ties } = lessonOfSent(messageOf({ to: [jonas], invitations: [accepts] }), 'id-1', own, at)
    expect(ties.get('address:jonas@weber.example')).toMatchObject({ meetings: 1, sent: 0 })
  })

  test('an answer counts for the one who answered', () => {
    const { ties, sent } = lessonOfAnswer(messageOf(), 'id-1', jonas, at)
    expect(ties.get('address:jonas@weber.example')).toMatchObject({ answers: 1, sent: 0 })
    expect(sent).toBeNull()
  })
})

describe('machine outbound', () => {
  const header = (name: string, value: string) => ({ headers: [{ name, value }] })
  test.each([
    ['a vacation note', header('auto-submitted', 'auto-replied'), true],
    ['a letter that says it is none', header('auto-submitted', 'no'), false],
    ['a responder’s precedence', header('precedence', 'auto_reply'), true],
    ['a list member’s precedence', header('precedence', 'list'), false],
    [
      'a declined invitation',
      { invitations: [invitationOf({ method: 'REPLY', participation: 'declined' })] },
      true,
    ],
    [
      'an accepted invitation',
      { invitations: [invitationOf({ method: 'REPLY', participation: 'accepted' })] },
      false,
    ],
    ['an invitation of one’s own', { invitations: [invitationOf({ method: 'REQUEST' })] }, false],
    ['an unsubscribe mail', { subject: 'Unsubscribe' }, true],
    [
      'a letter about unsubscribing',
      { subject: 'How do I unsubscribe from your wonderful but daily newsletter, Max? Tell me' },
      false,
    ],
    [
      'a read receipt',
      {
        parts: [
          { contentType: 'message/disposition-notification', filename: null, attachment: false, size: 9 },
        ],
      },
      true,
    ],
    ['a letter', {}, false],
  ])('%s', (_what, message, machine) => {
    expect(isMachineOutbound(messageOf(message))).toBe(machine)
    if (machine) expect(keysLearned({ to: [jonas], ...message })).toEqual([])
  })
})
