import { Hono } from 'hono'
import type { Message } from '../domain/message.ts'
import { resultPage } from '../views/act-page.ts'
import { digestPage, framedDigest } from '../views/digest-page.ts'
import type { WebDeps } from './deps.ts'
import { FRAME_POLICY } from './guard.ts'
import { viewerOf } from './viewer.ts'

/** Digests that were sent, each shown as the mail that it is. */
export function digestRoutes(deps: WebDeps): Hono {
  const app = new Hono()

  app.get('/:id', async (c) => {
    const [owner, digest] = await Promise.all([
      deps.owners.get(deps.ownerId),
      deps.digests.get(deps.ownerId, c.req.param('id')),
    ])
    const viewer = viewerOf(c, owner, deps.clock())
    if (digest === null) return c.html(resultPage(viewer, { outcome: 'notFound' }).toString(), 404)
    const page = digestPage(viewer, {
      id: digest.id,
      at: digest.at,
      mail: await mailOf(digest.id),
      view: c.req.query('view') === 'text' ? 'text' : 'html',
      notice: c.req.query('sent') === undefined ? null : { outcome: 'digestSent' },
    })
    return c.html(page.toString())
  })

  app.get('/:id/html', async (c) => {
    const digest = await deps.digests.get(deps.ownerId, c.req.param('id'))
    const mail = digest && (await mailOf(digest.id))
    if (mail === null) return c.notFound()
    c.header('Content-Security-Policy', FRAME_POLICY)
    return c.html(framedDigest(mail))
  })

  async function mailOf(id: string): Promise<Message | null> {
    const bytes = await deps.raw.get(id)
    return bytes && deps.reader.read(bytes)
  }

  return app
}
