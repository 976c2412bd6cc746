import { getDomain } from 'tldts'

declare const addressBrand: unique symbol

/**
 * An addr-spec (RFC 5322 §3.4.1), lower-cased and trimmed, so that equal means equal.
 * RFC 5321 §2.4 lets a local part be case-sensitive; no provider in use makes two people of one by case.
 */
export type Address = string & { readonly [addressBrand]: true }

/** A mailbox (RFC 5322 §3.4): a display name and an address; hostile mail may lack either. */
export interface Mailbox {
  readonly name: string | null
  readonly address: Address | null
}

const MAX_ADDRESS_LENGTH = 320 // RFC 5321 §4.5.3.1: 64 octets, "@", 255 octets

/** Reads an addr-spec; null when the text is none (no "@", white space, control characters, too long). */
export function toAddress(text: string): Address | null {
  const trimmed = text.trim().replace(/^<|>$/g, '').toLowerCase()
  const at = trimmed.lastIndexOf('@')
  if (at < 1 || at === trimmed.length - 1 || trimmed.length > MAX_ADDRESS_LENGTH) return null
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  if (/[\s\u0000-\u001f\u007f<>,;]/.test(trimmed)) return null
  return inAscii(trimmed, at)
}

/** The domain as mail writes it: A-labels (RFC 5890), so that both spellings of one domain are one. */
function inAscii(text: string, at: number): Address | null {
  const domain = text.slice(at + 1)
  if (/^[ -~]*$/.test(domain)) return text as Address
  try {
    const { hostname } = new URL(`http://${domain}`)
    return hostname === '' ? null : (`${text.slice(0, at)}@${hostname}` as Address)
  } catch {
    return null
  }
}

/** For constants that are known to be addresses; throws a TypeError otherwise. */
export function address(text: string): Address {
  const read = toAddress(text)
  if (read === null) throw new TypeError(`not a mail address: ${JSON.stringify(text)}`)
  return read
}

/** The part after the last "@". */
export function domainOf(of: Address): string {
  return of.slice(of.lastIndexOf('@') + 1)
}

/** The part before the last "@". */
export function localPartOf(of: Address): string {
  return of.slice(0, of.lastIndexOf('@'))
}

/** Each customer of Microsoft 365 has such a domain, which the public suffix list does not know to be a suffix. */
const TENANT = /[^.]{1,63}\.onmicrosoft\.com$/

/**
 * The organisational domain (RFC 7489 §3.2): the registrable one by the public suffix list, private
 * suffixes included so that two customers of one host stay two; the domain itself where there is none.
 */
export function organisationalDomain(domain: string): string {
  const lower = domain.toLowerCase().replace(/\.$/, '')
  const tenant = TENANT.exec(lower)
  if (tenant !== null) return tenant[0]
  return getDomain(lower, { allowPrivateDomains: true, extractHostname: false }) ?? lower
}

/** True when both stand under one organisational domain (DMARC's relaxed alignment, RFC 7489 §3.1). */
export function aligned(one: string, other: string): boolean {
  return organisationalDomain(one) === organisationalDomain(other)
}

/** True below `.invalid`, where by RFC 2606 §2 nobody has an address. */
export function isNobodys(of: Address): boolean {
  return /\.invalid$/.test(domainOf(of))
}

/** The address without a sub-address: `anna+shop@x.de` and `anna@x.de` reach one person (RFC 5233). */
export function withoutSubAddress(of: Address): Address {
  const local = localPartOf(of)
  const plus = local.indexOf('+')
  return plus > 0 ? (`${local.slice(0, plus)}@${domainOf(of)}` as Address) : of
}

/** "Anna Berger <anna@x.de>", the address alone, or the name alone. */
export function showMailbox({ name, address: at }: Mailbox): string {
  if (name !== null && at !== null) return `${name} <${at}>`
  return name ?? at ?? ''
}
