import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** For a digest in its frame: inline styles and nothing else, not even our origin. */
export const FRAME_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation allow-popups"

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': PAGE_POLICY,
  'X-Content-Type-Options': 'nosniff',
  // Not `no-referrer`: browsers would then send `Origin: null` with our own forms (Fetch §3.2).
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cache-Control': 'no-store',
}

/** Puts on every response what the handler did not set itself. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
}

/** No form of ours is longer. */
export const smallBodies = bodyLimit({ maxSize: 4_096, onError: (c) => c.text('Too long.', 413) })

/** Lets only our own hosts in, and POSTs only from our own pages. */
export function sameSite(
  hosts: readonly string[],
  refuse: (c: Context) => Response | Promise<Response>,
): MiddlewareHandler {
  return async (c, next) => {
    const url = new URL(c.req.url)
    const known = hosts.includes(url.hostname) || hosts.includes(url.host)
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (known && (reads || fromOurPages(c, url))) return next()
    return refuse(c)
  }
}

/** Absent headers are a program's, which no page can make it send; `null` is a page that hides itself. */
function fromOurPages(c: Context, url: URL): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const origin = c.req.header('origin')
  // The host decides: behind a proxy that ends TLS, the scheme that we see is not the browser's.
  return origin === undefined || URL.parse(origin)?.host === url.host
}
