/** The variables that the stack sets and the functions read. */
export const VARIABLES = {
  /** The DynamoDB table. */
  table: 'KITH_TABLE',
  /** The bucket of raw mail, and what each key begins with. */
  bucket: 'KITH_BUCKET',
  prefix: 'KITH_PREFIX',
  /** The domain from which Kith sends; its mail SES receives, too. */
  domain: 'KITH_DOMAIN',
  /** All domains whose mail SES receives, that one among them, with spaces between. */
  domains: 'KITH_DOMAINS',
  /** The SES configuration set of all that is sent. */
  configurationSet: 'KITH_CONFIGURATION_SET',
  /** That of digests, which reports also of what got through. */
  digestConfigurationSet: 'KITH_DIGEST_CONFIGURATION_SET',
  /** The ARN of the secret that signs links. */
  tokenSecret: 'KITH_TOKEN_SECRET',
  /** The queue of digests to be sent. */
  digestQueue: 'KITH_DIGEST_QUEUE',
  /** The queue of releases that wait until they can no longer be undone. */
  releaseQueue: 'KITH_RELEASE_QUEUE',
  /** Where the review pages are; the review itself is told only where they have a domain of their own. */
  pageUrl: 'KITH_PAGE_URL',
  /** Owners' own mailboxes, as `owner id=ARN of the secret`, with spaces between. */
  mailboxes: 'KITH_MAILBOXES',
  /** Mail servers that forward to Kith and are believed, as `authserv-id=MAIL FROM`, with spaces between. */
  upstreams: 'KITH_UPSTREAMS',
} as const

export type Variable = (typeof VARIABLES)[keyof typeof VARIABLES]

/** @throws Error that names the variable where it is not set */
export function requireEnv(name: Variable): string {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`the environment variable ${name} is not set`)
  return value
}

/** A variable that the stack sets only where it has something to say; null where it has not. */
export function maybeEnv(name: Variable): string | null {
  return process.env[name] || null
}
