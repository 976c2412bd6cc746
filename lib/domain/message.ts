import type { Mailbox } from './address.ts'
import type { Invitation } from './invitation.ts'

/** One header field (RFC 5322 §2.2): the name lower-cased, the value unfolded and decoded where it can be. */
export interface HeaderField {
  readonly name: string
  readonly value: string
}

/** A leaf or report part of the MIME tree (RFC 2045): what is there, never its content. */
export interface Part {
  /** Media type, lower-cased, without parameters. */
  readonly contentType: string
  readonly filename: string | null
  readonly attachment: boolean
  /** Decoded octets. */
  readonly size: number
}

/** What was wrong with the bytes; a defect never stops a verdict. */
export type Defect =
  | 'no-from'
  | 'several-from'
  | 'no-date'
  | 'truncated-text'
  | 'truncated-headers'
  | 'too-many-parts'
  | 'too-deep'
  | 'too-large'
  | 'broken-calendar'
  | 'unreadable'

/**
 * One RFC 5322 message, read once at the border: bounded and trusted from then on. Text fields are at
 * most `MESSAGE_LIMITS` long; whatever was cut is named in `defects`.
 */
export interface Message {
  /** Without angle brackets; null where absent. */
  readonly messageId: string | null
  readonly inReplyTo: readonly string[]
  readonly references: readonly string[]
  readonly date: Date | null
  readonly from: readonly Mailbox[]
  readonly sender: Mailbox | null
  readonly replyTo: readonly Mailbox[]
  readonly to: readonly Mailbox[]
  readonly cc: readonly Mailbox[]
  readonly bcc: readonly Mailbox[]
  readonly subject: string
  /** In the order of the bytes, the topmost first. */
  readonly headers: readonly HeaderField[]
  /** The plain text; derived from the HTML where the sender wrote none. */
  readonly text: string
  readonly html: string | null
  readonly parts: readonly Part[]
  readonly invitations: readonly Invitation[]
  /** Octets of the raw message. */
  readonly size: number
  readonly defects: readonly Defect[]
}

/** Bounds on what is kept of one message; a message beyond them is cut, never refused. */
export const MESSAGE_LIMITS = {
  headerFields: 1_000,
  headerValueLength: 16_384,
  recipients: 1_000,
  textLength: 200_000,
  htmlLength: 500_000,
  parts: 500,
  depth: 50,
  invitations: 10,
  parsedBytes: 25_000_000,
} as const

/** The first field of that name, or null. The name is case-insensitive (RFC 5322 §1.2.2). */
export function headerValue(message: Message, name: string): string | null {
  const wanted = name.toLowerCase()
  return message.headers.find((field) => field.name === wanted)?.value ?? null
}

/** Every field of that name, the topmost first. */
export function headerValues(message: Message, name: string): readonly string[] {
  const wanted = name.toLowerCase()
  return message.headers.filter((field) => field.name === wanted).map((field) => field.value)
}

/** The list's identity (RFC 2919 §2): what stands in angle brackets of List-Id, lower-cased. */
export function listIdOf(message: Message): string | null {
  const value = headerValue(message, 'list-id')
  if (value === null) return null
  const bracketed = /<([^<>]{1,255})>/.exec(value)?.[1]
  const id = (bracketed ?? value).trim().toLowerCase()
  return id === '' ? null : id.slice(0, 255)
}

/**
 * The thread a message belongs to: the root of its References (RFC 5322 §3.6.4), else, for what calls
 * itself a reply, its subject, else the message itself.
 */
export function threadOf(message: Message): string {
  const root = message.references[0] ?? message.inReplyTo[0]
  if (root !== undefined) return root
  const bare = bareSubject(message.subject)
  const isReply = bare !== message.subject.trim().toLowerCase()
  return isReply || message.messageId === null ? `subject:${bare}` : message.messageId
}

/** The subject without the marks of replies and forwards, in the languages that mail clients write. */
export function bareSubject(subject: string): string {
  let bare = subject.trim()
  for (let round = 0; round < 20; round++) {
    const next = bare.replace(/^(?:re|aw|sv|antw|rv|fwd?|wg|tr|vs|rif|i|r)(?:\[\d{1,3}\])?\s?:\s*/i, '')
    if (next === bare) break
    bare = next
  }
  return bare.toLowerCase()
}
