import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { newsletter } from './letters.ts'
import { type Running, start } from './running.ts'

let kith: Running
beforeAll(async () => {
  kith = await start()
  await kith.send(
    newsletter({ name: 'Garden', from: 'post@garden.example', subject: 'Ten tulips' }),
    newsletter({ name: 'Garden', from: 'post@garden.example', subject: 'Ten roses' }),
    newsletter({ name: 'Choir', from: 'notes@choir.example', subject: 'Ten songs' }),
  )
})
afterAll(() => kith?.close())

test('finds by word, by kind and by author, and comes back to what was looked for', async () => {
  const { page, context, trouble } = await kith.visit()
  const cards = page.locator('article.card')
  await page.goto('/quarantine')
  expect(await cards.count()).toBe(3)
  await page.getByRole('searchbox').fill('roses')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '1 message' }).waitFor()
  expect(await cards.textContent()).toContain('Ten roses')
  await page.getByRole('link', { name: 'More from Garden' }).click()
  await page.getByRole('heading', { name: '2 messages' }).waitFor()
  await page.getByRole('link', { name: 'Show everything' }).click()
  await page.getByLabel('Kind').selectOption('Contact request')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByText('Nothing found.').waitFor()
  await page.getByLabel('Kind').selectOption('Newsletter')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('heading', { name: '3 messages' }).waitFor()
  expect(trouble).toEqual([])
  await context.close()
})

test('acts on those that are ticked, and takes all of it back at once', async () => {
  const { page, context, trouble } = await kith.visit()
  const bulk = page.getByRole('group', { name: 'With those chosen:' })
  await page.goto('/quarantine')
  await bulk.getByRole('button', { name: 'Deliver', exact: true }).click()
  await page.getByText('Nothing chosen').waitFor()
  for (const subject of ['Ten tulips', 'Ten roses']) {
    await page.locator('article.card', { hasText: subject }).getByRole('checkbox').check()
  }
  await bulk.getByRole('button', { name: 'Deliver', exact: true }).click()
  await page.getByText('2 messages on their way').waitFor()
  expect(await page.locator('article.card').count()).toBe(1)
  await page.getByRole('button', { name: 'Undo all' }).click()
  await page.getByText('2 messages wait as before.').waitFor()
  await page.getByRole('link', { name: 'Choose all on this page' }).click()
  await bulk.getByRole('button', { name: 'Block' }).click()
  await page.getByText('3 messages put away').waitFor()
  expect(await page.locator('article.card').count()).toBe(0)
  expect(await kith.delivered()).toEqual([])
  expect(trouble).toEqual([])
  await context.close()
})
