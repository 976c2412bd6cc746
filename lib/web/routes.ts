import { type Context, Hono } from 'hono'
import type { EntryLinks } from '../domain/digest.ts'
import type { Entry, EntryState } from '../domain/entry.ts'
import { resultPage } from '../views/act-page.ts'
import { href, type PageViewer } from '../views/layout.ts'
import type { Notice, Outcome } from '../views/notice.ts'
import { type Column, overviewPage } from '../views/overview-page.ts'
import { actRoutes } from './act-routes.ts'
import { apiRoutes } from './api.ts'
import { assetRoutes } from './assets.ts'
import type { WebDeps } from './deps.ts'
import { digestRoutes } from './digest-routes.ts'
import { sameSite, securityHeaders, smallBodies } from './guard.ts'
import { actLinks } from './links.ts'
import { viewerOf } from './viewer.ts'
import { guardingRoutes, welcomeRoutes } from './welcome-routes.ts'

const INBOX: readonly EntryState[] = ['delivering', 'delivered', 'releasing', 'released']
const QUARANTINE: readonly EntryState[] = ['held']
const SHOWN = 50
const SHOWN_AT_MOST = 2_000

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

  app.get('/', async (c) => overview(c, deps))
  app.post('/digest', async (c) => {
    const sent = await deps.sendDigest(deps.ownerId)
    const viewer = viewerOf(c, null, deps.clock())
    if (sent.outcome === 'nothing') return c.redirect(href(viewer, '/', { outcome: 'nothingToSend' }), 303)
    return c.redirect(href(viewer, `/digests/${encodeURIComponent(sent.id)}`, { sent: '1' }), 303)
  })
  app.route('/act', actRoutes(deps))
  app.route('/welcome', welcomeRoutes(deps))
  app.route('/guarding', guardingRoutes(deps, deps.ownerId))
  app.route('/digests', digestRoutes(deps))
  app.route('/api', apiRoutes(deps))
  app.route('/', assetRoutes())

  app.notFound((c) => say(c, 'notFound', 404))
  app.onError((cause, c) => {
    deps.log.error('page-failed', { method: c.req.method, cause })
    // The owner is not asked for: what failed may be the very store that knows them.
    return c.html(resultPage(viewerOf(c, null, deps.clock()), { outcome: 'failed' }).toString(), 500)
  })
  return app
}

async function overview(c: Context, deps: WebDeps): Promise<Response> {
  const { entries, ownerId, hint, canSignOut } = deps
  const shown = c.req.query('show') === 'all' ? SHOWN_AT_MOST : SHOWN
  const column = async (states: readonly EntryState[]): Promise<Column> => {
    const [list, count] = await Promise.all([
      entries.list(ownerId, states, shown),
      entries.count(ownerId, states),
    ])
    return { entries: list, count }
  }
  const [owner, inbox, held, digests] = await Promise.all([
    deps.owners.get(ownerId),
    column(INBOX),
    column(QUARANTINE),
    deps.digests.list(ownerId, 12),
  ])
  const viewer = viewerOf(c, owner, deps.clock())
  if (owner === null) return c.notFound()
  const acts = new Map(held.entries.map((entry) => [entry.intakeId, actsOn(entry, viewer, deps)]))
  const page = { owner, inbox, held, digests, acts, hint, canSignOut, notice: noticeOf(c) }
  return c.html(overviewPage(viewer, page).toString())
}

/** Where each act on a held message is posted. */
function actsOn(entry: Entry, viewer: PageViewer, deps: WebDeps): EntryLinks {
  const { deliver, allow, block } = actLinks(deps.tokens, '/', entry)
  return { deliver: href(viewer, deliver), allow: href(viewer, allow), block: href(viewer, block) }
}

/** What the address says has just happened; only our own words, whatever stands there. */
function noticeOf(c: Context): Notice | null {
  const done = c.req.query('done')
  if (done === 'deliver' || done === 'allow' || done === 'block') return { done }
  const outcome = c.req.query('outcome')
  if (outcome === 'already' || outcome === 'gone' || outcome === 'nothingToSend') return { outcome }
  return null
}
