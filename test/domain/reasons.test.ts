import { expect, test } from '@jest/globals'
import { reasonText } from '../../lib/domain/reasons.ts'

test.each([
  ['en', 'Max Muster', 'You have never written to Max Muster.'],
  ['de', 'Max Muster', 'Sie haben Max Muster noch nie geschrieben.'],
] as const)('%s: %s', (language, who, sentence) => {
  expect(reasonText({ code: 'tie-none', facts: { who } }, language)).toBe(sentence)
})

test('a name that ends in a full stop does not double it', () => {
  const facts = { what: 'Chorfreunde e. V.' }
  expect(reasonText({ code: 'blocked-person', facts }, 'de')).toBe(
    'Sie haben Massenmail von Chorfreunde e. V. gesperrt.',
  )
  expect(reasonText({ code: 'blocked-person', facts }, 'en')).toBe(
    'You blocked mass mail from Chorfreunde e. V.',
  )
})

test('a dormant tie says when it was alive', () => {
  const facts = { who: 'Lena', lastMonth: 202205 }
  expect(reasonText({ code: 'tie-dormant-newsletter', facts }, 'de')).toContain('zuletzt im Mai 2022')
})
