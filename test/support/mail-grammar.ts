import fc from 'fast-check'

/** Mail as it is written, well and badly: a grammar whose every word is within what readers agree on. */

const word = fc.constantFrom(
  'Anna',
  'Jörg',
  'O’Neil',
  'van der Berg',
  'Büro',
  'info',
  'R.',
  'd',
  '張',
  'Team 5',
)
const domain = fc.constantFrom('example.org', 'mail.example.com', 'xn--bcher-kva.example', 'garten.test')
const local = fc.constantFrom('anna', 'j.weber', 'news+42', 'bounce=anna=example.org', 'k..lorenz', 'A')
const address = fc.tuple(local, domain).map(([name, host]) => `${name}@${host}`)
const charset = fc.constantFrom('utf-8', 'UTF8', 'iso-8859-1', 'ISO-8859-15', 'windows-1252', 'us-ascii')

/** The octets of a text in a charset, as a string of one character an octet. */
function octetsIn(label: string, text: string): string {
  const encoding = /utf/i.test(label) ? 'utf8' : 'latin1'
  return Buffer.from(text, encoding).toString('latin1')
}

function hexes(octets: string, plain: RegExp): string {
  return octets.replace(/./gs, (octet) =>
    plain.test(octet) ? octet : `=${octet.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

const encodedWord = fc.tuple(charset, fc.boolean(), word).map(([label, base64, text]) => {
  const octets = octetsIn(label, text)
  const encoded = base64
    ? Buffer.from(octets, 'latin1').toString('base64')
    : hexes(octets, /[A-Za-z0-9]/).replace(/=20/g, '_')
  return `=?${label}?${base64 ? 'B' : 'q'}?${encoded}?=`
})
const eightBit = word.map((text) => octetsIn('utf-8', text))
const phrase = fc
  .array(
    fc.oneof(
      encodedWord,
      eightBit,
      word.filter((text) => /^[ -~]*$/.test(text)),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((words) => words.join(' '))
const mailbox = fc.oneof(
  address,
  address.map((at) => `<${at}>`),
  fc.tuple(phrase, address).map(([name, at]) => `${name} <${at}>`),
  fc.tuple(eightBit, eightBit, address).map(([last, first, at]) => `"${last}, ${first}" <${at}>`),
  fc.tuple(eightBit, eightBit, address).map(([last, first, at]) => `${last}, ${first} <${at}>`),
  fc.tuple(address, eightBit).map(([at, name]) => `${at} (${name})`),
  fc.tuple(address, eightBit).map(([at, name]) => `"${name} \\"x\\"" <${at}>`),
  fc.tuple(eightBit, address, address).map(([name, one, two]) => `${name}: ${one}, <${two}>;`),
  fc.constantFrom(
    'undisclosed-recipients:;',
    '<>',
    'Mail Delivery Subsystem <MAILER-DAEMON>',
    '<<anna@example.org>>',
  ),
  fc.tuple(eightBit, address).map(([name, at]) => `'${name}' <mailto:${at}>`),
  address.map((at) => `"${at}" <${at}>`),
  address.map((at) => `write to ${at}, please`),
)
const list = fc
  .tuple(fc.array(mailbox, { minLength: 1, maxLength: 4 }), fc.constantFrom(', ', ',', ',\r\n ', '; '))
  .map(([all, between]) => all.join(between))
const date = fc.constantFrom(
  'Tue, 3 Feb 2026 09:05:07 +0100',
  'Tue, 03 Feb 26 09:05:07 EST (Eastern)',
  'Thu,\r\n 13\r\n   Feb 1975 23:32 : 00 -0330',
  '2026-02-03T09:05:07Z',
  'gestern',
)
const field = fc.oneof(
  fc.tuple(fc.constantFrom('From', 'To', 'Cc', 'Reply-To', 'Sender', 'bcc'), list),
  fc.tuple(fc.constant('Subject'), phrase),
  fc.tuple(fc.constant('Date'), date),
  fc.tuple(
    fc.constantFrom('Message-ID', 'In-Reply-To', 'References'),
    fc.array(address).map((ids) => ids.map((id) => `<${id}>`).join('\r\n\t')),
  ),
  fc.tuple(fc.constantFrom('X-Note', 'List-Id', 'Received', 'X_Odd'), phrase),
)
const fields = fc
  .array(field, { maxLength: 8 })
  .map((all) => all.map(([name, value]) => `${name}: ${value}\r\n`).join(''))

const prose = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom('Grüße', '5 €', 'a = b', '=', 'From here', '--', '-- ', ' eingerückt', 'x'.repeat(90)),
    ),
    { maxLength: 12 },
  )
  .map((words) => words.join('\r\n'))
const html = prose.map(
  (text) => `<html><head><title>t</title></head><body><p>${text}</p><br/>&uuml;&nbsp;<td>x</body></html>`,
)

/** One part: what it is, how it is encoded, and its content. */
const leaf = fc
  .tuple(
    fc.oneof(
      prose.map((text) => ['plain', text]),
      html.map((text) => ['html', text]),
    ),
    charset,
    fc.constantFrom('7bit', '8bit', 'quoted-printable', 'base64', 'QUOTED-PRINTABLE', ''),
  )
  .map(([[kind = '', text = ''], label, encoding]) => {
    const octets = octetsIn(label, text)
    const content = /quoted/i.test(encoding)
      ? octets
          .split('\r\n')
          .map((line) => hexes(line, /[ -<>-~]/).replace(/.{60,72}(?=.{4})(?<!=.?)/g, '$&=\r\n'))
          .join('\r\n')
      : encoding === 'base64'
        ? Buffer.from(octets, 'latin1').toString('base64').replace(/.{76}/g, '$&\r\n')
        : octets
    return `Content-Type: text/${kind}; charset="${label}"\r\n${encoding === '' ? '' : `Content-Transfer-Encoding: ${encoding}\r\n`}\r\n${content}`
  })
const attachment = fc.constantFrom(
  `Content-Type: application/pdf; name="=?utf-8?Q?Stra=C3=9Fe.pdf?="\r\nContent-Transfer-Encoding: base64\r\n\r\n${'QUJD'.repeat(19)}\r\n${'QUJD'.repeat(19)}\r\nQQ==\r\n`,
  "Content-Type: image/png\r\nContent-Disposition: attachment; filename*0*=utf-8''b%C3%BC; filename*1=ld.png\r\n\r\nx",
  'Content-Type: message/rfc822\r\n\r\nFrom: x@example.org\r\nSubject: in\r\n\r\nTief\r\n',
  'Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u1\r\nSUMMARY:Fest\\, gro\r\n ß\r\nDTSTART;TZID=Europe/Berlin:20260703T160000\r\nDURATION:PT2H30M\r\nATTENDEE;CN="Weber, Jo":mailto:jo@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
)
const { entity } = fc.letrec<{ entity: string }>((tie) => ({
  entity: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaf,
    fc
      .tuple(
        fc.constantFrom('mixed', 'alternative', 'related'),
        fc.array(fc.oneof(tie('entity'), attachment), { maxLength: 4 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.boolean(),
      )
      .map(([kind, parts, mark, closed]) => {
        const boundary = `b_${mark}`
        const inner = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')
        return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\npreamble\r\n${inner}${closed ? `--${boundary}--\r\n` : ''}`
      }),
  ),
}))

/** A whole message, its lines ending in CRLF or in LF. */
export const mail: fc.Arbitrary<Buffer> = fc
  .tuple(fields, entity, fc.boolean())
  .map(([header, body, crLf]) =>
    Buffer.from(crLf ? header + body : (header + body).replaceAll('\r\n', '\n'), 'latin1'),
  )
