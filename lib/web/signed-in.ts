import { type Context, Hono } from 'hono'
import { resultPage } from '../views/act-page.ts'
import { href } from '../views/layout.ts'
import type { Outcome } from '../views/notice.ts'
import { actRoutes } from './act-routes.ts'
import { assetRoutes } from './assets.ts'
import { deliverToRoutes } from './deliver-to-routes.ts'
import type { WebDeps } from './deps.ts'
import { sameSite, securityHeaders, smallBodies } from './guard.ts'
import { releaseRoutes } from './release-routes.ts'
import { createWeb } from './routes.ts'
import { sessionOf } from './session.ts'
import { type SignInPageDeps, signInRoutes } from './sign-in-routes.ts'
import { viewerOf } from './viewer.ts'
import { welcomeRoutes } from './welcome-routes.ts'

export interface SignedInWebDeps extends Omit<WebDeps, 'ownerId' | 'hint' | 'canSignOut'>, SignInPageDeps {}

/**
 * The pages of many owners, open to the world. The links of digests are each its own proof; everything else
 * is the web of the one owner whose session it is.
 */
export function createSignedInWeb(deps: SignedInWebDeps): Hono {
  const app = new Hono()
  const say = (c: Context, outcome: Outcome, status: 403 | 500) =>
    c.html(resultPage(viewerOf(c, null, deps.clock()), { outcome }).toString(), status)

  app.use(securityHeaders)
  app.get('/health', (c) => c.json({ status: 'ok' }))
  app.use(sameSite(deps.allowedHosts, (c) => say(c, 'refused', 403)))
  app.use(smallBodies)
  app.route('/', assetRoutes())
  app.route('/act', actRoutes({ ...deps, ownerId: null }))
  app.route('/released', releaseRoutes({ ...deps, ownerId: null }))
  app.route('/welcome', welcomeRoutes(deps))
  app.route('/deliver-to', deliverToRoutes(deps))
  app.route('/', signInRoutes(deps))
  app.all('*', async (c) => {
    const session = await sessionOf(c, deps)
    if (session === null) return turnAway(c, deps)
    const web = createWeb({ ...deps, ownerId: session.ownerId, hint: null, canSignOut: true })
    return web.fetch(c.req.raw)
  })

  app.onError((cause, c) => {
    deps.log.error('page-failed', { method: c.req.method, cause })
    return say(c, 'failed', 500)
  })
  return app
}

/** A program is told; a person is shown where to sign in. */
function turnAway(c: Context, { clock }: SignedInWebDeps): Response {
  if (c.req.path.startsWith('/api/')) return c.json({ error: 'nobody is signed in' }, 403)
  return c.redirect(href(viewerOf(c, null, clock()), '/sign-in'), 303)
}
