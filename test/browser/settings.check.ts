import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Running, start } from './running.ts'

let kith: Running
beforeAll(async () => {
  kith = await start()
})
afterAll(() => kith?.close())

test('what is set stays set', async () => {
  const { page, context, trouble } = await kith.visit()
  const panel = (title: string) => page.getByRole('region', { name: title, exact: true })
  const save = async (title: string) => {
    await panel(title).getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved', { exact: false }).first().waitFor()
  }
  await page.goto('/settings')
  await panel('Sensitivity')
    .getByRole('radio', { name: /^Strict/ })
    .check()
  await save('Sensitivity')
  await panel('Topics').getByLabel('Welcome from anybody').fill('Rock concerts\nTimber')
  await save('Topics')
  await panel('Digest').getByLabel('Time 1').fill('18:30')
  await panel('Digest').getByLabel('Sun').uncheck()
  await panel('Digest').getByLabel('Time zone').selectOption('Europe/Lisbon')
  await save('Digest')
  await page.reload()
  expect(
    await panel('Sensitivity')
      .getByRole('radio', { name: /^Strict/ })
      .isChecked(),
  ).toBe(true)
  expect(await panel('Topics').getByLabel('Welcome from anybody').inputValue()).toBe('Rock concerts\nTimber')
  expect(await panel('Digest').getByLabel('Time 1').inputValue()).toBe('18:30')
  expect(await panel('Digest').getByLabel('Sun').isChecked()).toBe(false)
  expect(await panel('Digest').getByLabel('Time zone').inputValue()).toBe('Europe/Lisbon')
  expect(trouble).toEqual([])
  await context.close()
})

test('Kith pauses, and guards again', async () => {
  const { page, context, trouble } = await kith.visit()
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Pause Kith' }).click()
  await page.goto('/')
  await page.locator('.mode.paused').waitFor()
  await page.goto('/settings')
  await page.getByRole('button', { name: /Guard again|Resume/ }).click()
  await page.goto('/')
  await page.locator('.mode.guarding').waitFor()
  expect(trouble).toEqual([])
  await context.close()
})

test('the language changes with the owner’s wish', async () => {
  const { page, context, trouble } = await kith.visit()
  await page.goto('/settings')
  await page.getByRole('region', { name: 'Language' }).getByRole('radio', { name: 'Deutsch' }).check()
  await page.getByRole('region', { name: 'Language' }).getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: 'Einstellungen' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
  expect(trouble).toEqual([])
  await context.close()
})

test('a rule is added and taken back', async () => {
  const { page, context, trouble } = await kith.visit()
  await page.goto('/rules?lang=en')
  await page.getByRole('textbox').fill('max@muster.example')
  await page.getByRole('button', { name: 'Add' }).click()
  const row = page.getByRole('row', { name: 'max@muster.example' })
  await row.getByRole('button').click()
  await page.locator('.notice').waitFor()
  expect(await row.count()).toBe(0)
  expect(trouble).toEqual([])
  await context.close()
})
