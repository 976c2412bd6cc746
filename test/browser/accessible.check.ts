import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { faults } from './axe.ts'
import { visit } from './chromium.ts'
import { newsletter } from './letters.ts'
import { inLanguage, pagesOf } from './pages.ts'
import { type Running, start } from './running.ts'
import { type SignedIn, startSignedIn } from './signed-in.ts'

const LANGUAGES = ['de', 'en'] as const
const isTooWide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth'

let kith: Running
let paths: ReadonlyMap<string, string>
beforeAll(async () => {
  kith = await start({ sample: true })
  paths = await pagesOf(kith)
  // The panel of what can be undone stands on every list from now on.
  const { page, context } = await kith.visit()
  await page.goto('/quarantine?lang=en')
  await page.getByRole('button', { name: 'Deliver', exact: true }).nth(1).click()
  await page.locator('section.leaving').waitFor()
  await context.close()
})
afterAll(() => kith?.close())

describe.each(LANGUAGES)('in language %s', (language) => {
  test('axe finds nothing serious on any page, by day and by night', async () => {
    const { page, context } = await kith.visit({ bypassCSP: true })
    const all: string[] = []
    for (const [name, path] of paths) {
      await page.goto(inLanguage(path, language))
      all.push(...(await faults(page)).map((fault) => `${name}, ${fault}`))
    }
    expect(all).toEqual([])
    await context.close()
  })

  test('no page is wider than a phone', async () => {
    const { page, context } = await kith.visit({ viewport: { width: 360, height: 780 } })
    const wide: string[] = []
    for (const [name, path] of paths) {
      await page.goto(inLanguage(path, language))
      if (await page.evaluate(isTooWide)) wide.push(name)
    }
    expect(wide).toEqual([])
    await context.close()
  })
})

test('axe finds nothing serious in the digest mail itself', async () => {
  const { page, context } = await kith.visit({ bypassCSP: true })
  const frame = new URL(`${paths.get('digest')}/html`, kith.gateway.pageUrl)
  await page.setContent(await (await fetch(frame)).text())
  expect(await faults(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 780 })
  expect(await page.evaluate(isTooWide)).toBe(false)
  await context.close()
})

describe('signing in', () => {
  let door: SignedIn
  beforeAll(async () => {
    door = await startSignedIn()
    await door.send(newsletter({ name: 'Garden', from: 'post@garden.example', subject: 'Ten tulips' }))
  })
  afterAll(() => door?.close())

  test.each(LANGUAGES)('axe finds nothing serious on the way in, in language %s', async (language) => {
    const { page, context } = await visit(door.browser, door.origin, { bypassCSP: true })
    const all: string[] = []
    const look = async (name: string) => {
      all.push(...(await faults(page)).map((fault) => `${name}, ${fault}`))
    }
    door.later(3_600_000)
    await page.goto(inLanguage('/sign-in', language))
    await look('ask')
    await page.getByRole('textbox').fill('anna@berger.example')
    await page.locator('main button').click()
    await page.locator('section.result').waitFor()
    await look('asked')
    const link = (await door.newestLink()) ?? ''
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
  })
})
