import { type Address, domainOf, localPartOf, toAddress } from './address.ts'

/** A mail that asks a list to stop, as a `mailto:` URI (RFC 6068) words it. */
export interface MailtoRequest {
  readonly to: Address
  /** One line; null where the list asks for none. */
  readonly subject: string | null
  readonly body: string | null
}

const MOST_URIS = 10
const LONGEST_URI = 4_096
const LONGEST_SUBJECT = 500
const LONGEST_BODY = 1_000

/**
 * The URIs in a List-Unsubscribe field in the order of the list's preference (RFC 2369 §2): what stands in
 * angle brackets outside of comments, without the white space that folding put in. At most ten.
 */
export function urisOf(value: string): readonly string[] {
  const uris: string[] = []
  let comment = 0
  for (let at = 0; at < value.length && uris.length < MOST_URIS; at++) {
    const char = value.charAt(at)
    if (char === '(') comment++
    else if (char === ')') comment = Math.max(0, comment - 1)
    else if (char === '<' && comment === 0) {
      const end = value.indexOf('>', at)
      if (end === -1) break
      const uri = value.slice(at + 1, end).replace(/\s/g, '')
      if (uri.length > 0 && uri.length <= LONGEST_URI) uris.push(uri)
      at = end
    }
  }
  return uris
}

/**
 * An https URI that leads to a named host on the usual port, as WHATWG's URL writes it, without its fragment;
 * null for every other. Whose addresses the name leads to is looked at when it is used.
 */
export function httpsUrl(uri: string): string | null {
  if (!/^https:\/\//i.test(uri) || !URL.canParse(uri)) return null
  const url = new URL(uri)
  if (url.username !== '' || url.password !== '' || url.port !== '') return null
  if (!isPublicName(url.hostname)) return null
  url.hash = ''
  return url.href.length <= LONGEST_URI ? url.href : null
}

/** Names that lead nowhere in the public DNS (RFC 6761, RFC 6762, RFC 8375, ICANN's `.internal`). */
const INWARD = /\.(?:localhost|local|internal|intranet|lan|home\.arpa|onion|invalid)$/

function isPublicName(hostname: string): boolean {
  // An address instead of a name: IPv6 in brackets, and whatever a URL parser reads as IPv4, ends in a digit.
  if (hostname.startsWith('[') || /(?:^|\.)[\d.]+$/.test(hostname)) return false
  return hostname.includes('.') && !hostname.endsWith('.') && !INWARD.test(hostname)
}

/**
 * The request of a `mailto:` URI. Null where it names not exactly one plain address, or a subject or body
 * that holds control characters or is too long. All other header fields that it wishes for are left out
 * (RFC 6068 §4): it is for nobody else to say whom we copy in, or whom a mail is from.
 */
export function mailtoRequest(uri: string): MailtoRequest | null {
  const [, path = '', query = ''] = /^mailto:([^?#]*)(?:\?([^#]*))?/i.exec(uri) ?? []
  const to = plainAddress(decoded(path))
  if (to === null) return null
  const fields = new Map<string, string | null>()
  for (const pair of query.split('&').slice(0, 20)) {
    const equals = pair.indexOf('=')
    const name = pair.slice(0, Math.max(0, equals)).toLowerCase()
    if (!fields.has(name)) fields.set(name, decoded(pair.slice(equals + 1)))
  }
  const subject = fields.get('subject')
  const body = fields.get('body')?.replace(/\r\n?/g, '\n')
  if (subject === null || fields.get('body') === null) return null
  if (subject !== undefined && (subject.length > LONGEST_SUBJECT || CONTROL.test(subject))) return null
  if (body !== undefined && (body.length > LONGEST_BODY || CONTROL.test(body.replaceAll('\n', ''))))
    return null
  return { to, subject: subject?.trim() || null, body: body?.trim() || null }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/

/** RFC 5321 §4.1.2, without quoted strings and address literals, and without what relays once took for routes (`%`, `!`). */
const PLAIN = /^[\w.+=~#&'/*$?^{}-]{1,64}$/
const HOST = /^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,10}$/

function plainAddress(text: string | null): Address | null {
  const at = text === null ? null : toAddress(text)
  if (at === null || !PLAIN.test(localPartOf(at)) || !HOST.test(domainOf(at))) return null
  return isPublicName(domainOf(at)) ? at : null
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
