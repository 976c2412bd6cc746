import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Address } from '../../domain/address.ts'

/** Somebody with an address: all that can send or get a mail. */
interface Correspondent {
  readonly name: string | null
  readonly address: Address
}

/** A mail of Kith's own, to be written out. */
export interface ComposedMail {
  readonly from: Correspondent
  readonly to: Correspondent
  readonly subject: string
  readonly text: string
  /** Null for a mail of text alone. */
  readonly html: string | null
  /** Without angle brackets; the boundary is derived from it, so it must not be guessable by a text's author. */
  readonly messageId: string
  readonly date: Date
  /** Further header fields by name. */
  readonly headers: Readonly<Record<string, string>>
}

/**
 * The octets of a multipart/alternative mail (RFC 2046 §5.1.4), text and HTML, UTF-8 in quoted-printable,
 * CRLF line ends. The same mail gives the same octets. Rejects when a header field cannot be written.
 */
export async function composeMail(mail: ComposedMail): Promise<Uint8Array> {
  const composer = new MailComposer({
    from: mailbox(mail.from),
    to: mailbox(mail.to),
    subject: mail.subject,
    text: mail.text,
    ...(mail.html !== null && { html: mail.html }),
    messageId: `<${mail.messageId.replace(/^<|>$/g, '')}>`,
    date: mail.date,
    headers: { ...mail.headers },
    newline: '\r\n',
    textEncoding: 'quoted-printable',
    boundaryPrefix: 'kith',
    baseBoundary: createHash('sha256').update(mail.messageId).digest('hex').slice(0, 32),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

function mailbox({ name, address }: Correspondent): { name: string; address: string } {
  return { name: name ?? '', address }
}
