import { expect, test } from '@jest/globals'
import type { Sampled } from './sampled.ts'

/** Whom the owner knows, and who is cut from it. */
export function contacts(given: () => Sampled): void {
  test('the network is a picture and tables; who only ever sent mass mail is cut, one or many', async () => {
    const { page, context, trouble } = await given().kith.visit()
    await page.goto('/contacts?lang=en')
    expect(await page.getByRole('img', { name: /close/ }).count()).toBe(1)
    expect(
      await page
        .getByRole('region', { name: /^Close/ })
        .getByRole('row', { name: 'Tariq Rahimi' })
        .count(),
    ).toBe(1)
    const mass = page.getByRole('region', { name: /^Only ever sent/ })
    const rows = mass.getByRole('row')
    const open = mass.getByRole('checkbox')
    const all = await open.count()
    expect(all).toBeGreaterThan(5)
    await rows.filter({ hasText: 'Papierwerk' }).getByRole('button').click()
    await page.locator('.notice.good').waitFor()
    expect(await open.count()).toBe(all - 1)
    await open.nth(0).check()
    await open.nth(1).check()
    // Enter in a box does nothing by accident.
    await open.nth(1).press('Enter')
    expect([await open.count(), await open.nth(1).isChecked()]).toEqual([all - 1, true])
    await mass.getByRole('button', { name: 'Cut the ticked ones' }).click()
    await page.getByText(/\b2 /).first().waitFor()
    expect(await open.count()).toBe(all - 3)
    await page.goto('/rules?lang=en')
    expect(await page.getByRole('row').count()).toBe(3)
    expect(trouble).toEqual([])
    await context.close()
  })
}
