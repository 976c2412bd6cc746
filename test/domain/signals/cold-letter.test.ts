import { describe, expect, test } from '@jest/globals'
import { FAMILIES } from '../../../lib/domain/signals/cold-letter-words.ts'
import { evidence, seenByAll } from './evidence.ts'

const again = { inReplyTo: ['a1@mail.example'], references: ['a1@mail.example'] }

describe('cold-letter', () => {
  test.each([
    [
      'cold-letter',
      'four sentences of the craft',
      {
        text: 'Hallo Erika,\n\nich bin auf Ihre Werkstatt gestoßen und war direkt begeistert. Wir helfen Betrieben wie Ihrem zu mehr Anfragen. Wann passt es Ihnen für ein kurzes Gespräch?',
      },
      'a customer who found the shop and asks for a talk',
      {
        text: 'Hallo Erika,\n\nich bin auf Ihre Werkstatt gestoßen und war direkt begeistert. Wir suchen eine Tischlerin für unsere Küche. Wann passt es Ihnen für ein kurzes Gespräch?',
      },
    ],
    [
      'cold-letter',
      'a factory that offers its goods',
      {
        text: 'Dear Sir,\n\nglad to know your company. We are a leading manufacturer of drawer slides. Factory price, MOQ 300 sets. Our catalogue is attached.',
      },
      'a factory that was asked',
      {
        text: 'Dear Erika,\n\nfollowing your enquiry: we are a leading manufacturer of drawer slides. Factory price, MOQ 300 sets. Our catalogue is attached.',
      },
    ],
    [
      'cold-letter',
      'an agency that offers people',
      {
        text: 'Guten Tag,\n\nPersonal ist knapp. Genau hier setzen wir an: Unsere Kandidaten stehen bereit, provisionsfrei im ersten Monat. Falls kein Interesse besteht, genügt ein Wort.',
      },
      'one who applies',
      {
        text: 'Guten Tag,\n\nich bin auf Ihre Werkstatt gestoßen und beeindruckt von Ihren Möbeln. Hiermit bewerbe ich mich als Gesellin. Über ein kurzes Gespräch würde ich mich freuen, provisionsfrei.',
      },
    ],
    [
      'cold-letter',
      'a way out beside an offer, in French',
      {
        text: 'Bonjour,\n\nj’ai découvert votre atelier. Nous aidons les artisans à trouver de nouveaux clients. Si vous n’êtes pas intéressé, répondez simplement non.',
      },
      'a journalist, as polite',
      {
        text: 'Bonjour,\n\nj’ai découvert votre atelier pour notre revue. Un court échange serait parfait. Si vous n’êtes pas intéressé, répondez simplement non.',
      },
    ],
    [
      'cold-letter',
      'a letter by the agency that nobody engaged',
      {
        text: 'Hi Erika,\n\nI came across your shop. We help brands with SEO and get them more customers. My calendar: https://calendly.com/agency-of-nobody/talk',
      },
      'the agency that was engaged',
      {
        text: 'Hi Erika,\n\nthe SEO report is done, and there are more customers from the north. Shall I send it? My calendar: https://calendly.com/agency-of-ours/talk',
      },
    ],
    [
      'cold-letter',
      'a neighbour’s house that pitches',
      {
        text: 'Hallo Erika,\n\nwir helfen Betrieben in der Straße zu mehr Sichtbarkeit. Dürfen wir eine kostenlose Analyse machen? Falls kein Interesse besteht, melde ich mich nicht mehr.',
      },
      'a neighbour’s house that introduces itself',
      {
        text: 'Hallo Erika,\n\nwir sind nebenan eingezogen, eine Druckerei. Wenn ihr eilig ein Plakat braucht, kommt herüber, das erste geht aufs Haus.',
      },
    ],
    [
      'cold-letter-again',
      'a reminder that quotes the first pitch',
      {
        subject: 'Re: Ideen',
        ...again,
        text: 'Hallo Erika,\n\nich wollte meine Mail nach oben holen.\n\nAm Mo., 4. Mai 2026 um 08:02 Uhr schrieb Anna Berger <anna.berger@example.org>:\n> Ich bin auf Ihre Seite gestoßen. Wir helfen Betrieben zu mehr Anfragen.',
      },
      'a reminder that quotes the first question',
      {
        subject: 'Re: Tisch',
        ...again,
        text: 'Hallo Erika,\n\nich wollte meine Mail nach oben holen.\n\nAm Mo., 4. Mai 2026 um 08:02 Uhr schrieb Anna Berger <anna.berger@example.org>:\n> Ich bin auf Ihre Seite gestoßen. Was kostet der Tisch im Fenster?',
      },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seenByAll(evidence(catches))).toContain(name)
    expect(seenByAll(evidence(spares))).not.toContain(name)
  })

  test.each(FAMILIES)('%s, alone, is no letter to strangers, however often it is said', (_family, words) => {
    const said = words.all().phrases.map(({ head }) => head.trim())
    for (let at = 0; at < said.length; at += 8) {
      const text = `Hallo Erika,\n\n${said.slice(at, at + 8).join(', und ')}.`
      const offers = seenByAll(evidence({ text })).includes('cold-letter')
      // A phrase may belong to two families, never a few of them to three.
      expect([text, offers]).toEqual([text, false])
    }
  })
})
