import type { AuthenticationResults, CheckedSignature } from './authentication.ts'
import { headerValues, MESSAGE_LIMITS, type Message } from './message.ts'

/** What of a DKIM-Signature field (RFC 6376 §3.5) tells which one it is, and what it signs; all lower-cased. */
interface SignatureField {
  /** `d=`, and the domain of `i=`, which lies at or below it. */
  readonly domains: readonly string[]
  readonly selector: string
  /** `b=` without its white space. */
  readonly signature: string
  /** `h=`: names of the header fields that it signs. */
  readonly fields: ReadonlySet<string>
}

/**
 * The domains whose valid signatures cover each of these header fields, so that nobody on the way wrote them.
 *
 * Doubt falls on the side of no proof: a field that is there twice, or was cut, is not proven, because one
 * signature covers one instance (RFC 6376 §5.4.2) and anybody may have put another above it. And where the
 * server that verified does not say which of several signatures of a domain it found valid (Amazon SES names
 * the domain alone), all of them must cover the fields: else a forged one beside a valid one would do.
 */
export function signersOf(
  message: Message,
  results: AuthenticationResults | null,
  fields: readonly string[],
): readonly string[] {
  if (results === null || message.defects.includes('truncated-headers')) return []
  if (!fields.every((name) => isThereOnce(message, name))) return []
  const signatures = headerValues(message, 'dkim-signature').flatMap(signatureField)
  const signers = results.dkim.flatMap((check) => {
    if (check.result !== 'pass' || check.domain === null) return []
    const meant = signatures.filter((signature) => isMeant(signature, check))
    const covers = meant.length > 0 && meant.every((one) => fields.every((name) => one.fields.has(name)))
    return covers ? [check.domain.toLowerCase()] : []
  })
  return [...new Set(signers)]
}

function isThereOnce(message: Message, name: string): boolean {
  const [value, ...more] = headerValues(message, name)
  return value !== undefined && more.length === 0 && value.length < MESSAGE_LIMITS.headerValueLength
}

function isMeant(field: SignatureField, { domain, selector, signature }: CheckedSignature): boolean {
  if (domain === null || !field.domains.includes(domain.toLowerCase())) return false
  if (selector !== undefined && selector !== field.selector) return false
  return signature === undefined || (signature !== '' && field.signature.startsWith(signature))
}

/** Nothing for a field that lacks a tag or has one twice (RFC 6376 §3.2): a verifier and we may read it differently. */
function signatureField(value: string): readonly SignatureField[] {
  const tags = new Map<string, string>()
  for (const tag of value.split(';')) {
    const equals = tag.indexOf('=')
    if (equals === -1) continue
    const name = tag.slice(0, equals).trim()
    if (tags.has(name)) return []
    tags.set(
      name,
      tag
        .slice(equals + 1)
        .replace(/\s/g, '')
        .toLowerCase(),
    )
  }
  const [domain, selector, signature] = [tags.get('d'), tags.get('s'), tags.get('b')]
  const fields = tags.get('h')
  if (!domain || !selector || !signature || !fields) return []
  const identity = tags.get('i')
  const below = identity === undefined ? domain : identity.slice(identity.lastIndexOf('@') + 1)
  return [{ domains: [domain, below], selector, signature, fields: new Set(fields.split(':')) }]
}
