import { describe, expect, test } from '@jest/globals'
import { marketingLanguage } from '../../../lib/domain/signals/marketing-language.ts'
import { evidence, seen } from './evidence.ts'

describe('marketing-language', () => {
  test.each([
    [
      'offer-words',
      'an offer',
      { text: 'Jetzt kaufen und 20 % Rabatt sichern! Nur für kurze Zeit.' },
      'a letter about shopping',
      { text: 'Ich war einkaufen und habe Brot mitgebracht.' },
    ],
    [
      'newsletter-subject',
      'an issue',
      { subject: 'Vereinsnewsletter April' },
      'a renewal, which only holds the letters',
      { subject: 'Your plan renews' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(marketingLanguage, evidence(catches))).toContain(name)
    expect(seen(marketingLanguage, evidence(spares))).not.toContain(name)
  })
})
