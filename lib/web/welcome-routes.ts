import { type Context, Hono } from 'hono'
import type { Clock, Entries, History, Log, Owners } from '../app/ports.ts'
import { welcomeContentOf } from '../app/welcome.ts'
import { chooseSenders } from '../app/welcome-choose.ts'
import type { Owner } from '../domain/owner.ts'
import { beginsToGuard } from '../domain/readiness.ts'
import { type Choice, chosenOf, type MassSender, senderKey, type WelcomeContent } from '../domain/welcome.ts'
import { resultPage } from '../views/act-page.ts'
import { href, type PageViewer } from '../views/layout.ts'
import {
  isWelcomeDone,
  type WelcomeAsk,
  welcomeConfirmPage,
  welcomeListPage,
  welcomeResultPage,
} from '../views/welcome-page.ts'
import { viewerOf } from './viewer.ts'
import { welcomeLinks } from './welcome-links.ts'
import { senderId, type WelcomeGrant, type WelcomeTokens } from './welcome-tokens.ts'

/** What the links of a welcome digest need. */
export interface WelcomePageDeps {
  readonly clock: Clock
  readonly log: Log
  readonly owners: Owners
  readonly entries: Entries
  readonly history: Pick<History, 'consult' | 'rules' | 'putRule' | 'removeRule'>
  readonly welcomeTokens: WelcomeTokens
}

/** The owner says that Kith has seen enough: it guards from now on, and the welcome digest is on its way. */
export function guardingRoutes({ owners, clock, log }: WelcomePageDeps, ownerId: string): Hono {
  const app = new Hono()
  app.post('/', async (c) => {
    const begun = await owners.amend(ownerId, (owner) => beginsToGuard(owner, clock()))
    log.info('guarding.said-so', { owner: ownerId, begun: begun !== null })
    return c.redirect(href(viewerOf(c, null, clock()), '/'), 303)
  })
  return app
}

const STATUS = { invalid: 404, notFound: 404, expired: 410 } as const

type Refusal = keyof typeof STATUS

/** A token that is good, with what it is about. */
interface Request {
  readonly grant: WelcomeGrant
  readonly owner: Owner
  readonly content: WelcomeContent
  /** What it asks for; null for the list alone. */
  readonly ask: WelcomeAsk | null
}

/** The links of a welcome digest: a GET shows and asks, a POST acts. No sign-in: the token is the proof. */
export function welcomeRoutes(deps: WelcomePageDeps): Hono {
  const app = new Hono()

  app.get('/:token', async (c) => {
    const request = await open(c)
    if (typeof request === 'string') return refuse(c, request)
    const viewer = viewerOf(c, request.owner, deps.clock())
    if (request.ask !== null) {
      const action = href(viewer, `/welcome/${c.req.param('token')}`)
      return c.html(welcomeConfirmPage(viewer, request.ask, request.content, action).toString())
    }
    return c.html((await list(c, viewer, request)).toString())
  })

  app.post('/:token', async (c) => {
    const request = await open(c)
    if (typeof request === 'string') return refuse(c, request)
    const { ask, owner, content } = request
    if (ask === null) return refuse(c, 'notFound')
    await chooseSenders(deps, owner.id, ask.sender === null ? content.senders : [ask.sender], choiceOf(ask))
    const viewer = viewerOf(c, owner, deps.clock())
    const form = new URLSearchParams(await c.req.text())
    const path = new URL(links('/', request).list, 'http://kith.invalid').pathname
    if (form.get('then') === 'list') return c.redirect(href(viewer, path, { done: ask.act }), 303)
    return c.html(welcomeResultPage(viewer, ask.act, href(viewer, path)).toString())
  })

  async function list(c: Context, viewer: PageViewer, request: Request) {
    const { owner, content } = request
    const rules = await deps.history.rules(owner.id)
    const chosen = new Map(content.senders.map((sender) => [senderKey(sender), chosenOf(sender, rules)]))
    const done = c.req.query('done')
    return welcomeListPage(viewer, {
      content,
      chosen,
      links: links('/', request),
      done: isWelcomeDone(done) ? done : null,
    })
  }

  /** As good for as long as the one that led here, or the list could be passed on for ever. */
  function links(base: string, { grant, owner, content }: Request) {
    return welcomeLinks(deps.welcomeTokens, base, owner.id, content, grant.expiresAt)
  }

  async function open(c: Context): Promise<Request | Refusal> {
    const grant = deps.welcomeTokens.open(c.req.param('token') ?? '', deps.clock())
    if (typeof grant === 'string') return grant
    const owner = await deps.owners.get(grant.ownerId)
    const content = owner && (await welcomeContentOf(deps, owner))
    if (owner === null || content === null) return 'notFound'
    if (grant.act === 'list') return { grant, owner, content, ask: null }
    if (grant.act === 'keep-all' || grant.act === 'as-proposed') {
      return { grant, owner, content, ask: { act: grant.act, sender: null } }
    }
    const sender = content.senders.find((each) => senderId(each) === grant.sender)
    return sender === undefined ? 'notFound' : { grant, owner, content, ask: { act: grant.act, sender } }
  }

  function refuse(c: Context, outcome: Refusal): Response | Promise<Response> {
    return c.html(resultPage(viewerOf(c, null, deps.clock()), { outcome }).toString(), STATUS[outcome])
  }

  return app
}

function choiceOf({ act }: WelcomeAsk): (sender: MassSender) => Choice {
  if (act === 'as-proposed') return ({ proposed }) => proposed
  return () => (act === 'hold' ? 'hold' : 'keep')
}
