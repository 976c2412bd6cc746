import { describe, expect, test } from '@jest/globals'
import { marketingLanguage } from '../../../lib/domain/signals/marketing-language.ts'
import { evidence, seen } from './evidence.ts'

describe('marketing-language', () => {
  test.each([
    [
      'declared-advert',
      'an advertisement that says so, as the law asks',
      { text: 'Sie erhalten diese Werbung, weil Sie bei uns gekauft haben (§ 7 Abs. 3 UWG).' },
      'talk of advertising',
      { text: 'Unsere Werbung hängt jetzt am Bahnhof.' },
    ],
    [
      'merge-field',
      'a field that nobody filled',
      { subject: 'Hi {{first_name}}' },
      'a name in its place',
      { subject: 'Hi Erika' },
    ],
    [
      'cart-words',
      'a cart',
      { text: 'Something is still in your cart.' },
      'a cart with wheels',
      { text: 'The cart needs a new wheel.' },
    ],
    [
      'offer-words',
      'an offer',
      { text: 'Jetzt kaufen und 20 % Rabatt sichern! Nur für kurze Zeit.' },
      'a letter about shopping',
      { text: 'Ich war einkaufen und habe Brot mitgebracht.' },
    ],
    [
      'newsletter-words',
      'what a blog has had of late',
      { text: 'Hi there, fresh from the Harbour blog: our customer story of the month.' },
      'a customer’s own story',
      { text: 'A customer told me a story about the harbour.' },
    ],
    [
      'newsletter-subject',
      'an issue',
      { subject: 'Vereinsnewsletter April' },
      'a renewal, which only holds the letters',
      { subject: 'Your plan renews' },
    ],
    [
      'newsletter-words',
      'a French issue',
      { text: 'Dans ce numéro : nos coups de cœur.' },
      'a French letter',
      { text: 'Dans ce sac, il y a ton livre.' },
    ],
    [
      'newsletter-words',
      'what a product has become',
      { text: 'What we shipped this month: faster search.' },
      'a parcel',
      { text: 'We shipped it on Monday.' },
    ],
    [
      'offer-words',
      'an Italian offer',
      { text: 'Acquista ora: spedizione gratuita e codice sconto.' },
      'an Italian letter',
      { text: 'Ho fatto la spesa per la cena.' },
    ],
    [
      'cart-words',
      'a Spanish cart',
      { subject: 'Completa tu compra' },
      'Spanish groceries',
      { subject: 'La compra de hoy' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(marketingLanguage, evidence(catches))).toContain(name)
    expect(seen(marketingLanguage, evidence(spares))).not.toContain(name)
  })
})
