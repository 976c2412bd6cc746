import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import type { Owner } from '../../lib/domain/owner.ts'
import { anna } from '../support/house.ts'
import { visit } from './chromium.ts'
import { mailsOf } from './hostile-mails.ts'
import { FIELDS, markOf, pathsOf, plant } from './hostile-world.ts'
import { type SignedIn, signIn, startSignedIn } from './signed-in.ts'

/** What in a document could run, submit or lead anywhere that it must not, by its markup alone. */
const FOUND = `[...document.querySelectorAll('*')].flatMap((element) => {
  const bad = element.matches('script, base[href], object, embed, applet, meta[http-equiv=refresh i], iframe[srcdoc], link[href^="http"]') ? [element.outerHTML] : []
  for (const { name, value } of element.attributes) {
    if (/^on/i.test(name)) bad.push(name + '=' + value)
    if (/^(href|src|action|formaction|data|poster|srcset|xlink:href)$/i.test(name) && /^[\\s\\0-\\x1f]*(javascript|vbscript|data:(?!image\\/)|http:\\/\\/evil)/i.test(value)) bad.push(name + '=' + value)
  }
  if (element.matches('form') && new URL(element.action, location).origin !== location.origin) bad.push(element.action)
  return bad.map((each) => each.slice(0, 200))
})`

/** What is no page, and must not pass for one. */
const IS_FILE = /^\/(?:health|api\/|[\w/]+\.(?:css|svg|jsonl|mbox))/
const FILES = /^(?:application\/(?:json|jsonl|mbox)|text\/css|image\/svg\+xml)/

/** The faults of a page and of the frames in it; what they say is noted. */
async function look(page: Page, at: string, said: Set<string>): Promise<readonly string[]> {
  const faults: string[] = []
  for (const frame of page.frames()) {
    const found: unknown = await frame.evaluate(FOUND)
    faults.push(...[found].flat().map((each) => `${at}: ${String(each)}`))
    const shown = await frame.content()
    for (const field of FIELDS) if (shown.includes(markOf(field))) said.add(field)
  }
  return faults
}

let door: SignedIn
let owner: Owner
let paths: ReadonlyMap<string, readonly string[]>
beforeAll(async () => {
  door = await startSignedIn()
  owner = await plant(door)
})
afterAll(() => door?.close())

/** As herself: a link goes only where she can read. */
async function signedIn(page: Page): Promise<void> {
  door.later(3_600_000)
  await door.store.owners.put(anna)
  await signIn(page, door)
  await door.store.owners.put(owner)
}

const said = new Set<string>()

// Without the policy, so that what is written has to be harmless by itself; that each page has one, its header says.
test('whatever any field says, nothing runs on any page that can be asked for', async () => {
  const { page, context, trouble } = await visit(door.browser, door.origin, { bypassCSP: true })
  const faults: string[] = []
  await signedIn(page)
  await page.goto('/')
  await page.getByRole('button', { name: 'Send the digest now' }).click()
  await page.locator('iframe').waitFor()
  faults.push(...(await look(page, 'the digest', said)))
  paths = await pathsOf(door, owner)
  expect([...paths.keys()].sort()).toEqual([...door.shows].sort())
  for (const path of [...paths.values()].flat()) {
    const answer = IS_FILE.test(path)
      ? await context.request.get(path)
      : await page.goto(path, { waitUntil: 'load' })
    const headers = answer?.headers() ?? {}
    const type = IS_FILE.test(path) ? FILES : /^text\/html/
    expect([path, headers]).toEqual([
      path,
      expect.objectContaining({
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-content-type-options': 'nosniff',
        'content-type': expect.stringMatching(type),
      }),
    ])
    if (IS_FILE.test(path)) continue
    faults.push(...(await look(page, path, said)))
    expect(new URL(page.url()).origin).toBe(new URL(door.origin).origin)
  }
  expect(faults).toEqual([])
  expect(trouble).toEqual([])
  await context.close()
})

test('nor on the pages that acts lead to', async () => {
  const { page, context, trouble } = await visit(door.browser, door.origin, { bypassCSP: true })
  const faults: string[] = []
  const lookAt = async (what: string) => faults.push(...(await look(page, what, said)))
  const submit = async (path: string) => {
    await page.goto(path)
    const button = page.locator('main button').first()
    // An act on what an earlier one has settled only says so.
    if ((await button.count()) > 0) await button.click()
    await page.waitForLoadState('load')
    await lookAt(`after ${path}`)
  }
  const links = paths.get('/act/:token')?.slice(0, -1) ?? []
  await signedIn(page)
  for (const link of links) await submit(link)
  await submit('/addresses')
  for (const path of ['/', '/quarantine', '/rules', '/quarantine?box=aside', '/recent']) {
    await page.goto(path)
    await lookAt(`${path} after the acts`)
  }
  expect(faults).toEqual([])
  expect(trouble).toEqual([])
  await context.close()
})

test('nor in any mail of Kith’s, in a program that would run whatever it is given', async () => {
  const { page, context, trouble } = await visit(door.browser, door.origin)
  const faults: string[] = []
  for (const [name, html] of await mailsOf(door, owner)) {
    await page.setContent(html, { waitUntil: 'load' })
    faults.push(...(await look(page, name, said)))
  }
  expect(faults).toEqual([])
  expect(trouble).toEqual([])
  await context.close()
})

test('every field was shown somewhere, or none of this would prove anything', () => {
  expect(FIELDS.filter((field) => !said.has(field))).toEqual([])
})

test('the check itself finds what runs', async () => {
  const { page, context, trouble } = await visit(door.browser, door.origin)
  await page.setContent(
    `<p>zz-subject-zz</p><img src="/bait" onerror="alert(1)"><a href=" javascript:alert(1)">x</a><script>alert(1)</script>`,
  )
  const found = new Set<string>()
  expect(await look(page, 'x', found)).toHaveLength(3)
  expect([...found]).toEqual(['subject'])
  expect(trouble.length).toBeGreaterThan(0)
  await context.close()
})
