import { describe, expect, test } from '@jest/globals'
import { evidence, seenByAll } from './evidence.ts'

describe('letter', () => {
  test.each([
    [
      'asks-one',
      'a letter that asks one by name',
      { text: 'Hallo Erika,\n\nkannst du den Newsletter bis Freitag lesen?' },
      'a circular that asks all',
      { text: 'Liebe Mitglieder,\n\nkannst du uns helfen?' },
    ],
    [
      'bare-note',
      'two sentences that say yes',
      { subject: 'Re: Chart', text: 'Yes, you can use this chart. Does it make sense?' },
      'two sentences and a link',
      { subject: 'Re: Chart', text: 'Yes, you can have it all. Begin here: https://example.org/start' },
    ],
    [
      'bare-note',
      'an answer to an invitation',
      { subject: 'Christmas party', text: 'I was told to RSVP to you. My wife and I will attend.' },
      'a short invitation to a crowd',
      { subject: 'Christmas party', text: 'Dear members,\nall are welcome. Please RSVP by Friday.' },
    ],
    [
      'bare-note',
      'a few words from a person',
      { text: 'Please review the list and add those I forgot.' },
      'a few words from a machine',
      { from: 'Shop <no-reply@shop.example>', text: 'Please review your purchase and add a photo.' },
    ],
    [
      'letter-by-hand',
      'a letter out of a mail program',
      {
        headers: { 'User-Agent': 'Mozilla Thunderbird' },
        text: 'Hallo Erika,\n\nich habe den Entwurf gelesen und bin noch bis drei im Büro.\n\nAnna',
      },
      'the same, to the whole house',
      {
        headers: { 'User-Agent': 'Mozilla Thunderbird' },
        to: ['alle@example.org'],
        text: 'Hallo Erika,\n\nich habe den Entwurf gelesen und bin noch bis drei im Büro.\n\nAnna',
      },
    ],
    [
      'letter-by-service',
      'an agent’s letter, sent through the program of the trade',
      {
        headers: { 'List-Unsubscribe': '<https://agents.example/u>' },
        text: 'Liebe Erika,\n\nich habe mit den beiden gesprochen; sie würden die Küche behalten.\n\nAnna Berger',
      },
      'the agency’s offer',
      {
        headers: { 'List-Unsubscribe': '<https://agents.example/u>' },
        text: 'Liebe Erika,\n\nich habe drei neue Angebote für dich, jetzt mit Rabatt.\n\nAnna Berger',
      },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seenByAll(evidence(catches))).toContain(name)
    expect(seenByAll(evidence(spares))).not.toContain(name)
  })
})
