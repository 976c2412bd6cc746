import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readInvitations } from '../../../lib/adapters/calendar/invitations.ts'
import { readInvitations as readByIcal } from '../../support/slow-reader/invitations.ts'

const name = fc.constantFrom('Anna Berger', '"Berger, Anna"', '"a;b:c"', "'Jo'", 'Büro', '', 'x^n^^y')
const who = fc.constantFrom(
  'mailto:anna@example.org',
  'MAILTO:Jo@Example.org',
  'anna@example.org',
  'urn:x:1',
  '',
)
const time = fc.constantFrom(
  ':20260703T160000Z',
  ':20260703T160000',
  ';TZID=Europe/Berlin:20260703T160000',
  ';TZID="W. Europe Standard Time":20260703T160000',
  ';TZID=Nowhere:20260703T160000',
  ';TZID=Own:20260703T160000',
  ';VALUE=DATE:20260703',
  ';VALUE=DATE-TIME:20260703T160000Z',
  ':20260231T160000Z',
  ':soon',
)
const words = fc.constantFrom(
  'Fest',
  'Fest\\, groß\\; und\\nlang \\\\ hier',
  'a:b',
  'Konfe\r\n renz',
  '  ',
  '\\x',
)
const line = fc.oneof(
  time.map((at) => `DTSTART${at}`),
  time.map((at) => `DTEND${at}`),
  time.map((at) => `RECURRENCE-ID${at}`),
  words.map((text) => `SUMMARY;LANGUAGE=de:${text}`),
  words.map((text) => `LOCATION:${text}`),
  words.map((text) => `UID:${text}`),
  fc
    .tuple(name, who, fc.constantFrom('', ';PARTSTAT=ACCEPTED', ';RSVP=TRUE;EMAIL=jo@example.org'))
    .map(([cn, at, more]) => `ATTENDEE;CN=${cn}${more}:${at}`),
  fc.tuple(name, who).map(([cn, at]) => `ORGANIZER;SENT-BY="mailto:sec@example.org";CN=${cn}:${at}`),
  fc.constantFrom(
    'DURATION:PT2H30M',
    'DURATION:-P1W',
    'DURATION:P1DT12H',
    'STATUS:CANCELLED',
    'SEQUENCE:4',
    'SEQUENCE:many',
    'RRULE:FREQ=WEEKLY;BYDAY=MO',
    'RDATE:20260703T160000Z',
    'DESCRIPTION:nobody reads this: x',
    'SUMMARY',
    'summary;ALTREP="http://example.org:80/a":Klein',
    'ATTENDEE;CN="Jo:mailto:jo@example.org',
    '__proto__;x=y:z',
    'END:VALARM',
    'BEGIN:VALARM\r\nDTSTART:20200101T000000Z\r\nEND:VALARM',
  ),
)
const event = fc
  .array(line, { maxLength: 10 })
  .map((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n'))
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Own',
  'BEGIN:STANDARD',
  'DTSTART:19701025T030000',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19700329T020000',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
].join('\r\n')
const calendar = fc
  .tuple(
    fc.constantFrom('', 'METHOD:REQUEST\r\n', 'METHOD:reply\r\n', 'METHOD:CANCEL\r\n'),
    fc.array(event, { maxLength: 3 }),
  )
  .map(([method, events]) =>
    ['BEGIN:VCALENDAR', `${method}${ZONE}`, ...events, 'END:VCALENDAR', ''].join('\r\n'),
  )

describe('the light scan of calendars', () => {
  test('reads as ical.js does', () => {
    fc.assert(
      fc.property(calendar, (text) => {
        const parts = [{ text, method: 'PUBLISH' }]
        expect(readInvitations(parts, 10)).toEqual(readByIcal(parts, 10))
      }),
      { numRuns: 500, seed: 20_260_703 },
    )
  })

  test.each([
    [
      'of a whole day that does not say so',
      'DTSTART:20260703',
      { start: { iso: '2026-07-03', allDay: true } },
    ],
    ['of a rule that is none', 'RRULE:whenever', { recurring: true }],
    ['of a parameter without a value', 'ATTENDEE;RSVP;CN=Jo:mailto:jo@example.org', { attendeeCount: 1 }],
  ])('makes more %s', (_, odd, expected) => {
    const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', odd, 'END:VEVENT', 'END:VCALENDAR'].join('\n')
    expect(readInvitations([{ text, method: null }], 10).invitations).toMatchObject([expected])
  })
})
