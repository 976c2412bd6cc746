import { Hono } from 'hono'
import type { EntryState } from '../domain/entry.ts'
import { href } from '../views/layout.ts'
import { type RecentDone, recentPage } from '../views/recent-page.ts'
import type { WebDeps } from './deps.ts'
import { namePlace, readPlace } from './entry-place.ts'
import { viewerOf } from './viewer.ts'

const DELIVERED: readonly EntryState[] = ['delivering', 'delivered', 'releasing', 'released']

const SHOWN = 25

/** What was delivered, page by page. */
export function recentRoutes(deps: WebDeps): Hono {
  const { entries, owners, ownerId, clock } = deps
  const app = new Hono()

  app.get('/', async (c) => {
    const before = readPlace(c.req.query('before'))
    const [owner, found] = await Promise.all([
      owners.get(ownerId),
      entries.list(ownerId, DELIVERED, SHOWN + 1, before ?? undefined),
    ])
    const done = c.req.query('done')
    const last = found.length > SHOWN ? found[SHOWN - 1] : undefined
    const page = recentPage(viewerOf(c, owner, clock()), {
      entries: found.slice(0, SHOWN),
      older: last === undefined ? null : namePlace(last),
      isFirst: before === null,
      done: done === 'held' || done === 'notHeld' ? done : null,
    })
    return c.html(page.toString())
  })

  app.post('/hold', async (c) => {
    const form = new URLSearchParams(await c.req.text())
    const came = await deps.act(ownerId, form.get('message') ?? '', 'hold')
    const done: RecentDone = came === 'done' ? 'held' : 'notHeld'
    return c.redirect(href(viewerOf(c, null, clock()), '/recent', { done }), 303)
  })

  return app
}
