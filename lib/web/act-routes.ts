import { type Context, Hono } from 'hono'
import { type AliasAct, type DigestAct, type EntryAct, isAliasAct, isDigestAct } from '../domain/acts.ts'
import { toAddress } from '../domain/address.ts'
import type { Alias } from '../domain/alias.ts'
import type { Entry, EntryState } from '../domain/entry.ts'
import type { Owner } from '../domain/owner.ts'
import { confirmPage, resultPage } from '../views/act-page.ts'
import { aliasActPage, aliasDonePage } from '../views/alias-act-page.ts'
import { digestActPage, pausedPage } from '../views/digest-act-page.ts'
import { isReleasable } from '../views/entry-view.ts'
import type { Markup } from '../views/html.ts'
import { href } from '../views/layout.ts'
import type { Notice } from '../views/notice.ts'
import { unsubscriptionLine } from '../views/unsubscription.ts'
import type { ActPageDeps } from './deps.ts'
import { releasedBy } from './release-routes.ts'
import type { Grant } from './tokens.ts'
import { viewerOf } from './viewer.ts'

const STATUS = { already: 200, infected: 403, invalid: 404, gone: 410, expired: 410 } as const

/** What hands the message out; a virus stays. */
const RELEASING: ReadonlySet<EntryAct> = new Set<EntryAct>(['deliver', 'allow', 'person'])

type Refusal = keyof typeof STATUS

/** A token that is good, with what it is about: a message, a digest as a whole, or an address. */
type Request = { readonly grant: Grant; readonly owner: Owner } & (
  | { readonly act: EntryAct; readonly entry: Entry; readonly alias?: never }
  | { readonly act: DigestAct; readonly entry: null; readonly alias?: never }
  | { readonly act: AliasAct; readonly entry: null; readonly alias: Alias }
)

/** The links of a digest: a GET shows and asks, a POST acts. No sign-in: the token is the proof. */
export function actRoutes(deps: ActPageDeps): Hono {
  const app = new Hono()

  app.get('/:token', async (c) => {
    const request = await open(c)
    if (typeof request === 'string') return refuse(c, request)
    const viewer = viewerOf(c, request.owner, deps.clock())
    const action = href(viewer, `/act/${c.req.param('token')}`)
    if (request.alias !== undefined) {
      return c.html(aliasActPage(viewer, request.act, request.alias, action).toString())
    }
    if (request.entry === null) return c.html(digestActPage(viewer, request.act, action).toString())
    const settled = settledAs(request.entry.state, request.act)
    if (settled !== null) return refuse(c, settled, request.owner)
    return c.html(confirmPage(viewer, request.act, request.entry, action).toString())
  })

  app.post('/:token', async (c) => {
    const request = await open(c)
    if (typeof request === 'string') return refuse(c, request)
    const { act, ownerId, intakeId } = request.grant
    const came = await deps.act(ownerId, intakeId, act)
    const viewer = viewerOf(c, request.owner, deps.clock())
    // Who pauses by accident, or a program for them, finds the way back on the same page.
    if (act === 'pause' && came !== 'gone') {
      const back = deps.tokens.issue({ ...request.grant, act: 'resume' })
      return c.html(pausedPage(viewer, href(viewer, `/act/${back}`)).toString())
    }
    if (request.alias !== undefined) {
      if (came === 'gone') return refuse(c, came, request.owner)
      const undo = request.act === 'retire' ? 'restore' : 'retire'
      const back = href(viewer, `/act/${deps.tokens.issue({ ...request.grant, act: undo })}`)
      return c.html(aliasDonePage(viewer, request.act, request.alias, back).toString())
    }
    const left = act === 'unsubscribe' && (await deps.entries.get(ownerId, intakeId))
    const line = left ? unsubscriptionLine(left, viewer) : null
    if (came !== 'done') return refuse(c, came, request.owner, line)
    const released =
      request.entry && (await releasedBy(deps, viewer, request.act, request.entry, c.req.param('token')))
    return c.html(released ?? resultPage(viewer, { done: request.act }, line).toString())
  })

  async function open(c: Context): Promise<Request | Refusal> {
    const grant = deps.tokens.open(c.req.param('token') ?? '', deps.clock())
    if (typeof grant === 'string') return grant
    const { act } = grant
    const [owner, entry] = await Promise.all([
      deps.owners.get(grant.ownerId),
      isDigestAct(act) || isAliasAct(act) ? null : deps.entries.get(grant.ownerId, grant.intakeId),
    ])
    if (owner === null) return 'gone'
    if (isDigestAct(act)) return { act, grant, owner, entry: null }
    if (isAliasAct(act)) {
      const at = toAddress(grant.intakeId)
      const alias = at && (await deps.aliases.get(grant.ownerId, at))
      return alias === null ? 'gone' : { act, grant, owner, entry: null, alias }
    }
    if (entry === null) return 'gone'
    return RELEASING.has(act) && !isReleasable(entry) ? 'infected' : { act, grant, owner, entry }
  }

  async function refuse(
    c: Context,
    refusal: Refusal,
    of?: Owner,
    said: Markup | null = null,
  ): Promise<Response> {
    const owner = of ?? (deps.ownerId === null ? null : await deps.owners.get(deps.ownerId))
    const notice: Notice = { outcome: refusal }
    return c.html(resultPage(viewerOf(c, owner, deps.clock()), notice, said).toString(), STATUS[refusal])
  }

  return app
}

/** What a message that no longer waits makes of an act; null where the act still has a point. */
function settledAs(state: EntryState, act: EntryAct): 'already' | 'gone' | null {
  if (act !== 'deliver') return null
  if (state === 'expired') return 'gone'
  return state === 'held' || state === 'discarded' ? null : 'already'
}
