import type { Kind } from '../domain/kind.ts'
import type { Disposition } from '../domain/verdict.ts'

/** One message of the sample, as it goes through the door: by SMTP, signed for a domain. */
export type SampleMessage = ReceivedSample | SentSample

interface Carried {
  /** MAIL FROM; null is the null reverse-path of bounces. */
  readonly envelopeFrom: string | null
  /** The domain that signs it by DKIM; null where nobody does. */
  readonly signAs: string | null
  /** As in the Date field; always past. */
  readonly date: Date
  readonly mime: Mime
}

/** Mail to the sample owner. */
export interface ReceivedSample extends Carried {
  readonly direction: 'received'
  /** RCPT TO: one of the owner's addresses. */
  readonly to: string
  readonly expect: Expectation
}

/** Mail by the sample owner, as their mail server copies it to the journal address. */
interface SentSample extends Carried {
  readonly direction: 'sent'
  readonly to: 'journal'
  readonly expect: null
}

/** What a guarding Kith of normal sensitivity makes of a message once all before it has come in. */
export interface Expectation {
  readonly kind: Kind
  readonly disposition: Disposition
}

/** The message as its author wrote it (RFC 5322 and 2045), not yet encoded. */
interface Mime {
  /** In order; Date and Message-ID included, MIME-Version and Content-* not. */
  readonly headers: readonly HeaderLine[]
  readonly body: Body
}

export type HeaderLine = readonly [name: string, value: string]

export type Body = Leaf | Multipart

export interface Leaf {
  readonly contentType: string
  readonly content: string
  readonly filename?: string
}

export interface Multipart {
  readonly contentType: `multipart/${string}`
  readonly parts: readonly Body[]
}

/** The value of the first header line of that name; the name is compared without case. */
export function headerOf(message: SampleMessage, name: string): string | null {
  const wanted = name.toLowerCase()
  return message.mime.headers.find(([each]) => each.toLowerCase() === wanted)?.[1] ?? null
}

export function plain(content: string): Leaf {
  return { contentType: 'text/plain; charset=utf-8', content }
}

/** Plain text and HTML of one content (RFC 2046 §5.1.4). */
export function alternative(text: string, html: string): Multipart {
  return {
    contentType: 'multipart/alternative',
    parts: [plain(text), { contentType: 'text/html; charset=utf-8', content: html }],
  }
}
