import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { FrameLocator, Page } from 'playwright-core'
import { newsletter } from './letters.ts'
import { type Running, start } from './running.ts'

let kith: Running
beforeAll(async () => {
  kith = await start()
  await kith.send(
    newsletter({ name: 'Garden', from: 'post@garden.example', subject: 'Ten tulips' }),
    newsletter({
      name: 'Readers',
      from: 'read@list.test',
      subject: 'Ten books',
      oneClick: 'https://list.test/u/7',
    }),
    newsletter({ name: 'Shop', from: 'sale@elsewhere.example', subject: 'Ten shoes' }),
  )
})
afterAll(() => kith?.close())

/** The digest as it was sent, in its frame. */
async function openDigest(page: Page): Promise<FrameLocator> {
  await page.goto('/')
  const sent = page.locator('.digests li a')
  if ((await sent.count()) === 0) await page.getByRole('button', { name: 'Send the digest now' }).click()
  else await sent.first().click()
  const mail = page.frameLocator('iframe')
  await mail.getByRole('heading', { name: '3 new messages are waiting' }).waitFor()
  return mail
}

const links = (mail: FrameLocator, name: string) => mail.getByRole('link', { name, exact: true })

test('its links ask first; one button acts, and the release can be undone', async () => {
  const { page, context, trouble } = await kith.visit()
  const mail = await openDigest(page)
  expect(await links(mail, 'Deliver').count()).toBe(3)
  const subject = (await mail.getByRole('heading', { level: 3 }).allInnerTexts())[0] ?? ''
  await links(mail, 'Deliver').first().click()
  await page.getByRole('heading', { name: 'Deliver this message?' }).waitFor()
  // To look, however often, changes nothing.
  await page.reload()
  expect(await page.getByText(subject).count()).toBe(1)
  await page.getByRole('button').click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('heading', { name: 'Undone' }).waitFor()
  await page.goto('/quarantine')
  expect(await page.locator('article.card').count()).toBe(3)
  expect(await kith.delivered()).toHaveLength(1)
  expect(trouble).toEqual([])
  await context.close()
})

test('unsubscribing asks the list’s server once, and tells it nothing', async () => {
  const { page, context, trouble } = await kith.visit()
  const mail = await openDigest(page)
  await links(mail, 'Unsubscribe me').click()
  await page.getByRole('heading', { name: 'Unsubscribe from Readers?' }).waitFor()
  expect(kith.asked).toEqual([])
  await page.getByRole('button').dblclick()
  await page.locator('section.result').waitFor()
  expect(kith.asked.map(({ method, url, body }) => [method, url, body])).toEqual([
    ['POST', '/u/7', 'List-Unsubscribe=One-Click'],
  ])
  expect(kith.asked[0]?.headers['cookie']).toBeUndefined()
  expect(trouble).toEqual([])
  await context.close()
})

test('reads as plain text, too', async () => {
  const { page, context } = await kith.visit({ javaScriptEnabled: false })
  await openDigest(page)
  await page.getByRole('link', { name: 'As plain text' }).click()
  const text = await page.locator('pre.plain').textContent()
  for (const subject of ['Ten tulips', 'Ten books', 'Ten shoes']) expect(text).toContain(subject)
  await context.close()
})

test('delivers all of it by one link', async () => {
  const { page, context, trouble } = await kith.visit()
  const mail = await openDigest(page)
  await mail.getByRole('link', { name: 'Deliver all 3' }).click()
  await page.getByRole('button').click()
  await page.locator('section.result').waitFor()
  kith.later(61_000)
  for (const subject of ['Ten tulips', 'Ten books', 'Ten shoes'])
    await kith.arrived(`Subject: ${subject}\r\n`)
  expect(trouble).toEqual([])
  await context.close()
})
