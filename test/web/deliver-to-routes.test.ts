import { beforeEach, describe, expect, test } from '@jest/globals'
import { Hono } from 'hono'
import type { Address } from '../../lib/domain/address.ts'
import { address } from '../../lib/domain/address.ts'
import { confirmsReading, passToConfirm } from '../../lib/domain/reading-place.ts'
import { deliverToRoutes } from '../../lib/web/deliver-to-routes.ts'
import { deliverToUrl } from '../../lib/web/links.ts'
import { deliverToLinks, signInLinks } from '../../lib/web/passes.ts'
import { memoryOwners } from '../support/fakes.ts'
import { NOW, ownerOf } from '../support/house.ts'
import { signedInWebOf } from '../support/signed-in-web.ts'

const SECRET = new Uint8Array(32).fill(7)
const there = address('anna@mail.example')
const wish = { address: there, state: 'asked', since: NOW, meanwhile: 'wait' } as const
const anna = ownerOf('anna', { deliverToWish: wish })
const links = deliverToLinks(SECRET)

let owners = memoryOwners(anna)
let app = new Hono()
let now = NOW
beforeEach(() => {
  owners = memoryOwners(anna)
  now = NOW
  const confirmDeliverTo = async (ownerId: string, at: Address) =>
    (await owners.amend(ownerId, (owner) => confirmsReading(owner, at, now))) !== null
  app = new Hono()
  app.route(
    '/deliver-to',
    deliverToRoutes({ clock: () => now, owners, deliverToLinks: links, confirmDeliverTo }),
  )
})

const path = (pass = passToConfirm(anna, wish), by = links) =>
  new URL(deliverToUrl(by, 'https://k.example', pass)).pathname
const page = async (method: 'GET' | 'POST', at = path()) => {
  const response = await app.request(at, { method })
  return { status: response.status, text: await response.text() }
}
const reads = async () => (await owners.get('anna'))?.deliverTo ?? null

describe('the link that asks where an owner reads', () => {
  test('a GET shows, names both addresses, and changes nothing', async () => {
    const { status, text } = await page('GET')
    expect([status, await reads()]).toEqual([200, null])
    expect(text).toContain('anna@mail.example')
    expect(text).toContain('anna@berger.example')
    expect(text).toContain('<form method="post"')
  })

  test('a POST confirms; the second click finds it done', async () => {
    expect((await page('POST')).status).toBe(200)
    expect(await reads()).toBe(there)
    expect((await page('POST')).status).toBe(200)
    expect((await page('GET')).text).not.toContain('<form')
  })

  test('speaks German where the owner does', async () => {
    await owners.put({ ...anna, language: 'de' })
    expect((await page('GET')).text).toContain('Lesen Sie hier Ihre Mail?')
    expect((await page('POST')).text).toContain('Danke: Ihre Mail kommt von jetzt an hier an')
  })

  test('after a week it is too old', async () => {
    now = new Date(NOW.getTime() + 7 * 86_400_000)
    expect([(await page('POST')).status, await reads()]).toEqual([410, null])
  })

  test.each([
    ['for somebody who is gone', () => path({ ...passToConfirm(anna, wish), ownerId: 'ben' })],
    [
      'for an address that is no longer wished for',
      () => path({ ...passToConfirm(anna, wish), id: 'eve@mail.example' }),
    ],
    ['that names no address', () => path({ ...passToConfirm(anna, wish), id: 'eve' })],
    ['to sign in', () => path(passToConfirm(anna, wish), signInLinks(SECRET))],
    ['by another secret', () => path(passToConfirm(anna, wish), deliverToLinks(new Uint8Array(32).fill(8)))],
    ['cut short', () => path().slice(0, -1)],
  ])('a link %s opens nothing', async (_, at) => {
    expect([(await page('POST', at())).status, await reads()]).toEqual([404, null])
  })
})

test('needs no sign-in on the pages that are open to the world', async () => {
  const web = signedInWebOf({ owners: [anna] })
  const pass = { ...passToConfirm(anna, wish), expiresAt: new Date('2099-01-01T00:00:00Z') }
  expect((await web.browser().get(path(pass))).status).toBe(200)
})
