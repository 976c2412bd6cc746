import { type Context, Hono } from 'hono'
import type { Log } from '../app/ports.ts'
import { resultPage } from '../views/act-page.ts'
import type { Outcome } from '../views/notice.ts'
import { actRoutes } from './act-routes.ts'
import { assetRoutes } from './assets.ts'
import type { ActPageDeps } from './deps.ts'
import { sameSite, securityHeaders, smallBodies } from './guard.ts'
import { viewerOf } from './viewer.ts'

export interface LinkWebDeps extends Omit<ActPageDeps, 'ownerId'> {
  readonly log: Log
  /** As in `WebDeps`. */
  readonly allowedHosts: readonly string[]
}

/**
 * The pages that may stand open to the world: the links of digests, of any owner, each its own proof.
 * Everything else is refused, until somebody can sign in.
 */
export function createLinkWeb(deps: LinkWebDeps): Hono {
  const app = new Hono()
  const say = (c: Context, outcome: Outcome, status: 403 | 500) =>
    c.html(resultPage(viewerOf(c, null, deps.clock(), true), { outcome }).toString(), status)

  app.use(securityHeaders)
  app.get('/health', (c) => c.json({ status: 'ok' }))
  app.use(sameSite(deps.allowedHosts, (c) => say(c, 'refused', 403)))
  app.use(smallBodies)
  app.route('/act', actRoutes({ ...deps, ownerId: null }))
  app.route('/', assetRoutes())

  app.notFound((c) => say(c, 'closed', 403))
  app.onError((cause, c) => {
    deps.log.error('page-failed', { method: c.req.method, cause })
    return say(c, 'failed', 500)
  })
  return app
}
