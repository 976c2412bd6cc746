import { describe, expect, test } from '@jest/globals'
import type { MailboxReport, Person } from '../../../lib/views/report/model.ts'
import { reportPage } from '../../../lib/views/report/page.ts'

const HOSTILE = '"><script src=https://evil.example/x.js></script><img src=x onerror=alert(1)> & \u202eevil'

const jonas: Person = { name: 'Jonas Weber', tie: 'known', wrote: 12, letters: 9, massMail: 0, held: 0 }
const max: Person = { name: 'Max Muster', tie: 'none', wrote: 0, letters: 0, massMail: 31, held: 31 }

function report(over: Partial<MailboxReport> = {}): MailboxReport {
  return {
    language: 'en',
    owner: 'anna@berger.example',
    files: 2,
    messages: 9_120,
    received: 9_000,
    sent: 120,
    held: 1_832,
    failed: 0,
    answered: 400,
    regretted: [],
    arrivals: [0, 40, 80].map((days) => ({
      at: new Date(Date.UTC(2025, 0, 15) + days * 86_400_000),
      held: days > 0,
    })),
    kinds: [{ kind: 'newsletter', received: 1_900, held: 1_832 }],
    ties: { close: 1, known: 2, dormant: 3, weak: 4 },
    people: [jonas, max],
    strongest: [jonas],
    collectors: [max],
    senders: [max],
    trials: [
      { sensitivity: 'normal', threshold: 0.6, held: 1_832, relief: 0.96, regretted: 0 },
      { sensitivity: 'normal', threshold: 0.9, held: 1_200, relief: 0.63, regretted: 0 },
    ],
    ...over,
  }
}

/** Everything a browser would fetch or run. */
const ACTIVE =
  /<script|<link|<iframe|<object|<img|<form|\son\w+=|javascript:|url\(|@import|\bsrc=|\bhref=|https?:/i

describe('the report', () => {
  test('says the sentence a person remembers', () => {
    expect(reportPage(report())).toContain(
      'Kith would have held 1,832 of 9,000 messages; you answered none of them.',
    )
    const regretted = [{ who: 'Max', subject: 'Thursday', path: 'inbox/7' }]
    const page = reportPage(report({ regretted }))
    expect(page).toContain('you answered 1 of them.')
    expect(page).toContain('inbox/7')
  })

  test('speaks German, with its numbers', () => {
    const page = reportPage(report({ language: 'de' }))
    expect(page).toContain('<html lang="de">')
    expect(page).toContain('Kith hätte 1.832 von 9.000 Nachrichten zurückgehalten')
    expect(page).toContain('Jan 2025')
  })

  test('loads and runs nothing, and knows light, dark and small screens', () => {
    const page = reportPage(report())
    expect(page).not.toMatch(ACTIVE)
    expect(page).toContain("default-src 'none'")
    expect(page).toContain('prefers-color-scheme:dark')
    expect(page).toContain('name="viewport"')
  })

  test('draws its three pictures, each wide and for a phone', () => {
    expect(reportPage(report()).match(/<svg viewBox="0 0 (?:900|340) /g)).toHaveLength(6)
  })

  test('shows hostile text as text', () => {
    const hostile: Person = { ...max, name: HOSTILE }
    const page = reportPage(
      report({
        owner: HOSTILE,
        people: [hostile],
        strongest: [hostile],
        collectors: [hostile],
        senders: [hostile],
        regretted: [{ who: HOSTILE, subject: HOSTILE, path: HOSTILE }],
      }),
    )
    const markup = page.replace(/&lt;.*?&gt;/g, '')
    expect(markup).not.toMatch(/<script|<img|<[^>]*\sonerror=/i)
    expect(page).toContain('&lt;script')
    expect(page).not.toContain('\u202e')
  })

  test('stays small for a life of mail', () => {
    const people = Array.from({ length: 20_000 }, (_, n) => ({
      ...jonas,
      name: `${'A rather long name '.repeat(9)}${n}`,
      wrote: n % 997,
      massMail: (n * 7) % 613,
    }))
    const arrivals = Array.from({ length: 50_000 }, (_, n) => ({
      at: new Date(Date.UTC(1995, 0, 1) + n * 20_000_000),
      held: n % 3 === 0,
    }))
    const regretted = people.map(({ name }) => ({ who: name, subject: name, path: name }))
    const page = reportPage(
      report({ people, strongest: people, collectors: people, senders: people, arrivals, regretted }),
    )
    expect(page.length).toBeLessThan(500_000)
  })

  test('an empty mailbox makes a page, and no number that is none', () => {
    const nothing = report({
      messages: 0,
      received: 0,
      sent: 0,
      held: 0,
      answered: 0,
      arrivals: [],
      kinds: [],
      people: [],
      strongest: [],
      collectors: [],
      senders: [],
      trials: [{ sensitivity: 'normal', threshold: 0.6, held: 0, relief: 0, regretted: 0 }],
    })
    const page = reportPage(nothing)
    expect(page).toContain('Are all their addresses given')
    expect(page).not.toMatch(/NaN|Infinity|undefined/)
  })
})
