import fc from 'fast-check'
import { type Leafed, leaf } from './grammar-bodies.ts'
import { headerSoup } from './grammar-headers.ts'
import { phrase } from './grammar-words.ts'

/** MIME as anybody may write it: well-formed here, torn there, nested, mislabelled and cut off. */

const ENCODINGS = [
  '7bit',
  '8bit',
  'base64',
  'quoted-printable',
  'QUOTED-PRINTABLE',
  'x-uuencode',
  'binary',
  'x',
  '',
]
const BOUNDARIES = ['b', 'bb', 'b--', '', ' ', '=_b', 'a b', 'x'.repeat(80), "'()+_,-./:=?"]
const DISPOSITIONS = [
  '',
  '',
  'inline',
  'attachment; filename="a.pdf"',
  'attachment; filename="../../x"',
  "attachment; filename*=utf-8''%e2%80%ae",
  'x',
]

const END = '\r\n'

/** The octets, as latin1, of a part with its header. */
const { node } = fc.letrec<{ node: string; single: string; several: string; enclosed: string }>((tie) => ({
  node: fc.oneof({ maxDepth: 5, depthSize: 'medium' }, tie('single'), tie('several'), tie('enclosed')),
  single: fc
    .tuple(leaf, fc.constantFrom(...ENCODINGS), fc.constantFrom(...DISPOSITIONS), fc.nat(9))
    .map(([{ type, content }, encoding, disposition, damage]) =>
      [
        `Content-Type: ${type}`,
        `Content-Transfer-Encoding: ${encoding}`,
        ...(disposition === '' ? [] : [`Content-Disposition: ${disposition}`]),
        '',
        written(content, damage === 0 ? '' : encoding),
      ].join(END),
    ),
  several: fc
    .tuple(
      fc.constantFrom('mixed', 'alternative', 'related', 'report', 'signed', 'digest', 'x'),
      fc.constantFrom(...BOUNDARIES),
      fc.array(tie('node'), { maxLength: 4 }),
      fc.constantFrom('closed', 'closed', 'open', 'twice', 'none'),
      phrase,
    )
    .map(([subtype, boundary, parts, end, preamble]) => {
      const declared =
        end === 'none' ? '' : `; boundary="${boundary}"${end === 'twice' ? '; boundary=c' : ''}`
      const last = end === 'open' ? '' : `--${boundary}--`
      const inner = parts.map((part) => `--${boundary}${END}${part}${END}`).join('')
      return `Content-Type: multipart/${subtype}${declared}${END}${END}${preamble}${END}${inner}${last}${END}`
    }),
  enclosed: fc
    .tuple(
      headerSoup,
      tie('node'),
      fc.constantFrom('message/rfc822', 'message/global', 'message/partial; id=1; number=1; total=9999999'),
    )
    .map(
      ([fields, part, type]) => `Content-Type: ${type}${END}${END}${bytesOf(fields.join(END))}${END}${part}`,
    ),
}))

function written(content: string, encoding: string): string {
  const octets = Buffer.from(content)
  if (encoding === 'base64') return octets.toString('base64').replace(/.{76}/g, `$&${END}`)
  if (encoding.toLowerCase() !== 'quoted-printable') return octets.toString('latin1')
  return octets
    .toString('latin1')
    .replace(/[^\w <>/]/g, (sign) => `=${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

function bytesOf(text: string): string {
  return Buffer.from(text).toString('latin1')
}

/** What is done to the whole of it. */
const ENDS = ['\r\n', '\r\n', '\r\n', '\r\n', '\n', '\r', '\r\r\n', '\n\r']

export const grammarMail: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    headerSoup,
    fc.option(leaf, { nil: null, freq: 8 }),
    node,
    fc.constantFrom(...ENDS),
    fc.option(fc.nat(4_000), { nil: null, freq: 9 }),
  )
  .map(([fields, bare, part, end, cutAt]) => {
    const body = bare === null ? part : bareBody(bare)
    const whole = `${bytesOf(fields.join(END))}${END}${body}`
    const ended = end === END ? whole : whole.replaceAll(END, end)
    return Buffer.from(cutAt === null ? ended : ended.slice(0, cutAt), 'latin1')
  })

/** A body without any MIME header. */
function bareBody({ content }: Leafed): string {
  return `${END}${bytesOf(content)}`
}
