/** A mail server under test that writes to a Maildir. */
export interface MailServer {
  readonly name: string
  readonly port: number
  readonly recipient: string
  /** The process that, with its children, is the server. */
  readonly pid: number
  /** Resolves once so many messages lie in the Maildir. */
  delivered(count: number): Promise<void>
  close(): Promise<void>
}
