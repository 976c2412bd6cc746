/** One message of a mailbox, or why it could not be read. */
export type MailboxItem = MailboxMessage | UnreadableItem

interface MailboxMessage {
  /** The file; with `#n` behind it for the n-th message of an mbox that holds several. */
  readonly path: string
  /** The file itself, the same for all messages of one mbox. */
  readonly file: string
  /** The folder as the mail client named it: a directory's name, or an mbox file's. */
  readonly folder: string
  /** As they stand (RFC 5322), cut at `MAX_MESSAGE_BYTES`. */
  readonly bytes: Uint8Array
  readonly fault: null
}

interface UnreadableItem {
  readonly path: string
  readonly file: string
  readonly folder: string
  readonly bytes: null
  readonly fault: Error
}

/** Octets kept of one message; more than a reader looks at, so that it sees that there was more. */
export const MAX_MESSAGE_BYTES = 40_000_000

/** A mailbox that cannot be read as the user asked; the message is a sentence for them. */
export class MailboxError extends Error {
  override readonly name = 'MailboxError'
}
