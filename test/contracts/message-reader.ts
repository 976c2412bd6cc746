import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { MessageReader } from '../../lib/app/ports.ts'
import { MESSAGE_LIMITS, type Message } from '../../lib/domain/message.ts'
import { letter, newsletter } from '../support/house.ts'

const LETTER = [
  'Received: from mail.garten.example by mx.kith.example; Mon, 2 Mar 2026 09:30:00 +0000',
  'From: =?utf-8?Q?J=C3=B6rg?= <Joerg@Garten.example>',
  'To: Anna <anna@example.org>, ben@example.org',
  'Cc: "Lenz, Ida" <ida@example.org>',
  'Subject: =?utf-8?Q?Beete_f=C3=BCr?= alle',
  'Date: Mon, 2 Mar 2026 10:29:00 +0100',
  'Message-ID: <m1@garten.example>',
  'In-Reply-To: <q1@example.org>',
  'References: <q0@example.org>',
  ' <q1@example.org>',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Sch=F6ne Gr=FC=DFe',
  '',
].join('\r\n')

const INVITATION = [
  'From: Ida <ida@example.org>',
  'Content-Type: multipart/mixed; boundary=outer',
  '',
  '--outer',
  'Content-Type: multipart/alternative; boundary=inner',
  '',
  '--inner',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Kommst du?',
  '--inner',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Kommst <b>du</b>?</p>',
  '--inner',
  'Content-Type: text/calendar; method=REQUEST; charset=utf-8',
  '',
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:e1@example.org',
  'SUMMARY:Ernte',
  'DTSTART:20260901T160000Z',
  'ORGANIZER;CN=Ida:mailto:ida@example.org',
  'ATTENDEE:mailto:anna@example.org',
  'END:VEVENT',
  'END:VCALENDAR',
  '--inner--',
  '--outer',
  'Content-Type: application/pdf; name=plan.pdf',
  'Content-Disposition: attachment; filename=plan.pdf',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('Der Text des Anhangs ist keiner, den jemand liest.').toString('base64'),
  '--outer--',
  '',
].join('\r\n')

const NO_MAIL: Readonly<Record<string, Uint8Array>> = {
  'no octets': new Uint8Array(),
  'line ends alone': Buffer.from('\r\n\r\n\n'),
  'octets of no character set': Uint8Array.from({ length: 3_000 }, (_, at) => (at * 7_919) % 256),
  'a body without a header': Buffer.from('\r\nGuten Tag!\r\n'),
}

function expectBounded(message: Message): void {
  const { headers, from, replyTo, to, cc, bcc, text, html, parts, invitations } = message
  expect(headers.length).toBeLessThanOrEqual(MESSAGE_LIMITS.headerFields)
  for (const { name, value } of headers) {
    expect(name).toBe(name.toLowerCase())
    expect(value.length).toBeLessThanOrEqual(MESSAGE_LIMITS.headerValueLength)
  }
  for (const list of [from, replyTo, to, cc, bcc]) {
    expect(list.length).toBeLessThanOrEqual(MESSAGE_LIMITS.recipients)
  }
  expect(text.length).toBeLessThanOrEqual(MESSAGE_LIMITS.textLength)
  expect((html ?? '').length).toBeLessThanOrEqual(MESSAGE_LIMITS.htmlLength)
  expect(parts.length).toBeLessThanOrEqual(MESSAGE_LIMITS.parts)
  expect(invitations.length).toBeLessThanOrEqual(MESSAGE_LIMITS.invitations)
}

/** Mail with a piece taken out, put in twice, or overwritten anywhere. */
const damaged = fc
  .record({
    mail: fc.constantFrom(LETTER, INVITATION, letter('a@example.org'), newsletter('b@example.org')),
    at: fc.nat(),
    length: fc.nat({ max: 200 }),
    put: fc.oneof(
      fc.string({ maxLength: 40, unit: 'binary' }),
      fc.constantFrom('\r\n\r\n', '--inner--', '=?utf-8?B?'),
    ),
  })
  .map(({ mail, at, length, put }) => {
    const start = at % mail.length
    return Buffer.from(mail.slice(0, start) + put + mail.slice(start + length), 'latin1')
  })

