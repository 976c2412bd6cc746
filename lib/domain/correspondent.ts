import { type Address, domainOf, organisationalDomain } from './address.ts'
import type { AuthenticationResults, AuthorAuthentication } from './authentication.ts'
import type { Author } from './author.ts'
import { isFreeMail } from './free-mail.ts'
import { listIdOf, type Message } from './message.ts'
import { SENDING_SERVICES } from './signals/sending-services.ts'

/** Who uses an address of the owner's: a firm with all of its hosts, a platform, or one person at a mail provider. */
export interface Correspondent {
  /** As they call themselves; null where they do not. */
  readonly name: string | null
  /** The registrable domain in From or, at a mail provider, the whole address: what proof is about. */
  readonly at: string
  /** By which they are known again, the first from `at`. */
  readonly keys: readonly string[]
}

/** A correspondent on a message, as far as that can be believed. */
export interface Sighted {
  readonly who: Correspondent
  /** Whether the domain in From stands behind the message; all else is only its word. */
  readonly proven: boolean
  /** A service of mass sending carried it under its own name. */
  readonly byService: boolean
}

const MOST_KEYS = 8
const MOST_NAME = 80

/** The domains of mailing services: their customers have them in common. */
const SERVICES: ReadonlySet<string> = new Set(
  SENDING_SERVICES.flatMap(({ domains = [] }) => domains.map(organisationalDomain)),
)

/**
 * Who wrote a message, as one of those to whom an address may have been given; null where From names nobody.
 * Beside the domain in From, the keys have whatever else ties a message to a firm (its signatures, Sender,
 * Reply-To and List-Id), so that a shop's mailing service is the shop.
 */
export function correspondentOf(
  message: Message,
  results: AuthenticationResults | null,
  author: Author,
  authentication: AuthorAuthentication,
): Sighted | null {
  const from = message.from[0] ?? message.sender
  if (from?.address === null || from?.address === undefined) return null
  const at = identityOf(from.address)
  const signed = (results?.dkim ?? []).flatMap(({ result, domain }) =>
    result === 'pass' && domain !== null ? [domain] : [],
  )
  const list = listIdOf(message)
  const others = [
    ...[message.sender, ...message.replyTo.slice(0, 3)].flatMap((one) => one?.address ?? []).map(identityOf),
    ...[...signed.slice(0, 10), ...(list === null ? [] : [list])].map(organisationalDomain),
  ]
  const keys = [...new Set([keyOf(at), ...others.filter((one) => !isCommon(one)).map(keyOf)])]
  const platform = author.platform === null ? [] : [`platform:${author.platform}`]
  const name = (from.name ?? '').trim().slice(0, MOST_NAME)
  return {
    who: {
      name: name === '' ? null : name,
      at,
      keys: [...keys.slice(0, 1), ...platform, ...keys.slice(1)].slice(0, MOST_KEYS),
    },
    proven: authentication === 'pass',
    byService: SERVICES.has(at),
  }
}

/**
 * Whether a message is the mail of somebody who is known already. Where in doubt it is: a shop that writes
 * by a service under its own name is not a stranger.
 */
export function isMailOf(known: Correspondent, { who, byService }: Sighted): boolean {
  if (who.keys.some((key) => known.keys.includes(key))) return true
  return byService && letters(who.name) !== '' && letters(who.name) === letters(known.name)
}

function letters(name: string | null): string {
  return (name ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** A registrable domain stands for all of its hosts; at a mail provider each address is somebody else's. */
function identityOf(at: Address): string {
  const domain = organisationalDomain(domainOf(at))
  return isFreeMail(domain) ? at : domain
}

/** Of what many strangers have in common (a service's domain, a name that is nobody's) nothing follows. */
function isCommon(identity: string): boolean {
  if (/\.(?:local|localhost|internal|lan|invalid)$/.test(identity)) return true
  return SERVICES.has(identity) || (!identity.includes('@') && isFreeMail(identity))
}

/** So short a name may be two firms' in two countries (`dm.de`, `dm.com`). */
const SHORT = 4

/** What many firms are called in their domains. */
const GENERIC = new Set('news newsletter mail email info list lists shop store online service'.split(' '))

/** A firm with one name under several endings (`shop.example`, `shop.test`) is one. */
function keyOf(identity: string): string {
  const [label = ''] = identity.split('.')
  const tellsLittle = identity.includes('@') || label.length < SHORT || GENERIC.has(label)
  return tellsLittle ? identity : label
}
