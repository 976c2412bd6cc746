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
