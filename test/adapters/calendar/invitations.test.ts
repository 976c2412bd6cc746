import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readInvitations } from '../../../lib/adapters/calendar/invitations.ts'
import type { Invitation } from '../../../lib/domain/invitation.ts'

function calendar(...lines: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
}

function event(...lines: string[]): string[] {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
}

function readAll(...texts: string[]): readonly Invitation[] {
  return readInvitations(
    texts.map((text) => ({ text, method: null })),
    10,
  ).invitations
}

function readOne(text: string, method: string | null = null): Invitation {
  const [invitation] = readInvitations([{ text, method }], 10).invitations
  if (invitation === undefined) throw new Error('no invitation')
  return invitation
}

describe('an invitation', () => {
  const TEXT = calendar(
    'METHOD:REQUEST',
    ...event(
      'UID:sommerfest-1@example.org',
      'SEQUENCE:2',
      'SUMMARY;LANGUAGE=de:Sommerfest\\, mit',
      '  Konzert',
      'LOCATION:Kulturhof\\nWien',
      'DTSTART:20260703T160000Z',
      'DTEND:20260703T200000Z',
      'ORGANIZER;CN="Berger, Anna";SENT-BY="mailto:buero@example.org":MAILTO:Anna@Example.org',
      'ATTENDEE;CN=Ben;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:ben@example.org',
      'ATTENDEE;CN=ben@example.org:mailto:BEN@example.org',
      'ATTENDEE;EMAIL=cleo@example.org;CN=Cleo:invalid:nomail',
      'BEGIN:VALARM',
      'ATTENDEE:mailto:alarm@example.org',
      'SUMMARY:Wecker',
      'END:VALARM',
    ),
  )

  test('is read whole, its alarm left out', () => {
    expect(readOne(TEXT)).toEqual({
      method: 'REQUEST',
      uid: 'sommerfest-1@example.org',
      sequence: 2,
      organizer: { name: 'Berger, Anna', address: 'anna@example.org' },
      sentBy: 'buero@example.org',
      attendees: [
        { name: null, address: 'ben@example.org' },
        { name: 'Cleo', address: 'cleo@example.org' },
      ],
      attendeeCount: 2,
      participation: null,
      summary: 'Sommerfest, mit Konzert',
      location: 'Kulturhof Wien',
      start: { iso: '2026-07-03T16:00:00Z', at: new Date('2026-07-03T16:00:00Z'), allDay: false },
      end: { iso: '2026-07-03T20:00:00Z', at: new Date('2026-07-03T20:00:00Z'), allDay: false },
      recurring: false,
      cancelled: false,
    })
  })

  test.each([
    ['bare line feeds', TEXT.replaceAll('\r\n', '\n')],
    ['a byte order mark', `\ufeff${TEXT}`],
    ['lower case', TEXT.replace('BEGIN:VEVENT', 'begin:vevent').replace('END:VEVENT', 'end:vevent')],
    ['a broken line', TEXT.replace('SEQUENCE:2', 'SEQUENCE:2\r\nthis is no property\r\nATTENDEE;CN="x:y')],
    ['no end', TEXT.slice(0, TEXT.indexOf('END:VEVENT'))],
  ])('with %s is still read', (_, text) => {
    expect(readOne(text)).toMatchObject({ uid: 'sommerfest-1@example.org', attendeeCount: 2 })
  })

  test('twice, as alternative and as attachment, is one', () => {
    expect(readAll(TEXT, TEXT)).toHaveLength(1)
  })

  test('without UID stays apart from others', () => {
    expect(readAll(calendar(...event('SUMMARY:a'), ...event('SUMMARY:b')))).toHaveLength(2)
  })
})

describe('method', () => {
  test.each([
    ['of the calendar', 'METHOD:CANCEL', 'REQUEST', 'CANCEL'],
    ['of the part, where the calendar has none', 'CALSCALE:GREGORIAN', 'request', 'REQUEST'],
    ['nowhere', 'CALSCALE:GREGORIAN', null, 'NONE'],
    ['made up', 'METHOD:OBEY', null, 'NONE'],
  ])('%s', (_, line, parameter, method) => {
    expect(readOne(calendar(line, ...event('UID:1')), parameter).method).toBe(method)
  })

  test('an answer says how', () => {
    const answer = (method: string): Invitation =>
      readOne(
        calendar(`METHOD:${method}`, ...event('UID:1', 'ATTENDEE;PARTSTAT=DECLINED:mailto:a@example.org')),
      )
    expect(answer('REPLY').participation).toBe('declined')
    expect(answer('REQUEST').participation).toBeNull()
  })

  test.each([
    ['METHOD:CANCEL', 'STATUS:CONFIRMED', true],
    ['METHOD:REQUEST', 'STATUS:CANCELLED', true],
    ['METHOD:REQUEST', 'STATUS:CONFIRMED', false],
  ])('%s with %s', (method, status, cancelled) => {
    expect(readOne(calendar(method, ...event('UID:1', status))).cancelled).toBe(cancelled)
  })
})

describe('recurrence', () => {
  const series = event('UID:1', 'SUMMARY:Probe', 'RRULE:FREQ=WEEKLY', 'ATTENDEE:mailto:a@example.org')
  const override = event(
    'UID:1',
    'SUMMARY:Probe (verlegt)',
    'RECURRENCE-ID:20260703T160000Z',
    'STATUS:CANCELLED',
    'ATTENDEE:mailto:b@example.org',
  )

  test.each([
    ['override last', [...series, ...override]],
    ['override first', [...override, ...series]],
  ])('a series and its override are one invitation, %s', (_, events) => {
    const [invitation, ...more] = readAll(calendar(...events))
    expect(more).toEqual([])
    expect(invitation).toMatchObject({
      summary: 'Probe',
      recurring: true,
      cancelled: false,
      attendeeCount: 2,
    })
  })

  test('an override alone stands for its event', () => {
    expect(readOne(calendar(...override))).toMatchObject({
      summary: 'Probe (verlegt)',
      recurring: true,
      cancelled: true,
    })
  })
})

