import { describe, expect, test } from '@jest/globals'
import { composeMail } from '../../lib/adapters/mime/compose.ts'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { address } from '../../lib/domain/address.ts'
import type { Digest } from '../../lib/domain/digest.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { renderDigest } from '../../lib/views/digest-mail.ts'
import { MAIL_SHEET, STYLE } from '../../lib/views/digest-style.ts'
import { digestOf, heldEntry, ownerOf } from '../support/entries.ts'
import { contrast, declarations, mailHtmlFaults, tagsOf } from '../support/mail-html.ts'

/** Each is one trick of a hostile sender; they take turns. */
const TRICKS = [
  '<script>alert(1)</script><style>*{display:none}</style>',
  '"><img src="http://evil.example/p.gif" onerror="alert(1)">',
  '</td></tr></table><!-- <![endif]--> ]]>',
  '\u202egpj.exe\u202c \u2067abc\u2066 \u200e\u061c',
  'Ä'.repeat(10_000),
  '\ud83d \udc00 \ufffd \u0000\u0007\u001b[31m',
  'a\u0301\u0302\u0303\u0304\u0305\u0306\u0307'.repeat(40),
  'Ãœber Ã¶ffentliche =?utf-8?Q?broken?= %E4%F6',
  'http://evil.example/x www.evil.example javascript:alert(1)',
  '\r\nBcc: victim@example.org\r\n\r\n<h1>Kith</h1>',
  '&lt;b&gt; &#x202e; &amp;&amp;',
  '𝕎𝕖𝕝𝕔𝕠𝕞𝕖 שלום مرحبا 👩‍👩‍👧',
]

function hostile(count: number): Entry[] {
  const trick = (i: number) => TRICKS[i % TRICKS.length] ?? ''
  return Array.from({ length: count }, (_, i) =>
    heldEntry(
      {
        intakeId: i.toString(16).padStart(32, '0'),
        subject: trick(i),
        excerpt: trick(i + 1).slice(0, 280),
        author: {
          name: trick(i + 2),
          address: address(`a${i}@x.example`),
          platform: i % 3 === 0 ? 'xing' : null,
        },
        event: { summary: trick(i), start: trick(i), location: trick(i + 3) },
      },
      { reasons: [{ code: 'tie-none', facts: { who: trick(i + 2), received: 14, kind: 'invitation' } }] },
    ),
  )
}

const cases = [1, 20, 500].flatMap((count) =>
  (['de', 'en'] as const).map((language) => [count, language] as const),
)

describe.each(cases)('a digest of %d hostile messages, in %s', (count, language) => {
  const entries = hostile(count)
  const base = digestOf(entries, { owner: ownerOf({ language }) })
  const groups = base.groups.map((group, i) => (i === 0 ? { ...group, topic: TRICKS[0] ?? '' } : group))
  const mail = renderDigest({
    ...base,
    groups,
    blocked: 2,
    waiting: 3,
    nextToGo: { entry: entries[0] ?? heldEntry(), at: base.at },
  })

  test('holds up in Gmail, Outlook and Apple Mail', () => {
    expect(mailHtmlFaults(mail.html)).toEqual([])
  })

  test('shows each listed message, with its acts, and links to Kith alone', () => {
    const links = tagsOf(mail.html).flatMap(({ attributes }) => attributes.get('href') ?? [])
    const delivering = links.filter((href) => href.includes('/act/deliver-0'))
    expect(delivering.length).toBe(Math.min(count, delivering.length))
    expect(delivering.length).toBeGreaterThanOrEqual(Math.min(count, 20))
    expect(new Set(delivering).size).toBe(delivering.length)
    for (const href of links) expect(href).toMatch(/^(?:http:\/\/127\.0\.0\.1:8025\/|mailto:digest)/)
    expect(links.length).toBeLessThanOrEqual(5 * 200 + 3)
  })

  test('arrives whole: what is read back is what was written', async () => {
    const { subject, text, html, headers } = mail
    const from = { name: 'Kith', address: address('digest@kith.localhost') }
    const to = { name: null, address: address('jonas@weber.example') }
    const bytes = await composeMail({
      from,
      to,
      subject,
      text,
      html,
      headers,
      messageId: 'd@kith.localhost',
      date: base.at,
    })
    const read = await mimeReader().read(bytes)
    expect(read.subject).toBe(subject)
    expect(read.html?.replace(/\r\n/g, '\n')).toBe(html)
    expect(read.bcc).toEqual([])
    expect(read.headers.filter(({ name }) => name === 'x-kith-entries')).toHaveLength(1)
    const ids = read.headers.find(({ name }) => name === 'x-kith-entries')?.value.split(/\s+/)
    expect(ids?.slice(0, 2)).toEqual(entries.slice(0, 2).map(({ intakeId }) => intakeId))
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .split('\r\n')
        .every((line) => line.length <= 998),
    ).toBe(true)
  })

  test('says nothing in the plain text in Kith’s own name that a stranger wrote', () => {
    expect(mail.text).not.toMatch(/^(?: {2}[^|\s].*)?evil\.example/m)
    expect(mail.text).not.toMatch(/[[\p{Bidi_C}\p{Cc}]--\n]/v)
  })
})

