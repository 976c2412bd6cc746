import type { Act } from '../domain/acts.ts'
import type { Address } from '../domain/address.ts'
import type { Digest, DigestLinks, EntryLinks } from '../domain/digest.ts'
import type { Entry } from '../domain/entry.ts'
import { expiryOf } from '../domain/held.ts'
import type { Pass } from '../domain/pass.ts'
import { isActionable } from '../domain/unsubscribe.ts'
import type { Passes } from './passes.ts'
import type { Tokens } from './tokens.ts'

/** The links that act on a held message, below the page's address; they live as long as it is held. */
export function actLinks(tokens: Tokens, pageUrl: string, entry: Entry): EntryLinks {
  const { ownerId, intakeId, stateAt } = entry
  const expiresAt = entry.expiresAt ?? expiryOf(stateAt)
  const to = (act: Act) => `${below(pageUrl)}act/${tokens.issue({ ownerId, intakeId, act, expiresAt })}`
  return {
    deliver: to('deliver'),
    allow: to('allow'),
    block: to('block'),
    person: to('person'),
    ...(isActionable(entry.unsubscribe) && { unsubscribe: to('unsubscribe') }),
  }
}

/** The links about a digest as a whole; they live as long as what it lists. */
export function digestLinks(
  tokens: Tokens,
  pageUrl: string,
  { id, owner, at }: Pick<Digest, 'id' | 'owner' | 'at'>,
): DigestLinks {
  const to = (act: Act) =>
    `${below(pageUrl)}act/${tokens.issue({ ownerId: owner.id, intakeId: id, act, expiresAt: expiryOf(at) })}`
  return {
    deliverAll: to('deliver-all'),
    pause: to('pause'),
    retire: (alias) => retireLink(tokens, pageUrl, owner.id, alias, expiryOf(at)),
  }
}

/** The page that asks whether to retire an address; null for one too long for a link. */
function retireLink(
  tokens: Tokens,
  pageUrl: string,
  ownerId: string,
  alias: Address,
  expiresAt: Date,
): string | null {
  if (Buffer.byteLength(alias) > MOST_OCTETS) return null
  return `${below(pageUrl)}act/${tokens.issue({ ownerId, intakeId: alias, act: 'retire', expiresAt })}`
}

/** As `tokens` takes of an id. */
const MOST_OCTETS = 255

/** The page that a link to sign in opens. */
export function signInUrl(links: Passes, pageUrl: string, link: Pass): string {
  return `${below(pageUrl)}sign-in/${links.issue(link)}`
}

/** The page on which an owner says that an address is theirs. */
export function deliverToUrl(links: Passes, pageUrl: string, pass: Pass): string {
  return `${below(pageUrl)}deliver-to/${links.issue(pass)}`
}

function below(pageUrl: string): string {
  return pageUrl.endsWith('/') ? pageUrl : `${pageUrl}/`
}
