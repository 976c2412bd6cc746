import { describe, expect, test } from '@jest/globals'
import { dealing } from '../../../lib/domain/signals/dealing.ts'
import { evidence, seen } from './evidence.ts'

describe('dealing', () => {
  test.each([
    [
      'own-dealing',
      'something of the receiver’s has happened',
      { subject: 'Neues von der Werkstatt', text: 'Ihr Fahrrad ist fertig und kann abgeholt werden.' },
      'something is for sale to whoever reads',
      { subject: 'Neues von der Werkstatt', text: 'Ihr Gutschein ist fertig und kann abgeholt werden.' },
    ],
    [
      'own-dealing',
      'something that the receiver did',
      { text: 'Thanks for your order. We pack it today.' },
      'something that others do',
      { text: 'Thousands order with us each day.' },
    ],
    [
      'confirm-request',
      'a question whether one wants the newsletter',
      { subject: 'Noch ein Klick', text: 'Bitte bestätigen Sie Ihre Anmeldung zum Newsletter.' },
      'the newsletter',
      { subject: 'Unser Newsletter', text: 'Diesmal geht es um Rosen.' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(dealing, evidence(catches))).toContain(name)
    expect(seen(dealing, evidence(spares))).not.toContain(name)
  })
})