test.each(['early', 'quiet'] as const)('the %s one holds up, too', (sort: Digest['sort']) => {
  for (const language of ['de', 'en'] as const) {
    const entries = sort === 'quiet' ? [] : [heldEntry()]
    const { html, subject } = renderDigest(digestOf(entries, { sort, owner: ownerOf({ language }) }))
    expect(mailHtmlFaults(html)).toEqual([])
    expect(subject).toMatch(
      sort === 'quiet' ? /^(?:Alles ruhig|All quiet)$/ : /(?:Beginnt bald|Begins soon): Max/,
    )
  }
})

describe('the check itself', () => {
  test.each([
    ['<div style="position:absolute">', /position/],
    ['<div style="display:flex">', /flex/],
    ['<img src="http://x.example/a.png">', /img/],
    ['<table><tr><td></td></tr></table>', /read as data/],
    ['<a href="javascript:x">x</a>', /a link to/],
    ['<p>', /closes nothing/],
    ['<h4>x</h4>', /h4/],
    ['<p onclick="x">x</p>', /onclick/],
  ])('finds %s', (piece, fault) => {
    const { html } = renderDigest(digestOf([heldEntry()]))
    const spoilt = html.replace('</body>', `${piece}</body>`)
    expect(mailHtmlFaults(spoilt).join('\n')).toMatch(fault)
  })
})

describe('contrast (WCAG 2.2 AA: 4.5 to 1)', () => {
  test('is known for black and white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 1)
  })

  const colourOf = (style: string, property: string) =>
    declarations(style).find(([name]) => name === property)?.[1] ?? ''

  test('is enough in light: each text colour on the sheet and on its button', () => {
    const own: Record<string, string> = { deliverLink: STYLE.deliver, otherLink: STYLE.other }
    for (const [name, style] of Object.entries(STYLE)) {
      const colour = colourOf(style, 'color')
      if (colour === '') continue
      const ground = colourOf(own[name] ?? STYLE.sheet, 'background')
      expect([name, contrast(colour, ground) >= 4.5]).toEqual([name, true])
    }
  })

  test('is enough in dark', () => {
    const dark = MAIL_SHEET.slice(MAIL_SHEET.indexOf('prefers-color-scheme:dark'))
    const of = (selector: string, property: string) =>
      new RegExp(`\\.${selector}\\{${property}:(#[0-9a-f]{6})`).exec(dark)?.[1] ?? ''
    const sheet = of('sheet', 'background')
    const go = /\.go a\{color:(#[0-9a-f]{6})/.exec(dark)?.[1] ?? ''
    const pairs = [
      ...['ink', 'muted', 'accent'].map((name) => [of(name, 'color'), sheet] as const),
      [of('ink', 'color'), of('alt', 'background')],
      [go, of('go', 'background')],
    ] as const
    for (const [text, ground] of pairs) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })
})
