import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Entry } from '../../lib/domain/entry.ts'
import { deliveredEntry, heldEntry, NOW, ownerOf } from '../support/entries.ts'
import { hostileText, skeletonOf } from '../support/hostile.ts'
import { webOf } from '../support/web.ts'

const SAME_ORIGIN = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }
const held = heldEntry()

function post(body = '', headers: Record<string, string> = SAME_ORIGIN): RequestInit {
  return {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  }
}

describe('the overview', () => {
  test('shows what came and what waits, each with its reason', async () => {
    const { get } = webOf({ entries: [held, deliveredEntry()] })
    const page = await get('/')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    const html = await page.text()
    expect(html).toContain('<html lang="de">')
    expect(html).toContain('Eine Nachricht wartet.')
    expect(html).toContain('Sie haben Max Muster noch nie geschrieben.')
    expect(html).toContain('Persönliche Post wird immer zugestellt.')
    expect(html).toContain('nie geschrieben')
    expect(html).toContain(`href="/messages/${held.intakeId}"`)
    for (const act of ['deliver', 'allow', 'block']) expect(html).toContain(`value="${act}:${held.intakeId}"`)
  })

  test('speaks the language asked for, and keeps it in its links', async () => {
    const { get } = webOf({ entries: [held] })
    const html = await (await get('/?lang=en')).text()
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('You have never written to Max Muster.')
    expect(html).toContain('<form method="post" action="/quarantine?lang=en">')
    expect(html).toContain(`href="/messages/${held.intakeId}?lang=en"`)
    expect(html).toContain('action="/digest?lang=en"')
  })

  test('is kind when there is nothing, and says what to try', async () => {
    const html = await (await webOf().get('/?lang=en')).text()
    expect(html).toContain('Nothing is waiting.')
    expect(html).toContain('Your inbox is still empty.')
    expect(html).toContain('curl smtp://127.0.0.1:2525')
    expect(html).toContain('/data/maildir')
    expect(html).toContain('sent-4f1d@weber.example')
  })

  test('says that Kith only watches, or is paused', async () => {
    for (const [mode, said] of [
      ['observing', 'only watching as yet'],
      ['paused', 'Kith is paused'],
    ] as const) {
      expect(await (await webOf({ owner: ownerOf({ mode }) }).get('/?lang=en')).text()).toContain(said)
    }
  })

  test('folds blocked mail away and does not count it as waiting', async () => {
    const blocked = heldEntry(
      { intakeId: 'b'.repeat(32) },
      { reasons: [{ code: 'blocked-person', facts: { what: 'x' } }] },
    )
    const html = await (await webOf({ entries: [held, blocked] }).get('/?lang=en')).text()
    expect(html).toContain('One message is waiting.')
    expect(html).toContain('1 message that you do not want')
  })

  test('offers no release of a virus', async () => {
    const entry = heldEntry({}, { reasons: [{ code: 'virus', facts: {} }] })
    const html = await (await webOf({ entries: [entry] }).get('/')).text()
    expect(html).not.toMatch(/value="(?:deliver|allow|person):/)
    expect(html).toContain(`value="block:${entry.intakeId}"`)
  })

  test('shows the newest ten, and says where the others are', async () => {
    const entries = Array.from({ length: 60 }, (_, i) => heldEntry({ intakeId: `${i}`.padStart(32, '0') }))
    const html = await (await webOf({ entries }).get('/?lang=en')).text()
    expect(html.match(/<article/g)).toHaveLength(10)
    expect(html).toContain('<a href="/quarantine?lang=en">Show all 60</a>')
  })

  test('says only its own words about what has happened', async () => {
    const { get } = webOf()
    expect(await (await get('/?lang=en&done=deliver')).text()).toContain('role="status"><b>On its way.</b>')
    expect(await (await get('/?lang=en&done=%3Cscript%3E')).text()).not.toContain('role="status"')
  })

  test('keeps its structure whatever the mail says', async () => {
    const page = async (entry: Entry) => (await webOf({ entries: [entry] }).get('/')).text()
    const calm = skeletonOf(await page(entryWith('x x')))
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const html = await page(entryWith(text))
        expect(skeletonOf(html)).toEqual(calm)
        expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
      }),
      { numRuns: 50 },
    )
  })

  function entryWith(text: string): Entry {
    return heldEntry(
      {
        subject: text,
        excerpt: text,
        messageId: text,
        listId: text,
        author: { name: text, address: held.author.address, platform: null },
        event: { summary: text, start: text, location: text },
        signals: [{ name: 'list-unsubscribe', kind: 'newsletter', weight: 1, detail: text }],
      },
      {
        reasons: [
          { code: 'tie-none', facts: { who: text } },
          { code: 'mass-kind', facts: { evidence: 'offer-words', seen: text } },
        ],
      },
    )
  }
})

