import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { faults } from './axe.ts'
import { newsletter } from './letters.ts'
import { inLanguage } from './pages.ts'
import { type SignedIn, startSignedIn } from './signed-in.ts'

let kith: SignedIn
beforeAll(async () => {
  kith = await startSignedIn()
  await kith.send(newsletter({ name: 'Garden', from: 'post@garden.example', subject: 'Ten tulips' }))
})
afterAll(() => kith?.close())

const MINUTE = 60_000

/** Asks for a link by the form, as anybody can. */
async function ask(page: Page, at: string): Promise<void> {
  await page.goto('/sign-in?lang=en')
  await page.getByLabel('Your mail address').fill(at)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
}

test('a link signs in once; then it is kind, and offers another', async () => {
  const { page, context, trouble } = await kith.visit()
  await page.goto('/quarantine')
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  await ask(page, 'nobody@berger.example')
  expect(await kith.newestLink()).toBeNull()
  await ask(page, 'anna@berger.example')
  const link = (await kith.newestLink()) ?? ''
  await page.goto(link)
  await page.reload()
  await page.getByRole('button', { name: 'Open my Kith' }).click()
  await page.getByRole('heading', { name: / is waiting/ }).waitFor()
  const [cookie] = await context.cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })

  const thief = await kith.visit()
  await thief.page.goto(link)
  await thief.page.getByRole('heading', { name: 'This link has been used' }).waitFor()
  expect(await thief.page.getByLabel('Your mail address').count()).toBe(1)
  await thief.page.goto('/')
  expect(new URL(thief.page.url()).pathname).toBe('/sign-in')
  await thief.context.close()

  // Signed in, everything acts as it does at home.
  await page.getByRole('button', { name: 'Deliver', exact: true }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.getByText('The message waits as before.').waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/sign-in/)
  await page.goto('/settings')
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  expect(trouble).toEqual([])
  await context.close()
})

test('a link that had its time opens nothing', async () => {
  const { page, context, trouble } = await kith.visit()
  kith.later(10 * MINUTE)
  await ask(page, 'anna@berger.example')
  const link = (await kith.newestLink()) ?? ''
  kith.later(31 * MINUTE)
  await page.goto(link)
  await page.getByRole('heading', { name: 'This link has had its time' }).waitFor()
  await page.goto('/')
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  expect(trouble).toEqual([])
  await context.close()
})

test('another site’s form does nothing in the owner’s name', async () => {
  const { page, context } = await kith.visit()
  kith.later(10 * MINUTE)
  await ask(page, 'anna@berger.example')
  await page.goto((await kith.newestLink()) ?? '')
  await page.getByRole('button', { name: 'Open my Kith' }).click()
  await page.locator('.mode.guarding').waitFor()
  const foreign = await context.newPage()
  await foreign.setContent(
    `<form method="post" action="${kith.origin}settings/mode"><input name="mode" value="paused"><button>Win</button></form>`,
  )
  const [answer] = await Promise.all([
    foreign.waitForResponse((response) => response.request().method() === 'POST'),
    foreign.getByRole('button').click(),
  ])
  expect(answer.status()).toBe(403)
  await page.reload()
  await page.locator('.mode.guarding').waitFor()
  await context.close()
})

test.each(['de', 'en'] as const)(
  'axe finds nothing serious on the way in, in language %s',
  async (language) => {
    const { page, context } = await kith.visit({ bypassCSP: true })
    const all: string[] = []
    const look = async (name: string) => {
      all.push(...(await faults(page)).map((fault) => `${name}, ${fault}`))
    }
    kith.later(60 * MINUTE)
    await page.goto(inLanguage('/sign-in', language))
    await look('ask')
    await page.getByRole('textbox').fill('anna@berger.example')
    await page.locator('main button').click()
    await page.locator('section.result').waitFor()
    await look('asked')
    const link = (await kith.newestLink()) ?? ''
    await page.goto(inLanguage(link, language))
    await look('open')
    await page.locator('main button').click()
    await page.locator('.account form').waitFor()
    await look('in')
    await context.clearCookies()
    await page.goto(inLanguage(link, language))
    await look('used')
    expect(all).toEqual([])
    await context.close()
  },
)
