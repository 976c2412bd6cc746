import { type Address, type Mailbox, showMailbox } from '../../domain/address.ts'
import type { Language } from '../../domain/owner.ts'
import { readMailboxes } from '../mime/addresses.ts'
import { readMessageId, readMessageIds } from '../mime/identifiers.ts'
import { decodeOctets } from '../mime/octets.ts'
import { asciiMailbox, phrase } from './encoded-words.ts'
import { fieldValue, type HeaderField, renamed } from './header-fields.ts'

/** Whose name a forward goes out in. */
interface Forwarder {
  readonly forwarder: Address
  /** CRLF or LF, as the message has it. */
  readonly newline: '\r\n' | '\n'
  /** In which language to say that nobody vouches for the author; null where it need not be said. */
  readonly unverified: Language | null
}

/** Bears our address; how often says how often it has been through our hands. */
export const FORWARDED = 'X-Kith-Forwarded'

/**
 * Fields that SES refuses or replaces, or that would speak for us: the signature does not hold any more; the
 * sender is not ours to name; `X-SES-…` in a message that goes out are orders to SES, whoever wrote them.
 */
const DROPPED = /^(?:dkim-signature|delivered-to|x-ses-.*)$/

/** Others of them, whose value is kept under a name of ours. */
const KEPT_ASIDE: ReadonlyMap<string, string> = new Map([
  ['from', 'X-Kith-Original-From'],
  ['sender', 'X-Kith-Original-Sender'],
  ['return-path', 'X-Kith-Original-Return-Path'],
  ['message-id', 'X-Kith-Original-Message-ID'],
  // SES signs its own, and two of them break its signature.
  ['feedback-id', 'X-Kith-Original-Feedback-ID'],
])

/** What a message may have several of; of all else SES takes one. */
const REPEATABLE =
  /^(?:received|received-spf|authentication-results|arc-.*|resent-.*|comments|keywords|x-.*)$/

/** A line's octets without its end (RFC 5322 §2.1.1). */
export const MOST_OF_A_LINE = 998

/** Names the domains whose signatures did not survive. */
const LOST_SIGNATURES = 'X-Kith-Lost-Signatures'

const MOST_SIGNATURES = 10

const MOST_AUTHORS = 10

/**
 * The header of a forward: From names the author, at our address; answers go where the author wants them;
 * the original Message-ID, for which SES puts its own, stands in References, so that threads hold. All else
 * stays as it was. Null when a line of it is too long and cannot be folded.
 */
export function forwardingHeader(fields: readonly HeaderField[], by: Forwarder): string | null {
  const authors = authorsOf(fields)
  const seen = new Set<string>()
  const carried = fields.flatMap((field) => {
    if (DROPPED.test(field.name) || field.name === 'references') return []
    const aside = KEPT_ASIDE.get(field.name)
    if (aside !== undefined) return [renamed(field, aside)]
    if (seen.has(field.name) && !REPEATABLE.test(field.name)) {
      return [renamed(field, `X-Kith-Repeated-${field.name}`)]
    }
    seen.add(field.name)
    return [field]
  })
  const lines = [
    `From: ${phrase(viaKith(authors, by.unverified), by.newline)} <${by.forwarder}>${by.newline}`,
    ...(seen.has('reply-to') ? [] : replyTo(authors, by.newline)),
    ...references(fields, by.newline),
    ...lostSignatures(fields, by.newline),
    ...carried.map((field) => withLineEnd(field.lines, by.newline)),
  ]
  return foldedLines(lines.join(''), by.newline)
}

/** Those who wrote it; of what cannot be read, nobody. */
function authorsOf(fields: readonly HeaderField[]): readonly Mailbox[] {
  const from = fields.find(({ name }) => name === 'from')
  return from === undefined ? [] : readMailboxes(decoded(fieldValue(from)), MOST_AUTHORS)
}

const UNVERIFIED: Readonly<Record<Language, string>> = { de: 'nicht bestätigt', en: 'unverified' }

/**
 * "Anna Berger via Kith": readable, and nobody else's name alone at our address. Our own signature says nothing of
 * whether she wrote it; where her domain says that she did not (DMARC), the name says so.
 */
export function viaKith([author]: readonly Mailbox[], unverified: Language | null): string {
  const name = author === undefined ? '' : (author.name ?? showMailbox(author))
  const mark = unverified === null ? '' : ` (${UNVERIFIED[unverified]})`
  return name === '' ? 'Kith' : `${name}${mark} via Kith`
}

/** Says which signatures (RFC 6376) were taken out, as they hold no more; nothing where there was none. */
function lostSignatures(fields: readonly HeaderField[], newline: string): readonly string[] {
  const signatures = fields.filter(({ name }) => name === 'dkim-signature').slice(0, MOST_SIGNATURES)
  const domains = signatures.map(
    (field) => /(?:^|;)\s*d=\s*([\w.-]{1,253})\s*(?:;|$)/.exec(fieldValue(field))?.[1],
  )
  if (domains.length === 0) return []
  const named = [...new Set(domains.map((domain) => domain ?? 'unknown'))]
  return [`${LOST_SIGNATURES}: DKIM ${named.join(`,${newline} `)}${newline}`]
}

/** A field of its own, unless nobody could be answered. */
export function replyTo(authors: readonly Mailbox[], newline: string): readonly string[] {
  const mailboxes = authors.flatMap((author) => asciiMailbox(author, newline) ?? [])
  return mailboxes.length === 0 ? [] : [`Reply-To: ${mailboxes.join(`,${newline} `)}${newline}`]
}

/** References as they were, the message's own id behind them (RFC 5322 §3.6.4). */
export function references(fields: readonly HeaderField[], newline: string): readonly string[] {
  const valueNamed = (wanted: string) => {
    const field = fields.find(({ name }) => name === wanted)
    return field === undefined ? '' : decoded(fieldValue(field))
  }
  const own = readMessageId(valueNamed('message-id'))
  const earlier = readMessageIds(valueNamed('references'))
  const before = earlier.length > 0 ? earlier : readMessageIds(valueNamed('in-reply-to'))
  const ids = [...before.filter((id) => id !== own), ...(own === null ? [] : [own])].filter(isPlain)
  return ids.length === 0 ? [] : [`References: ${ids.map((id) => `<${id}>`).join(`${newline} `)}${newline}`]
}

/** Visible ASCII alone, and short enough for a line of its own. */
function isPlain(id: string): boolean {
  return /^[\x21-\x7e]+$/.test(id) && id.length <= MOST_OF_A_LINE - 16
}

function decoded(value: string): string {
  return decodeOctets(Buffer.from(value, 'latin1'))
}

/** The last field of a message without a body may lack it. */
function withLineEnd(lines: string, newline: string): string {
  return lines.endsWith('\n') ? lines : `${lines}${newline}`
}

/** Folds lines that are too long at white space; null where there is none. */
function foldedLines(header: string, newline: string): string | null {
  let folded = ''
  for (let line of header.split(/(?<=\n)/)) {
    while (line.replace(/\r?\n$/, '').length > MOST_OF_A_LINE) {
      // A fold's own white space stands at 0, and nothing may be left of it but white space.
      const space = Math.max(line.lastIndexOf(' ', MOST_OF_A_LINE), line.lastIndexOf('\t', MOST_OF_A_LINE))
      if (space <= 0 || line.slice(0, space).trim() === '') return null
      folded += `${line.slice(0, space)}${newline}`
      line = line.slice(space)
    }
    folded += line
  }
  return folded
}