/** What every MessageReader makes of bytes: the same message, and one for any bytes at all. */
export function describeMessageReaderContract(name: string, make: () => MessageReader): void {
  describe(`MessageReader: ${name}`, () => {
    const reader = make()
    const read = (text: string) => reader.read(Buffer.from(text, 'latin1'))

    test('reads the header of a letter: who, to whom, what, when, and in answer to what', async () => {
      expect(await read(LETTER)).toMatchObject({
        from: [{ name: 'Jörg', address: 'joerg@garten.example' }],
        to: [
          { name: 'Anna', address: 'anna@example.org' },
          { name: null, address: 'ben@example.org' },
        ],
        cc: [{ name: 'Lenz, Ida', address: 'ida@example.org' }],
        bcc: [],
        replyTo: [],
        sender: null,
        subject: 'Beete für alle',
        date: new Date('2026-03-02T09:29:00Z'),
        messageId: 'm1@garten.example',
        inReplyTo: ['q1@example.org'],
        references: ['q0@example.org', 'q1@example.org'],
        defects: [],
      })
    })

    test('keeps each field, named in small letters and unfolded, in the order of the bytes', async () => {
      const { headers } = await read(LETTER)
      expect(headers.map((field) => field.name)).toEqual([
        ...['received', 'from', 'to', 'cc', 'subject', 'date', 'message-id', 'in-reply-to', 'references'],
        ...['content-type', 'content-transfer-encoding'],
      ])
      expect(headers.find((field) => field.name === 'references')?.value).toBe(
        '<q0@example.org> <q1@example.org>',
      )
    })

    test('reads the text in its character set and encoding', async () => {
      const { text, html, size } = await read(LETTER)
      expect(text.trim()).toBe('Schöne Grüße')
      expect(html).toBeNull()
      expect(size).toBe(LETTER.length)
    })

    test('reads text, HTML, calendar and the presence of an attachment, never its content', async () => {
      const message = await read(INVITATION)
      expect(message.text.trim()).toBe('Kommst du?')
      expect(message.html?.trim()).toBe('<p>Kommst <b>du</b>?</p>')
      expect(message.invitations).toMatchObject([
        { method: 'REQUEST', uid: 'e1@example.org', summary: 'Ernte', attendeeCount: 1, cancelled: false },
      ])
      expect(
        message.parts.map(({ contentType, filename, attachment }) => [contentType, filename, attachment]),
      ).toEqual([
        ['text/plain', null, false],
        ['text/html', null, false],
        ['text/calendar', null, false],
        ['application/pdf', 'plan.pdf', true],
      ])
      expect(message.parts.at(-1)?.size).toBe(50)
      expect(JSON.stringify(message)).not.toContain('Text des Anhangs')
    })

    test('makes text of HTML where the sender wrote none', async () => {
      const { text, html } = await read(newsletter('News <news@shop.example>'))
      expect(text).toContain('Discover our offers')
      expect(text).not.toContain('<p>')
      expect(html).toContain('<h1>News in June</h1>')
    })

    test.each([
      ['LF', '\n'],
      ['CR LF', '\r\n'],
    ])('reads a message the same, its lines ending in %s', async (_name, end) => {
      const wanted = await read(INVITATION)
      const found = await read(INVITATION.replaceAll('\r\n', end))
      expect({ ...found, size: 0, parts: [] }).toEqual({ ...wanted, size: 0, parts: [] })
    })

    test.each<[string, string, string]>([
      ['no author', 'no-from', 'Subject: x\r\n\r\n'],
      ['two From fields', 'several-from', 'From: a@example.org\r\nFrom: b@example.org\r\n\r\n'],
      ['no date', 'no-date', 'From: a@example.org\r\n\r\n'],
      ['too many fields', 'truncated-headers', 'X-A: b\r\n'.repeat(MESSAGE_LIMITS.headerFields + 1)],
      ['too long a text', 'truncated-text', `From: a@example.org\r\n\r\n${'Wort '.repeat(50_000)}`],
    ])('says what is wrong: %s', async (_what, defect, text) => {
      const message = await read(text)
      expect(message.defects).toContain(defect)
      expectBounded(message)
    })

    test('of several From fields takes the first', async () => {
      const { from } = await read('From: a@example.org\r\nFrom: b@example.org\r\n\r\n')
      expect(from).toEqual([{ name: null, address: 'a@example.org' }])
    })

    test.each(['__proto__', 'constructor', 'hasOwnProperty'])(
      'takes a field called %s for a field',
      async (field) => {
        const { headers, defects } = await read(`From: a@example.org\r\n${field}: x\r\n\r\nText`)
        expect(headers.at(-1)).toEqual({ name: field.toLowerCase(), value: 'x' })
        expect(defects).toEqual(['no-date'])
      },
    )

    test.each(Object.entries(NO_MAIL))('makes a message of %s, with defects', async (_what, bytes) => {
      const message = await reader.read(bytes)
      expect(message).toMatchObject({ from: [], date: null, messageId: null, size: bytes.length })
      expect(message.defects).toEqual(expect.arrayContaining(['no-from', 'no-date']))
    })

    test('whatever happened to the bytes: a message within the limits, the same each time', async () => {
      await fc.assert(
        fc.asyncProperty(damaged, async (bytes) => {
          const before = Buffer.from(bytes)
          const message = await reader.read(bytes)
          expectBounded(message)
          expect(message.size).toBe(bytes.length)
          expect(await reader.read(bytes)).toEqual(message)
          expect(before.equals(bytes)).toBe(true)
        }),
        { numRuns: 150 },
      )
    })
  })
}
