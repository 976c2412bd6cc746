import type { Address } from './address.ts'

/** What the SMTP session said of a message (RFC 5321), apart from what the message says of itself. */
export interface Envelope {
  /** MAIL FROM; null is the null reverse-path `<>` of bounces (RFC 5321 §4.5.5). */
  readonly mailFrom: Address | null
  /** RCPT TO, each once. */
  readonly recipients: readonly Address[]
  readonly receivedAt: Date
  /** Whom we spoke to; null where a store handed the message over. */
  readonly client: SmtpClient | null
}

export interface SmtpClient {
  readonly ip: string
  /** EHLO/HELO name, as claimed. */
  readonly helo: string
}
