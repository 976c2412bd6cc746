import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { newsletter } from './letters.ts'
import { type Running, start } from './running.ts'

let kith: Running
beforeAll(async () => {
  kith = await start()
})
afterAll(() => kith?.close())

const MINUTE = 60_000

/** The card of a message, on any page that lists it. */
const card = (page: Page, subject: string) => page.locator('article.card', { hasText: subject })

/** What can still be undone about it. */
const leaving = (page: Page, subject: string) => page.locator('section.leaving li', { hasText: subject })

/** No page of Kith has a script: what works without is all that there is. */
describe.each([true, false])('with scripts allowed: %s', (javaScriptEnabled) => {
  const of = (what: string) => `${what}, ${javaScriptEnabled ? 'with' : 'without'}`

  test('a release can be undone, and hands the original over once its minute is gone', async () => {
    const subject = of('Ten tulips')
    const original = newsletter({ name: 'Garden', from: 'post@garden.example', subject })
    await kith.send(original)
    const { page, context, trouble } = await kith.visit({ javaScriptEnabled })
    await page.goto('/')
    await card(page, subject).getByRole('button', { name: 'Deliver', exact: true }).click()
    await leaving(page, subject)
      .getByText(/Until \d\d:\d\d you can undo it/)
      .waitFor()
    await leaving(page, subject).getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByText('Undone').waitFor()
    expect(await card(page, subject).getByRole('button', { name: 'Block' }).count()).toBe(1)
    expect(await kith.delivered()).not.toContainEqual(expect.stringContaining(subject))

    // A double click is one release.
    await card(page, subject).getByRole('button', { name: 'Deliver', exact: true }).dblclick()
    await leaving(page, subject).waitFor()
    kith.later(MINUTE + 1)
    const [mail = ''] = await kith.arrived(subject)
    expect(mail.replaceAll('\r\n', '\n').endsWith(original)).toBe(true)
    kith.later(MINUTE)
    await page.goto('/recent')
    expect(await card(page, subject).count()).toBe(1)
    expect((await kith.delivered()).filter((one) => one.includes(subject))).toHaveLength(1)
    expect(trouble).toEqual([])
    await context.close()
  })

  test('a sender who is always delivered no longer waits', async () => {
    const from = `notes-${javaScriptEnabled}@choir.example`
    const first = of('The choir in May')
    const second = of('The choir in June')
    await kith.send(newsletter({ name: 'Choir', from, subject: first }))
    const { page, context, trouble } = await kith.visit({ javaScriptEnabled })
    await page.goto('/quarantine')
    await card(page, first).getByRole('button', { name: 'Always deliver' }).click()
    await page.getByText('From now on, always').waitFor()
    await kith.send(newsletter({ name: 'Choir', from, subject: second }))
    await kith.arrived(second)
    await page.goto('/rules')
    expect(await page.getByRole('row', { name: from }).count()).toBe(1)
    expect(trouble).toEqual([])
    await context.close()
  })

  test('a blocked sender is put aside, and his next mail with him', async () => {
    const from = `shop-${javaScriptEnabled}@elsewhere.example`
    const first = of('Shoes')
    const second = of('More shoes')
    await kith.send(newsletter({ name: 'Shop', from, subject: first }))
    const { page, context, trouble } = await kith.visit({ javaScriptEnabled })
    await page.goto('/')
    await card(page, first).getByRole('button', { name: 'Block' }).click()
    await page.getByText('Such mass mail will only be counted.').waitFor()
    await kith.send(newsletter({ name: 'Shop', from, subject: second }))
    await page.goto('/quarantine')
    expect(await card(page, 'hoes').count()).toBe(0)
    await page.getByLabel('Show').selectOption('What you do not want')
    await page.getByRole('button', { name: 'Search' }).click()
    expect(await card(page, second).count()).toBe(1)
    expect(await kith.delivered()).not.toContainEqual(expect.stringContaining('hoes'))
    expect(trouble).toEqual([])
    await context.close()
  })
})
