import fc from 'fast-check'
import { addressList, CHARSETS, phrase, TRICKS, unstructured } from './grammar-words.ts'

/** Contents of one part, before any transfer encoding. */
export interface Leafed {
  readonly type: string
  readonly content: string
}

const TAGS = [
  'a',
  'b',
  'p',
  'div',
  'table',
  'tr',
  'td',
  'style',
  'script',
  'img',
  'svg',
  'math',
  'title',
  'textarea',
  'plaintext',
  'template',
  'noscript',
  'h1',
  'br',
  'base',
  'form',
  'iframe',
  'xmp',
  'select',
]
const ATTRIBUTES = [
  ' href="javascript:alert(1)"',
  ' href=https://evil.example/',
  ' style="display:none;background:url(x)"',
  ' onload=alert(1)',
  " src='cid:1'",
  ' itemscope itemtype="https://schema.org/Order"',
  ' width=1 height=1',
  ' class="\u0000"',
  ' x="',
  ' /',
]

const tag = fc
  .tuple(
    fc.constantFrom('<', '</', '<!', '<?', '< '),
    fc.constantFrom(...TAGS),
    fc.array(fc.constantFrom(...ATTRIBUTES), { maxLength: 3 }),
    fc.constantFrom('>', '>', '>', '/>', '', '<'),
  )
  .map(([open, name, attributes, close]) => `${open}${name}${attributes.join('')}${close}`)

const html = fc
  .tuple(
    fc.array(
      fc.oneof(
        tag,
        tag,
        phrase,
        fc.constantFrom(...TRICKS),
        fc.constantFrom(
          '<!--',
          '-->',
          '<![CDATA[',
          '<!--[if mso]>',
          '&nbsp',
          '&#0;',
          '&#x110000;',
          '&#xD800;',
          '<script type="application/ld+json">{"@type":"Order","x":',
          '</script>',
          '[[[[[[{"a":',
          '"',
        ),
      ),
      { maxLength: 25 },
    ),
    fc.constantFrom(1, 1, 1, 1, 1, 50),
  )
  .map(([pieces, times]) => pieces.join('').repeat(times))

const TIMES = [
  '20260605T170000Z',
  '20260605T170000',
  '20260605',
  '99999999T999999Z',
  '00000000T000000',
  '-1',
  '',
]
const calendarLine = fc.oneof(
  fc.constantFrom(
    'BEGIN:VCALENDAR',
    'END:VCALENDAR',
    'BEGIN:VEVENT',
    'END:VEVENT',
    'BEGIN:VTIMEZONE',
    'END:VTIMEZONE',
    'BEGIN:VALARM',
    'METHOD:REQUEST',
    'METHOD:REPLY',
    'METHOD:CANCEL',
    'METHOD:x',
    'UID:1@berger.example',
    'SEQUENCE:-1',
    'RRULE:FREQ=SECONDLY',
    'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31',
    'RRULE:FREQ=DAILY;INTERVAL=0',
    'RDATE:20260101T000000Z,20270101',
    'STATUS:CANCELLED',
    'DURATION:P99999999999W',
    'TZID:Europe/Berlin',
    'TZOFFSETTO:+9999',
    ' folded',
    'X',
    ':',
  ),
  fc
    .tuple(
      fc.constantFrom(
        'DTSTART',
        'DTEND',
        'DTSTART;TZID=Europe/Berlin',
        'DTSTART;TZID="W. Europe Standard Time"',
        'DTSTART;VALUE=DATE',
        'DTSTART;TZID=__proto__',
        'RECURRENCE-ID',
      ),
      fc.constantFrom(...TIMES),
    )
    .map((pair) => pair.join(':')),
  fc
    .tuple(
      fc.constantFrom('SUMMARY', 'LOCATION', 'DESCRIPTION', 'SUMMARY;LANGUAGE=de', 'X-ALT-DESC'),
      unstructured,
    )
    .map((pair) => pair.join(':')),
  fc
    .tuple(
      fc.constantFrom(
        'ORGANIZER',
        'ATTENDEE',
        'ATTENDEE;PARTSTAT=ACCEPTED',
        'ATTENDEE;CN="',
        'ORGANIZER;SENT-BY="mailto:',
      ),
      addressList,
    )
    .map(([name, at]) => `${name}:mailto:${at}`),
)

const calendar = fc
  .tuple(fc.array(calendarLine, { maxLength: 25 }), fc.boolean(), fc.constantFrom('\r\n', '\n', '\r'))
  .map(([lines, whole, end]) => {
    const inner = whole
      ? ['BEGIN:VCALENDAR', 'METHOD:REQUEST', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR']
      : lines
    return inner.join(end)
  })

const text = fc
  .tuple(
    fc.array(
      fc.oneof(
        phrase,
        unstructured,
        fc.constantFrom(
          '\r\n',
          '\n\n',
          '> ',
          '-- \r\n',
          'Sender: a@berger.example\r\nMessage-Id: <1@x>\r\nTo: b@x.example',
        ),
      ),
      { maxLength: 15 },
    ),
    fc.constantFrom(1, 1, 1, 60),
  )
  .map(([pieces, times]) => pieces.join('').repeat(times))

const typed = (types: readonly string[], content: fc.Arbitrary<string>): fc.Arbitrary<Leafed> =>
  fc.record({ type: fc.constantFrom(...types), content })

const binary = fc.uint8Array({ maxLength: 300 }).map((octets) => Buffer.from(octets).toString('latin1'))

/** TNEF (winmail.dat) begins with these octets, RTF with the other; neither is ours to open. */
const envelopes = fc
  .tuple(
    fc.constantFrom(
      '\x78\x9f\x3e\x22',
      '{\\rtf1\\ansi{\\object\\objdata ',
      'PK\x03\x04',
      '%PDF-',
      '\x1f\x8b\x08',
    ),
    binary,
  )
  .map((pieces) => pieces.join(''))

export const leaf: fc.Arbitrary<Leafed> = fc
  .tuple(
    fc.oneof(
      {
        weight: 4,
        arbitrary: typed(
          ['text/plain', 'text/plain; format=flowed; delsp=yes', 'TEXT/PLAIN', 'text', '', 'text/x'],
          text,
        ),
      },
      { weight: 4, arbitrary: typed(['text/html', 'text/html;', 'application/xhtml+xml'], html) },
      {
        weight: 3,
        arbitrary: typed(
          ['text/calendar; method=REQUEST', 'text/calendar', 'application/ics; name=a.ics'],
          calendar,
        ),
      },
      {
        weight: 1,
        arbitrary: typed(
          [
            'application/ms-tnef; name=winmail.dat',
            'application/rtf',
            'text/rtf',
            'application/octet-stream',
            'image/png',
            'application/zip',
            'application/gzip',
          ],
          envelopes,
        ),
      },
      {
        weight: 1,
        arbitrary: typed(
          [
            'message/delivery-status',
            'message/disposition-notification',
            'text/rfc822-headers',
            'application/ld+json',
          ],
          text,
        ),
      },
    ),
    fc.constantFrom(...CHARSETS),
    fc.constantFrom(
      '',
      '',
      '',
      '; name="x.pdf"',
      "; name*0*=utf-8''a%20; name*1=b",
      '; charset="',
      ';;;=',
      `; name="${'a'.repeat(500)}"`,
    ),
  )
  .map(([{ type, content }, charset, more]) => ({
    type: `${type}${charset === '' ? '' : `; charset=${charset}`}${more}`,
    content,
  }))
