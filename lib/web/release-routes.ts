import { type Context, Hono } from 'hono'
import { type EntryAct, isAliasAct, isDigestAct } from '../domain/acts.ts'
import type { Entry } from '../domain/entry.ts'
import { resultPage } from '../views/act-page.ts'
import { href, type PageViewer } from '../views/layout.ts'
import { pageNoticeText } from '../views/page-notice.ts'
import { afterReleasePage, releasedPage } from '../views/released-page.ts'
import type { ActPageDeps } from './deps.ts'
import { withOthers } from './leaving.ts'
import { carryOutWish } from './quarantine-acts.ts'
import { viewerOf } from './viewer.ts'

const RELEASING: readonly EntryAct[] = ['deliver', 'allow', 'person']

/**
 * The page that says what a link has released; null where nothing leaves by it. Its buttons are posted with the
 * link's own token: who may release a message may take that back.
 */
export async function releasedBy(
  deps: Pick<ActPageDeps, 'entries'>,
  viewer: PageViewer,
  act: EntryAct,
  { ownerId, intakeId }: Pick<Entry, 'ownerId' | 'intakeId'>,
  token: string,
): Promise<string | null> {
  if (!RELEASING.includes(act)) return null
  const entry = await deps.entries.get(ownerId, intakeId)
  if (entry?.state !== 'leaving') return null
  const [leaving] = await withOthers(deps.entries, ownerId, [entry])
  const action = href(viewer, `/released/${token}`)
  return leaving === undefined ? null : releasedPage(viewer, act, leaving, action).toString()
}

/** Undoing what a link of a digest released, and freeing its author's others. Acts by POST alone. */
export function releaseRoutes(deps: ActPageDeps): Hono {
  const app = new Hono()

  app.post('/:token', async (c) => {
    const grant = deps.tokens.open(c.req.param('token'), deps.clock())
    if (typeof grant === 'string') return refuse(c, grant)
    const { act, ownerId, intakeId } = grant
    if (isDigestAct(act) || isAliasAct(act) || !RELEASING.includes(act)) return refuse(c, 'invalid')
    const owner = await deps.owners.get(ownerId)
    if (owner === null) return refuse(c, 'gone')
    const form = new URLSearchParams(await c.req.text())
    const verb = form.get('do') === 'others' ? 'others' : 'undo'
    const came = await carryOutWish({ ...deps, ownerId }, { verb, ids: [intakeId] })
    const viewer = viewerOf(c, owner, deps.clock())
    return c.html(afterReleasePage(viewer, pageNoticeText(came, viewer)).toString())
  })

  function refuse(c: Context, outcome: 'invalid' | 'expired' | 'gone'): Response | Promise<Response> {
    const status = outcome === 'invalid' ? 404 : 410
    return c.html(resultPage(viewerOf(c, null, deps.clock()), { outcome }).toString(), status)
  }

  return app
}
