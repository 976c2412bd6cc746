import { describe, expect, test } from '@jest/globals'
import { personSubject } from '../../lib/domain/rule.ts'
import { readSubject, shownPerson } from '../../lib/domain/rule-subject.ts'
import { readDays, readTimes, readTimeZone, readTopics } from '../../lib/domain/settings.ts'

describe('topics', () => {
  test('one a line or with commas, each once, blanks and signs left out', () => {
    expect(readTopics('Rock  Konzerte\n jazz, Jazz ;; !!! \r\n')).toEqual(['Rock Konzerte', 'Jazz'])
    expect(readTopics('')).toEqual([])
  })

  test('no more than can be compared with every message', () => {
    expect(readTopics(Array.from({ length: 51 }, (_, n) => `topic ${n}`).join())).toBeNull()
    expect(readTopics('x'.repeat(61))).toEqual([])
  })
})

describe('times and days', () => {
  test.each<[readonly string[], readonly string[] | null]>([
    [
      ['18:00', '', '07:30'],
      ['07:30', '18:00'],
    ],
    [['07:00', '07:00'], ['07:00']],
    [[], []],
    [['24:00'], null],
    [['7:00'], null],
    [['00:00', '01:00', '02:00', '03:00', '04:00'], null],
  ])('%j is %j', (fields, times) => {
    expect(readTimes(fields)).toEqual(times)
  })

  test('days by their numbers', () => {
    expect(readDays(['7', '1'])).toEqual([1, 7])
    expect(readDays([])).toEqual([])
    expect(readDays(['0'])).toBeNull()
    expect(readDays(['1', 'x'])).toBeNull()
  })

  test('zones that there are', () => {
    expect(readTimeZone('Europe/Berlin')).toBe('Europe/Berlin')
    expect(readTimeZone('Europe/Kleinkleckersdorf')).toBeNull()
    expect(readTimeZone('')).toBeNull()
  })
})

describe('the subject of a rule', () => {
  test.each([
    ['person', ' Max@Muster.example ', 'max@muster.example'],
    ['person', 'Max Muster (XING)', 'xing:max muster'],
    ['person', 'Max Muster', null],
    ['domain', 'https://News.Shop.example/abo', 'shop.example'],
    ['domain', '@shop.example', 'shop.example'],
    ['domain', 'shop', null],
    ['domain', 'shop example', null],
    ['list', 'Garten <Garten.Post.example>', 'garten.post.example'],
    ['list', 'garten.post.example', 'garten.post.example'],
    ['list', 'Garten Post', null],
    ['topic', ' Rock   Konzerte', 'rock konzerte'],
    ['topic', '!!', null],
    ['topic', 'x'.repeat(300), null],
  ] as const)('%s %j is %j', (scope, text, subject) => {
    expect(readSubject(scope, text)).toBe(subject)
  })

  test('names the same person as a message of theirs does', () => {
    const subject = readSubject('person', 'Max Muster (XING)')
    expect(personSubject({ name: 'Max Muster', address: null, platform: 'xing' })).toBe(subject)
    expect(shownPerson(subject ?? '')).toEqual({ name: 'max muster', platform: 'xing' })
    expect(shownPerson('max@muster.example')).toEqual({ name: 'max@muster.example', platform: null })
  })
})
