import { type Address, type Mailbox, toAddress } from './address.ts'
import {
  type AuthenticationResults,
  type AuthorAuthentication,
  authorAuthentication,
  provesDomain,
} from './authentication.ts'
import { headerValue, listIdOf, type Message } from './message.ts'
import { isMadeOfName, normaliseName, sameName } from './name.ts'
import { PLATFORMS } from './platforms/index.ts'

export { normaliseName }

/** Who is behind a message: the person and, if any, the platform that carried it. */
export interface Author {
  readonly name: string | null
  /** The person's own address; null where a platform hides it. */
  readonly address: Address | null
  /** Lower-case platform id (`xing`, `linkedin`, …), only where DKIM or DMARC proves its domain. */
  readonly platform: string | null
}

/**
 * The person behind a message: whom a proven platform names, whom a mailing list rewrote, for whom somebody
 * writes, or whom From names (RFC 5322 §3.6.2: the author; Sender only transmitted it). What is not
 * understood degrades to From as it stands, never to another person. Total.
 *
 * The address may be one that From does not name (a list's Reply-To): `authenticateAuthor` tells what it is
 * worth.
 */
export function findAuthor(message: Message, results: AuthenticationResults | null): Author {
  const from = message.from[0] ?? message.sender ?? { name: null, address: null }
  if (hasSeveralFrom(message)) return { ...from, platform: null }
  const platform = PLATFORMS.find(
    (reader) => reader.carries(message) && reader.domains.some((domain) => provesDomain(results, domain)),
  )
  if (platform !== undefined) return { ...(platform.read(message) ?? from), platform: platform.id }
  return { ...(rewrittenByList(message, from) ?? onBehalf(from) ?? from), platform: null }
}

/**
 * Whether the message proves to come from that author. A proven platform vouches for the person it names;
 * anybody else is proven as the one in From, so that an address out of Reply-To stays unproven, though it be
 * of a domain that passed: two strangers may share a mail provider. Where From is ambiguous, nobody knows
 * which one was checked (RFC 7489 §6.6.1).
 */
export function authenticateAuthor(
  message: Message,
  author: Author,
  results: AuthenticationResults | null,
): AuthorAuthentication {
  if (hasSeveralFrom(message)) return 'unknown'
  if (author.platform !== null) return 'pass'
  const isInFrom = message.from[0]?.address === author.address
  return isInFrom ? authorAuthentication(results, author.address) : 'unknown'
}

function hasSeveralFrom({ from, defects }: Message): boolean {
  return from.length > 1 || defects.includes('several-from')
}

/**
 * Lists that rewrite From for DMARC's sake (RFC 7960 §4.1.3.1): "Anna Berger via Dev <dev@lists.example>".
 * Her own address is taken from where the list software leaves it, if it is under her name; else the list's
 * stays, which is nobody else's.
 */
function rewrittenByList(message: Message, from: Mailbox): Mailbox | null {
  if (listIdOf(message) === null && headerValue(message, 'list-post') === null) return null
  const via = /^['"]?(.{1,80}?)['"]? (?:via|über) \S/iu.exec(from.name ?? '')?.[1]?.trim()
  if (via === undefined || via === '') return null
  const original = [mailboxIn(message, 'x-original-from'), ...message.replyTo, ...message.cc].find(
    (mailbox) => mailbox?.address !== from.address && sameName(mailbox?.name ?? null, via),
  )
  const sender = mailboxIn(message, 'x-original-sender')?.address ?? null
  const sendersOwn = sender !== null && isMadeOfName(sender, via) ? sender : null
  return { name: via, address: original?.address ?? sendersOwn ?? from.address }
}

/**
 * "Office <office@x.example> on behalf of Anna Berger": whose name the address is made of wrote it; where it
 * is neither's, the one on whose behalf.
 */
function onBehalf(from: Mailbox): Mailbox | null {
  const [, writer, principal] =
    /^(.{1,80}?) (?:on behalf of|im auftrag (?:von|der|des)|im namen (?:von|der|des)|i\. ?a\.) (.{1,120})$/i.exec(
      from.name ?? '',
    ) ?? []
  if (writer === undefined || principal === undefined) return null
  const writersOwn = from.address !== null && isMadeOfName(from.address, writer)
  return { name: (writersOwn ? writer : principal).trim(), address: from.address }
}

/** A field that list software adds, read as one mailbox: the last angle brackets, or a bare address. */
function mailboxIn(message: Message, field: string): Mailbox | null {
  const value = headerValue(message, field)?.slice(0, 400)
  if (value === undefined) return null
  const open = value.lastIndexOf('<')
  if (open < 0) return { name: null, address: toAddress(value) }
  const name = value.slice(0, open).replace(/["']/g, '').trim()
  return { name: name === '' ? null : name, address: toAddress(value.slice(open + 1).replace(/>.*$/, '')) }
}
