import { describe, expect, test } from '@jest/globals'
import { evidence, seenByAll } from './evidence.ts'

const BULK = { 'list-unsubscribe': '<https://m.example/u>' }

describe('what must be told to all', () => {
  test.each([
    [
      'legal-notice',
      'changed terms that ask for consent',
      {
        subject: 'Ihre Zustimmung wird benötigt',
        text: 'Guten Tag,\n\nzum 1. Februar ändern wir unsere AGB. Bitte stimmen Sie bis zum 31. Januar zu.',
      },
      'new terms of an offer',
      {
        subject: 'Neue Tarife, neue Vorteile',
        text: 'Guten Tag,\n\njetzt wechseln: unser neuer Tarif mit 20 % Rabatt.',
      },
    ],
    [
      'legal-notice',
      'a price that rises',
      {
        subject: 'Your plan price is changing',
        text: 'From 5 January your plan goes from 14.99 to 16.99.',
      },
      'a price that falls until midnight',
      { subject: 'Our prices are changing', text: 'Save up to half, shop now, only until midnight.' },
    ],
    [
      'legal-notice',
      'a recall',
      { subject: 'Rückruf: Leuchte Modell 3', text: 'Bitte benutzen Sie die Leuchte nicht mehr.' },
      'somebody who asks to be called',
      { subject: 'Rückruf bitte', text: 'Ruf mich bitte an, wenn du Zeit hast.' },
    ],
    [
      'notice-to-all',
      'a data breach, told with the newsletter’s program',
      {
        headers: BULK,
        subject: 'Information nach Art. 34 DSGVO über einen Datenschutzvorfall',
        text: 'Sehr geehrte Kundin, sehr geehrter Kunde,\n\nUnbefugte hatten Zugang zu Ihren Daten.',
      },
      'the newsletter itself',
      {
        headers: BULK,
        subject: 'Neuigkeiten im Oktober',
        text: 'Sehr geehrte Kundin, sehr geehrter Kunde,\n\nunser Newsletter bringt Tipps.',
      },
    ],
    [
      'mourning',
      'sad news to many',
      {
        text: 'Liebe Kolleginnen und Kollegen,\n\nHeinrich ist gestern gestorben. Die Trauerfeier ist am Freitag.',
      },
      'glad news to many',
      { text: 'Liebe Kolleginnen und Kollegen,\n\nHeinrich feiert am Freitag. Die Feier ist im Garten.' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seenByAll(evidence(catches))).toContain(name)
    expect(seenByAll(evidence(spares))).not.toContain(name)
  })
})
