import { describe, expect, test } from '@jest/globals'
import { acquaintance } from '../../../lib/domain/signals/acquaintance.ts'
import { evidence, seen } from './evidence.ts'

describe('acquaintance', () => {
  test.each([
    [
      'quotes-receiver',
      'an answer to what the receiver wrote',
      { subject: 'Re: Lunch', text: 'Yes.\n\nOn 3 May 2026, erika@example.org wrote:\n> Lunch?' },
      'a chase of what the sender wrote',
      { subject: 'Re: Lunch', text: 'Well?\n\nOn 3 May 2026, anna.berger@example.org wrote:\n> Lunch?' },
    ],
    [
      'answers-itself',
      'a chase of what the sender wrote',
      { subject: 'Re: Lunch', text: 'Well?\n\nOn 3 May 2026 <anna.berger@example.org> wrote:\n> Lunch?' },
      'an answer to what the receiver wrote',
      { subject: 'Re: Lunch', text: 'Yes.\n\nOn 3 May 2026 <erika@example.org> wrote:\n> Lunch?' },
    ],
    [
      'shared-past',
      'words of two who have met',
      { text: 'As discussed, here is the plan.' },
      'words of one who has not',
      { text: 'Here is the plan.' },
    ],
    [
      'shared-past',
      'a Spanish talk',
      { text: 'Como hablamos ayer, te mando el plan.' },
      'a Spanish pitch',
      { text: 'Le escribo para presentarle un plan.' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(acquaintance, evidence(catches))).toContain(name)
    expect(seen(acquaintance, evidence(spares))).not.toContain(name)
  })
})
