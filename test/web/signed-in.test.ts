import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { passOfDigest } from '../../lib/domain/pass.ts'
import { heldEntry, NOW, ownerOf } from '../support/entries.ts'
import { signedInWebOf } from '../support/signed-in-web.ts'
import { webOf } from '../support/web.ts'

const DAY = 86_400_000
const jonas = ownerOf()
const ida = ownerOf({
  id: 'owner-2',
  name: 'Ida Brandt',
  addresses: [address('ida@brandt.example')],
  journalAddress: address('sent-77@brandt.example'),
  language: 'en',
})
const owners = [jonas, ida]
const jonasEntry = heldEntry()
const idaEntry = heldEntry({
  ownerId: 'owner-2',
  intakeId: 'f'.repeat(32),
  subject: 'A secret of Ida’s',
  author: { name: 'Vera Verein', address: address('vera@verein.example'), platform: null },
})
const entries = [jonasEntry, idaEntry]

async function signedIn(owner = jonas, given = {}) {
  const web = signedInWebOf({ owners, entries, ...given })
  const browser = web.browser()
  await browser.post(web.linkFor(owner))
  return { ...web, ...browser }
}

describe('a link to sign in', () => {
  test('shows one button on a GET, and changes nothing, however often', async () => {
    const web = signedInWebOf({ owners, entries })
    const { get, post, cookie } = web.browser()
    for (let time = 0; time < 3; time++) {
      const page = await get(web.linkFor(jonas))
      expect(page.status).toBe(200)
      expect(page.headers.getSetCookie()).toEqual([])
      expect((await get(web.linkFor(jonas), { method: 'HEAD' })).status).toBe(200)
      const html = await page.text()
      expect(html).toContain('<html lang="de">')
      expect(html).toContain('jonas@weber.example')
      expect(html).toContain('Kith öffnen')
      expect(html.match(/<form/g)).toHaveLength(1)
    }
    expect(cookie()).toBe('')
    expect((await post(web.linkFor(jonas))).status).toBe(303)
  })

  test('opens on a POST, with a cookie that no script and no other site can use', async () => {
    const web = signedInWebOf({ owners, entries })
    const answer = await web.browser().post(`${web.linkFor(jonas)}?lang=en`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/?lang=en'])
    const [set = ''] = answer.headers.getSetCookie()
    expect(set).toMatch(/^__Host-kith=[\w-]+; /)
    const attributes = set.split('; ').slice(1)
    expect(new Set(attributes)).toEqual(
      new Set(['Max-Age=1209600', 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']),
    )
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('without TLS, the cookie is not Secure, and still HttpOnly', async () => {
    const web = signedInWebOf({ owners, entries })
    const local = web.browser('http://localhost')
    const [set = ''] = (await local.post(web.linkFor(jonas))).headers.getSetCookie()
    expect(set).toMatch(/^kith=.*HttpOnly; SameSite=Lax$/)
    expect((await local.get('/')).status).toBe(200)
    // AND by TLS a cookie of that name, which any neighbour could have set, is nobody's
    const secure = web.browser()
    secure.setCookie(local.cookie())
    expect((await secure.get('/')).status).toBe(303)
  })

  test('works once: then it is kind, and offers another', async () => {
    const web = signedInWebOf({ owners, entries })
    await web.browser().post(web.linkFor(jonas))
    const thief = web.browser()
    for (const answer of [
      await thief.get(`${web.linkFor(jonas)}?lang=en`),
      await thief.post(`${web.linkFor(jonas)}?lang=en`),
    ]) {
      expect(answer.status).toBe(410)
      expect(answer.headers.getSetCookie()).toEqual([])
      const html = await answer.text()
      expect(html).toContain('This link has been used')
      expect(html).toContain('action="/sign-in?lang=en"')
    }
    expect((await thief.get('/')).status).toBe(303)
  })

  test('used before in this browser leads to the page at once', async () => {
    const { get, post, linkFor } = await signedIn()
    expect((await get(linkFor(jonas))).headers.get('location')).toBe('/')
    expect((await post(linkFor(jonas))).headers.get('location')).toBe('/')
    // A fresh one is not used up by that.
    expect((await get(linkFor(jonas, 'digest-2'))).headers.get('location')).toBe('/')
  })

  test('of another owner asks, and then changes whose page it is', async () => {
    const { get, post, linkFor } = await signedIn()
    expect(await (await get(linkFor(ida))).text()).toContain('ida@brandt.example')
    expect(await (await get('/')).text()).toContain('jonas@weber.example')
    await post(linkFor(ida))
    expect(await (await get('/')).text()).toContain('ida@brandt.example')
  })

  test('expired, cut, forged, or of nobody opens nothing', async () => {
    const web = signedInWebOf({ owners, entries })
    const { get, post, cookie } = web.browser()
    const link = web.linkFor(jonas)
    const act = web.linkTo(jonasEntry, 'deliver').replace('/act/', '/sign-in/')
    const cases: [string, number][] = [
      [web.issue({ ...passOfDigest({ id: 'd', owner: jonas, at: NOW }), expiresAt: NOW }), 410],
      [link.slice(0, -3), 404],
      [`${link.slice(0, -4)}AAAA`, 404],
      [web.linkFor({ ...jonas, id: 'nobody' }), 404],
      [`/sign-in/${web.sessionOf(jonas)}`, 404],
      [act, 404],
    ]
    for (const [path, status] of cases) {
      expect((await get(path)).status).toBe(status)
      // A link for nobody cannot be told from a used one by then.
      expect([404, 410]).toContain((await post(path)).status)
    }
    expect(cookie()).toBe('')
  })

  test('is not used from another page (login CSRF)', async () => {
    const web = signedInWebOf({ owners, entries })
    const { post, cookie } = web.browser()
    expect((await post(web.linkFor(ida), '', { origin: 'https://evil.example' })).status).toBe(403)
    expect((await post(web.linkFor(ida), '', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect(cookie()).toBe('')
    expect((await post(web.linkFor(ida))).status).toBe(303)
  })
})

describe('a session', () => {
  test('shows its owner’s page, and nobody else’s', async () => {
    const { get } = await signedIn()
    const html = await (await get('/')).text()
    expect(html).toContain('Max Muster')
    expect(html).toContain('action="/sign-out"')
    expect(html).not.toContain('Vera Verein')
    expect(html).not.toContain('curl ')
    const listed = await (await get('/api/entries')).json()
    expect(listed).toMatchObject([{ subject: jonasEntry.subject }])
    expect((await get('/digests/of-owner-1')).status).toBe(200)
    expect((await get('/digests/of-owner-1/html')).status).toBe(200)
    for (const path of ['/digests/of-owner-2', '/digests/of-owner-2/html', '/nowhere']) {
      expect((await get(path)).status).toBe(404)
    }
  })

  test('acts, and sends its owner’s digest', async () => {
    const { get, post, acted, sent } = await signedIn()
    const [, button = ''] = /name="one" value="(deliver:[\w-]+)"/.exec(await (await get('/')).text()) ?? []
    const done = await post('/quarantine', new URLSearchParams({ one: button, back: '/' }).toString())
    expect([done.status, done.headers.get('location')]).toEqual([303, '/?done=deliver&n=1'])
    expect(acted).toEqual([['owner-1', jonasEntry.intakeId, 'deliver']])
    expect((await post('/digest')).headers.get('location')).toBe('/?outcome=nothingToSend')
    expect(sent).toEqual(['owner-1'])
  })

  test('does nothing for another page', async () => {
    const { post, sent, get } = await signedIn()
    expect((await post('/digest', '', { origin: 'https://evil.example' })).status).toBe(403)
    expect((await post('/sign-out', '', { 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect(sent).toEqual([])
    expect((await get('/')).status).toBe(200)
  })

  test('ends after two weeks', async () => {
    const { get, later } = await signedIn()
    later(14 * DAY - 1_000)
    expect((await get('/')).status).toBe(200)
    later(14 * DAY)
    expect((await get('/')).status).toBe(303)
  })

  test('ends by a POST to sign out, wherever its cookie was copied to', async () => {
    const { get, post, cookie, browser } = await signedIn()
    const copied = browser()
    copied.setCookie(cookie())
    expect((await get('/sign-out')).status).toBe(404)
    expect((await copied.get('/')).status).toBe(200)
    const answer = await post('/sign-out?lang=en')
    expect(answer.headers.get('location')).toBe('/sign-in?outcome=signedOut&lang=en')
    expect(cookie()).toBe('')
    expect((await copied.get('/')).status).toBe(303)
    expect(await (await get('/sign-in?outcome=signedOut&lang=en')).text()).toContain('Signed out')
  })

  test.each(['tampered', 'a link', 'an act', 'nonsense'])('is not opened by %s', async (what) => {
    const web = signedInWebOf({ owners, entries })
    const forged = {
      tampered: `${web.sessionOf(jonas).slice(0, -1)}${web.sessionOf(jonas).endsWith('A') ? 'B' : 'A'}`,
      'a link': web.linkFor(jonas).split('/').at(-1),
      'an act': web.linkTo(jonasEntry, 'deliver').split('/').at(-1),
      nonsense: 'owner-1',
    }[what]
    const { get, setCookie } = web.browser()
    setCookie(`__Host-kith=${web.sessionOf(jonas)}`)
    expect((await get('/')).status).toBe(200)
    setCookie(`__Host-kith=${forged}`)
    expect((await get('/')).status).toBe(303)
  })

  test('of an owner who is gone opens nothing', async () => {
    const web = signedInWebOf({ owners: [ida], entries })
    const { get, setCookie } = web.browser()
    setCookie(`__Host-kith=${web.sessionOf(jonas)}`)
    expect((await get('/')).headers.get('location')).toBe('/sign-in')
  })

  test('is kind when something is broken', async () => {
    const { get, log } = await signedIn(jonas, { failing: true })
    const page = await get('/?lang=en')
    expect(page.status).toBe(500)
    expect(await page.text()).toContain('Nothing is lost')
    expect(log.lines.at(-1)).toMatchObject({ event: 'page-failed' })
  })
})

test('the page of one’s own machine knows no sessions, and offers to end none', async () => {
  const { get } = webOf({ entries: [jonasEntry] })
  expect(await (await get('/')).text()).not.toContain('sign-out')
  for (const path of ['/sign-in', '/sign-out']) expect((await get(path, { method: 'POST' })).status).toBe(404)
})

describe('without a session', () => {
  test.each(['/', '/digests/of-owner-1', '/digests/of-owner-1/html', '/digest', '/nowhere'])(
    '%s leads to where one signs in, and shows nobody’s mail',
    async (path) => {
      const web = signedInWebOf({ owners, entries })
      const { get, post } = web.browser()
      for (const answer of [await get(`${path}?lang=de`), await post(`${path}?lang=de`)]) {
        expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?lang=de'])
        expect(await answer.text()).toBe('')
      }
      expect(web.sent).toEqual([])
    },
  )

  test('a program is told', async () => {
    const answer = await signedInWebOf({ owners, entries }).browser().get('/api/entries')
    expect(answer.status).toBe(403)
    expect(await answer.json()).toEqual({ error: 'nobody is signed in' })
  })

  test.each(['/style.css', '/favicon.svg', '/health', '/sign-in'])('%s is there', async (path) => {
    expect((await signedInWebOf({ owners }).browser().get(path)).status).toBe(200)
  })

  test('the links of a digest ask on a GET and act on a POST, in the language of their owner', async () => {
    const web = signedInWebOf({ owners, entries })
    const { get, post, cookie } = web.browser()
    const link = web.linkTo(idaEntry, 'deliver')
    const asked = await (await get(link)).text()
    expect(asked).toContain('<html lang="en">')
    expect(asked).toContain('Vera Verein')
    expect(web.acted).toEqual([])
    expect((await post(link)).status).toBe(200)
    expect(web.acted).toEqual([['owner-2', idaEntry.intakeId, 'deliver']])
    expect(cookie()).toBe('')
    expect((await post(link.replace(/.{4}$/, 'AAAA'))).status).toBe(404)
  })
})

describe('every page', () => {
  test.each(['/', '/sign-in', '/sign-in/nonsense', '/health', '/nowhere', '/api/entries'])(
    '%s is locked down',
    async (path) => {
      for (const { get } of [signedInWebOf({ owners }).browser(), await signedIn()]) {
        const { headers } = await get(path)
        expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/)
        expect(headers.get('referrer-policy')).toBe('same-origin')
        expect(headers.get('cache-control')).toBe('no-store')
      }
    },
  )

  test('answers to its own name only', async () => {
    const web = signedInWebOf({ owners, entries })
    const abroad = web.browser('https://evil.example')
    expect((await abroad.get('/sign-in')).status).toBe(403)
    expect((await abroad.post(web.linkFor(jonas))).status).toBe(403)
  })

  test('is kept in the language asked for', async () => {
    const { get } = signedInWebOf({ owners }).browser()
    expect(await (await get('/sign-in?lang=de')).text()).toContain('action="/sign-in?lang=de"')
    expect(await (await get('/sign-in')).text()).toContain('<html lang="en">')
  })
})

describe('who asks for a link', () => {
  test.each([
    ['a known address', 'ida@brandt.example', {}],
    ['an unknown one', 'nobody@else.example', {}],
    ['one whose mail cannot be sent', 'ida@brandt.example', { mute: true }],
  ])('by %s gets the same answer, after the same time', async (_, at, given) => {
    const web = signedInWebOf({ owners, ...given })
    const { post, get } = web.browser()
    const answer = await post('/sign-in?lang=en', `address=${encodeURIComponent(at)}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/sign-in?outcome=linkAsked&lang=en',
    ])
    expect(web.requested).toEqual([at])
    expect(web.paused).toEqual([800])
    const page = await get('/sign-in?outcome=linkAsked&lang=en')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Look into your mailbox')
    expect(JSON.stringify(web.log.lines)).not.toContain('@')
  })

  test.each(['', 'address=', 'address=nobody', 'address=a%20b%40c.example', 'other=ida%40brandt.example'])(
    'with "%s" is told how an address looks',
    async (body) => {
      const web = signedInWebOf({ owners })
      const { post, get } = web.browser()
      const answer = await post('/sign-in', body)
      expect(answer.headers.get('location')).toBe('/sign-in?outcome=notAnAddress')
      expect(web.requested).toEqual([])
      expect(await (await get('/sign-in?outcome=notAnAddress&lang=en')).text()).toContain(
        'That is no mail address',
      )
    },
  )

  test('from another page, or at great length, is refused', async () => {
    const web = signedInWebOf({ owners })
    const { post } = web.browser()
    const body = 'address=ida%40brandt.example'
    expect((await post('/sign-in', body, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await post('/sign-in', `${body}&x=${'x'.repeat(5_000)}`)).status).toBe(413)
    expect(web.requested).toEqual([])
  })
})
