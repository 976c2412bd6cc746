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
    [
      'invites',
      'a Spanish invitation',
      { text: 'Os invitamos a la jornada. Plazas limitadas.' },
      'a Spanish letter',
      { text: 'Nos vemos el jueves en casa.' },
    ],
    [
      'invites',
      'an Italian invitation',
      { text: 'Siamo lieti di invitarla al convegno.' },
      'an Italian letter',
      { text: 'Sono lieta che tu stia bene.' },
    ],
    [
      'invites',
      'a Dutch invitation',
      { text: 'Wij willen u graag uitnodigen voor onze open dag.' },
      'thanks for one',
      { text: 'Bedankt voor de bloemen.' },
    ],
    [
      'register-words',
      'a French way to sign up',
      { text: 'Entrée libre, places limitées.' },
      'a way in',
      { text: 'L’escalier est à gauche.' },
    ],
    [
      'own-ticket',
      'an event that one has booked has moved',
      { text: "An event you're attending has been moved to Thursday." },
      'an event that one might book',
      { text: 'An event for everyone who likes to walk.' },
    ],
    [
      'event-subject',
      'a conference',
      { subject: 'The conference for potters' },
      'colleagues on the telephone',
      { subject: 'Notes of the conference call' },
    ],
    [
      'own-ticket',
      'one’s own place',
      { text: 'Votre inscription est confirmée.' },
      'a place to be had',
      { text: 'Réservez votre place dès maintenant.' },
    ],
    [
      'own-ticket',
      'a booking by the receiver',
      { text: 'Ihre Anmeldung zum Kurs ist eingegangen.' },
      'a booking hoped for',
      { text: 'Wir freuen uns auf Ihre Anmeldung.' },
    ],
    [
      'own-ticket',
      'a ticket that is there',
      { subject: 'Je tickets voor zaterdag' },
      'one to buy',
      { subject: 'Bestel nu je tickets' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(eventLanguage, evidence(catches))).toContain(name)
    expect(seen(eventLanguage, evidence(spares))).not.toContain(name)
  })
})
