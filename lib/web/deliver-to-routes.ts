import { type Context, Hono } from 'hono'
import type { Clock, Owners } from '../app/ports.ts'
import { type Address, toAddress } from '../domain/address.ts'
import type { Owner } from '../domain/owner.ts'
import { pendingWish } from '../domain/reading-place.ts'
import { confirmDeliverToPage, type DeliverToResult, deliverToResultPage } from '../views/deliver-to-page.ts'
import { href } from '../views/layout.ts'
import type { Passes } from './passes.ts'
import { viewerOf } from './viewer.ts'

/** What the link of a mail that asks where an owner reads needs. */
export interface DeliverToPageDeps {
  readonly clock: Clock
  readonly owners: Owners
  readonly deliverToLinks: Passes
  /** False where the owner no longer wishes for it. */
  readonly confirmDeliverTo: (ownerId: string, at: Address) => Promise<boolean>
}

const STATUS = { confirmed: 200, expired: 410, invalid: 404 } as const

interface Request {
  readonly owner: Owner
  readonly address: Address
}

/**
 * The link in the mail that asks whether an address is its owner's: a GET shows and asks, a POST says yes. No
 * sign-in: whoever has the link reads the mail that goes there, which is all that is to be proved.
 */
export function deliverToRoutes(deps: DeliverToPageDeps): Hono {
  const app = new Hono()

  app.get('/:token', async (c) => {
    const request = await open(c)
    if (typeof request === 'string') return say(c, request)
    const { owner, address } = request
    if (owner.deliverTo === address) return say(c, 'confirmed', owner)
    const viewer = viewerOf(c, owner, deps.clock())
    const action = href(viewer, `/deliver-to/${c.req.param('token')}`)
    const parts = { address, mailOf: owner.addresses[0], action }
    return c.html(confirmDeliverToPage(viewer, parts).toString())
  })

  app.post('/:token', async (c) => {
    const request = await open(c)
    if (typeof request === 'string') return say(c, request)
    const { owner, address } = request
    // The second of two clicks finds it done.
    const done = owner.deliverTo === address || (await deps.confirmDeliverTo(owner.id, address))
    return done ? say(c, 'confirmed', owner) : say(c, 'invalid')
  })

  async function open(c: Context): Promise<Request | 'expired' | 'invalid'> {
    const pass = deps.deliverToLinks.open(c.req.param('token') ?? '', deps.clock())
    if (typeof pass === 'string') return pass
    const address = toAddress(pass.id)
    const owner = await deps.owners.get(pass.ownerId)
    if (address === null || owner === null) return 'invalid'
    const isWished = owner.deliverTo === address || pendingWish(owner)?.address === address
    return isWished ? { owner, address } : 'invalid'
  }

  function say(c: Context, result: DeliverToResult, owner: Owner | null = null) {
    const viewer = viewerOf(c, owner, deps.clock())
    return c.html(deliverToResultPage(viewer, result).toString(), STATUS[result])
  }

  return app
}
