import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { resultPage } from '../views/act-page.ts'
import { nobodyPage } from '../views/data-page.ts'
import { href } from '../views/layout.ts'
import type { Outcome } from '../views/notice.ts'
import { actRoutes } from './act-routes.ts'
import { aliasesRoutes } from './aliases-routes.ts'
import { apiRoutes } from './api.ts'
import { assetRoutes } from './assets.ts'
import { contactsRoutes } from './contacts-routes.ts'
import { dataRoutes } from './data-routes.ts'
import { deliverToRoutes } from './deliver-to-routes.ts'
import type { WebDeps } from './deps.ts'
import { digestRoutes } from './digest-routes.ts'
import { sameSite, securityHeaders, smallBodies } from './guard.ts'
import { messageRoutes } from './message-routes.ts'
import { overview } from './overview.ts'
import { quarantineRoutes } from './quarantine-routes.ts'
import { recentRoutes } from './recent-routes.ts'
import { releaseRoutes } from './release-routes.ts'
import { rulesRoutes } from './rules-routes.ts'
import { settingsRoutes } from './settings-routes.ts'
import { viewerOf } from './viewer.ts'
import { guardingRoutes, welcomeRoutes } from './welcome-routes.ts'

/** The pages of one owner's Kith: GET shows, POST acts. Serving them is the composer's part. */
export function createWeb(deps: WebDeps): Hono {
  const app = new Hono()
  const say = async (c: Context, outcome: Outcome, status: 403 | 404) => {
    const owner = await deps.owners.get(deps.ownerId)
    return c.html(resultPage(viewerOf(c, owner, deps.clock()), { outcome }).toString(), status)
  }

  app.use(securityHeaders)
  app.get('/health', (c) => c.json({ status: 'ok' }))
  app.use(sameSite(deps.allowedHosts, (c) => say(c, 'refused', 403)))
  app.use(smallBodies)

  app.route('/', assetRoutes())
  app.route('/act', actRoutes(deps))
  app.route('/released', releaseRoutes(deps))
  app.route('/welcome', welcomeRoutes(deps))
  app.route('/deliver-to', deliverToRoutes(deps))

  // Where nobody signs in, whoever has erased themselves still has the pages before them.
  if (!deps.canSignOut) app.use(unlessErased(deps))
  app.get('/', (c) => overview(c, deps))
  app.post('/digest', async (c) => {
    const sent = await deps.sendDigest(deps.ownerId)
    const viewer = viewerOf(c, null, deps.clock())
    if (sent.outcome === 'nothing') return c.redirect(href(viewer, '/', { outcome: 'nothingToSend' }), 303)
    return c.redirect(href(viewer, `/digests/${encodeURIComponent(sent.id)}`, { sent: '1' }), 303)
  })
  app.route('/quarantine', quarantineRoutes(deps))
  app.route('/messages', messageRoutes(deps))
  app.route('/guarding', guardingRoutes(deps, deps.ownerId))
  app.route('/digests', digestRoutes(deps))
  app.route('/recent', recentRoutes(deps))
  app.route('/contacts', contactsRoutes(deps))
  app.route('/rules', rulesRoutes(deps))
  app.route('/addresses', aliasesRoutes(deps))
  app.route('/settings', settingsRoutes(deps))
  app.route('/data', dataRoutes(deps))
  app.route('/api', apiRoutes(deps))

  app.notFound((c) => say(c, 'notFound', 404))
  app.onError((cause, c) => {
    deps.log.error('page-failed', { method: c.req.method, cause })
    // The owner is not asked for: what failed may be the very store that knows them.
    return c.html(resultPage(viewerOf(c, null, deps.clock()), { outcome: 'failed' }).toString(), 500)
  })
  return app
}

function unlessErased({ owners, ownerId, clock }: WebDeps): MiddlewareHandler {
  return async (c, next) => {
    if ((await owners.get(ownerId)) !== null) return next()
    return c.html(nobodyPage(viewerOf(c, null, clock())).toString(), 410)
  }
}
