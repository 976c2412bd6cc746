import { expect, test } from '@jest/globals'
import { heldEntry } from '../support/entries.ts'
import { webOf } from '../support/web.ts'

const held = heldEntry()

test.each([
  ['/quarantine', `id=${held.intakeId}&stay=1`],
  ['/contacts/cut', 'contact=x&stay=1'],
])('Enter in a box of %s does nothing, and the page stays', async (path, body) => {
  const web = webOf({ entries: [held] })
  const before = await web.snapshot()
  const answer = await web.get(path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect([answer.status, await answer.text()]).toEqual([204, ''])
  expect(web.acted).toEqual([])
  expect(await web.snapshot()).toBe(before)
})

test('the button that Enter presses comes before all others of the form', async () => {
  const page = await (await webOf({ entries: [held] }).get('/quarantine')).text()
  const form = page.slice(page.indexOf('<form method="post"'))
  expect(/<button[^>]*>/.exec(form)?.[0]).toContain('name="stay"')
})
