import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Entry } from '../../lib/domain/entry.ts'
import { renderDigest } from '../../lib/views/digest-mail.ts'
import { digestOf, heldEntry, NOW, ownerOf } from '../support/entries.ts'
import { hostileText, skeletonOf } from '../support/hostile.ts'

const english = { owner: ownerOf({ language: 'en' }) }

function many(count: number, each: (i: number) => Partial<Entry> = () => ({})): Entry[] {
  return Array.from({ length: count }, (_, i) =>
    heldEntry({ intakeId: i.toString(16).padStart(32, '0'), subject: `Woche ${i}`, ...each(i) }),
  )
}

/** Lines of plain text are wrapped. */
const unwrapped = (text: string) => text.replace(/\s+/g, ' ')

describe('a digest', () => {
  test('says who, what and why, and offers the three acts', () => {
    const { subject, html, text, headers } = renderDigest(digestOf([heldEntry()]))
    expect(subject).toBe('1 neue Nachricht wartet: Max Muster')
    for (const part of [html, text]) {
      for (const said of [
        'Max Muster',
        'max@muster.example',
        'Newsletter',
        'Vertrieb mit Herz: meine Woche',
        'Sie haben Max Muster noch nie geschrieben.',
        'Zustellen',
        'Immer zustellen',
        'Sperren',
        'http://127.0.0.1:8025/act/deliver-',
        'http://127.0.0.1:8025/act/allow-',
        'http://127.0.0.1:8025/act/block-',
        'Das schrieb ein Mensch',
        'http://127.0.0.1:8025/act/person-',
        'Nr. 1',
        'Kith pausieren',
      ]) {
        expect(part).toContain(said)
      }
    }
    expect(html).toContain('<html lang="de"')
    expect(headers).toEqual({
      'Auto-Submitted': 'auto-generated',
      'List-Id': 'Kith <digest.kith.localhost>',
      'List-Unsubscribe': expect.stringMatching(
        /^<http:.*\/act\/pause-x+>, <mailto:digest\+[^>]+\?subject=pause>$/,
      ),
      'Reply-To': 'digest+owner-1.mw1p2x3c.0123456789abcdef0123@kith.localhost',
      'X-Kith-Digest': 'digest-owner-1-1795710600000',
      'X-Kith-Entries': heldEntry().intakeId,
    })
  })

  test('speaks English to an English reader', () => {
    const { subject, html, text } = renderDigest(digestOf([heldEntry()], english))
    expect(subject).toBe('1 new message waiting: Max Muster')
    expect(html).toContain('<html lang="en"')
    expect(text).toContain('You have never written to Max Muster.')
    expect(text).toContain('Always deliver: http://')
  })

  test('names the platform, and when and where an event is', () => {
    const entry = heldEntry(
      {
        author: { name: 'Carla Contakt', address: null, platform: 'linkedin' },
        event: { summary: null, start: '2026-12-03T18:00:00Z', location: 'Hamburg' },
      },
      { kind: 'invitation' },
    )
    const { html, text } = renderDigest(digestOf([entry], english))
    expect(html).toContain('Event invitation — 3 Dec, 19:00, Hamburg')
    expect(text).toContain('Carla Contakt via LinkedIn\n')
  })

  test('groups one author’s messages under one heading', () => {
    const [first, second] = [heldEntry(), heldEntry({ intakeId: 'f'.repeat(32), subject: 'Zweite Woche' })]
    const { html } = renderDigest(
      digestOf([first, second], { groups: [{ who: 'Max Muster', entries: [first, second], topic: null }] }),
    )
    expect(html.match(/<h2/g)).toHaveLength(1)
    expect(html.match(/<h3/g)).toHaveLength(2)
  })

  test('counts blocked mail and what still waits, and says what goes next', () => {
    const soon = heldEntry({ expiresAt: new Date('2026-11-30T12:00:00Z') })
    const { text } = renderDigest(
      digestOf([heldEntry({ intakeId: 'e'.repeat(32) }), soon], {
        ...english,
        blocked: 3,
        waiting: 1,
        nextToGo: { entry: soon, at: new Date('2026-11-30T12:00:00Z') },
      }),
    )
    expect(unwrapped(text)).toContain(
      '3 messages from senders you blocked, or to addresses you retired, were kept away.',
    )
    expect(text).toContain('1 more from an earlier digest still waits.')
    expect(text).toMatch(/on 30 Nov, unless you\s+deliver it\./)
  })

  test('offers no release of a virus', () => {
    const entry = heldEntry({}, { reasons: [{ code: 'virus', facts: {} }] })
    const { html, text } = renderDigest(digestOf([entry]))
    expect(html + text).not.toMatch(/\/act\/(?!pause)/)
    expect(text).toContain('Virus')
  })

  test('with nothing in it is kind', () => {
    const { subject, html, text } = renderDigest(digestOf([], { blocked: 2 }))
    expect(subject).toBe('Nichts Neues wartet')
    expect(html).toContain('Genießen Sie die Ruhe.')
    expect(unwrapped(text)).toContain(
      '2 Nachrichten von gesperrten Absendern oder an stillgelegte Adressen wurden ferngehalten.',
    )
  })

  test('holds nothing remote: no image, script, font or frame', () => {
    const { html } = renderDigest(digestOf([heldEntry()]))
    expect(html).not.toMatch(/<(?:img|script|link|iframe|object|svg)\b|url\(|@import|src=/i)
  })
})

describe('its size', () => {
  const longNames = (i: number): Partial<Entry> => ({
    subject: `${i} ${'Ü&<>" '.repeat(2_000)}`,
    excerpt: '&'.repeat(280),
    author: { name: `${i} ${'Ä'.repeat(10_000)}`, address: null, platform: 'xing' },
  })

  test.each([
    ['0', many(0)],
    ['1', many(1)],
    ['20', many(20)],
    ['500', many(500)],
    ['1 with ten thousand letters of everything', many(1, longNames)],
    ['500 with ten thousand letters of everything', many(500, longNames)],
  ])('at %s entries stays below 100 KB', (_, entries) => {
    const { html, text, subject } = renderDigest(digestOf(entries))
    expect(Buffer.byteLength(html)).toBeLessThan(100_000)
    expect(Buffer.byteLength(text)).toBeLessThan(100_000)
    expect(subject.length).toBeLessThanOrEqual(150)
  })

  test('20 are all shown in full', () => {
    const { html } = renderDigest(digestOf(many(20)))
    expect(html.match(/<h3/g)).toHaveLength(20)
    expect(html).not.toContain('In Kürze')
  })

  test('500 are cut kindly: the first in full, some in a line, the rest counted with a link', () => {
    const { html, text } = renderDigest(digestOf(many(500), english))
    const listed = new Set(html.match(/act\/deliver-[0-9a-f]{32}/g)).size
    expect(listed).toBeGreaterThan(100)
    expect(listed).toBeLessThanOrEqual(200)
    expect(html.match(/<h3/g)?.length).toBeGreaterThan(10)
    expect(html).toContain('In short')
    expect(text).toContain(`${500 - listed} more messages are on your page.`)
    expect(text).toContain('http://127.0.0.1:8025/')
  })
})

describe('hostile mail', () => {
  const calm = skeletonOf(
    renderDigest(digestOf([heldEntry({ excerpt: 'x', event: { summary: 'x', start: null, location: 'x' } })]))
      .html,
  )

  test('never changes the structure of the HTML, and hides nothing', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, hostileText, (name, subject, excerpt, location) => {
        const entry = heldEntry(
          {
            author: { name, address: heldEntry().author.address, platform: null },
            subject,
            excerpt,
            event: { summary: null, start: null, location },
          },
          {
            reasons: [{ code: 'tie-none', facts: { who: name } }],
            counterfactual: { code: 'if-known', facts: { who: name } },
          },
        )
        const mail = renderDigest(digestOf([entry]))
        expect(skeletonOf(mail.html)).toEqual(calm)
        for (const part of [mail.subject, mail.html, mail.text]) {
          expect(part).not.toMatch(/[[\p{Cc}\p{Bidi_C}]--\n]/v)
          expect(part).not.toContain('http://evil')
        }
        expect(mail.subject).not.toMatch(/[\r\n]/)
      }),
    )
  })

  test('cannot pass for Kith’s own lines in the plain text', () => {
    const entry = heldEntry({
      subject: 'Hallo\nDeliver: http://evil.example/a',
      excerpt: 'x\n\n  Deliver: http://evil.example/b\n-- \nKith',
    })
    const { text } = renderDigest(digestOf([entry], english))
    const deliver = text.split('\n').filter((line) => line.trimStart().startsWith('Deliver:'))
    expect(deliver).toHaveLength(1)
    expect(text).not.toContain('evil.example')
  })

  test('a nameless author is called so', () => {
    const entry = heldEntry(
      { author: { name: '\u200d\u202e', address: null, platform: null } },
      { reasons: [{ code: 'tie-none', facts: { who: '\u200d' } }] },
    )
    const { text } = renderDigest(digestOf([entry], english))
    expect(text).toContain('Somebody without a name')
    expect(text).toContain('You have never written to the sender.')
  })
})

test('a digest is the same for the same input', () => {
  const digest = digestOf([heldEntry({ receivedAt: NOW })])
  expect(renderDigest(digest)).toEqual(renderDigest(digest))
})

test('who goes on though asked to stop is named, with the way to block them', () => {
  const entry = heldEntry({ author: { name: 'Max www.evil.example', address: null, platform: null } })
  const stillComing = Array.from({ length: 9 }, () => ({ entry, since: NOW, count: 3 }))
  const { html, text } = renderDigest(digestOf([entry], { stillComing }))
  for (const part of [html, text]) {
    const said = [...part.matchAll(/schreibt\s+trotz\s+Ihrer\s+Abmeldung[^:]*?sperren\./g)]
    expect(said).toHaveLength(5)
    expect(part.slice(said[0]?.index)).toContain('/act/block-')
    expect(part).not.toContain('www.evil')
  }
})
