import { type Context, Hono } from 'hono'
import { isUsed, signIn, signOut } from '../app/sign-in.ts'
import { type Address, toAddress } from '../domain/address.ts'
import type { Pass } from '../domain/pass.ts'
import { href } from '../views/layout.ts'
import type { Outcome } from '../views/notice.ts'
import { askForLinkPage, type LinkFault, linkAskedPage, signInPage } from '../views/sign-in-page.ts'
import type { Passes } from './passes.ts'
import { dropSession, type SessionDeps, sessionOf, setSession } from './session.ts'
import { viewerOf } from './viewer.ts'

export interface SignInPageDeps extends SessionDeps {
  readonly links: Passes
  /** Sends a link to the owner of that address, if there is one. */
  readonly requestLink: (at: Address) => Promise<void>
  /** Waits, in milliseconds; a test need not. */
  readonly pause: (ms: number) => Promise<void>
}

const STATUS = { linkInvalid: 404, linkExpired: 410, linkUsed: 410 } as const

/** As long as a mail takes to send: who asks cannot tell by the clock whether one went out. */
const ASKING_TAKES = 800

/**
 * Signing in by a link from a mail. A GET shows a page with one button, so that programs which follow the
 * links of mail use none of them up; the POST does, and sets the cookie.
 */
export function signInRoutes(deps: SignInPageDeps): Hono {
  const app = new Hono()
  const stranger = (c: Context) => viewerOf(c, null, deps.clock())
  const goTo = (c: Context, path: string, outcome?: Outcome) =>
    c.redirect(href(stranger(c), path, outcome === undefined ? {} : { outcome }), 303)

  app.get('/sign-in', async (c) => {
    const asked = c.req.query('outcome')
    if (asked === 'linkAsked') return c.html(linkAskedPage(stranger(c)).toString())
    if ((await sessionOf(c, deps)) !== null) return goTo(c, '/')
    const outcome = asked === 'notAnAddress' || asked === 'signedOut' ? asked : null
    return c.html(askForLinkPage(stranger(c), outcome).toString())
  })

  app.post('/sign-in', async (c) => {
    const form = new URLSearchParams(await c.req.text())
    const address = toAddress(form.get('address') ?? '')
    if (address === null) return goTo(c, '/sign-in', 'notAnAddress')
    await Promise.all([request(address), deps.pause(ASKING_TAKES)])
    return goTo(c, '/sign-in', 'linkAsked')
  })

  app.get('/sign-in/:token', async (c) => {
    const link = open(c)
    if (typeof link === 'string') return refuse(c, link)
    if ((await sessionOf(c, deps))?.ownerId === link.ownerId) return goTo(c, '/')
    const [owner, used] = await Promise.all([deps.owners.get(link.ownerId), isUsed(deps, link)])
    if (owner === null) return refuse(c, 'linkInvalid')
    if (used) return refuse(c, 'linkUsed')
    const viewer = viewerOf(c, owner, deps.clock())
    const action = href(viewer, `/sign-in/${c.req.param('token')}`)
    return c.html(signInPage(viewer, owner.addresses[0], action).toString())
  })

  app.post('/sign-in/:token', async (c) => {
    const link = open(c)
    if (typeof link === 'string') return refuse(c, link)
    const session = await signIn(deps, link)
    if (session !== null) setSession(c, deps, session)
    // The second of two clicks finds the link used, and the first one's session there.
    else if ((await sessionOf(c, deps))?.ownerId !== link.ownerId) return refuse(c, 'linkUsed')
    return goTo(c, '/')
  })

  app.post('/sign-out', async (c) => {
    const session = await sessionOf(c, deps)
    if (session !== null) await signOut(deps, session)
    dropSession(c)
    return goTo(c, '/sign-in', 'signedOut')
  })

  function open(c: Context): Pass | LinkFault {
    const link = deps.links.open(c.req.param('token') ?? '', deps.clock())
    if (link === 'expired') return 'linkExpired'
    return link === 'invalid' ? 'linkInvalid' : link
  }

  async function refuse(c: Context, fault: LinkFault): Promise<Response> {
    return c.html(askForLinkPage(stranger(c), fault).toString(), STATUS[fault])
  }

  /** A fault is the operator's to know: the answer is the same whoever asks, and whatever comes of it. */
  async function request(address: Address): Promise<void> {
    try {
      await deps.requestLink(address)
    } catch (cause) {
      deps.log.error('sign-in.failed', { cause })
    }
  }

  return app
}
