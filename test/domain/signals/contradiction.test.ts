import { describe, expect, test } from '@jest/globals'
import { contradiction } from '../../../lib/domain/signals/contradiction.ts'
import { evidence, seen } from './evidence.ts'

describe('contradiction', () => {
  test.each([
    [
      'reply-from-campaign',
      'an answer that is a campaign',
      {
        subject: 'Re: your request',
        text: 'Offer! To unsubscribe click here',
        headers: { 'List-Unsubscribe': '<https://x.example/u>' },
      },
      'an answer that quotes a campaign',
      { subject: 'Re: newsletter', text: 'Looks good.\n\n> Offer! To unsubscribe click here' },
    ],
    [
      'receipt-that-sells',
      'a receipt without particulars, full of offers',
      {
        subject: 'Ihre Bestellung wartet',
        text: 'Jetzt kaufen! Gutschein und Rabatt, gratis, nur für kurze Zeit.',
      },
      'a receipt with an offer below',
      {
        subject: 'Ihre Bestellung',
        text: 'Bestellnummer: 100-48213. Jetzt kaufen! Gutschein und Rabatt, gratis, nur für kurze Zeit.',
      },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(contradiction, evidence(catches))).toContain(name)
    expect(seen(contradiction, evidence(spares))).not.toContain(name)
  })
})
