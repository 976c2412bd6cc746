import { describe, expect, test } from '@jest/globals'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { type Defect, MESSAGE_LIMITS as LIMITS, type Message } from '../../lib/domain/message.ts'
import { takeThrough } from './judging-path.ts'

/**
 * Structures that cost a reader far more than they cost their sender. What is asserted is what is kept of them;
 * how long that takes is `npm run fuzz`'s and the benchmarks' to say.
 */

const HEAD =
  'From: Eve <eve@evil.example>\r\nTo: anna@berger.example\r\nSubject: x\r\nDate: Mon, 1 Jun 2026 09:00:00 +0000\r\n'
const END = '\r\n'

const lines = (...all: readonly string[]) => all.join(END)
const many = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('')
const leaf = (type: string, body: string, encoding = '7bit') =>
  `Content-Type: ${type}${END}Content-Transfer-Encoding: ${encoding}${END}${END}${body}`

interface Bomb {
  readonly what: string
  readonly text: string
  readonly defects?: readonly Defect[]
  readonly kept?: (message: Message) => boolean
}

const multipart = (parts: string, type = 'mixed') =>
  `${HEAD}Content-Type: multipart/${type}; boundary=b${END}${END}${parts}--b--${END}`

const BOMBS: readonly Bomb[] = [
  {
    what: '100,000 parts',
    text: multipart(many(100_000, () => `--b${END}${END}x${END}`)),
    defects: ['too-many-parts'],
    kept: ({ parts }) => parts.length === LIMITS.parts,
  },
  {
    what: '100,000 empty parts, each a boundary alone',
    text: multipart(many(100_000, () => `--b${END}`)),
    defects: ['too-many-parts'],
  },
  {
    what: '100,000 lines that only begin like the boundary',
    text: multipart(`--b${END}${END}${many(100_000, (at) => `--b${at}${END}--${END}-${END}`)}`),
    kept: ({ parts }) => parts.length === 1,
  },
  {
    what: 'multiparts in one another, all of one boundary',
    text: `${HEAD}${many(5_000, () => `Content-Type: multipart/mixed; boundary=b${END}${END}--b${END}`)}`,
    defects: ['too-many-parts'],
  },
  {
    what: 'multiparts in one another, each of a boundary that begins with the one around it',
    text: `${HEAD}${many(200, (at) => `Content-Type: multipart/mixed; boundary=${'b'.repeat(at + 1)}${END}${END}--${'b'.repeat(at + 1)}${END}`)}`,
    defects: ['too-deep'],
  },
  {
    what: 'a boundary of 100,000 characters',
    text: `${HEAD}Content-Type: multipart/mixed; boundary="${'b'.repeat(100_000)}"${END}${END}--${'b'.repeat(100_000)}${END}${END}x`,
  },
  {
    what: 'a header field of a million octets',
    text: `${HEAD}X-Long: ${'a'.repeat(1_000_000)}${END}${END}text`,
    defects: ['truncated-headers'],
  },
  {
    what: 'a Subject folded into 100,000 lines of encoded-words',
    text: `Subject: ${many(100_000, () => `=?utf-8?Q?a?=${END} `)}${END}${HEAD}${END}text`,
    defects: ['truncated-headers'],
    kept: ({ subject }) => subject.length <= 2_000,
  },
  {
    what: '100,000 header fields',
    text: `${HEAD}${many(100_000, (at) => `X-${at}: a${END}`)}${END}text`,
    defects: ['truncated-headers'],
    kept: ({ headers }) => headers.length === LIMITS.headerFields,
  },
  {
    what: '100,000 parameters of a Content-Type',
    text: `${HEAD}Content-Type: text/plain${many(100_000, (at) => `; a*${at}*=utf-8''x`)}${END}${END}text`,
  },
  {
    what: 'messages in one another, 200 deep',
    text: `${HEAD}${many(200, () => `Content-Type: message/rfc822${END}${END}`)}${END}innermost`,
    kept: ({ parts }) => parts.length === 1,
  },
  {
    what: 'multiparts and messages in turns, 200 deep',
    text: `${HEAD}${many(200, (at) => `Content-Type: multipart/mixed; boundary=c${at}${END}${END}--c${at}${END}Content-Type: message/rfc822${END}${END}`)}`,
  },
  {
    what: '100,000 recipients',
    text: `${HEAD}Cc: ${many(100_000, (at) => `r${at}@example.org,${at % 50 === 0 ? END : ''} `)}${END}${END}text`,
    kept: ({ cc }) => cc.length === LIMITS.recipients,
  },
  {
    what: '100,000 recipients in groups in groups',
    text: `${HEAD}Cc: ${many(100_000, (at) => `g${at}:${at % 50 === 0 ? END : ''} `)}${END}${END}text`,
    kept: ({ cc }) => cc.length <= LIMITS.recipients,
  },
  {
    what: '100,000 references',
    text: `${HEAD}References: ${many(100_000, (at) => `<m${at}@x.example>${at % 50 === 0 ? END : ''} `)}${END}${END}text`,
    kept: ({ references }) => references.length <= 1_000,
  },
  {
    what: 'HTML of 10 MB',
    text: `${HEAD}${leaf(
      'text/html',
      many(200_000, () => `<table><tr><td style="color:red">x</td>${END}`),
    )}`,
    defects: ['truncated-text'],
    kept: ({ html }) => (html ?? '').length <= LIMITS.htmlLength,
  },
  {
    what: 'HTML of 100,000 attributes in one tag',
    text: `${HEAD}${leaf('text/html', `<a ${many(100_000, (at) => `x${at}="y" `)}>z</a>`)}`,
  },
  {
    what: 'HTML of 100,000 things that never end',
    text: `${HEAD}${leaf(
      'text/html',
      many(33_000, () => '<!--<style><a title="'),
    )}`,
  },
  {
    what: 'a field name of 200,000 spaces',
    text: `${HEAD}X${' '.repeat(200_000)}x: y${END}${END}text`,
  },
  {
    what: 'a DKIM-Signature of 60,000 spaces, folded',
    text: `DKIM-Signature: v=1; a=rsa-sha256; d=evil.example; s=s1; h=from${many(60, () => `${END}${' '.repeat(1_000)}`)}:to; bh=x; b=y${END}${HEAD}${END}text`,
  },
  {
    what: 'HTML of 300,000 dashes',
    text: `${HEAD}${leaf('text/html', '-'.repeat(300_000))}`,
  },
  {
    what: 'a list’s footer behind 190,000 dashes',
    text: `${HEAD}List-Post: <mailto:x@y.example>${END}${leaf('text/plain', `${'-'.repeat(190_000)}x${END}_______${END}list`)}`,
  },
  {
    what: 'a line of 55,000 underscores',
    text: `${HEAD}${leaf('text/plain', `${'_'.repeat(55_000)}#`)}`,
  },
  {
    what: 'a Return-Path of 16,000 angle brackets',
    text: `Return-Path: ${'<'.repeat(16_000)}${END}${HEAD}${END}text`,
  },
  {
    what: '100,000 entities',
    text: `${HEAD}${leaf(
      'text/html',
      many(100_000, () => '&amp;&#x1F600;&nosuch'),
    )}`,
  },
  {
    what: 'quoted-printable that is three octets for one',
    text: `${HEAD}${leaf(
      'text/plain',
      many(300_000, (at) => `=41${at % 20 === 0 ? `=${END}` : ''}`),
      'quoted-printable',
    )}`,
    defects: ['truncated-text'],
    kept: ({ text }) => text.length <= LIMITS.textLength,
  },
  {
    what: 'base64 of a megabyte without a line end',
    text: `${HEAD}${leaf('text/plain', 'QUFB'.repeat(350_000), 'base64')}`,
    defects: ['truncated-text'],
  },
  {
    what: 'base64 in base64, 60 times',
    text: `${HEAD}${leaf(
      'text/plain',
      Array.from({ length: 12 }).reduce<string>(
        (inner) => Buffer.from(inner).toString('base64'),
        'a'.repeat(20_000),
      ),
      'base64',
    )}`,
  },
  {
    what: 'a charset of its own for each of 500 parts',
    text: multipart(many(500, (at) => `--b${END}${leaf(`text/plain; charset=x-${at}`, 'ä')}${END}`)),
  },
  {
    what: 'escape sequences of ISO-2022-JP that change nothing',
    text: `${HEAD}${leaf('text/plain; charset=iso-2022-jp', '\x1b$B\x1b(B'.repeat(100_000))}`,
    kept: ({ text }) => text.length <= LIMITS.textLength,
  },
  {
    what: 'UTF-16 of half characters, and UTF-7',
    text: multipart(
      `--b${END}${leaf('text/plain; charset=utf-16', '\xd8'.repeat(400_000))}${END}--b${END}${leaf('text/html; charset=utf-7', '+ADw-script+AD4-'.repeat(50_000))}${END}`,
    ),
  },
  {
    what: 'encoded-words of 40,000 charsets',
    text: `${many(40_000, (at) => `Comments: =?x-${at}?B?YQ==?=${END}`)}${HEAD}${END}text`,
    defects: ['truncated-headers'],
  },
  {
    what: 'combining marks, a million to one letter',
    text: `${HEAD}${leaf('text/plain; charset=utf-8', Buffer.from(`a${'\u0301'.repeat(1_000_000)}`).toString('latin1'), '8bit')}`,
    defects: ['truncated-text'],
  },
  {
    what: 'TNEF (winmail.dat) of nested attachments',
    text: multipart(
      `--b${END}${leaf('application/ms-tnef; name=winmail.dat', Buffer.from('789f3e22'.repeat(100_000), 'hex').toString('base64'), 'base64')}${END}`,
    ),
    kept: ({ parts, text }) => parts[0]?.contentType === 'application/ms-tnef' && text === '',
  },
  {
    what: 'RTF of objects in objects',
    text: `${HEAD}${leaf('text/rtf', `{\\rtf1${'{\\object\\objdata '.repeat(50_000)}`)}`,
  },
  {
    what: 'calendars of endless recurrence',
    text: `${HEAD}${leaf('text/calendar; method=REQUEST', calendar(1, ['RRULE:FREQ=SECONDLY', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31', 'RRULE:FREQ=DAILY;INTERVAL=0;COUNT=999999999', `RDATE:${many(50_000, () => '20260101T000000Z,')}`, `EXDATE:${many(50_000, () => '20260101T000000Z,')}`]))}`,
    kept: ({ invitations }) => invitations.length <= 1,
  },
  {
    what: '20,000 events',
    text: `${HEAD}${leaf('text/calendar; method=REQUEST', calendar(20_000, []))}`,
    kept: ({ invitations }) => invitations.length <= LIMITS.invitations,
  },
  {
    what: 'components in one another, 20,000 deep',
    text: `${HEAD}${leaf('text/calendar; method=REQUEST', `BEGIN:VCALENDAR${END}${many(20_000, () => `BEGIN:VEVENT${END}`)}`)}`,
    kept: ({ invitations }) => invitations.length <= LIMITS.invitations,
  },
  {
    what: '20,000 attendees',
    text: `${HEAD}${leaf('text/calendar; method=REQUEST', calendar(1, [many(20_000, (at) => `ATTENDEE:mailto:a${at}@x.example${END}`).trimEnd()]))}`,
  },
  {
    what: 'a time zone of 50,000 changes',
    text: `${HEAD}${leaf('text/calendar', lines('BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', 'TZID:x', many(50_000, () => `BEGIN:STANDARD${END}DTSTART:19700101T000000${END}RRULE:FREQ=SECONDLY${END}TZOFFSETFROM:+0100${END}TZOFFSETTO:+0200${END}END:STANDARD${END}`).trimEnd(), 'END:VTIMEZONE', 'BEGIN:VEVENT', 'DTSTART;TZID=x:20260101T000000', 'END:VEVENT', 'END:VCALENDAR'))}`,
  },
  {
    what: 'structured data in arrays in arrays',
    text: `${HEAD}${leaf('text/html', `<script type="application/ld+json">${'[{"a":'.repeat(50_000)}</script><p>x</p>`)}`,
  },
]

function calendar(events: number, more: readonly string[]): string {
  const event = (at: number) =>
    lines(
      'BEGIN:VEVENT',
      `UID:${at}@x.example`,
      'DTSTART:20260605T170000Z',
      'SUMMARY:x',
      ...more,
      'END:VEVENT',
      '',
    )
  return `BEGIN:VCALENDAR${END}METHOD:REQUEST${END}${many(events, event)}END:VCALENDAR${END}`
}

describe('a bomb', () => {
  test.each(BOMBS)('of $what does no harm', async ({ text, defects = [], kept = () => true }) => {
    const bytes = Buffer.from(text, 'latin1')
    const message = await mimeReader().read(bytes)
    expect(message.defects).toEqual(expect.arrayContaining([...defects]))
    expect(kept(message)).toBe(true)
    await takeThrough(bytes)
  })
})
