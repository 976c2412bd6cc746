import { Hono } from 'hono'
import type { Message } from '../domain/message.ts'
import { resultPage } from '../views/act-page.ts'
import { messageFrame } from '../views/message-frame.ts'
import { messagePage } from '../views/message-page.ts'
import { readPageNotice } from '../views/page-notice.ts'
import type { WebDeps } from './deps.ts'
import { withOthers } from './leaving.ts'
import { viewerOf } from './viewer.ts'

/**
 * For the HTML of a stranger, also where it is opened by itself (docs/adr/0017): it runs nothing, asks nobody,
 * submits nothing and is nobody's origin. Its links may open a page.
 */
const MESSAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"

/** Single messages, to be read before they are decided on. Reading changes nothing. */
export function messageRoutes(deps: WebDeps): Hono {
  const app = new Hono()

  app.get('/:id', async (c) => {
    const [owner, entry] = await Promise.all([
      deps.owners.get(deps.ownerId),
      deps.entries.get(deps.ownerId, c.req.param('id')),
    ])
    const viewer = viewerOf(c, owner, deps.clock())
    if (entry === null) return c.html(resultPage(viewer, { outcome: 'notFound' }).toString(), 404)
    const leaving = entry.state === 'leaving' ? [entry] : []
    const page = messagePage(viewer, {
      entry,
      message: await mailOf(entry.intakeId),
      view: c.req.query('view') === 'html' ? 'html' : 'text',
      leaving: await withOthers(deps.entries, deps.ownerId, leaving),
      notice: readPageNotice((name) => c.req.query(name)),
    })
    return c.html(page.toString())
  })

  app.get('/:id/body', async (c) => {
    const [owner, entry] = await Promise.all([
      deps.owners.get(deps.ownerId),
      deps.entries.get(deps.ownerId, c.req.param('id')),
    ])
    // Whose message it is, the entry says: the bytes alone would be anybody's.
    const mail = entry && (await mailOf(entry.intakeId))
    if (mail === null) return c.notFound()
    c.header('Content-Security-Policy', MESSAGE_POLICY)
    c.header('Referrer-Policy', 'no-referrer')
    return c.html(messageFrame(mail, viewerOf(c, owner, deps.clock())).toString())
  })

  async function mailOf(id: string): Promise<Message | null> {
    const bytes = await deps.raw.get(id)
    return bytes && deps.reader.read(bytes)
  }

  return app
}
