import { readSecret } from '../../lib/adapters/aws/secret.ts'
import { type Tokens, tokens } from '../../lib/web/tokens.ts'
import { requireEnv, VARIABLES } from './environment.ts'

let cached: Promise<Tokens> | null = null

/** Makes and opens signed links. The secret is fetched once in the life of a process. */
export function linkTokens(): Promise<Tokens> {
  cached ??= readSecret(requireEnv(VARIABLES.tokenSecret)).then(tokens)
  // What failed once may succeed the next time.
  cached.catch(() => {
    cached = null
  })
  return cached
}
