import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { NO_TIE } from '../../lib/domain/tie.ts'
import type { UnsubscribeOffer } from '../../lib/domain/unsubscribe.ts'
import type { Unsubscription } from '../../lib/domain/unsubscription.ts'
import { createWeb } from '../../lib/web/routes.ts'
import { deliveredEntry, heldEntry, NOW, ownerOf } from '../support/entries.ts'
import { hostileText } from '../support/hostile.ts'
import { webOf } from '../support/web.ts'

const held = heldEntry()

const MAIL = `From: Max Muster <max@muster.example>
Reply-To: desk@agency.example
To: Jonas Weber <jonas@weber.example>
Subject: Vertrieb mit Herz
Date: Thu, 26 Nov 2026 12:00:00 +0000
Message-ID: <news-1@muster.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: multipart/alternative; boundary=a

--a
Content-Type: text/plain; charset=utf-8

Guten Tag <b>Jonas</b>
--a
Content-Type: text/html; charset=utf-8

<p>Guten Tag</p><img src="https://muster.example/open.gif" width="1" height="1"><img src="https://muster.example/a.png" alt="Ein Strand"><a href="https://muster.example/kurs">Zum Kurs</a>
--a--
--b
Content-Type: application/pdf
Content-Disposition: attachment; filename="Angebot <neu>.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--b--
`

/** The pages over the real reader, with one message's bytes. */
function webWith(mail: string | null, entry = held) {
  const web = webOf({ entries: [entry] })
  const bytes = mail === null ? null : Buffer.from(mail.replace(/\n/g, '\r\n'))
  const raw = { ...web.raw, get: async (id: string) => (id === entry.intakeId ? bytes : null) }
  const app = createWeb({ ...web.deps, raw, reader: mimeReader() })
  return async (path: string) => app.request(path)
}

const PAGE = `/messages/${held.intakeId}`

/** Element names in order: what no text may change. */
const elementsOf = (html: string) => [...html.matchAll(/<\/?[a-z][a-z\d]*/gi)].map(([name]) => name)

describe('“hold such mail” is offered alike on its own page and among what was delivered', () => {
  test.each([
    ['for a letter of somebody the owner knows', deliveredEntry(), false],
    ['for what came as a stranger’s letter', deliveredEntry({ tie: NO_TIE }), true],
    ['for a newsletter that a rule let through', { ...held, state: 'delivered' as const }, true],
  ])('%s', async (_what, entry, offered) => {
    const get = webWith(null, entry)
    const page = await (await get(`/messages/${entry.intakeId}`)).text()
    expect(page.includes(`value="hold:${entry.intakeId}"`)).toBe(offered)
    const recent = await (await get('/recent')).text()
    expect(recent).toContain(entry.subject)
    expect(recent.includes('action="/recent/hold"')).toBe(offered)
  })
})

