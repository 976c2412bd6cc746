import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { MESSAGE_LIMITS, type Message } from '../../../lib/domain/message.ts'
import { read, readBytes, readText } from './read.ts'

function expectBounded(message: Message): void {
  expect(message.headers.length).toBeLessThanOrEqual(MESSAGE_LIMITS.headerFields)
  for (const { value } of message.headers)
    expect(value.length).toBeLessThanOrEqual(MESSAGE_LIMITS.headerValueLength)
  for (const list of [message.from, message.replyTo, message.to, message.cc, message.bcc]) {
    expect(list.length).toBeLessThanOrEqual(MESSAGE_LIMITS.recipients)
  }
  expect(message.text.length).toBeLessThanOrEqual(MESSAGE_LIMITS.textLength)
  expect((message.html ?? '').length).toBeLessThanOrEqual(MESSAGE_LIMITS.htmlLength)
  expect(message.parts.length).toBeLessThanOrEqual(MESSAGE_LIMITS.parts)
  expect(message.invitations.length).toBeLessThanOrEqual(MESSAGE_LIMITS.invitations)
}

const MULTIPART = ['From: a@example.org', 'Content-Type: multipart/mixed; boundary=b', '', '']

describe('each cut is named', () => {
  test.each<[string, string, string]>([
    ['header fields', 'truncated-headers', 'X-A: b\n'.repeat(1_001)],
    ['a long field', 'truncated-headers', `X-A: ${'b'.repeat(20_000)}\n`],
    ['text', 'truncated-text', `\n${'Wort '.repeat(50_000)}`],
    ['HTML', 'truncated-text', `Content-Type: text/html\n\n${'<b>x</b>'.repeat(70_000)}`],
    ['parts', 'too-many-parts', `${MULTIPART.join('\n')}${'--b\n\nx\n'.repeat(501)}`],
    [
      'multiparts',
      'too-many-parts',
      `${MULTIPART.join('\n')}${'--b\nContent-Type: multipart/mixed; boundary=c\n\n'.repeat(501)}`,
    ],
    [
      'depth',
      'too-deep',
      Array.from(
        { length: 60 },
        (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
      ).join(''),
    ],
  ])('%s', async (_, defect, text) => {
    const message = await readText(text)
    expect(message.defects).toContain(defect)
    expectBounded(message)
  })

  test('octets', async () => {
    const bytes = Buffer.alloc(MESSAGE_LIMITS.parsedBytes + 10, 'From: a@example.org\n\nText\n')
    const message = await readBytes(bytes)
    expect(message.defects).toContain('too-large')
    expect(message.size).toBe(bytes.length)
    expectBounded(message)
  })

  test('recipients', async () => {
    const message = await read(
      `To: ${Array.from({ length: 1_500 }, (_, at) => `r${at}@example.org`).join(',\r\n ')}`,
      '',
    )
    expect(message.to).toHaveLength(MESSAGE_LIMITS.recipients)
  })

  test('a long letter within the bounds has no defect', async () => {
    const message = await read(
      'From: a@example.org',
      'Date: Tue, 3 Feb 2026 09:05:07 +0100',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      ...Array.from({ length: 400 }, (_, at) => `--b\r\n\r\nAbsatz ${at}`),
      '--b--',
    )
    expect(message.parts).toHaveLength(400)
    expect(message.defects).toEqual([])
  })
})

describe('time', () => {
  test.each<[string, string, string]>([
    ['line feeds', '\n', '\n'],
    ['dashes', 'Content-Type: multipart/mixed; boundary=b\n\n', '\n--'],
    ['header lines', '', 'a:\n'],
    ['stray lines', '', 'ab\n'],
    ['folds', 'Subject: ', '\n =?utf-8?B?YWJj?='],
    ['brackets', 'From: ', '<"('],
    ['colons', 'From: ', 'a:'],
    ['open tags', 'Content-Type: text/html\n\n', '<a "'],
    ['open comments', 'Content-Type: text/html\n\n', '<!--<style>'],
    ['padded base64', 'Content-Transfer-Encoding: base64\n\n', 'Q='],
    ['half escapes', 'Content-Transfer-Encoding: quoted-printable\n\n', '=\r'],
    ['flowed lines', 'Content-Type: text/plain; format=flowed; delsp=yes\n\n', 'a \n'],
    ['line ends without end', '\n', '\r'],
    ['charsets nobody knows', 'Subject: ', '=?x1?Q?a?= '],
    ['spaces in a list', 'To: ', '  x('],
    ['quotes in a list', 'To: a', ' "a" '],
    ['calendar parameters', 'Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nATTENDEE', ';A="'],
    ['calendar folds', 'Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:', '\n a'],
  ])('4 MB of %s are read within five seconds', async (_, head, filling) => {
    const bytes = Buffer.concat([Buffer.from(head), Buffer.alloc(4_000_000, filling)])
    const begun = performance.now()
    expectBounded(await readBytes(bytes))
    expect(performance.now() - begun).toBeLessThan(5_000)
  })
})

/** Bytes that look like mail here and there. */
const mailish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'From: ',
        'To: ',
        'Subject: ',
        'Date: ',
        'References: ',
        'Content-Type: multipart/mixed; boundary=b',
        'Content-Type: multipart/alternative; boundary="c"',
        'Content-Type: text/html; charset=utf-7',
        'Content-Type: text/calendar; method=REQUEST',
        'Content-Transfer-Encoding: base64',
        'Content-Transfer-Encoding: quoted-printable',
        'Content-Disposition: attachment; filename*0*=x',
        '\r\n',
        '\n',
        '\r',
        '\r\n\r\n',
        '\n\n',
        '--b',
        '--b--',
        '--c',
        '--c--',
        ' ',
        '\t',
        '=?utf-8?B?',
        '?=',
        '<a@example.org>',
        '"',
        '(',
        ')',
        ',',
        ';',
        ':',
        '=3D',
        '=\n',
        '<p>',
        '<style>',
        '<!--',
        '&#x1F600;',
        '&amp',
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'END:VEVENT',
        'DTSTART;TZID=Europe/Berlin:20260101T000000',
        'DURATION:P9999999999W',
        'ATTENDEE;CN="x":mailto:a@example.org',
        'RRULE:FREQ=SECONDLY',
        '__proto__:x',
        'constructor;a=b:c',
      ),
      fc.string({ maxLength: 20, unit: 'binary' }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => Buffer.from(pieces.join('')))

describe('whatever the bytes', () => {
  test.each([
    ['random', fc.uint8Array({ maxLength: 2_000 })],
    ['mailish', mailish],
  ])('%s ones give a message within the limits', async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        const message = await readBytes(input)
        expectBounded(message)
        expect(message.size).toBe(input.length)
      }),
      { numRuns: 500 },
    )
  })
})
