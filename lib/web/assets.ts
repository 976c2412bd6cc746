import { Hono } from 'hono'
import { FAVICON } from '../views/logo.ts'
import { STYLE_SHEET } from '../views/style.ts'

const FOR_EVER = 'public, max-age=31536000, immutable'

/** What every page refers to. */
export function assetRoutes(): Hono {
  const app = new Hono()
  app.get('/style.css', (c) => {
    return c.body(STYLE_SHEET, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': FOR_EVER })
  })
  app.get('/favicon.svg', (c) => {
    return c.body(FAVICON, 200, {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=86400',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    })
  })
  return app
}
