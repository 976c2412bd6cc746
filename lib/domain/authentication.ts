import { type Address, aligned, domainOf } from './address.ts'
import { authservIdOf, parseAuthenticationResults } from './authentication-results.ts'
import { headerValues, type Message } from './message.ts'
import type { MethodResult } from './method-result.ts'

export { parseAuthenticationResults }

/** A method's outcome for the domain it was checked for. */
export interface CheckedDomain {
  readonly result: MethodResult
  /** Lower-cased; null where the server named none. */
  readonly domain: string | null
}

/** The outcome of one signature; by the rest it is told from others of the same domain, where the server says. */
export interface CheckedSignature extends CheckedDomain {
  /** `s=` (RFC 6376 §3.5), lower-cased. */
  readonly selector?: string
  /** How `b=` begins (RFC 6008), lower-cased. */
  readonly signature?: string
}

/** What one server that we believe found out about a message (RFC 8601). */
export interface AuthenticationResults {
  readonly authservId: string
  /** MAIL FROM (or HELO) domain. */
  readonly spf: readonly CheckedDomain[]
  /** header.d of each signature. */
  readonly dkim: readonly CheckedSignature[]
  /** header.from domain. */
  readonly dmarc: CheckedDomain | null
}

/** The outcome for the author: whether the domain in From stands behind the message. */
export type AuthorAuthentication = 'pass' | 'fail' | 'unknown'

/**
 * What the server of that authserv-id found out: its topmost field, and nothing when that one cannot be
 * read. Each server puts its field above what came with the message, so every other is hearsay or forged
 * (RFC 8601 §5, §7.1). The id must be one that only our own border server writes.
 */
export function trustedResults(message: Message, authservId: string): AuthenticationResults | null {
  const trusted = authservId.toLowerCase()
  const field = headerValues(message, 'authentication-results').find(
    (value) => authservIdOf(value) === trusted,
  )
  return field === undefined ? null : parseAuthenticationResults(field)
}

/**
 * Whether the domain of that address stands behind the message. DMARC's word counts where it is about this
 * very domain; otherwise its rule is applied here: a passing DKIM or SPF domain under relaxed alignment
 * (RFC 7489 §3.1) proves it, and nothing disproves it.
 */
export function authorAuthentication(
  results: AuthenticationResults | null,
  claimed: Address | null,
): AuthorAuthentication {
  if (results === null || claimed === null) return 'unknown'
  const domain = domainOf(claimed)
  const { dmarc } = results
  if (dmarc !== null && (dmarc.domain === null || aligned(dmarc.domain, domain))) {
    if (dmarc.result === 'fail') return 'fail'
    if (dmarc.result === 'pass' && dmarc.domain !== null) return 'pass'
  }
  return passes([...results.dkim, ...results.spf], domain) ? 'pass' : 'unknown'
}

/**
 * Whether a signature (DKIM) or DMARC proves that the domain sent the message; SPF alone does not, because
 * it tells of the envelope only. A DMARC failure of the same domain outweighs a signature.
 */
export function provesDomain(results: AuthenticationResults | null, domain: string): boolean {
  if (results === null) return false
  const { dmarc, dkim } = results
  const judged = dmarc !== null && dmarc.domain !== null && aligned(dmarc.domain, domain)
  if (judged && dmarc.result === 'fail') return false
  return (judged && dmarc.result === 'pass') || passes(dkim, domain)
}

/**
 * Whether a signature or SPF proves that very domain, and not merely one that stands under the same
 * organisational domain: customers of one host may share that (`one.onmicrosoft.com`, `other.onmicrosoft.com`).
 */
export function provesExactDomain(results: AuthenticationResults | null, domain: string): boolean {
  if (results === null) return false
  return [...results.dkim, ...results.spf].some(
    (check) => check.result === 'pass' && check.domain?.toLowerCase() === domain,
  )
}

/**
 * Whether proof may yet be found where there is none: nothing could be found out, or a check met a fault that
 * passes (`temperror`, RFC 8601 §2.7.1, §2.7.2).
 */
export function mayBeProvenLater(results: AuthenticationResults | null): boolean {
  return results === null || [...results.dkim, ...results.spf].some(({ result }) => result === 'temperror')
}

function passes(checks: readonly CheckedDomain[], domain: string): boolean {
  return checks.some(
    (check) => check.result === 'pass' && check.domain !== null && aligned(check.domain, domain),
  )
}
