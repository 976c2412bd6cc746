import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { aNewAlias } from '../../lib/domain/alias.ts'
import { passAskedFor } from '../../lib/domain/pass.ts'
import { passToConfirm } from '../../lib/domain/reading-place.ts'
import { renderDeliverToMail } from '../../lib/views/deliver-to-mail.ts'
import { renderSignInMail } from '../../lib/views/sign-in-mail.ts'
import { renderWelcome } from '../../lib/views/welcome-mail.ts'
import { deliverToUrl, digestLinks } from '../../lib/web/links.ts'
import { deliverToLinks } from '../../lib/web/passes.ts'
import { tokens } from '../../lib/web/tokens.ts'
import { welcomeLinks } from '../../lib/web/welcome-links.ts'
import { welcomeTokens } from '../../lib/web/welcome-tokens.ts'
import { anna, NOW, newsletter } from '../support/house.ts'
import { massSender, welcomeOf } from '../support/mass-sender.ts'
import { faults, isTooWide } from './axe.ts'
import { visit } from './chromium.ts'
import { inLanguage } from './pages.ts'
import { type SignedIn, signIn, startSignedIn } from './signed-in.ts'

const LANGUAGES = ['de', 'en'] as const
const AT = address('anna+shop@berger.example')
const wish = { address: address('anna@mail.example'), state: 'asked', since: NOW, meanwhile: 'wait' } as const

const garden = massSender({
  subject: 'post@garden.example',
  author: { name: 'Garden', address: address('post@garden.example'), platform: null },
  lastAt: NOW,
})

let door: SignedIn
let paths: ReadonlyMap<string, string>
beforeAll(async () => {
  door = await startSignedIn()
  const { store, secret, origin } = door
  await store.owners.put({ ...anna, mode: 'observing' })
  await door.send(newsletter('Garden <post@garden.example>'))
  const owner = {
    ...anna,
    deliverToWish: wish,
    welcome: { at: new Date(NOW.getTime() + 1), sent: true },
  }
  await store.owners.put(owner)
  await store.aliases.put(aNewAlias(anna.id, AT, 'Shop', NOW))
  const end = new Date(NOW.getTime() + 9 * 86_400_000)
  const welcome = welcomeLinks(welcomeTokens(secret), origin, anna.id, { senders: [] }, end)
  const digest = digestLinks(tokens(secret), origin, { id: 'd1', owner, at: NOW })
  paths = new Map([
    ['welcome, the list', welcome.list],
    ['welcome, keep all', welcome.keepAll],
    ['welcome, as proposed', welcome.asProposed],
    ['deliver to', deliverToUrl(deliverToLinks(secret), origin, passToConfirm(owner, wish))],
    ['retire an address', digest.retire?.(AT) ?? ''],
    ['pause', digest.pause],
    ['deliver all', digest.deliverAll],
  ])
})
afterAll(() => door?.close())

describe.each(LANGUAGES)('links that need no sign-in, in language %s', (language) => {
  test('axe finds nothing serious, and no page is wider than a phone', async () => {
    const viewport = { width: 360, height: 780 }
    const { page, context } = await visit(door.browser, door.origin, { bypassCSP: true, viewport })
    const all: string[] = []
    for (const [name, path] of paths) {
      const answer = await page.goto(inLanguage(path, language))
      if (answer?.status() !== 200) all.push(`${name}: ${answer?.status()}`)
      all.push(...(await faults(page)).map((fault) => `${name}, ${fault}`))
      if (await isTooWide(page)) all.push(`${name} is too wide`)
    }
    expect(all).toEqual([])
    await context.close()
  })

  test('axe finds nothing serious in the mails that lead there', async () => {
    const { page, context } = await visit(door.browser, door.origin, { bypassCSP: true })
    const owner = { ...anna, language, deliverToWish: wish }
    const { id, expiresAt } = passAskedFor(owner, NOW)
    const url = `${door.origin}x`
    const mails = {
      'sign in': renderSignInMail({ id, owner, at: NOW, url, expiresAt }),
      'deliver to': renderDeliverToMail({ id, owner, address: wish.address, at: NOW, url, expiresAt }),
      welcome: renderWelcome({ id, owner, at: NOW, ...welcomeOf(garden, url) }),
    }
    const all: string[] = []
    for (const [name, { html }] of Object.entries(mails)) {
      await page.setContent(html)
      all.push(...(await faults(page)).map((fault) => `${name}, ${fault}`))
    }
    expect(all).toEqual([])
    await context.close()
  })
})

test('an address is made, copied by one click, retired and taken back, by keyboard and mouse alike', async () => {
  // Links to sign in go where somebody reads.
  await door.store.owners.put(anna)
  const { page, context } = await visit(door.browser, door.origin)
  await signIn(page, door)
  await page.getByRole('link', { name: 'Addresses' }).click()
  await page.getByLabel('For whom?').fill('Lindner Books')
  await page.keyboard.press('Enter')
  const made = page.locator('[role=status] .copyable')
  await made.click()
  expect(await page.evaluate('String(getSelection())')).toBe('anna+lindner-books@berger.example')
  await page.getByRole('button', { name: 'Retire anna+lindner-books@berger.example' }).click()
  await page.locator('.notice.good').waitFor()
  await page.getByRole('button', { name: 'Use anna+lindner-books@berger.example again' }).press('Enter')
  await page.getByRole('button', { name: 'Retire anna+lindner-books@berger.example' }).waitFor()
  await context.close()
})
