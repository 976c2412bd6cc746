import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { newsletter } from './letters.ts'
import { type Running, start } from './running.ts'

let kith: Running
beforeAll(async () => {
  kith = await start()
  await kith.send(
    newsletter({ name: 'Garden', from: 'post@garden.example', subject: 'Ten tulips' }),
    newsletter({ name: 'Choir', from: 'notes@choir.example', subject: 'Ten songs' }),
  )
})
afterAll(() => kith?.close())

const MOST_STOPS = 60

const NAME_OF_FOCUSED = `(({ activeElement: e }) => e.getAttribute('aria-label') || e.textContent || e.name)(document)`

/** Presses Tab until what is meant has the focus, and shows it. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab')
    const called = await page.evaluate(NAME_OF_FOCUSED)
    if (!name.test(String(called))) continue
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).not.toBe('none')
    expect(await page.locator(':focus').isVisible()).toBe(true)
    return
  }
  throw new Error(`no Tab leads to ${name}`)
}

test('Tab and Enter alone deliver a message, and take it back', async () => {
  const { page, context, trouble } = await kith.visit()
  await page.goto('/')
  await tabTo(page, /^Skip/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Deliver$/)
  await page.keyboard.press('Enter')
  await page.locator('section.leaving').waitFor()
  await tabTo(page, /^Undo$/)
  await page.keyboard.press('Enter')
  await page.getByText('Undone').waitFor()
  expect(trouble).toEqual([])
  await context.close()
})

test('the quarantine is searched, ticked and acted on without a mouse', async () => {
  const { page, context, trouble } = await kith.visit()
  await page.goto('/quarantine')
  await tabTo(page, /^q$/)
  await page.keyboard.type('songs')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '1 message' }).waitFor()
  await tabTo(page, /^Choose$/)
  await page.keyboard.press('Space')
  // Enter in a box does nothing by accident.
  await page.keyboard.press('Enter')
  expect(await page.getByRole('checkbox').isChecked()).toBe(true)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Such mass mail will only be counted.').waitFor()
  expect(trouble).toEqual([])
  await context.close()
})

test('a message is opened, read and always delivered by keys', async () => {
  const { page, context, trouble } = await kith.visit()
  await page.goto('/quarantine')
  await tabTo(page, /^Ten tulips$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Ten tulips' }).waitFor()
  await tabTo(page, /^Always deliver$/)
  await page.keyboard.press('Enter')
  await page.getByText('From now on, always').waitFor()
  expect(trouble).toEqual([])
  await context.close()
})
