import { describe, expect, test } from '@jest/globals'
import { selling } from '../../../lib/domain/signals/selling.ts'
import { evidence, seen } from './evidence.ts'

describe('selling', () => {
  test.each([
    [
      'sells-first',
      'an offer at the head',
      { subject: 'Ihr Sommer', text: 'Jetzt sichern: 20 % Rabatt auf alle Hüte, nur bis Sonntag.' },
      'an offer at the foot',
      {
        subject: 'Ihr Hut',
        text: `Der Hut ist heute aus der Werkstatt gekommen. ${'Er hat ein neues Band bekommen, wie Sie es wollten. '.repeat(6)} 20 % Rabatt auf den nächsten.`,
      },
    ],
    [
      'sells-first',
      'a French offer',
      { subject: 'Cet été', text: 'Profitez-en vite : jusqu’à -40 % et livraison offerte.' },
      'a French letter',
      { subject: 'Cet été', text: 'On se voit à la plage, j’ai réservé deux places dans le train.' },
    ],
    [
      'sells-first',
      'a collection of things for sale',
      { subject: 'Spring', text: 'See our new collection of hats.' },
      'a collection by which one gets one’s own',
      { subject: 'Your hat', text: 'Collection reference: KF82PW. It is ready for collection on Friday.' },
    ],
    [
      'price-named',
      'a price',
      { text: 'The hat costs €40.' },
      'a number',
      { text: 'The hat has 40 feathers.' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(selling, evidence(catches))).toContain(name)
    expect(seen(selling, evidence(spares))).not.toContain(name)
  })
})
