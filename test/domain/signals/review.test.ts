import { describe, expect, test } from '@jest/globals'
import { review } from '../../../lib/domain/signals/review.ts'
import { evidence, seen, seenByAll } from './evidence.ts'

const draft = 'Betreff: Jetzt sichern: 20 % auf alle Hüte!\nButton: Jetzt bestellen\nFuß: „Hier abmelden“'

describe('review', () => {
  test.each([
    [
      'text-for-review',
      'a draft, for approval',
      { subject: 'Rundbrief: Entwurf zur Freigabe', text: `Hallo Erika,\n\nbitte einmal lesen:\n\n${draft}` },
      'the circular itself',
      { subject: 'Rundbrief', text: `Hallo Erika,\n\n${draft}` },
    ],
    [
      'text-for-review',
      'a draft, in English',
      { text: 'Hi Erika,\n\nhere is the draft for the spring mailing. Any changes before it goes out?' },
      'a draft in the window',
      { text: 'Hi Erika,\n\nthere is a draft from the window. Could you have it mended?' },
    ],
    [
      'text-for-review',
      'a proof from the printer',
      { text: 'Bonjour Erika,\n\nvoici les épreuves du catalogue, pour relecture.' },
      'a mailing about proofs',
      {
        text: 'Bonjour Erika,\n\nvoici les épreuves du catalogue, pour relecture.',
        headers: { 'List-Unsubscribe': '<mailto:out@printer.example>' },
      },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(review, evidence(catches))).toContain(name)
    expect(seen(review, evidence(spares))).not.toContain(name)
  })

  test.each([
    ['in labelled lines', draft],
    ['in quotation marks', '»Liebe Kundinnen, jetzt sichern: 20 % auf alle Hüte! Hier abmelden.«'],
    [
      'below a greeting to others',
      'Liebe Kundinnen und Kunden,\n\njetzt sichern: 20 % auf alle Hüte!\n\nHier abmelden\n\nPasst das so?\nAnna',
    ],
    [
      'between drawn lines',
      '-----\nLiebe Kundinnen, jetzt sichern: 20 % auf alle Hüte!\n-----\nPasst das so?',
    ],
  ])('what stands %s is not the writer’s word', (_where, text) => {
    const names = seenByAll(evidence({ text: `Hallo Erika,\n\nder Entwurf zur Freigabe:\n\n${text}` }))
    expect(names).toContain('text-for-review')
    for (const name of ['sells-first', 'greets-everybody', 'unsubscribe-words']) {
      expect(names).not.toContain(name)
    }
  })
})
