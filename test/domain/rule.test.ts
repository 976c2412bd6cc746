import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { mostSpecific, personSubject, type Rule, ruleSubjects, seriesSubject } from '../../lib/domain/rule.ts'

const rule = (scope: Rule['scope'], effect: Rule['effect'] = 'allow'): Rule => ({
  scope,
  effect,
  subject: 'x',
  reach: 'mass',
  since: new Date(0),
})

describe('mostSpecific', () => {
  test.each([
    [['person', 'series', 'list'], 'series'],
    [['topic', 'person', 'domain'], 'person'],
    [['domain', 'list'], 'list'],
    [['topic', 'domain'], 'domain'],
  ] as const)('%j: %s', (scopes, expected) => {
    expect(mostSpecific(scopes.map((scope) => rule(scope)))?.scope).toBe(expected)
  })

  test('of a welcome and an unwelcome topic, the unwelcome one', () => {
    expect(mostSpecific([rule('topic', 'allow'), rule('topic', 'block')])?.effect).toBe('block')
  })

  test('of none, none', () => {
    expect(mostSpecific([])).toBeNull()
  })
})

describe('whom a rule names', () => {
  test('a person by address, else by platform and name', () => {
    const max = address('max@kontakte.example')
    expect(personSubject({ name: 'Max Muster', address: max, platform: null })).toBe('max@kontakte.example')
    expect(personSubject({ name: 'Dr. Max Muster', address: null, platform: 'xing' })).toBe('xing:max muster')
    expect(personSubject({ name: null, address: null, platform: null })).toBeNull()
  })

  test('a message can be ruled by person, list and organisation', () => {
    const max = address('max@mail.kontakte.example')
    expect(ruleSubjects({ name: null, address: max, platform: null }, 'news.kontakte.example')).toEqual([
      'max@mail.kontakte.example on news.kontakte.example',
      'max@mail.kontakte.example',
      'news.kontakte.example',
      'kontakte.example',
    ])
  })

  test('a series is one author on one list, or on none', () => {
    const max = { name: 'Max Muster', address: address('max@kontakte.example'), platform: null }
    const nobody = { name: null, address: null, platform: null }
    expect(seriesSubject(max, 'news.kontakte.example')).toBe('max@kontakte.example on news.kontakte.example')
    expect(seriesSubject(max, null)).toBe('max@kontakte.example on -')
    expect(seriesSubject(nobody, 'news.kontakte.example')).toBe('* on news.kontakte.example')
    expect(seriesSubject(nobody, null)).toBeNull()
    // The last " on " parts the two, whatever a list calls itself.
    expect(seriesSubject(max, 'a on b')).toBe('max@kontakte.example on a_on_b')
  })
})