describe('a link of a digest', () => {
  test.each([
    ['deliver', 'Deliver this message?'],
    ['allow', 'Always deliver mail from Max Muster?'],
    ['block', 'Block mass mail from Max Muster?'],
  ] as const)('to %s asks first, and acts by POST', async (act, question) => {
    const { get, linkTo, acted } = webOf({ entries: [held] })
    const asked = await get(`${linkTo(held, act)}?lang=en`)
    expect(asked.status).toBe(200)
    const html = await asked.text()
    expect(html).toContain(question)
    expect(html).toContain('Vertrieb mit Herz: meine Woche')
    expect(html).toContain(`<form method="post" action="${linkTo(held, act)}?lang=en">`)
    expect(acted).toEqual([])

    const done = await get(linkTo(held, act), post())
    expect(done.status).toBe(200)
    expect(acted).toEqual([[held.ownerId, held.intakeId, act]])
  })

  test('acted on twice says so kindly', async () => {
    const { get, linkTo } = webOf({ entries: [held] })
    await get(linkTo(held, 'deliver'), post())
    const again = await get(`${linkTo(held, 'deliver')}?lang=en`, post())
    expect(again.status).toBe(200)
    expect(await again.text()).toContain('Already done')
    expect(await (await get(`${linkTo(held, 'deliver')}?lang=en`)).text()).toContain('Already done')
  })

  test('of a message that is gone says so', async () => {
    const { get, linkTo, acted } = webOf({ entries: [heldEntry({ state: 'expired' })] })
    for (const answer of [
      await get(linkTo(held, 'deliver')),
      await get(linkTo({ ...held, intakeId: 'none' }, 'deliver')),
    ]) {
      expect(answer.status).toBe(410)
      expect(await answer.text()).toContain('Nicht mehr hier')
    }
    expect(acted).toEqual([])
  })

  test('a blocked message can still be delivered', async () => {
    const { get, linkTo } = webOf({ entries: [heldEntry({ state: 'discarded' })] })
    expect((await get(linkTo(held, 'deliver'))).status).toBe(200)
  })

  test('whose time is over, or which somebody changed, does nothing', async () => {
    const { get, linkTo, acted } = webOf({ entries: [held] })
    const expired = linkTo({ ...held, expiresAt: NOW }, 'deliver')
    const link = linkTo(held, 'deliver')
    for (const init of [undefined, post()]) {
      expect((await get(expired, init)).status).toBe(410)
      expect((await get(`${link.slice(0, -4)}AAAA`, init)).status).toBe(404)
      expect((await get('/act/nonsense', init)).status).toBe(404)
    }
    expect(acted).toEqual([])
  })

  test('never releases a virus, but blocks its sender', async () => {
    const virus = heldEntry({}, { reasons: [{ code: 'virus', facts: {} }] })
    const { get, linkTo, acted } = webOf({ entries: [virus] })
    for (const act of ['deliver', 'allow'] as const)
      expect((await get(linkTo(virus, act), post())).status).toBe(403)
    expect(acted).toEqual([])
    expect((await get(linkTo(virus, 'block'), post())).status).toBe(200)
  })

  test('a shown name cannot break out of the question', async () => {
    const entry = heldEntry({
      author: { name: '</h1><script>alert(1)</script>', address: null, platform: null },
    })
    const { get, linkTo } = webOf({ entries: [entry] })
    const html = await (await get(linkTo(entry, 'block'))).text()
    expect(html).not.toContain('<script')
  })
})

describe('GET', () => {
  test('changes nothing, whatever is asked for and however often', async () => {
    const web = webOf({ entries: [held, deliveredEntry()], digest: true })
    const before = await web.snapshot()
    const links = (['deliver', 'allow', 'block'] as const).map((act) => web.linkTo(held, act))
    for (const path of [
      '/',
      '/digest',
      '/digests/d1',
      '/digests/d1/html',
      '/quarantine?act=deliver&pick=all',
      `/quarantine?one=deliver:${held.intakeId}`,
      `/messages/${held.intakeId}?done=deliver`,
      `/messages/${held.intakeId}/body`,
      '/api/entries',
      '/health',
      ...links,
      ...links,
    ]) {
      await web.get(path)
      await web.get(path, { method: 'HEAD' })
    }
    expect(await web.snapshot()).toEqual(before)
    expect(web.acted).toEqual([])
    expect(web.sent).toEqual([])
  })

  test.each(['/', '/digests/d1', '/style.css', '/favicon.svg', '/health', '/api/entries'])(
    'HEAD %s works',
    async (path) => {
      const answer = await webOf({ digest: true }).get(path, { method: 'HEAD' })
      expect(answer.status).toBe(200)
      expect(await answer.text()).toBe('')
    },
  )
})

