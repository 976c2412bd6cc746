import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import { isOpen, type SignInDeps } from '../app/sign-in.ts'
import type { Pass } from '../domain/pass.ts'
import type { Passes } from './passes.ts'

export interface SessionDeps extends SignInDeps {
  readonly sessions: Passes
}

const NAME = 'kith'

/** The session whose cookie the browser sent; null where there is none, or none that is still good. */
export async function sessionOf(c: Context, deps: SessionDeps): Promise<Pass | null> {
  const cookie = isSecure(c) ? getCookie(c, NAME, 'host') : getCookie(c, NAME)
  if (cookie === undefined) return null
  const session = deps.sessions.open(cookie, deps.clock())
  if (typeof session === 'string') return null
  return (await isOpen(deps, session)) ? session : null
}

/** Gives the browser the session, for as long as it is good. */
export function setSession(c: Context, deps: SessionDeps, session: Pass): void {
  const maxAge = Math.floor((session.expiresAt.getTime() - deps.clock().getTime()) / 1_000)
  setCookie(c, NAME, deps.sessions.issue(session), { ...optionsOf(c), maxAge })
}

export function dropSession(c: Context): void {
  deleteCookie(c, NAME, optionsOf(c))
}

/**
 * No script reads it, and no other site's form sends it. By TLS, its name says to the browser that only this
 * very host may set it (`__Host-`, RFC 6265bis §4.1.3.2).
 */
function optionsOf(c: Context): CookieOptions {
  const options = { path: '/', httpOnly: true, sameSite: 'Lax' } as const
  return isSecure(c) ? { ...options, secure: true, prefix: 'host' } : options
}

function isSecure(c: Context): boolean {
  return new URL(c.req.url).protocol === 'https:'
}
