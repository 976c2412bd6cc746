import { describe, expect, test } from '@jest/globals'
import { Hono } from 'hono'
import { address } from '../../lib/domain/address.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { type Choice, massSenders, senderKey } from '../../lib/domain/welcome.ts'
import { welcomeLinks, welcomeLinksEnd } from '../../lib/web/welcome-links.ts'
import { guardingRoutes, welcomeRoutes } from '../../lib/web/welcome-routes.ts'
import { welcomeTokens } from '../../lib/web/welcome-tokens.ts'
import { heldEntry, NOW, ownerOf } from '../support/entries.ts'
import { memoryEntries, memoryOwners, memoryRules, recordingLog } from '../support/fakes.ts'

const SECRET = new Uint8Array(32).fill(7)
const signer = welcomeTokens(SECRET)

const observed = (intakeId: string, author: Entry['author'], guarded: 'hold' | 'deliver'): Entry =>
  heldEntry({ intakeId, state: 'delivered', author }, { disposition: 'deliver', guarded })

const MAX = observed(
  'a1',
  { name: 'Max Muster', address: address('max@muster.example'), platform: null },
  'hold',
)
const LENA = observed(
  'a2',
  { name: '<b>Lena</b>', address: address('lena@voss.example'), platform: null },
  'deliver',
)
const ENTRIES = [MAX, LENA]

function pagesOf({ welcomed = true, now = NOW, lang = 'en' as const } = {}) {
  const owner = ownerOf({
    language: lang,
    mode: welcomed ? 'guarding' : 'observing',
    ...(welcomed && { welcome: { at: NOW, sent: true } }),
  })
  const rules = memoryRules()
  const owners = memoryOwners(owner)
  const deps = {
    clock: () => now,
    log: recordingLog(),
    owners,
    entries: memoryEntries(...ENTRIES),
    history: rules,
    welcomeTokens: signer,
  }
  const app = new Hono()
  app.route('/welcome', welcomeRoutes(deps))
  app.route('/guarding', guardingRoutes(deps, owner.id))
  return {
    get: async (path: string) => app.request(path),
    post: async (path: string, body = '') => app.request(path, { method: 'POST', body }),
    owner: async () => owners.get(owner.id),
    rules: async () =>
      (await rules.rules(owner.id)).map(({ subject, effect }) => `${effect} ${subject}`).sort(),
  }
}

const senders = massSenders(ENTRIES, NOW)
const links = welcomeLinks(signer, '/', 'owner-1', { senders }, welcomeLinksEnd(NOW))

function linkTo(entry: Entry, choice: Choice): string {
  const sender = senders.find(({ subject }) => subject === entry.author.address)
  const link = sender && links.senders.get(senderKey(sender))?.[choice]
  if (link === undefined) throw new Error('no link')
  return link
}

describe('the links of a welcome digest', () => {
  test('ask on a GET and change nothing', async () => {
    const { get, rules } = pagesOf()
    const page = await (await get(linkTo(MAX, 'keep'))).text()
    expect(page).toContain('Go on delivering mass mail from Max Muster?')
    expect(page).toContain('Kith would have held it.')
    expect(await rules()).toEqual([])
  })

  test.each<[string, Entry, Choice, readonly string[]]>([
    ['keeping a stranger', MAX, 'keep', ['allow max@muster.example']],
    ['holding a stranger needs no rule', MAX, 'hold', []],
    ['keeping a friend', LENA, 'keep', ['allow lena@voss.example']],
    ['holding a friend', LENA, 'hold', ['block lena@voss.example']],
  ])('act on a POST: %s', async (_what, entry, choice, expected) => {
    const { post, rules } = pagesOf()
    expect((await post(linkTo(entry, choice))).status).toBe(200)
    expect((await post(linkTo(entry, choice))).status).toBe(200)
    expect(await rules()).toEqual(expected)
  })

  test('keep all, and take it back', async () => {
    const { get, post, rules } = pagesOf()
    expect(await (await get(links.keepAll)).text()).toContain('from all of them?')
    await post(links.keepAll)
    expect(await rules()).toEqual(['allow lena@voss.example', 'allow max@muster.example'])
    await post(links.asProposed)
    expect(await rules()).toEqual(['allow lena@voss.example'])
  })

  test('the list shows what counts now, escaped, and its buttons lead back to it', async () => {
    const { get, post } = pagesOf()
    const led = await post(linkTo(MAX, 'keep'), 'then=list')
    expect([led.status, led.headers.get('location')]).toEqual([303, `${links.list}?done=keep`])
    const page = await (await get(`${links.list}?done=keep`)).text()
    expect(page).toContain('&lt;b&gt;Lena&lt;/b&gt;')
    expect(page.match(/class="chip state"/g)).toHaveLength(2)
    expect(page).toContain('It goes on arriving.')
    expect(page).toContain(linkTo(LENA, 'hold'))
  })

  test('the list itself does nothing', async () => {
    expect((await pagesOf().post(links.list)).status).toBe(404)
  })

  test.each([
    ['expired', { now: new Date(NOW.getTime() + 61 * 86_400_000) }, links.keepAll, 410],
    ['before there is a welcome', { welcomed: false }, links.keepAll, 404],
    ['cut off', {}, links.keepAll.slice(0, -3), 404],
    [
      'signed by another',
      {},
      welcomeLinks(welcomeTokens(new Uint8Array(32).fill(8)), '/', 'owner-1', { senders }, NOW).keepAll,
      404,
    ],
    [
      'about nobody',
      {},
      `/welcome/${signer.issue({ ownerId: 'owner-1', act: 'keep', sender: 'x', expiresAt: welcomeLinksEnd(NOW) })}`,
      404,
    ],
  ])('%s: kindly refused, and nothing is done', async (_what, given, link, status) => {
    const { get, post, rules } = pagesOf(given)
    expect((await get(link)).status).toBe(status)
    expect((await post(link)).status).toBe(status)
    expect(await rules()).toEqual([])
  })

  test('speak the owner’s language', async () => {
    const german = pagesOf({ lang: 'de' as 'en' })
    expect(await (await german.get(links.list)).text()).toContain('Wer Ihnen Massenmail sendet')
  })
})

test('the owner says that it is enough: once, and then there is a welcome to be sent', async () => {
  const { post, owner } = pagesOf({ welcomed: false })
  expect((await post('/guarding')).status).toBe(303)
  expect(await owner()).toMatchObject({ mode: 'guarding', welcome: { at: NOW, sent: false } })
  await post('/guarding')
  expect(await owner()).toMatchObject({ mode: 'guarding' })
})
