import { describe, expect, test } from '@jest/globals'
import { ownFact } from '../../../lib/domain/signals/own-fact.ts'
import { evidence, seenByAll } from './evidence.ts'

const facts = (text: string) => ownFact.observe(evidence({ subject: '', text }))[0]?.detail.split(', ') ?? []

describe('own-fact', () => {
  test.each([
    ['a booking code', 'Ihr Buchungscode: K7PQ2M', 'Use the booking code below to save'],
    ['a booking code', 'Reservation no. CW-5510923', 'Reservierungsnummer wird später vergeben'],
    [
      'a flight or train with its time',
      'ICE 587 nach Ulm am 20.11., 08:24 Uhr',
      'Mit dem ICE nach Ulm ab 17,99 €',
    ],
    [
      'a journey or appointment with its day and time',
      'Departure: Kiel, 28 November 2026, 18:45.',
      'Departures every day',
    ],
    ['a parcel by its number', 'Parcel 15501882214477 is on its way', 'Parcels from 4.99'],
    ['a seat', 'Wagen 23, Platz 61', 'Platz 1 der Bestenliste'],
    ['a seat', 'Seat 14C', 'Save your seat 14 days ahead'],
    ['a meter', 'Zählernummer: 1EMH0008123456', 'Unsere neuen Stromzähler sparen'],
    ['the end of a card or account number', 'Ihre Karte **** 4821 läuft ab', '*** 50 % auf alles ***'],
    ['a claim or file', 'Claim HI/2026/4417 has been opened', 'Claim 2026 rewards today'],
    ['a debt and its day', 'fällig am 01.12.2026', 'die Preise sind überfällig'],
    ['a booking code', 'Codice prenotazione: K7PQ2M', 'Usa il codice sconto K7PQ2M'],
    [
      'a journey or appointment with its day and time',
      'Votre rendez-vous : mardi 4 août à 14h30',
      'Prenez rendez-vous en ligne dès le 4 août',
    ],
    [
      'a journey or appointment with its day and time',
      'Departure: Tuesday, November 28, 6:45 PM',
      'Departures every day at 6:45 PM',
    ],
    [
      'the end of a card or account number',
      'Votre carte se terminant par 4821',
      'Une fête se terminant par un bal',
    ],
    ['a debt and its day', 'à régler avant le 12/03/2026', 'à régler selon vos envies'],
  ])('%s: %s', (fact, catches, spares) => {
    expect(facts(catches)).toContain(fact)
    expect(facts(spares)).not.toContain(fact)
  })

  test('two facts keep a receipt that sells a receipt', () => {
    const offer = ' Jetzt buchen: Hotels bis zu 30 % günstiger, Gutschein und Rabatt, nur für kurze Zeit!'
    const subject = 'Ihr Flug wartet'
    const text = 'Buchungscode: K7PQ2M, Platz 14C.'
    expect(seenByAll(evidence({ subject, text: `${text}${offer}` }))).not.toContain('receipt-that-sells')
    expect(seenByAll(evidence({ subject, text: offer }))).not.toContain('bulk-with-matter')
  })

  test.each([
    ['a time alone, where something is sold', 'Ihr Termin zum Check: 28.11. ab 9:00 Uhr, nur 29 €', null],
    ['a time alone', 'Ihr Termin: 28.11., 9:00 Uhr', 0.5],
    ['a card after an offer', 'Jetzt sparen: 20 % Rabatt mit Ihrer Karte **** 4821', 0.5],
    ['a card before an offer', 'Ihre Karte **** 4821 läuft ab. Jetzt sparen: 20 % Rabatt', 1],
  ])('%s', (_case, text, strength) => {
    const [fact] = ownFact.observe(evidence({ subject: '', text }))
    expect(fact ? (fact.strength ?? 1) : null).toBe(strength)
  })
})
