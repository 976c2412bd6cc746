import { type Context, Hono } from 'hono'
import { makeAlias, nameAlias, retireAlias } from '../app/aliases.ts'
import type { AliasAct } from '../domain/acts.ts'
import { type Address, toAddress } from '../domain/address.ts'
import { type AliasesDone, aliasesPage, isAliasesDone } from '../views/aliases-page.ts'
import { href } from '../views/layout.ts'
import type { WebDeps } from './deps.ts'
import { viewerOf } from './viewer.ts'

/** With the buttons of each, as many as a page should weigh. */
const SHOWN = 40
const SHOWN_AT_MOST = 1_000

/** The addresses that the owner gave to one correspondent each. */
export function aliasesRoutes(deps: WebDeps): Hono {
  const { owners, aliases, ownerId, clock, log } = deps
  const app = new Hono()

  app.get('/', async (c) => {
    const [owner, all] = await Promise.all([owners.get(ownerId), aliases.list(ownerId, SHOWN_AT_MOST)])
    const made = toAddress(c.req.query('made') ?? '')
    const done = c.req.query('done')
    const page = aliasesPage(viewerOf(c, owner, clock()), {
      aliases: c.req.query('show') === 'all' ? all : all.slice(0, SHOWN),
      count: all.length,
      addresses: owner?.addresses ?? [],
      dotted: owner?.dotAliases === true,
      made: all.find(({ address }) => address === made) ?? null,
      done: isAliasesDone(done) ? done : null,
    })
    return c.html(page.toString())
  })

  app.post('/', async (c) => {
    const form = new URLSearchParams(await c.req.text())
    const owner = await owners.get(ownerId)
    if (owner === null) return c.notFound()
    const alias = await makeAlias(deps, owner, {
      name: form.get('name') ?? '',
      main: toAddress(form.get('of') ?? '') ?? owner.addresses[0],
      style: form.get('style') === 'dot' ? 'dot' : 'plus',
    })
    log.info('alias.made', { owner: ownerId, made: alias !== null })
    if (alias === null) return back(c, 'badName')
    return c.redirect(href(viewerOf(c, null, clock()), '/addresses', { made: alias.address }), 303)
  })

  app.post('/name', async (c) => {
    const { at, form } = await readForm(c)
    const isNamed = at !== null && (await nameAlias(deps, ownerId, at, form.get('name') ?? ''))
    return back(c, isNamed ? 'named' : 'gone')
  })

  const turning = (what: AliasAct, done: AliasesDone) => async (c: Context) => {
    const { at } = await readForm(c)
    const came = at === null ? 'gone' : await retireAlias(deps, ownerId, at, what)
    log.info('alias.turned', { owner: ownerId, what, came })
    return back(c, came === 'gone' ? 'gone' : done)
  }
  app.post('/retire', turning('retire', 'retiredNow'))
  app.post('/restore', turning('restore', 'restoredNow'))

  const back = (c: Context, done: AliasesDone): Response =>
    c.redirect(href(viewerOf(c, null, clock()), '/addresses', { done }), 303)

  return app
}

async function readForm(
  c: Context,
): Promise<{ readonly form: URLSearchParams; readonly at: Address | null }> {
  const form = new URLSearchParams(await c.req.text())
  return { form, at: toAddress(decoded(form.get('address') ?? '')) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
