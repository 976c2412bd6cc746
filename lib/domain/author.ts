import { type Address, domainOf, localPartOf, type Mailbox, organisationalDomain } from './address.ts'
import {
  type AuthenticationResults,
  type AuthorAuthentication,
  authorAuthentication,
  provesDomain,
} from './authentication.ts'
import { isFreeMail } from './free-mail.ts'
import { rewrittenByList } from './list-author.ts'
import type { Message } from './message.ts'
import { isMadeOfName, normaliseName, sameName } from './name.ts'
import { PLATFORMS } from './platforms/index.ts'
import { nameOfPerson } from './platforms/names.ts'

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
  const person = rewrittenByList(message, from) ?? behindNoReply(message, from) ?? onBehalf(from) ?? from
  return { ...person, platform: null }
}

/**
 * Whether the message proves to come from that author. A proven platform vouches for the person it names, and
 * an organisation for its people behind its no-reply address; anybody else is proven as the one in From, so
 * that an address out of Reply-To stays unproven, though it be of a domain that passed: two strangers may share
 * a mail provider. Where From is ambiguous, nobody knows which one was checked (RFC 7489 §6.6.1).
 */
export function authenticateAuthor(
  message: Message,
  author: Author,
  results: AuthenticationResults | null,
): AuthorAuthentication {
  if (hasSeveralFrom(message)) return 'unknown'
  if (author.platform !== null) return 'pass'
  const [from] = message.from
  if (from === undefined) return 'unknown'
  const vouchedFor = [from.address, behindNoReply(message, from)?.address]
  return vouchedFor.includes(author.address) ? authorAuthentication(results, author.address) : 'unknown'
}

function hasSeveralFrom({ from, defects }: Message): boolean {
  return from.length > 1 || defects.includes('several-from')
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

/**
 * "Anna Berger <no-reply@berger.example>" that is to be answered to anna@berger.example: the one mailbox behind
 * an address that nobody reads, where both are of one organisation and of one name. A Reply-To elsewhere, or
 * at a mail provider, could be anybody's; and one of another name is whoever keeps the box.
 */
function behindNoReply(message: Message, from: Mailbox): Mailbox | null {
  const [answers, ...more] = message.replyTo
  if (answers === undefined || more.length > 0 || from.address === null || answers.address === null)
    return null
  if (!NO_REPLY.test(localPartOf(from.address)) || NO_REPLY.test(localPartOf(answers.address))) return null
  if (!isOfOneOrganisation(from.address, answers.address) || rewrittenByList(message, from)) return null
  const name = nameOfPerson(from.name ?? answers.name ?? '')
  if (name === null) return null
  const theirs = answers.name === null ? isMadeOfName(answers.address, name) : sameName(answers.name, name)
  return theirs ? { name, address: answers.address } : null
}

const NO_REPLY = /^(?:no|do-?_?not|nicht)[-_.]?(?:reply|antworten)/

/** Two addresses for which one organisation answers, unless it lets anybody have one. */
function isOfOneOrganisation(one: Address, other: Address): boolean {
  const organisation = organisationalDomain(domainOf(one))
  return organisation === organisationalDomain(domainOf(other)) && !isFreeMail(organisation)
}
