import { describe, expect, test } from '@jest/globals'
import {
  type MassSender,
  senderKey,
  type WelcomeDigest,
  type WelcomeLinks,
} from '../../lib/domain/welcome.ts'
import { renderWelcome } from '../../lib/views/welcome-mail.ts'
import { NOW, ownerOf } from '../support/entries.ts'
import { massSender } from '../support/mass-sender.ts'

const sender = (over: Partial<MassSender> = {}) => massSender({ count: 14, held: 12, ...over })

function digestOf(senders: readonly MassSender[], language: 'de' | 'en' = 'en', omitted = 0): WelcomeDigest {
  const url = 'https://kith.example/welcome/'
  const links: WelcomeLinks = {
    senders: new Map(
      senders.map((each, i) => [senderKey(each), { keep: `${url}keep-${i}`, hold: `${url}hold-${i}` }]),
    ),
    keepAll: `${url}all`,
    asProposed: `${url}proposed`,
    list: `${url}list`,
  }
  const content = { senders, omitted, count: 14 * senders.length, held: 12 * senders.length }
  return { id: 'welcome-owner-1', owner: ownerOf({ language }), at: NOW, content, links }
}

describe('the welcome digest as a mail', () => {
  test.each([
    ['en', '1 Kith is guarding now', 'Waits from now on', 'Kith would have held 12 of 14.'],
    ['de', '1 Kith wacht jetzt', 'Wartet von nun an', 'Kith hätte 12 von 14 zurückgehalten.'],
  ] as const)('says the same in both parts, with every link: %s', (language, title, section, held) => {
    const { subject, text, html } = renderWelcome(digestOf([sender()], language))
    expect(subject).toContain(title.slice(2))
    for (const part of [text, html]) {
      for (const piece of ['Max Muster', section, held, 'keep-0', 'hold-0', '/all', '/proposed', '/list']) {
        expect(part).toContain(piece)
      }
    }
  })

  test('is known as Kith’s own, and as nobody’s letter', () => {
    expect(renderWelcome(digestOf([sender()])).headers).toEqual({
      'Auto-Submitted': 'auto-generated',
      'List-Id': 'Kith <digest.kith.kith.example>',
      'X-Kith-Digest': 'welcome-owner-1',
    })
  })

  test('a stranger’s name brings neither markup nor a link', () => {
    const author = { ...sender().author, name: '<script>x</script> https://evil.example/' }
    const { html, text } = renderWelcome(digestOf([sender({ author })]))
    expect(html).not.toContain('<script')
    expect(html + text).not.toContain('https://evil.example')
  })

  test('stays below what Gmail clips, and says how many are only on the page', () => {
    const many = Array.from({ length: 100 }, (_, i) =>
      sender({
        subject: `s${i}@x.example`,
        author: { name: `${'Österreichischer Verein '.repeat(4)}${i}`, address: null, platform: 'linkedin' },
      }),
    )
    const { html } = renderWelcome(digestOf(many, 'de', 7))
    expect(Buffer.byteLength(html)).toBeLessThan(100_000)
    expect(html).toMatch(/7 weitere schrieben zu selten/)
  })

  test('one message is not “all of them”', () => {
    expect(renderWelcome(digestOf([sender({ count: 1, held: 1 })])).text).toContain(
      'Kith would have held it.',
    )
    expect(renderWelcome(digestOf([sender({ count: 3, held: 0 })])).text).toContain('held none of it.')
  })
})
