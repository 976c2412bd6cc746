import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { answerBy } from '../../lib/domain/answer-by.ts'
import { messageOf } from '../support/message.ts'

const NOW = new Date('2026-11-20T09:00:00Z')
const said = (text: string, over: { subject?: string; html?: string } = {}) =>
  answerBy(messageOf({ subject: over.subject ?? 'Einladung', text, html: over.html ?? null }), NOW)

describe('a last day to answer', () => {
  test.each([
    'Um Antwort bis 3. Dezember wird gebeten.',
    'Um Antwort bis zum 3.12. wird gebeten.',
    'u. A. w. g. bis 3.12.',
    'U.A.w.g. bis spätestens Donnerstag, den 3. Dezember 2026',
    'Anmeldeschluss: 03.12.2026',
    'Anmeldeschluss ist der 3. Dezember.',
    'Bitte melden Sie sich bis zum 3. Dezember an: Anmeldung auf unserer Seite.',
    'Wir freuen uns auf Ihre Rückmeldung bis 3.12.2026!',
    'Gebt uns bitte bis 3. Dez. Bescheid, ob ihr kommt.',
    'Bitte sagen Sie bis 03.12.26 zu oder ab, wir brauchen Ihre Zusage für den Raum.',
    'Rückmeldefrist: 2026-12-03',
    'RSVP by 3 December',
    'RSVP by December 3rd, 2026.',
    'RSVP: Dec 3',
    'Please reply by Dec 3.',
    'Please let us know by Thursday, 3 December if you can come.',
    'Please register no later than 3rd of December 2026.',
    'Registration closes on December 3, 2026',
    'Kindly respond before 3 Dec.',
  ])('%s', (text) => {
    expect(said(`Liebe Anna,\n\nam 12. Dezember feiern wir.\n\n${text}\n\nHerzlich\nMax`)).toBe('2026-12-03')
  })

  test('may stand in the subject', () => {
    expect(said('Come!', { subject: 'Winter party: RSVP by 3 December' })).toBe('2026-12-03')
  })

  test('is the earliest of several that are not over', () => {
    expect(said('RSVP by 19 March. Anmeldeschluss: 5.12.2026. Please reply by 3 December.')).toBe(
      '2026-12-03',
    )
  })

  test('is next year’s where this year’s is long over', () => {
    expect(said('RSVP by 15 January')).toBe('2027-01-15')
  })
})

describe('no last day to answer', () => {
  test.each([
    ['an offer’s end', 'This offer is valid until 3 December. Reply STOP to opt out.'],
    ['an offer’s end, in German', 'Das Angebot gilt bis 3. Dezember.'],
    ['a price’s end', 'Register now: early bird until 3 December!'],
    ['a price’s end, in German', 'Frühbucherpreis bei Anmeldung bis 3.12.2026'],
    ['a voucher', 'Melden Sie sich an und sparen Sie bis 3. Dezember 20 %'],
    ['the event itself', 'Wir treffen uns am 3. Dezember. Bitte melden Sie sich an.'],
    ['an event of several days', 'Die Messe dauert bis 3. Dezember. Wir sehen uns dort.'],
    ['another sentence’s answer', 'Wir freuen uns auf Ihre Antwort. Die Halle ist bis 3. Dezember geöffnet.'],
    ['a way out of the list', 'Um sich abzumelden, antworten Sie bis 3. Dezember mit „abmelden“.'],
    ['a delivery', 'Ihr Paket kommt bis 3. Dezember.'],
    ['a day that has passed', 'Anmeldeschluss: 03.11.2026'],
    ['a day without its year that has passed', 'Anmeldeschluss: 3.11.'],
    ['a day that is none', 'Anmeldeschluss: 31.02.2027'],
    ['a date that means two things', 'Please reply by 3/12/2026'],
    ['a version', 'Bitte melden Sie sich bis 3.12.1 an'],
    ['nothing', 'Hallo Anna, bis bald!'],
  ])('%s', (_what, text) => {
    expect(said(text)).toBeNull()
  })
})

describe('in markup', () => {
  const script = (type: string, end: string) =>
    `<html><script type="application/ld+json">{"@type": "${type}", "offers": {"validThrough": "${end}"}}</script></html>`

  test('the last day for the offers of an event', () => {
    expect(said('Come!', { html: script('BusinessEvent', '2026-12-03T18:00:00+01:00') })).toBe('2026-12-03')
  })

  test('is none for those of a product', () => {
    expect(said('Buy!', { html: script('Product', '2026-12-03') })).toBeNull()
  })
})

test('reads anything in bounded time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), (text) => {
      const day = said(text)
      expect(day === null || /^\d{4}-\d\d-\d\d$/.test(day)).toBe(true)
    }),
  )
  const began = performance.now()
  for (const piece of [
    '3. 12. ',
    'bis 3. Dezember ',
    'RSVP by ',
    '3 Dec ',
    'bis zum den dem ',
    '\n',
    '1',
    'a.!? ',
  ]) {
    said(piece.repeat(100_000))
  }
  expect(performance.now() - began).toBeLessThan(4_000)
})
