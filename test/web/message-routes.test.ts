import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { createWeb } from '../../lib/web/routes.ts'
import { deliveredEntry, heldEntry, ownerOf } from '../support/entries.ts'
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
