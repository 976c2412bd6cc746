import * as z from 'zod/mini'
import { SentFolderFault } from '../../app/sent-folder-fault.ts'
import type { OAuthSignIn } from './account.ts'

/** Puts a form to a token endpoint; resolves to the answer, whatever it says. */
export type PostForm = (
  url: string,
  form: URLSearchParams,
) => Promise<{ readonly status: number; readonly body: string }>

export interface AccessToken {
  readonly accessToken: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
  /** What takes the former refresh token's place; null where that stays. */
  readonly refreshToken: string | null
}

/** The only places where a refresh token is ever sent. */
const ENDPOINTS: Readonly<Record<OAuthSignIn['provider'], (tenant: string) => string>> = {
  google: () => 'https://oauth2.googleapis.com/token',
  microsoft: (tenant) => `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`,
}

const MICROSOFT_SCOPE = 'https://outlook.office.com/IMAP.AccessAsUser.All offline_access'

const Granted = z.object({
  access_token: z.string().check(z.minLength(1)),
  expires_in: z.coerce.number().check(z.positive()),
  refresh_token: z.optional(z.string().check(z.minLength(1))),
})

const Denied = z.object({ error: z.string().check(z.maxLength(100)) })

/**
 * Exchanges a refresh token for an access token (RFC 6749 §6).
 *
 * @throws SentFolderFault `refused` where the provider wants the owner to sign in again or knows no such
 *   client, else `unreachable`
 */
export async function exchangeRefreshToken(
  signIn: OAuthSignIn,
  now: Date,
  post: PostForm = postForm,
): Promise<AccessToken> {
  const { provider, tenant, clientId, clientSecret, refreshToken } = signIn
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: clientId,
    refresh_token: refreshToken,
    ...(clientSecret !== undefined && { client_secret: clientSecret }),
    ...(provider === 'microsoft' && { scope: MICROSOFT_SCOPE }),
  })
  const answer = await post(ENDPOINTS[provider](tenant), form).catch((cause: unknown) => {
    throw new SentFolderFault('unreachable', cause)
  })
  const said = jsonOf(answer.body)
  const granted = Granted.safeParse(said)
  if (answer.status === 200 && granted.success) {
    const { access_token: accessToken, expires_in, refresh_token } = granted.data
    const renewed = refresh_token !== undefined && refresh_token !== refreshToken ? refresh_token : null
    return { accessToken, expiresAt: now.getTime() + expires_in * 1_000, refreshToken: renewed }
  }
  // Its description may name the owner; the code (RFC 6749 §5.2) never does.
  const code = Denied.safeParse(said).data?.error.replace(/[^\w-]/g, '') ?? 'unknown'
  const refused = answer.status >= 400 && answer.status < 500 && answer.status !== 429
  throw new SentFolderFault(
    refused ? 'refused' : 'unreachable',
    new Error(`the token endpoint answered ${answer.status} (${code})`),
  )
}

const TIMEOUT = 15_000
const MOST_OCTETS = 65_536

async function postForm(url: string, body: URLSearchParams) {
  const response = await fetch(url, {
    method: 'POST',
    body,
    redirect: 'error',
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(TIMEOUT),
  })
  return { status: response.status, body: (await response.text()).slice(0, MOST_OCTETS) }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
