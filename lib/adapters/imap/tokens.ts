import type { OAuthSignIn } from './account.ts'
import { type AccessToken, exchangeRefreshToken, type PostForm } from './oauth.ts'

export interface Tokens {
  /** A token that is good for the next minutes; `renewed` where the refresh token should be kept anew. */
  tokenFor(
    account: string,
    signIn: OAuthSignIn,
    now: Date,
  ): Promise<{ readonly accessToken: string; readonly renewed: string | null }>
  /** What the mail server refused is not offered again. */
  forget(account: string): void
}

/** Longer than one reading of a folder takes. */
const MARGIN = 5 * 60_000

/** Each exchange at Microsoft's gives a new refresh token; the former one stays good for weeks. */
const KEPT_FOR = 24 * 3_600_000

/** Access tokens in memory, as long as they are good. */
export function accessTokens(post?: PostForm): Tokens {
  const known = new Map<string, AccessToken & { readonly of: string }>()
  return {
    async tokenFor(account, signIn, now) {
      const held = known.get(account)
      if (held?.of === signIn.refreshToken && held.expiresAt - MARGIN > now.getTime()) {
        return { accessToken: held.accessToken, renewed: null }
      }
      const token = await exchangeRefreshToken(signIn, now, post)
      const age = now.getTime() - Date.parse(signIn.renewedAt ?? '1970-01-01T00:00:00Z')
      const renewed = age > KEPT_FOR ? token.refreshToken : null
      known.set(account, { ...token, of: renewed ?? signIn.refreshToken })
      return { accessToken: token.accessToken, renewed }
    },

    forget: (account) => void known.delete(account),
  }
}
