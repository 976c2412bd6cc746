import { type Address, aligned, domainOf, organisationalDomain } from './address.ts'
import type { AuthenticationResults } from './authentication.ts'
import { isFreeMail } from './free-mail.ts'
import { httpsUrl, type MailtoRequest, mailtoRequest, urisOf } from './list-unsubscribe.ts'
import { headerValue, headerValues, type Message } from './message.ts'
import { signersOf } from './signed-fields.ts'

/**
 * How a message lets its reader out of its list:
 *
 * - `one-click`: one POST by Kith does it (RFC 8058), and a signature proves that the sender says so;
 * - `mailto`: a mail by Kith asks for it (RFC 2369 §3.2), and a signature of the asked one's own domain proves
 *   that it wants to be asked;
 * - `link`: a page that the owner may open; Kith never does.
 */
export type UnsubscribeOffer =
  | { readonly way: 'one-click'; readonly url: string }
  | ({ readonly way: 'mailto' } & MailtoRequest)
  | { readonly way: 'link'; readonly url: string }

/** An offer that Kith can take up for the owner. */
export type ActionableOffer = Exclude<UnsubscribeOffer, { way: 'link' }>

/** The one body of a one-click request (RFC 8058 §3.2). */
export const ONE_CLICK_BODY = 'List-Unsubscribe=One-Click'

const LIST_UNSUBSCRIBE = 'list-unsubscribe'
const LIST_UNSUBSCRIBE_POST = 'list-unsubscribe-post'

/**
 * What a message offers, to be found out when it comes: keys of signatures rotate. Null where it offers
 * nothing, or offers it twice, which may be two senders' words. Total.
 */
export function unsubscribeOffer(
  message: Message,
  results: AuthenticationResults | null,
): UnsubscribeOffer | null {
  const [value, ...more] = headerValues(message, LIST_UNSUBSCRIBE)
  if (value === undefined || more.length > 0) return null
  const uris = urisOf(value)
  const [url] = uris.flatMap((uri) => httpsUrl(uri) ?? [])
  if (url !== undefined && hasOneClick(message, results)) return { way: 'one-click', url }
  const signers = signersOf(message, results, [LIST_UNSUBSCRIBE])
  const [request] = uris.flatMap((uri) => mailtoRequest(uri) ?? []).filter(({ to }) => mayAsk(to, signers))
  if (request !== undefined) return { way: 'mailto', ...request }
  return url === undefined ? null : { way: 'link', url }
}

export function isActionable(offer: UnsubscribeOffer | undefined): offer is ActionableOffer {
  return offer !== undefined && offer.way !== 'link'
}

/** RFC 8058 §4: one valid signature covers both fields. */
function hasOneClick(message: Message, results: AuthenticationResults | null): boolean {
  const post = headerValue(message, LIST_UNSUBSCRIBE_POST)?.trim().toLowerCase()
  if (post !== ONE_CLICK_BODY.toLowerCase()) return false
  return signersOf(message, results, [LIST_UNSUBSCRIBE, LIST_UNSUBSCRIBE_POST]).length > 0
}

/**
 * Whether a mail to that address reaches somebody who asked for it: its own organisation signed the field. So
 * nobody can have Kith write to a third party; and at a mail provider everybody else's box is one.
 */
function mayAsk(to: Address, signers: readonly string[]): boolean {
  const domain = organisationalDomain(domainOf(to))
  return !isFreeMail(domain) && signers.some((signer) => aligned(signer, domain))
}
