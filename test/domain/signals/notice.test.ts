import { describe, expect, test } from '@jest/globals'
import { notice } from '../../../lib/domain/signals/notice.ts'
import { evidence, seen, seenByAll } from './evidence.ts'

describe('notice', () => {
  test.each([
    [
      'a closing',
      { subject: 'Montag', text: 'Liebe Eltern,\n\nam Montag bleibt die Schule wegen Glatteis geschlossen.' },
      'a contract that was closed',
      { subject: 'Vertrag', text: 'Sie haben einen Vertrag geschlossen.' },
    ],
    [
      'a security incident',
      { subject: 'Sicherheitsvorfall', text: 'Unbefugte haben auf Ihre Daten zugegriffen.' },
      'one that sells protection from it',
      { subject: 'Sicherheitsvorfall?', text: 'Mit uns sind Sie sicher: 30 Tage gratis testen.' },
    ],
    [
      'changed prices',
      { subject: 'We are updating our prices', text: 'Your plan changes from €9.99 to €11.99 a month.' },
      'prices that are cut',
      { subject: 'Updated prices', text: 'Plans now from €9.99.' },
    ],
    [
      'an assembly called by statute',
      { subject: 'Generalversammlung', text: 'Gemäß § 28 der Satzung laden wir Sie ein. Tagesordnung: 1. …' },
      'an assembly told of',
      { subject: 'Generalversammlung', text: 'Schön war es am Samstag, hier sind die Fotos.' },
    ],
    [
      'a closing in a letter to parents',
      { subject: 'Elternbrief: Schule am Montag geschlossen', text: 'Es gibt eine Notbetreuung.' },
      'a closing among other things',
      { subject: 'Elternbrief Nr. 5: Läuse, Ferien, Fundsachen', text: 'Es gibt eine Notbetreuung.' },
    ],
    [
      'a French cut of water',
      { subject: 'Coupure d’eau', text: 'L’eau sera coupée mardi matin.' },
      'French water for sale',
      { subject: 'L’eau pure', text: 'Nos filtres en promotion : -30 %, code promo EAU.' },
    ],
    [
      'a Dutch closing',
      { subject: 'Maandag', text: 'De school blijft gesloten.' },
      'a Dutch opening',
      { subject: 'Maandag', text: 'De school begint om negen uur.' },
    ],
    [
      'refuse collected on another day',
      { subject: 'Müllabfuhr', text: 'Die Abfuhr kommt in der Osterwoche einen Tag später.' },
      'bins for sale',
      { subject: 'Mülltonnen', text: 'Jetzt bestellen: Tonnen ab 29 €.' },
    ],
    [
      'a parents’ evening',
      { subject: 'Elternabend der 3b', text: 'Am 4. März um 19 Uhr im Klassenraum.' },
      'an evening at home',
      { subject: 'Samstagabend', text: 'Am 4. März um 19 Uhr bei uns.' },
    ],
  ] as const)('%s', (_case, catches, _but, spares) => {
    expect(seen(notice, evidence(catches))).toContain('notice-words')
    expect(seen(notice, evidence(spares))).not.toContain('notice-words')
  })

  test('what is to be known is no circular, though it comes by Bcc', () => {
    const hidden = {
      to: [],
      headers: { To: 'undisclosed-recipients:;', 'List-Unsubscribe': '<https://x.example/u>' },
    }
    const text = 'Liebe Eltern,\n\nam Montag fällt der Unterricht aus.'
    const told = seenByAll(evidence({ ...hidden, subject: 'Unterrichtsausfall', text }))
    expect(told).toContain('plain-notice')
    expect(told).not.toContain('circular')
    const sold = seenByAll(
      evidence({ ...hidden, subject: 'Nachhilfe', text: `${text} Unser Kurs kostet nur 89 € statt 119 €.` }),
    )
    expect(sold).not.toContain('plain-notice')
    expect(sold).toContain('bulk-without-matter')
  })

  test('what is long and does not name it in its subject is something to read', () => {
    const text = `Am Montag fällt der Unterricht aus. ${'Und sonst war der Herbst schön. '.repeat(60)}`
    expect(seen(notice, evidence({ subject: 'Herbst', text }))).not.toContain('notice-words')
    expect(seen(notice, evidence({ subject: 'Unterrichtsausfall', text }))).toContain('notice-words')
  })
})
