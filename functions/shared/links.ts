import { deliverToLinks, type Passes, sessions, signInLinks } from '../../lib/web/passes.ts'
import { type ReplyAddresses, replyAddresses } from '../../lib/web/reply-addresses.ts'
import { type Tokens, tokens } from '../../lib/web/tokens.ts'
import { type WelcomeTokens, welcomeTokens } from '../../lib/web/welcome-tokens.ts'
import { requireEnv, VARIABLES } from './environment.ts'
import { digestSender } from './store.ts'

/** What makes and opens all that is signed: the links that act, the links to sign in, the sessions. */
export interface Signers {
  readonly tokens: Tokens
  readonly links: Passes
  readonly sessions: Passes
  readonly welcome: WelcomeTokens
  readonly deliverTo: Passes
  readonly replies: ReplyAddresses
}

let cached: Promise<Signers> | null = null

/** The secret is fetched once in the life of a process. */
export function linkSigners(): Promise<Signers> {
  cached ??= read(requireEnv(VARIABLES.tokenSecret)).then((secret) => ({
    tokens: tokens(secret),
    links: signInLinks(secret),
    sessions: sessions(secret),
    welcome: welcomeTokens(secret),
    deliverTo: deliverToLinks(secret),
    replies: replyAddresses(secret, digestSender()),
  }))
  // What failed once may succeed the next time.
  cached.catch(() => {
    cached = null
  })
  return cached
}

async function read(secret: string): Promise<Uint8Array> {
  const { readSecret } = await import('../../lib/adapters/aws/secret.ts')
  return readSecret(secret)
}
