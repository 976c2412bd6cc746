import { describe, expect, test } from '@jest/globals'
import { evidence, seenByAll } from './evidence.ts'

describe('circular', () => {
  test.each([
    [
      'broadcast',
      'a role to all staff',
      { from: 'Office <office@example.org>', to: ['all-staff@example.org'], text: 'The lift is fixed.' },
      'a colleague to all staff',
      { to: ['all-staff@example.org'], text: 'The lift is fixed.' },
    ],
    [
      'merged-circular',
      'one receiver, greeted as a crowd',
      { text: 'Liebe Bürgerinnen und Bürger,\n\nim Landtag gab es Neues.' },
      'few receivers, greeted as what they are',
      { to: ['erika@example.org', 'max@example.org'], text: 'Liebe Nachbarinnen,\n\ndas Tor klemmt.' },
    ],
    [
      'circular',
      'news to readers in Bcc',
      {
        to: ['anna.berger@example.org'],
        subject: 'Rundbrief im Mai',
        text: 'Liebe Mitglieder,\n\nder Rundbrief bringt Neues aus dem Garten.',
      },
      'an answer to such news',
      {
        to: ['anna.berger@example.org'],
        subject: 'Re: Rundbrief im Mai',
        text: 'Danke dir!\n\n> Liebe Mitglieder,\n> der Rundbrief bringt Neues aus dem Garten.',
      },
    ],
    [
      'circular',
      'an offer to readers nobody sees',
      { to: [], subject: 'Sonderangebot', text: 'Jetzt bestellen: Rabatt auf alle Rosen.' },
      'a letter to oneself',
      { to: ['anna.berger@example.org'], subject: 'Milk', text: 'Do not forget the keys.' },
    ],
    [
      'invites-many',
      'an evening for whoever reads',
      {
        text: 'Liebe Freundinnen und Freunde,\n\nwir laden herzlich ein zum Konzert am 3. Mai um 19:30 Uhr. Um Anmeldung wird gebeten.',
      },
      'an evening for one',
      { text: 'Liebe Erika,\n\nich lade dich ein zum Konzert am 3. Mai um 19:30 Uhr. Kommst du?' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seenByAll(evidence(catches))).toContain(name)
    expect(seenByAll(evidence(spares))).not.toContain(name)
  })
})