describe('a message', () => {
  test('shows the header that matters, its text, attachments and the evidence', async () => {
    const html = await (await webWith(MAIL)(`${PAGE}?lang=en`)).text()
    for (const said of [
      'Max Muster &lt;max@muster.example&gt;',
      'desk@agency.example',
      'Jonas Weber &lt;jonas@weber.example&gt;',
      'Proved: the sender’s domain vouches for it.',
      'Guten Tag &lt;b&gt;Jonas&lt;/b&gt;',
      'Angebot &lt;neu&gt;.pdf',
      'application/pdf, 9 bytes',
      'What would have changed it',
      'one can unsubscribe from it',
      '+1.9',
      `value="person:${held.intakeId}"`,
    ]) {
      expect(html).toContain(said)
    }
    expect(html).not.toContain('<iframe')
    expect(Buffer.byteLength(html)).toBeLessThan(60_000)
  })

  test('shows its own design in a frame without rights', async () => {
    const get = webWith(MAIL)
    const html = await (await get(`${PAGE}?view=html&lang=en`)).text()
    expect(html).toContain(`<iframe src="${PAGE}/body?lang=en"`)
    expect(html).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
    const frame = await get(`${PAGE}/body?lang=en`)
    const policy = frame.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/default-src 'none'; style-src 'unsafe-inline'; img-src data:;/)
    expect(policy).toMatch(/form-action 'none'; frame-ancestors 'self'; sandbox allow-popups/)
    expect(policy).not.toMatch(/allow-(?:scripts|same-origin|forms|top-navigation)/)
    expect(frame.headers.get('referrer-policy')).toBe('no-referrer')
    const body = await frame.text()
    expect(body).toContain('[Picture: Ein Strand]')
    expect(body).not.toContain('open.gif')
    expect(body).toContain(
      '<a href="https://muster.example/kurs" title="muster.example" target="_blank" rel="noopener noreferrer nofollow">Zum Kurs</a> <small class="to">(muster.example)</small>',
    )
  })

  test('that is long stays a small page', async () => {
    const html = await (
      await webWith(MAIL.replace('Guten Tag <b>', `${'wörter '.repeat(20_000)}<b>`))(PAGE)
    ).text()
    expect(Buffer.byteLength(html)).toBeLessThan(60_000)
    expect(html).toContain('Hier geht es noch weiter.')
  })

  test.each([
    ['delivered', deliveredEntry(), 'Sie ist in Ihrem Postfach'],
    ['expired', heldEntry({ state: 'expired' }), 'Ihre Zeit war um'],
    ['held, but lost', held, 'Der Text lässt sich nicht zeigen'],
  ])('%s, whose bytes are gone, says so kindly and still has its evidence', async (_what, entry, said) => {
    const get = webWith(null, entry)
    const answer = await get(`/messages/${entry.intakeId}`)
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(html).toContain(said)
    expect(html).toContain('class="evidence"')
    expect((await get(`/messages/${entry.intakeId}/body`)).status).toBe(404)
  })

  test('with a virus cannot be released', async () => {
    const virus = heldEntry({}, { reasons: [{ code: 'virus', facts: {} }] })
    const html = await (await webWith(MAIL, virus)(PAGE)).text()
    expect(html).not.toMatch(/value="(?:deliver|allow|person):/)
  })

  test('of another owner is not there, though its bytes are', async () => {
    const get = webWith(MAIL, heldEntry({ ownerId: ownerOf().id === 'owner-2' ? 'owner-1' : 'owner-2' }))
    expect((await get(PAGE)).status).toBe(404)
    expect((await get(`${PAGE}/body`)).status).toBe(404)
  })

  test('keeps the page’s structure whatever its fields, its text and its file names say', async () => {
    const page = async (text: string) => {
      const line = text.replace(/[\r\n]/g, ' ')
      const mail = MAIL.replace('Vertrieb mit Herz', () => line)
        .replace('Max Muster <', () => `${JSON.stringify(line)} <`)
        .replace('Guten Tag <b>Jonas</b>', () => text.replaceAll('--', ''))
        .replace('Angebot <neu>', () => line.replaceAll('"', ''))
      const entry = heldEntry({ subject: text, listId: text, author: { ...held.author, name: text } })
      return (await webWith(mail, entry)(`${PAGE}?lang=en`)).text()
    }
    const calm = elementsOf(await page('x x'))
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const html = await page(text)
        expect(elementsOf(html)).toEqual(calm)
        expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the way out of a list', () => {
  const ONE_CLICK: UnsubscribeOffer = { way: 'one-click', url: 'https://list.example/u/1' }
  const link = (url: string): UnsubscribeOffer => ({ way: 'link', url })
  const asked: Unsubscription = {
    ...{ ownerId: 'owner-1', intakeId: held.intakeId, version: 2, way: 'one-click', state: 'done' },
    ...{ reason: null, attempts: 1, askedAt: NOW, stateAt: NOW, retryAt: null, person: null, listId: null },
  }
  const failed: Unsubscription = { ...asked, state: 'failed', reason: 'refused' }
  const retried = { ...failed, retryAt: new Date(NOW.getTime() + 3_600_000) }

  async function pagesOf(unsubscribe: UnsubscribeOffer, unsubscription?: Unsubscription, entry = held) {
    const left = { ...entry, unsubscribe, ...(unsubscription && { unsubscription }) }
    const get = webWith(MAIL, left)
    const [message = '', quarantine = ''] = await Promise.all(
      [`${PAGE}?lang=en`, '/quarantine?lang=en'].map(async (path) => (await get(path)).text()),
    )
    return { message, quarantine }
  }

  test('is gone by Kith where it can be, until it was', async () => {
    const button = `value="unsubscribe:${held.intakeId}"`
    expect((await pagesOf(ONE_CLICK)).message).toContain(button)
    expect((await pagesOf(ONE_CLICK, failed)).message).toContain(button)
    expect((await pagesOf(ONE_CLICK, asked)).message).not.toContain(button)
    expect((await pagesOf(ONE_CLICK, retried)).message).not.toContain(button)
    expect((await pagesOf(link('https://list.example/u/1'))).message).not.toContain(button)
  })

  test.each([
    ['Unsubscribed on 26 Nov.', asked],
    ['Not unsubscribed: The sender’s server refused.', failed],
    ['Kith will try again (18:30).', retried],
  ])('says what came of it: %s', async (said, unsubscription) => {
    const { message, quarantine } = await pagesOf(ONE_CLICK, unsubscription)
    expect(message).toContain(said)
    expect(quarantine).toContain(said)
  })

  test('is shown with its host where the reader has to go alone', async () => {
    const url = 'https://list.example/u?a=1&b="><script>'
    const { message, quarantine } = await pagesOf(link(url))
    for (const page of [message, quarantine]) {
      expect(page).toMatch(
        /<a href="https:\/\/list\.example\/u[^"<>]*" target="_blank" rel="noopener noreferrer nofollow">list\.example<\/a>/,
      )
      expect(page).not.toContain('<script>')
    }
  })

  test.each(['javascript:alert(1)', 'http://list.example/u', 'https://10.0.0.1/u', 'https://a@b.example/'])(
    'that leads nowhere good is not shown: %s',
    async (url) => {
      expect((await pagesOf(link(url))).message).not.toContain('list-left')
    },
  )
})
