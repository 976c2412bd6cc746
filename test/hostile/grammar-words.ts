import fc from 'fast-check'

/** What has torn mail programs apart before, to stand anywhere at all. */
export const TRICKS: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</td></tr></table><!--',
  ']]>',
  '\u202egpj.exe\u202c',
  '\u2067\u0000\u0007\u001b[31m',
  '\r\nBcc: victim@example.org',
  '\r\n\r\n<h1>Kith</h1>',
  '\u0301'.repeat(40),
  '\ud83d',
  '=?utf-8?Q?=0D=0ABcc:_victim@example.org?=',
  '=?utf-8?B?',
  '?=',
  '=\r\n',
  '&#x202e;&amp;&lt;',
  '=cmd|calc!A0',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '{{1}}%s%n',
  '(((((',
  ')))))',
  '""""',
  '<<<<>>>>',
  ',,,;;;:::',
  '\\\\\\"',
  'https://evil.example/x?a=b&c',
  'javascript:alert(1)',
  'a'.repeat(1_100),
  ' '.repeat(300),
  '\t\u00a0\u3000',
  '.'.repeat(200),
  '-'.repeat(200),
  'Ä'.repeat(100),
]

const WORDS = [
  'Anna',
  'Berger',
  'Einladung',
  'newsletter',
  'unsubscribe',
  'abmelden',
  '20 % Rabatt',
  'Rechnung Nr. 4711',
  'Re:',
  'AW: ',
  'Fwd:',
  'möchte Sie als Kontakt hinzufügen',
  'über XING',
  'via LinkedIn',
  'Guten Tag',
  'Best wishes',
  'webinar',
  'שלום',
  'مرحبا',
  '你好',
  '👩‍👩‍👧',
]

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...TRICKS) },
  {
    weight: 1,
    arbitrary: fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  },
)

/** Words beside one another, at times many times over. */
export const phrase: fc.Arbitrary<string> = fc
  .tuple(fc.array(word, { maxLength: 6 }), fc.constantFrom(1, 1, 1, 1, 1, 30))
  .map(([words, times]) => words.join(' ').repeat(times))

export const CHARSETS: readonly string[] = [
  'utf-8',
  'UTF-8*de',
  'us-ascii',
  'iso-8859-1',
  'iso-8859-15',
  'windows-1252',
  'utf-16',
  'utf-16le',
  'utf-7',
  'iso-2022-jp',
  'gb18030',
  'big5',
  'koi8-r',
  'x-unknown',
  '',
  'utf-8\0',
  'constructor',
]

/** RFC 2047, well-formed or nearly. */
export const encodedWord: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...CHARSETS), fc.constantFrom('B', 'b', 'Q', 'q', 'X', ''), phrase, fc.nat(7))
  .map(([charset, encoding, text, damage]) => {
    const octets = Buffer.from(text)
    const payload =
      encoding.toUpperCase() === 'B'
        ? octets.toString('base64')
        : octets.toString('latin1').replace(/[^\w]/g, (sign) => `=${hex(sign)}`)
    const whole = `=?${charset}?${encoding}?${payload}?=`
    return damage === 0 ? whole.slice(0, -2) : damage === 1 ? whole.replace('?', '? ') : whole
  })

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')
}

/** What stands in a field that a person writes. */
export const unstructured: fc.Arbitrary<string> = fc
  .array(fc.oneof(phrase, encodedWord), { maxLength: 4 })
  .map((pieces) => pieces.join(' '))

const DOMAINS = [
  'example.org',
  'berger.example',
  'xing.com',
  'linkedin.com',
  'berger.example.evil.example',
  'bеrger.example',
  'xn--brger-kva.example',
  '[192.0.2.1]',
  '[IPv6:2001:db8::1]',
  'localhost',
  '..',
  '',
  'a'.repeat(300),
]

const LOCALS = ['anna', 'anna+tag', '"anna berger"', '"a@b"', 'no-reply', '', '.', 'ä', 'a'.repeat(80), "o'x"]

export const addrSpec: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...LOCALS),
    fc.constantFrom('@', '@', '@', '@', '@@', ' at ', ''),
    fc.constantFrom(...DOMAINS),
  )
  .map((pieces) => pieces.join(''))

/** RFC 5322 §3.4: mailboxes, groups, routes, and what only looks like them. */
export const addressList: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      addrSpec,
      fc.tuple(unstructured, addrSpec).map(([name, at]) => `${name} <${at}>`),
      fc.tuple(phrase, addrSpec).map(([name, at]) => `"${name}" <${at}>`),
      fc.tuple(encodedWord, addrSpec).map(([name, at]) => `${name} <${at}>`),
      fc
        .tuple(phrase, fc.array(addrSpec, { maxLength: 3 }))
        .map(([name, all]) => `${name}: ${all.join(', ')};`),
      fc.tuple(addrSpec, addrSpec).map(([one, other]) => `"${one}" <${other}>`),
      fc.tuple(addrSpec, addrSpec).map(([one, other]) => `<@${one},@b:${other}>`),
      fc.tuple(addrSpec, phrase).map(([at, comment]) => `${at} (${comment})`),
      fc.tuple(addrSpec, addrSpec).map(([one, other]) => `<${one}> <${other}>`),
      phrase,
    ),
    { maxLength: 5 },
  )
  .map((all) => all.join(', '))
