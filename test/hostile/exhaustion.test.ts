import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { digestContent } from '../../lib/domain/digest.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { renderDigest } from '../../lib/views/digest-mail.ts'
import { digestOf, heldEntry, NOW, ownerOf } from '../support/entries.ts'
import { webOf } from '../support/web.ts'

const id = (at: number) => at.toString(16).padStart(32, '0')

/** One sender's thousand, each a minute younger than the last, after Max's one message of yesterday. */
function flood(count: number): readonly Entry[] {
  const eve = { name: 'Eve', address: address('eve@evil.example'), platform: null }
  return Array.from({ length: count }, (_, at) =>
    heldEntry({
      intakeId: id(at + 1),
      author: eve,
      subject: `Offer ${at} ${'x'.repeat(400)}`,
      receivedAt: new Date(NOW.getTime() - at * 60_000),
    }),
  )
}

const yesterday = new Date(NOW.getTime() - 86_400_000)
const max = heldEntry({ intakeId: id(0), receivedAt: yesterday, subject: 'Vertrieb mit Herz' })

describe('a thousand messages of one sender', () => {
  test('do not push another’s out of the digest', () => {
    const held = [...flood(1_000), max]
    const content = digestContent(held, {
      now: NOW,
      occasion: NOW,
      topics: [],
      history: [],
      unsubscriptions: [],
    })
    expect(content.groups.map(({ who, entries }) => [who, entries.length])).toEqual([
      ['Eve', 20],
      ['Max Muster', 1],
      ['Eve', 980],
    ])
    const digest = { ...digestOf(held), groups: content.groups, count: held.length }
    for (const language of ['de', 'en'] as const) {
      const { html, text } = renderDigest({ ...digest, owner: ownerOf({ language }) })
      expect(Buffer.byteLength(html)).toBeLessThan(100_000)
      expect(html).toContain('Vertrieb mit Herz')
      expect(text).toContain('Vertrieb mit Herz')
    }
  })

  test('leave the pages small, and the others to be found', async () => {
    const { get } = webOf({ entries: [...flood(1_000), max] })
    for (const path of ['/', '/quarantine']) {
      expect((await (await get(path)).text()).length).toBeLessThan(100_000)
    }
    const found = await (
      await get(`/quarantine?author=${encodeURIComponent('address:max@muster.example')}`)
    ).text()
    const searched = await (await get('/quarantine?q=Vertrieb')).text()
    expect(found.includes('Vertrieb mit Herz') || searched.includes('Vertrieb mit Herz')).toBe(true)
  })
})
