/** One method's outcome (RFC 8601 §2.7), lower-cased. */
export type MethodResult =
  | 'pass'
  | 'fail'
  | 'softfail'
  | 'neutral'
  | 'none'
  | 'policy'
  | 'temperror'
  | 'permerror'

/** A method's outcome for the domain it was checked for. */
export interface CheckedDomain {
  readonly result: MethodResult
  /** Lower-cased; null where the server named none. */
  readonly domain: string | null
}

/** What one server that we believe found out about a message (RFC 8601). */
export interface AuthenticationResults {
  readonly authservId: string
  /** MAIL FROM (or HELO) domain. */
  readonly spf: readonly CheckedDomain[]
  /** header.d of each signature. */
  readonly dkim: readonly CheckedDomain[]
  /** header.from domain. */
  readonly dmarc: CheckedDomain | null
}

/** The outcome for the author: whether the domain in From stands behind the message. */
export type AuthorAuthentication = 'pass' | 'fail' | 'unknown'