describe('times', () => {
  const CUSTOM = [
    'BEGIN:VTIMEZONE',
    'TZID:Büro',
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ]

  test.each<[string, string, string | null, string | null]>([
    ['UTC', 'DTSTART:20260703T160000Z', '2026-07-03T16:00:00Z', '2026-07-03T16:00:00.000Z'],
    ['floating', 'DTSTART:20260703T160000', '2026-07-03T16:00:00', null],
    ['a whole day', 'DTSTART;VALUE=DATE:20260703', '2026-07-03', null],
    [
      'an IANA zone, no VTIMEZONE',
      'DTSTART;TZID=Europe/Berlin:20260703T160000',
      '2026-07-03T16:00:00+02:00',
      '2026-07-03T14:00:00.000Z',
    ],
    [
      'a Windows zone',
      'DTSTART;TZID=W. Europe Standard Time:20260103T160000',
      '2026-01-03T16:00:00+01:00',
      '2026-01-03T15:00:00.000Z',
    ],
    [
      'another one',
      'DTSTART;TZID="Eastern Standard Time":20260703T160000',
      '2026-07-03T16:00:00-04:00',
      '2026-07-03T20:00:00.000Z',
    ],
    [
      'half an hour',
      'DTSTART;TZID=India Standard Time:20260703T160000',
      '2026-07-03T16:00:00+05:30',
      '2026-07-03T10:30:00.000Z',
    ],
    [
      "a vendor's prefix",
      'DTSTART;TZID=/vendor.example/20260101_1/Europe/Vienna:20260703T160000',
      '2026-07-03T16:00:00+02:00',
      '2026-07-03T14:00:00.000Z',
    ],
    [
      'a zone of its own, summer',
      'DTSTART;TZID=Büro:20260703T160000',
      '2026-07-03T16:00:00+02:00',
      '2026-07-03T14:00:00.000Z',
    ],
    [
      'a zone of its own, winter',
      'DTSTART;TZID=Büro:20261225T160000',
      '2026-12-25T16:00:00+01:00',
      '2026-12-25T15:00:00.000Z',
    ],
    [
      'the hour after the clock went forward',
      'DTSTART;TZID=Europe/Berlin:20260329T030000',
      '2026-03-29T03:00:00+02:00',
      '2026-03-29T01:00:00.000Z',
    ],
    ['an unknown zone', 'DTSTART;TZID=Nowhere/At_All:20260703T160000', '2026-07-03T16:00:00', null],
    ['31 February', 'DTSTART:20260231T160000Z', null, null],
    ['hour 25', 'DTSTART:20260703T250000Z', null, null],
    ['words', 'DTSTART:tomorrow', null, null],
    ['nothing', 'DTSTART:', null, null],
  ])('%s', (_, line, iso, at) => {
    const { start } = readOne(calendar(...CUSTOM, ...event('UID:1', line)))
    expect(start?.iso ?? null).toBe(iso)
    expect(start?.at?.toISOString() ?? null).toBe(at)
  })

  test.each([
    ['PT1H30M', '2026-07-03T17:30:00+02:00'],
    ['P1D', '2026-07-04T16:00:00+02:00'],
    ['P99999999999W', null],
    ['for ever', null],
  ])('DURATION:%s', (duration, iso) => {
    const { end } = readOne(
      calendar(...event('UID:1', 'DTSTART;TZID=Europe/Berlin:20260703T160000', `DURATION:${duration}`)),
    )
    expect(end?.iso ?? null).toBe(iso)
  })
})

describe('bounds', () => {
  test('attendees are cut at 200 and counted', () => {
    const attendees = Array.from({ length: 450 }, (_, at) => `ATTENDEE:mailto:a${at}@example.org`)
    const invitation = readOne(calendar(...event('UID:1', ...attendees)))
    expect(invitation.attendees).toHaveLength(200)
    expect(invitation.attendeeCount).toBe(450)
  })

  test('events are cut at the limit', () => {
    const events = Array.from({ length: 30 }, (_, at) => event(`UID:${at}`)).flat()
    expect(readAll(calendar(...events))).toHaveLength(10)
  })

  test('a calendar too long is read as far as the bound, and is a defect', () => {
    const text = calendar(...event('UID:1', `DESCRIPTION:${'x'.repeat(600_000)}`), ...event('UID:2'))
    const { invitations, broken } = readInvitations([{ text, method: null }], 10)
    expect(invitations.map((invitation) => invitation.uid)).toEqual(['1'])
    expect(broken).toBe(true)
  })

  test.each([
    '',
    'Guten Tag',
    'BEGIN:VEVENT\nUID:1\nEND:VEVENT',
    'BEGIN:VCALENDAR\nEND:VCALENDAR',
    'END:VCALENDAR',
  ])('%j invites to nothing', (text) => {
    expect(readAll(text)).toEqual([])
  })

  test('never throws', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VTIMEZONE',
        'TZID:x',
        'BEGIN:STANDARD',
        'TZOFFSETTO:+9999',
        'RRULE:FREQ=SECONDLY;BYDAY=9XX',
        'DTSTART;TZID=x:20260703T160000',
        'DURATION:-P9W',
        'ATTENDEE;CN=^n"',
        '__proto__:x',
      ),
      fc.string({ maxLength: 30 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const { invitations } = readInvitations([{ text: lines.join('\n'), method: 'REQUEST' }], 10)
        return invitations.length <= 10
      }),
      { numRuns: 500 },
    )
  })
})
