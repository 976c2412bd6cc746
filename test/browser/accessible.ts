import { beforeAll, describe, expect, test } from '@jest/globals'
import { faults, isTooWide } from './axe.ts'
import { inLanguage } from './pages.ts'
import type { Sampled } from './sampled.ts'

const DESK = { width: 1280, height: 900 }
const PHONE = { width: 360, height: 780 }

/** Every page can be read by everybody, on whatever they have. */
export function accessible(given: () => Sampled): void {
  beforeAll(async () => {
    // The panel of what can be undone stands on every list from now on.
    const { page, context } = await given().kith.visit()
    await page.goto('/quarantine?lang=en')
    await page.getByRole('button', { name: 'Deliver', exact: true }).nth(1).click()
    await page.locator('section.leaving').waitFor()
    await context.close()
  })

  describe.each(['de', 'en'] as const)('in language %s', (language) => {
    test('axe finds nothing serious on any page, by day and by night, and none is wider than a phone', async () => {
      const { kith, paths } = given()
      const { page, context } = await kith.visit({ bypassCSP: true })
      const all: string[] = []
      for (const [name, path] of paths) {
        await page.setViewportSize(DESK)
        await page.goto(inLanguage(path, language))
        all.push(...(await faults(page)).map((fault) => `${name}, ${fault}`))
        await page.setViewportSize(PHONE)
        if (await isTooWide(page)) all.push(`${name} is too wide`)
      }
      expect(all).toEqual([])
      await context.close()
    })
  })

  test('axe finds nothing serious in the digest mail itself', async () => {
    const { kith, paths } = given()
    const { page, context } = await kith.visit({ bypassCSP: true })
    const frame = new URL(`${paths.get('digest')}/html`, kith.gateway.pageUrl)
    await page.setContent(await (await fetch(frame)).text())
    expect(await faults(page)).toEqual([])
    await page.setViewportSize(PHONE)
    expect(await isTooWide(page)).toBe(false)
    await context.close()
  })
}
