import { describe, expect, test } from '@jest/globals'
import { eventLanguage } from '../../../lib/domain/signals/event-language.ts'
import { evidence, seen } from './evidence.ts'

describe('event-language', () => {
  test.each([
    [
      'event-date-place',
      'what, when and where',
      { text: 'Konzert am Freitag, 8. Mai, 20:00 Uhr. Ort: Kulturhalle.' },
      'an appointment of two people',
      { text: 'Bis Freitag, 8. Mai, 20:00 Uhr bei mir.' },
    ],
    [
      'own-ticket',
      'one’s own ticket',
      { subject: 'Your tickets for the summit' },
      'tickets for sale',
      { subject: 'Tickets for the summit' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(eventLanguage, evidence(catches))).toContain(name)
    expect(seen(eventLanguage, evidence(spares))).not.toContain(name)
  })
})
