import { describe, expect, test } from '@jest/globals'
import { evidence, seenByAll } from './evidence.ts'

const unsubscribe = { 'List-Unsubscribe': '<https://shop.example/u>' }

describe('purpose', () => {
  test.each([
    [
      'bulk-without-content',
      'bulk mail that says a matter in words of its own',
      {
        subject: 'Brille abholbereit',
        text: 'Komm gern vorbei, wir haben bis 18 Uhr offen.',
        headers: unsubscribe,
      },
      'bulk mail with an offer',
      { subject: 'Brillen', text: 'Jetzt sichern: 20 % Rabatt auf alle Brillen.', headers: unsubscribe },
    ],
    [
      'bulk-stacked',
      'a campaign with every header there is',
      {
        text: 'Tulips.',
        headers: {
          ...unsubscribe,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          Precedence: 'bulk',
          'X-Campaign': '7',
        },
      },
      'a mailing with one of them',
      { text: 'Tulips.', headers: unsubscribe },
    ],
    [
      'one-thing-to-one',
      'one thing told to one by name',
      {
        text: 'Hallo Erika,\n\ndeine Brille liegt bereit.',
        html: '<p>Hallo Erika,</p><p>deine Brille liegt bereit.</p><a href="https://optik.example/b">Termin</a>',
        headers: unsubscribe,
      },
      'many things told to one by name',
      {
        text: 'Hallo Erika,\n\njetzt sichern: 20 % Rabatt auf alle Brillen.',
        html: '<p>Hallo Erika,</p><p>jetzt sichern: 20 % Rabatt auf alle Brillen.</p><a href="https://optik.example/b">Shop</a>',
        headers: unsubscribe,
      },
    ],
    [
      'bulk-without-matter',
      'bulk mail about nothing of the receiver’s',
      { subject: 'Spring is here', text: 'Tulips in all colours.', headers: unsubscribe },
      'an invoice that can be unsubscribed from',
      { subject: 'Ihre Rechnung', text: 'Rechnungsnummer: 2026-1181', headers: unsubscribe },
    ],
    [
      'bulk-with-matter',
      'an order with its number',
      { subject: 'Your order', text: 'Order number: 100-48213', headers: unsubscribe },
      'an order that is only a word',
      { subject: 'Order now', text: 'Order today and save.', headers: unsubscribe },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seenByAll(evidence(catches))).toContain(name)
    expect(seenByAll(evidence(spares))).not.toContain(name)
  })
})
