import { describe, expect, test } from '@jest/globals'
import { conversation } from '../../../lib/domain/signals/conversation.ts'
import { evidence, seen } from './evidence.ts'

describe('conversation', () => {
  test.each([
    [
      'reply-threaded',
      'an answer with its thread',
      { subject: 'Re: Lunch', inReplyTo: ['a@example.org'] },
      'an answer without one',
      { subject: 'Re: Lunch' },
    ],
    [
      'signed-by-sender',
      'a letter signed by its sender',
      { text: 'See you at noon.\nAnna' },
      'a letter signed by a team',
      { text: 'See you at noon.\nYour team' },
    ],
    [
      'reply-threaded',
      'an answer to what the receiver wrote',
      {
        subject: 'Re: Lunch',
        inReplyTo: ['a@mail.example'],
        text: 'Yes.\n\nOp 3 mei 2026 schreef Erika <erika@example.org>:\n> Kom je?',
      },
      'a thread with oneself',
      {
        subject: 'Re: Lunch',
        inReplyTo: ['a@mail.example'],
        text: 'Well?\n\nOp 3 mei 2026 schreef Anna <anna.berger@example.org>:\n> Kom je?',
      },
    ],
    [
      'quoted-forward',
      'what somebody else wrote, passed on',
      {
        text: 'See below.\n\n---------- Forwarded message ---------\nFrom: Max <max@example.org>\nSubject: Hut',
      },
      'what the sender wrote, passed on once more',
      {
        text: 'See below.\n\n---------- Forwarded message ---------\nFrom: Anna <anna.berger@example.org>\nSubject: Hut',
      },
    ],
    [
      'quoted-reply',
      'an answer below what it answers',
      { text: 'Yes.\n\nAm 3. Mai 2026 schrieb Erika:\n> Kommst du?' },
      'a line that begins with From in prose',
      { text: 'From here on all is well.' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(conversation, evidence(catches))).toContain(name)
    expect(seen(conversation, evidence(spares))).not.toContain(name)
  })
})
