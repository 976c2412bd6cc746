import { describe, expect, test } from '@jest/globals'
import { evidence, seenByAll } from './evidence.ts'

const CLIENT = { 'User-Agent': 'Mozilla Thunderbird' }

describe('between people', () => {
  test.each([
    [
      'person-on-list',
      'a question to a list whose headers announce',
      {
        headers: { ...CLIENT, 'List-Id': '<knitters.lists.example>', Precedence: 'bulk' },
        subject: '[knitters] The carriage is stuck',
        text: 'Hello, has anybody seen this before?',
      },
      'the list’s own announcement',
      {
        headers: { 'List-Id': '<knitters.lists.example>', Precedence: 'bulk' },
        from: 'Knitters <no-reply@lists.example>',
        subject: '[knitters] Newsletter in May',
        text: 'This month’s patterns.',
      },
    ],
    [
      'machine-asks-contact',
      'a network that asks for a member',
      {
        from: 'Forum <no-reply@forum.example>',
        subject: 'You have a friend request',
        text: 'Rosie has added you as a friend.',
      },
      'the network’s receipt',
      { from: 'Forum <no-reply@forum.example>', subject: 'Your invoice', text: 'Paid with PayPal.' },
    ],
    [
      'stranger-asks-contact',
      'a stranger’s set phrases',
      {
        subject: 'Vernetzung',
        text: 'Hallo Erika,\n\nauf Ihr Profil bin ich aufmerksam geworden und würde mich gern mit Ihnen vernetzen.\n\nAnna',
      },
      'somebody one has met',
      {
        subject: 'Vernetzung',
        text: 'Hallo Erika,\n\nwie besprochen: ich würde mich gern mit Ihnen vernetzen, auf Ihr Profil bin ich gestoßen.\n\nAnna',
      },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seenByAll(evidence(catches))).toContain(name)
    expect(seenByAll(evidence(spares))).not.toContain(name)
  })
})
