import { createHash } from 'node:crypto'
import type { Delivery } from '../../app/ports.ts'
import type { Address } from '../../domain/address.ts'
import type { Language } from '../../domain/owner.ts'
import { readMailboxes } from '../mime/addresses.ts'
import { cleanLine, cut } from '../mime/clean.ts'
import { decodeWords } from '../mime/encoded-words.ts'
import { readHeaderBlock } from '../mime/header-block.ts'
import { asciiAddress, phrase, unstructured } from './encoded-words.ts'
import { type ForwardingNames, trace } from './forwarding.ts'
import { references, replyTo, viaKith } from './forwarding-header.ts'
import type { HeaderField } from './header-fields.ts'

interface EnclosingNames extends ForwardingNames {
  /** To whom it is sent. */
  readonly to: Address
}

const WORDS: Readonly<
  Record<Language, { readonly note: string; readonly file: string; readonly none: string }>
> = {
  de: {
    note: 'Diese Nachricht ließ sich nicht in ihrer eigenen Form weiterleiten. Sie hängt unverändert an.',
    file: 'nachricht.eml',
    none: '(ohne Betreff)',
  },
  en: {
    note: 'This message could not be forwarded in its own form. It is attached, unchanged.',
    file: 'message.eml',
    none: '(no subject)',
  },
}

const NEWLINE = '\r\n'
const BOUNDS = { maxFields: 1_000, maxFieldOctets: 16_384, maxOctets: 262_144, endsAt: () => false }

/**
 * A mail of our own with the message attached, octet for octet: for what cannot be forwarded in its own form.
 * It is a file and no message/rfc822 part, whose lines must not be encoded (RFC 2046 §5.2.1) and would be too
 * long again; mail programs open it as a message all the same.
 */
export function enclosing(delivery: Delivery, names: EnclosingNames): Uint8Array {
  const { note, file, none } = WORDS[names.language]
  const fields = fieldsOf(delivery.bytes)
  const valueNamed = (wanted: string) => fields.find(({ name }) => name === wanted)?.value ?? ''
  const authors = readMailboxes(valueNamed('from'), 1)
  const subject = cut(cleanLine(decodeWords(valueNamed('subject'))), 300)
  const boundary = `kith-${createHash('sha256').update(delivery.id).update(delivery.bytes).digest('hex').slice(0, 32)}`
  const lines = [
    `${trace(delivery, names.recipient, names.forwarder, NEWLINE)}From: ${phrase(viaKith(authors, delivery.unverified === true ? names.language : null), NEWLINE)} <${names.forwarder}>`,
    `To: ${asciiAddress(names.to)}`,
    ...[...replyTo(authors, NEWLINE), ...references(fields.map(asHeaderField), NEWLINE)].map((field) =>
      field.trimEnd(),
    ),
    `Subject: ${unstructured(subject === '' ? none : subject, NEWLINE)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(Buffer.from(`${note}\r\n`)),
    `--${boundary}`,
    `Content-Type: application/octet-stream; name="${file}"`,
    `Content-Disposition: attachment; filename="${file}"`,
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(delivery.bytes),
    `--${boundary}--`,
    '',
  ]
  return Buffer.from(lines.join(NEWLINE), 'utf8')
}

function fieldsOf(bytes: Uint8Array) {
  const octets = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return readHeaderBlock(octets, 0, BOUNDS).fields
}

function asHeaderField({ name, value }: { readonly name: string; readonly value: string }): HeaderField {
  return { name, lines: `${name}: ${Buffer.from(value, 'utf8').toString('latin1')}` }
}

/** RFC 2045 §6.8: lines of 76. */
function base64Lines(bytes: Uint8Array): string {
  const encoded = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  return encoded.replace(/.{76}(?=.)/g, `$&${NEWLINE}`)
}