describe('the digest', () => {
  test('is sent by the button and shown', async () => {
    const { get, sent } = webOf({ entries: [held], digest: true })
    const answer = await get('/digest?lang=en', post())
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/digests/d1?sent=1&lang=en'])
    expect(sent).toEqual(['owner-1'])
  })

  test('is not sent where nothing waits', async () => {
    const { get } = webOf()
    const answer = await get('/digest', post())
    expect(answer.headers.get('location')).toBe('/?outcome=nothingToSend')
  })

  test('is shown as the mail that it is, its HTML in a sandbox', async () => {
    const { get } = webOf({ digest: true })
    const html = await (await get('/digests/d1?lang=en')).text()
    expect(html).toContain('Kith &lt;digest@kith.localhost&gt;')
    expect(html).toContain('Jonas Weber &lt;jonas@weber.example&gt;')
    expect(html).toContain('2 messages waiting')
    expect(html).toContain('<iframe src="/digests/d1/html"')
    expect(html).toContain('sandbox="allow-top-navigation-by-user-activation allow-popups"')

    const frame = await get('/digests/d1/html')
    expect(frame.headers.get('content-security-policy')).toMatch(
      /default-src 'none'; style-src 'unsafe-inline';.*frame-ancestors 'self'; sandbox /,
    )
    expect(await frame.text()).toContain('<head><base target="_top">')
  })

  test('reads as plain text', async () => {
    const html = await (await webOf({ digest: true }).get('/digests/d1?view=text')).text()
    expect(html).toContain('<pre class="plain">2 &lt;messages&gt;\nwait</pre>')
    expect(html).not.toContain('<iframe')
  })

  test('that was never sent is not there', async () => {
    const { get } = webOf()
    expect((await get('/digests/d9')).status).toBe(404)
    expect((await get('/digests/d9/html')).status).toBe(404)
  })

  test('whose bytes are gone says so', async () => {
    const { get, raw } = webOf({ digest: true })
    await raw.remove('d1')
    expect(await (await get('/digests/d1?lang=en')).text()).toContain('no longer kept')
  })
})

describe('for programs', () => {
  test('entries come as JSON, by state', async () => {
    const { get } = webOf({ entries: [held, deliveredEntry()] })
    const listed = await (await get('/api/entries?state=held&lang=en')).json()
    expect(listed).toMatchObject([
      {
        intakeId: held.intakeId,
        state: 'held',
        subject: held.subject,
        author: { name: 'Max Muster', address: 'max@muster.example', platform: null },
        kind: 'newsletter',
        disposition: 'hold',
        tie: { level: 'none', sent: 0 },
        reasons: [{ code: 'tie-none', text: 'You have never written to Max Muster.' }, { code: 'mass-kind' }],
        counterfactual: { code: 'if-known' },
      },
    ])
    expect(await (await get('/api/entries')).json()).toHaveLength(2)
    expect(await (await get('/api/entries?limit=1')).json()).toHaveLength(1)
  })

  test.each(['state=asleep', 'state=', 'limit=0', 'limit=many', 'limit=1e9'])(
    '%s is refused',
    async (query) => {
      expect((await webOf().get(`/api/entries?${query}`)).status).toBe(400)
    },
  )
})

describe('what goes wrong', () => {
  test('an unknown page is a kind 404', async () => {
    const answer = await webOf().get('/nowhere?lang=en')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('There is nothing here')
  })

  test('a fault is told without detail and logged without the address', async () => {
    const { get, log } = webOf({ failing: true })
    const answer = await get('/', { headers: { 'accept-language': 'de-DE,de;q=0.9' } })
    expect(answer.status).toBe(500)
    const html = await answer.text()
    expect(html).toContain('Nichts ist verloren.')
    expect(html).not.toContain('disk on fire')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(log.lines).toMatchObject([{ event: 'page-failed', facts: { method: 'GET' } }])
  })
})
