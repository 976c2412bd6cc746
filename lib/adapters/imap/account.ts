import * as z from 'zod/mini'

const text = z.string().check(z.minLength(1), z.maxLength(4_096))

const Password = z.strictObject({ type: z.literal('password'), password: text })

const OAuth = z.strictObject({
  type: z.literal('oauth'),
  provider: z.enum(['google', 'microsoft']),
  /** Microsoft's directory: its domain or id. */
  tenant: z._default(z.string().check(z.regex(/^[\w.-]{1,200}$/)), 'organizations'),
  clientId: text,
  /** A public client has none. */
  clientSecret: z.exactOptional(text),
  refreshToken: z.string().check(z.minLength(1), z.maxLength(16_384)),
  /** When the refresh token was last replaced. */
  renewedAt: z.exactOptional(z.iso.datetime()),
})

export type OAuthSignIn = z.infer<typeof OAuth>

/**
 * Access to a mail server, as it stands in a secret or in the file of accounts. `starttls` insists on it;
 * `none` is for a server on the same machine.
 */
export const ImapAccount = z
  .strictObject({
    host: z.string().check(z.regex(/^[\w.:-]{1,255}$/, 'a host name or an IP address')),
    port: z.int().check(z.minimum(1), z.maximum(65_535)),
    security: z._default(z.enum(['tls', 'starttls', 'none']), 'tls'),
    user: text.check(z.regex(/^[^\p{Cc}]+$/u)),
    signIn: z.discriminatedUnion('type', [Password, OAuth]),
    /** The folder of sent mail; without it, the one that the server names. */
    folder: z.exactOptional(text),
    /** The folder that delivered mail is put into; without it, INBOX. */
    inbox: z.exactOptional(text),
  })
  .check(
    z.refine(({ security, host }) => security !== 'none' || isLoopback(host), {
      error: 'without TLS only a server on this machine can be used',
      path: ['security'],
    }),
  )

export type ImapAccount = z.infer<typeof ImapAccount>

/** Names an account, the same after its password has changed. */
export function accountIdOf({ user, host, port }: Pick<ImapAccount, 'user' | 'host' | 'port'>): string {
  return `${user}@${host}:${port}`
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}
