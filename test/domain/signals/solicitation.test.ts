import { describe, expect, test } from '@jest/globals'
import { solicitation } from '../../../lib/domain/signals/solicitation.ts'
import { evidence, seen } from './evidence.ts'

describe('solicitation', () => {
  test.each([
    [
      'solicitation-words',
      'a list of addresses for sale',
      { text: 'We sell leads and decision makers by job titles.' },
      'a customer’s question',
      { text: 'Who decides on this at your side?' },
    ],
    [
      'solicitation-words',
      'a stranger who wants a call',
      { text: 'We help companies like yours. Worth a quick chat this week?' },
      'a colleague who wants one',
      { text: 'Do you have 15 minutes? Quick question about the offer.' },
    ],
    [
      'solicitation-words',
      'a recruiter',
      { text: 'Ihr Profil passt zu einer spannenden Position bei einem renommierten Unternehmen.' },
      'a neighbour who introduces himself',
      { text: 'Mein Name ist Jonas Weber, ich wohne im dritten Stock.' },
    ],
    [
      'solicitation-words',
      'a better place in search results',
      { text: 'Mehr Sichtbarkeit bei Google, kostenfrei und unverbindlich.' },
      'a credit to be paid back',
      { text: 'Der Kredit ist abbezahlt, die Zinsen auch.' },
    ],
    [
      'solicitation-words',
      'a French agency',
      { text: 'Nous aidons les entreprises comme la vôtre. Un bref échange ?' },
      'a French friend',
      { text: 'Tu viens dîner samedi ?' },
    ],
    [
      'solicitation-words',
      'a Dutch offer',
      { text: 'Graag maken wij een geheel vrijblijvende afspraak.' },
      'a Dutch letter',
      { text: 'Graag maken wij een afspraak.' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(solicitation, evidence(catches))).toContain(name)
    expect(seen(solicitation, evidence(spares))).not.toContain(name)
  })

  test('a reminder says in several set phrases one thing, and offers nothing', () => {
    const text =
      'Ich wollte kurz nachhaken, meine letzte Mail ist bestimmt untergegangen. Falls kein Interesse besteht, genügt ein kurzes Nein.'
    const [words] = solicitation.observe(evidence({ text }))
    expect(words?.strength).toBeCloseTo(1 / 3)
  })
})
