import { describe, expect, test } from '@jest/globals'
import { dealing } from '../../../lib/domain/signals/dealing.ts'
import { evidence, seen } from './evidence.ts'

describe('dealing', () => {
  test.each([
    [
      'own-dealing',
      'something of theirs that has changed',
      { text: 'Your library card has been renewed.' },
      'what a shop has had since one came by',
      { text: 'Since your last visit we have added new recordings.' },
    ],
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
    [
      'own-dealing',
      'a French parcel',
      { text: 'Votre colis a été expédiée hier.' },
      'a French gift card',
      { text: 'Votre carte cadeau est prête.' },
    ],
    [
      'own-dealing',
      'a Dutch appointment',
      { text: 'Je afspraak is gewijzigd.' },
      'French for I',
      { text: 'Je vais bien, tout est prêt.' },
    ],
    [
      'own-dealing',
      'an Italian order',
      { text: 'Il tuo ordine è stato spedito.' },
      'an Italian discount',
      { text: 'Il tuo sconto è stato confermato.' },
    ],
    [
      'own-dealing',
      'what came of the receiver',
      { text: 'Wir haben Ihre Anmeldung zum Seminar erhalten.' },
      'what came of others',
      { text: 'Wir haben viele Anmeldungen zum Seminar erhalten.' },
    ],
    [
      'own-dealing',
      'what came of the receiver, in English',
      { text: 'We’ve received your documents and look into them.' },
      'a request for it',
      { text: 'We look forward to your documents.' },
    ],
    [
      'confirm-request',
      'a Dutch question for consent',
      { text: 'Bevestig je e-mailadres om de nieuwsbrief te krijgen.' },
      'a request to come',
      { text: 'Bevestig je komst.' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(dealing, evidence(catches))).toContain(name)
    expect(seen(dealing, evidence(spares))).not.toContain(name)
  })
})
