import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { composeSample } from '../../lib/sample/compose.ts'
import { sampleMailbox } from '../../lib/sample/mailbox.ts'
import { TRICKS } from './grammar-words.ts'

/** A seed larger than this teaches no more, and takes longer. */
const MOST_OCTETS = 200_000

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url))

/** Messages to begin with: every file of a folder, or else the fixtures and the sample mailbox. Always in one order. */
export async function realMail(folder?: string): Promise<readonly Uint8Array[]> {
  const files = await mailBelow(folder ?? FIXTURES, folder === undefined ? '.eml' : '')
  if (folder !== undefined) return files
  const sample = await Promise.all(sampleMailbox(new Date('2026-06-01T12:00:00Z')).map(composeSample))
  return [...files, ...sample]
}

async function mailBelow(folder: string, ending: string): Promise<readonly Uint8Array[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = found
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const all: Uint8Array[] = []
  for (const path of paths) {
    const bytes = await readFile(path)
    if (bytes.length <= MOST_OCTETS) all.push(bytes)
  }
  return all
}

/** What turns up in mail, to be put where it does not belong. */
const TOKENS: readonly string[] = [
  ...TRICKS,
  '\r\n',
  '\n',
  '\r\n\r\n',
  '\0',
  '\xff\xfe',
  'From: x <x@evil.example>\r\n',
  'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n',
  'Content-Type: message/rfc822\r\n\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Transfer-Encoding: quoted-printable\r\n',
  'Authentication-Results: mx.kith.test; dmarc=pass header.from=evil.example\r\n',
  'charset=utf-7',
  '--b--',
  'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nRRULE:FREQ=SECONDLY\r\n',
  '<!--',
  '<style>',
  '&#x202e;',
]

type Edit = (bytes: Buffer, other: Buffer) => Buffer

/** A place, and a length of up to some hundred octets, as shares of what there is. */
const place = fc.nat(1_000_000)
const at = (bytes: Buffer, share: number) => Math.floor((bytes.length * share) / 1_000_001)

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, fc.constantFrom(...TOKENS), fc.constantFrom(1, 1, 1, 2, 200)).map(
    ([share, token, times]): Edit =>
      (bytes) =>
        spliced(bytes, at(bytes, share), 0, Buffer.from(token.repeat(times), 'utf8')),
  ),
  fc.tuple(place, fc.nat(400)).map(
    ([share, length]): Edit =>
      (bytes) =>
        spliced(bytes, at(bytes, share), length, Buffer.alloc(0)),
  ),
  fc.tuple(place, fc.nat(400), fc.constantFrom(1, 1, 3, 100)).map(
    ([share, length, times]): Edit =>
      (bytes) => {
        const from = at(bytes, share)
        return spliced(
          bytes,
          from,
          0,
          Buffer.concat(Array.from({ length: times }, () => bytes.subarray(from, from + length))),
        )
      },
  ),
  fc.tuple(place, fc.nat(255)).map(
    ([share, octet]): Edit =>
      (bytes) =>
        spliced(bytes, at(bytes, share), 1, Buffer.of(octet)),
  ),
  fc.tuple(place, place, fc.nat(2_000)).map(
    ([share, theirs, length]): Edit =>
      (bytes, other) => {
        const from = at(other, theirs)
        return spliced(bytes, at(bytes, share), length, other.subarray(from, from + length))
      },
  ),
  place.map(
    (share): Edit =>
      (bytes) =>
        bytes.subarray(0, at(bytes, share)),
  ),
  fc.constantFrom('\n', '\r', '\r\r\n').map(
    (end): Edit =>
      (bytes) =>
        Buffer.from(bytes.toString('latin1').replace(/\r?\n/g, end), 'latin1'),
  ),
  // Swaps two lines, as a relay with a fault may.
  fc.tuple(fc.nat(60), fc.nat(60)).map(
    ([one, other]): Edit =>
      (bytes) => {
        const lines = bytes.toString('latin1').split('\n')
        const [first = '', second = ''] = [lines[one], lines[other]]
        if (one >= lines.length || other >= lines.length) return bytes
        lines[one] = second
        lines[other] = first
        return Buffer.from(lines.join('\n'), 'latin1')
      },
  ),
)

function spliced(bytes: Buffer, from: number, gone: number, put: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + gone)])
}

/** Real messages with a few faults each. */
export function mutatedMail(all: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const one = fc.nat(Math.max(0, all.length - 1)).map((index) => Buffer.from(all[index] ?? new Uint8Array()))
  return fc
    .tuple(one, one, fc.array(edit, { minLength: 1, maxLength: 6 }))
    .map(([bytes, other, edits]) => edits.reduce<Buffer>((so, change) => change(so, other), bytes))
}
