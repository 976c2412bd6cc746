import { describe, expect, test } from '@jest/globals'
import { contactRequest } from '../../../lib/domain/signals/contact-request.ts'
import { evidence, seen } from './evidence.ts'

describe('contact-request', () => {
  test.each([
    [
      'network-asks',
      'a request by a network',
      {
        from: 'Max via LinkedIn <invitations@linkedin.com>',
        text: "I'd like to add you to my professional network.",
      },
      'a message through the same network',
      { from: 'Max via LinkedIn <messages@linkedin.com>', text: 'Thanks for yesterday!' },
    ],
    [
      'connect-boilerplate',
      'boilerplate of a collector',
      {
        text: 'Ihr Profil liest sich interessant. Ich freue mich über Ihre Kontaktbestätigung und möchte Sie zu meinem Netzwerk hinzufügen.',
      },
      'somebody just met',
      { text: 'Schön, Sie getroffen zu haben. Wollen wir uns vernetzen?' },
    ],
    [
      'connect-words',
      'a Dutch request',
      { text: 'Ik zou je graag aan mijn netwerk toevoegen. Accepteer je mijn verzoek?' },
      'a Dutch question',
      { text: 'Accepteer je de lagere prijs?' },
    ],
    [
      'connect-words',
      'a French request',
      { text: 'Luc souhaite vous ajouter à son réseau.' },
      'a French letter',
      { text: 'Luc souhaite vous voir mardi.' },
    ],
    [
      'connect-subject',
      'requests that wait',
      { subject: 'You have 3 friend requests waiting' },
      'a guest who waits',
      { subject: 'You have a friend waiting' },
    ],
    [
      're-engagement',
      'who looked at one’s profile',
      { subject: '3 personas han visto tu perfil' },
      'somebody who was seen',
      { subject: 'He visto a tu hermana' },
    ],
    [
      're-engagement',
      'a network that counts visits',
      { from: 'Netz <post@xing.com>', subject: 'Vier Personen haben Dein Profil besucht' },
      'what a forum has had since one came by',
      { subject: 'Neues seit deinem letzten Besuch' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(contactRequest, evidence(catches))).toContain(name)
    expect(seen(contactRequest, evidence(spares))).not.toContain(name)
  })
})
