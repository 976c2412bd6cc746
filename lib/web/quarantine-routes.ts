import { type Context, Hono } from 'hono'
import { findHeld } from '../app/quarantine.ts'
import { whoOf } from '../domain/digest-groups.ts'
import { EVERYTHING_WAITING } from '../domain/quarantine.ts'
import { href } from '../views/layout.ts'
import { readPageNotice } from '../views/page-notice.ts'
import { quarantinePage } from '../views/quarantine-page.ts'
import type { WebDeps } from './deps.ts'
import { namePlace, readPlace } from './entry-place.ts'
import { leavingOf } from './leaving.ts'
import { carryOutWish, readWish } from './quarantine-acts.ts'
import { readFilter, writeFilter } from './quarantine-query.ts'
import { isToStay } from './stay.ts'
import { viewerOf } from './viewer.ts'

/** So many on one page: it stays small, and the form that chooses all of them does, too. */
const SHOWN = 15

/** Everything that waits: a GET shows and searches, a POST acts on one message or many. */
export function quarantineRoutes(deps: WebDeps): Hono {
  const app = new Hono()

  app.get('/', async (c) => {
    const query = new URL(c.req.url).searchParams
    const filter = readFilter(query)
    const after = readPlace(query.get('before') ?? undefined)
    const [owner, found, leaving] = await Promise.all([
      deps.owners.get(deps.ownerId),
      findHeld(deps.entries, deps.ownerId, filter, SHOWN, after),
      leavingOf(deps.entries, deps.ownerId),
    ])
    const viewer = viewerOf(c, owner, deps.clock())
    const asked = writeFilter(filter)
    const here = { ...asked, ...(after !== null && { before: namePlace(after) }) }
    const allPicked = query.get('pick') === 'all'
    const [first] = found.entries
    const page = quarantinePage(viewer, {
      filter,
      authorName: filter.author === null ? null : first === undefined ? filter.author : whoOf(first),
      entries: found.entries,
      leaving,
      olderHref: found.next && href(viewer, '/quarantine', { ...asked, before: namePlace(found.next) }),
      newestHref: after && href(viewer, '/quarantine', asked),
      pickHref: href(viewer, '/quarantine', { ...here, ...(!allPicked && { pick: 'all' }) }),
      allPicked,
      back: `/quarantine?${new URLSearchParams(here)}`,
      isNarrowed: JSON.stringify(filter) !== JSON.stringify(EVERYTHING_WAITING),
      notice: readPageNotice((name) => query.get(name) ?? undefined),
    })
    return c.html(page.toString())
  })

  app.post('/', async (c) => {
    const form = new URLSearchParams(await c.req.text())
    if (isToStay(form)) return c.body(null, 204)
    const wish = readWish(form)
    const came = wish === null ? ({ outcome: 'noneChosen' } as const) : await carryOutWish(deps, wish)
    return c.redirect(goTo(c, deps, form.get('back') ?? '', came), 303)
  })

  return app
}

type Came = Awaited<ReturnType<typeof carryOutWish>>

/** Back to where the form stood: one of our own pages, whatever the form says. */
function goTo(c: Context, deps: WebDeps, back: string, came: Came): string {
  const viewer = viewerOf(c, null, deps.clock())
  const what = 'done' in came ? { done: came.done, n: String(came.count) } : { outcome: came.outcome }
  const [path = '', query = ''] = back.split('?', 2)
  if (path === '/' || /^\/messages\/[\w.%-]{1,300}$/.test(path)) return href(viewer, path, what)
  const asked = new URLSearchParams(query)
  const place = readPlace(asked.get('before') ?? undefined)
  const before = place === null ? {} : { before: namePlace(place) }
  return href(viewer, '/quarantine', { ...writeFilter(readFilter(asked)), ...before, ...what })
}
