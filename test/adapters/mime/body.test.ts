import { describe, expect, test } from '@jest/globals'
import { read, readText } from './read.ts'

const HTML = '<p>Liebe Anna,</p><p>am Freitag spielen wir im <b>Kulturhof</b>. Bringen Sie Freunde mit!</p>'
const HTML_TEXT = 'Liebe Anna,\n\nam Freitag spielen wir im Kulturhof. Bringen Sie Freunde mit!'

function alternative(plain: string, html: string): string[] {
  return [
    'From: a@example.org',
    'Content-Type: multipart/alternative; boundary="b"',
    '',
    'preamble',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    plain,
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    html,
    '--b--',
    'epilogue',
  ]
}

describe('text', () => {
  test.each([
    [
      'quoted-printable, ISO-8859-1',
      'text/plain; charset=iso-8859-1',
      'quoted-printable',
      'Gr=FC=DFe, s=\r\n=FC=DF',
    ],
    ['base64, UTF-8', 'text/plain; charset="UTF-8"', 'base64', 'R3LDvMOfZSwgc8O8w58='],
    ['8bit, no charset', 'text/plain', '8bit', 'Grüße, süß'],
    ['flowed', 'text/plain; charset=utf-8; format=flowed', '8bit', 'Grüße, \r\nsüß'],
    [
      'a charset that nobody knows',
      'text/plain; charset=x-unknown',
      'quoted-printable',
      'Gr=FC=DFe, s=FC=DF',
    ],
    ['a comment in the type', 'text/plain (hi); charset=utf-8', '8bit', 'Grüße, süß'],
    ['a type that is none', 'text', '8bit', 'Grüße, süß'],
    ['no type', '', '', 'Grüße, süß'],
  ])('%s', async (_, type, encoding, body) => {
    const message = await read(`Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, '', body)
    expect(message.text.trim()).toBe('Grüße, süß')
    expect(message.html).toBeNull()
  })

  test('8-bit text that claims no charset and is no UTF-8 reads as Windows-1252', async () => {
    expect((await readText('Subject: x\n\nGr\xfc\xdfe f\xfcr 5 \x80', 'latin1')).text.trim()).toBe(
      'Grüße für 5 €',
    )
  })

  test('of alternatives the plain one counts', async () => {
    const message = await read(...alternative('Liebe Anna, kurz und gut: Freitag, Kulturhof.', HTML))
    expect(message.text).toBe('Liebe Anna, kurz und gut: Freitag, Kulturhof.')
    expect(message.html?.trim()).toBe(HTML)
  })

  test.each(['', ' \r\n ', 'View this mail in your browser.', 'Bitte in HTML anzeigen.', '-'])(
    'a plain part that says nothing ("%s") gives way to the HTML',
    async (plain) => {
      expect((await read(...alternative(plain, HTML.repeat(3)))).text).toContain(HTML_TEXT)
    },
  )

  test('a short letter stays, even beside a long HTML signature', async () => {
    expect((await read(...alternative('Ja, gern. Bis Freitag!', HTML.repeat(3)))).text).toBe(
      'Ja, gern. Bis Freitag!',
    )
  })

  test("a list's plain footer does not hide an HTML letter", async () => {
    const message = await read(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/html',
      '',
      HTML,
      '--b',
      'Content-Type: text/plain',
      '',
      'Chor mailing list',
      '--b--',
    )
    expect(message.text).toBe(`${HTML_TEXT}\nChor mailing list`)
  })

  test('HTML alone is read as text', async () => {
    expect((await read('Content-Type: text/html', '', HTML)).text).toBe(HTML_TEXT)
  })
})

describe('parts', () => {
  test('every leaf with type, name, flag and size; an attached message is one leaf', async () => {
    const message = await read(
      'From: outer@example.org',
      'Content-Type: multipart/mixed; boundary=outer',
      '',
      '--outer',
      'Content-Type: multipart/related; boundary=inner',
      '',
      '--inner',
      'Content-Type: text/html',
      '',
      '<p>Bild</p>',
      '--inner',
      'Content-Type: image/png; name="=?utf-8?Q?k=C3=BChl.png?="',
      'Content-Disposition: inline',
      'Content-Transfer-Encoding: base64',
      '',
      'QUJDREVG',
      '--inner--',
      '--outer',
      'Content-Type: application/pdf',
      "Content-Disposition: attachment; filename*0*=utf-8''Stra%C3%9Fen; filename*1=plan.pdf",
      '',
      '12345',
      '--outer',
      'Content-Type: application/ms-tnef; name=winmail.dat',
      '',
      'x',
      '--outer',
      'Content-Type: message/rfc822',
      '',
      'From: inner@example.org',
      'Subject: Innen',
      '',
      'innerer Text',
      '--outer--',
    )
    expect(message.parts).toEqual([
      { contentType: 'text/html', filename: null, attachment: false, size: 11 },
      { contentType: 'image/png', filename: 'kühl.png', attachment: false, size: 6 },
      { contentType: 'application/pdf', filename: 'Straßenplan.pdf', attachment: true, size: 5 },
      { contentType: 'application/ms-tnef', filename: 'winmail.dat', attachment: true, size: 1 },
      { contentType: 'message/rfc822', filename: null, attachment: false, size: 55 },
    ])
    expect(message.from.map((from) => from.address)).toEqual(['outer@example.org'])
    expect(message.text).toBe('Bild')
  })

  test('a bounce: the report is the text, the returned message is evidence', async () => {
    const message = await read(
      'Content-Type: multipart/report; report-type=delivery-status; boundary=r',
      '',
      '--r',
      '',
      'Your mail could not be delivered.',
      '--r',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example.org',
      '--r',
      'Content-Type: text/rfc822-headers',
      '',
      'Subject: Angebot',
      '--r--',
    )
    expect(message.parts.map((part) => part.contentType)).toEqual([
      'text/plain',
      'message/delivery-status',
      'text/rfc822-headers',
    ])
    expect(message.text).toBe('Your mail could not be delivered.')
  })

  test('a digest holds messages unless it says otherwise (RFC 2046 §5.1.5)', async () => {
    const message = await read(
      'Content-Type: multipart/digest; boundary=d',
      '',
      '--d',
      '',
      'Subject: 1',
      '',
      '--d--',
    )
    expect(message.parts.map((part) => part.contentType)).toEqual(['message/rfc822'])
  })
})

describe('invitations', () => {
  const CALENDAR = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:u1',
    'SUMMARY:Sommerfest',
    'DTSTART:20260703T160000Z',
    'END:VEVENT',
    'END:VCALENDAR',
  ]

  test.each([
    ['an alternative', 'text/calendar; method=REQUEST; charset=utf-8', 'REQUEST'],
    ['an application/ics attachment', 'application/ics; name=invite.ics', 'NONE'],
    ['an unnamed type with its name', 'application/octet-stream; name="invite.ICS"', 'NONE'],
  ])('as %s', async (_, type, method) => {
    const message = await read(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      `Content-Type: ${type}`,
      '',
      ...CALENDAR,
      '--b--',
    )
    expect(message.invitations).toMatchObject([{ method, uid: 'u1', summary: 'Sommerfest' }])
    expect(message.defects).not.toContain('broken-calendar')
  })

  test('those of an attached message are not this one’s', async () => {
    const inner = ['Content-Type: text/calendar; method=REQUEST', '', ...CALENDAR]
    const outer = [
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      ...inner,
    ]
    expect((await read(...outer, '--b--')).invitations).toEqual([])
  })

  test('a calendar that is none is a defect', async () => {
    const message = await read('Content-Type: text/calendar; method=REQUEST', '', 'see attachment')
    expect(message.invitations).toEqual([])
    expect(message.defects).toContain('broken-calendar')
  })
})
