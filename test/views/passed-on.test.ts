import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { type Alias, aNewAlias, type PassedOn } from '../../lib/domain/alias.ts'
import { renderDigest } from '../../lib/views/digest-mail.ts'
import { digestOf, heldEntry, NOW, ownerOf } from '../support/entries.ts'

const AT = address('jonas+shop@weber.example')

function passedOn(by: string | null, label: string | null = 'Shop A'): PassedOn {
  const alias: Alias = aNewAlias('owner-1', AT, label, NOW)
  const other = { who: { name: by, at: 'firm-b.example', keys: [] }, at: NOW, unasked: true, toldAt: null }
  return { alias, by: other }
}

const digest = (all: readonly PassedOn[], entries = [heldEntry()], language: 'de' | 'en' = 'de') => {
  const plain = digestOf(entries)
  const allLinks = { ...plain.allLinks, retire: () => 'http://127.0.0.1:8025/act/retire-x' }
  return renderDigest({ ...plain, allLinks, passedOn: all, owner: ownerOf({ language }) })
}

describe('an address that was passed on', () => {
  test('is told of in the mail, with the way to retire it', () => {
    const { html, text } = digest([passedOn('Firm B')])
    for (const part of [html, text.replace(/\s+/g, ' ')]) {
      expect(part).toContain(`Ihre Adresse für Shop A (${AT}) wurde von Firm B (@firm-b.example) benutzt.`)
      expect(part).toContain('Adresse stilllegen')
      expect(part).toContain('/act/retire-x')
    }
  })

  test('is the subject where nothing else is new', () => {
    expect(digest([passedOn('Firm B')], []).subject).toBe('Eine Ihrer Adressen wurde weitergegeben')
    const several = [
      passedOn('Firm B'),
      { ...passedOn('C'), alias: { ...passedOn('C').alias, address: address('a+b@c.example') } },
    ]
    expect(digest(several, [], 'en').subject).toBe('2 of your addresses were passed on')
    expect(digest([], []).subject).toBe('Nichts Neues wartet')
  })

  test('is told of without a name, too', () => {
    const { text } = digest([passedOn(null, null)], [], 'en')
    expect(text.replace(/\s+/g, ' ')).toContain(`Your address ${AT} was used by @firm-b.example.`)
  })

  test('brings no link of a stranger’s, and no markup', () => {
    const { html, text } = digest([passedOn('<b>https://evil.example/x</b>', 'www.shop.example')])
    expect(html).not.toMatch(/<b>https|evil\.example|www\.shop/)
    expect(text).not.toMatch(/evil\.example|www\.shop/)
  })
})
