import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { otherPlace } from '../../lib/domain/other-place.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import { renderReturnedMail } from '../../lib/views/returned-mail.ts'
import { returnedNotice } from '../../lib/views/returned-notice.ts'
import { anOwner } from '../contracts/fixtures.ts'

const HOME = address('jo@home.example')
const NOW = new Date('2026-03-02T10:00:00Z')
const JO = anOwner('jo', { deliverTo: HOME })
const day = 86_400_000

const notice = (owner: Owner) =>
  returnedNotice(owner, {
    ...{ language: owner.language, timeZone: 'Europe/Berlin', now: NOW, languageAsked: false },
  })?.toString()

describe('the banner of the page', () => {
  test('says that digests come back, and what follows', () => {
    const digestFeedback = { address: HOME, bounced: NOW }
    expect(notice({ ...JO, digestFeedback })).toMatch(/Übersichten kommen von jo@home\.example zurück/)
    expect(notice({ ...JO, digestFeedback, language: 'en' })).toMatch(/Kith holds nothing new/)
  })

  test('says that mail came back, for two weeks', () => {
    const returned = { address: HOME, at: new Date(NOW.getTime() - 13 * day) }
    expect(notice({ ...JO, returned })).toMatch(/jo@home\.example hat Mail zurückgeschickt/)
    expect(
      notice({ ...JO, returned: { ...returned, at: new Date(NOW.getTime() - 15 * day) } }),
    ).toBeUndefined()
  })

  test('is not there for anybody else, nor of an address where they read no more', () => {
    expect(notice(JO)).toBeUndefined()
    const old = address('old@home.example')
    expect(
      notice({ ...JO, returned: { address: old, at: NOW }, digestFeedback: { address: old, bounced: NOW } }),
    ).toBeUndefined()
  })
})

test.each([
  ['de', /kam zurück\.\s+Verloren\s+ist\s+nichts/, 'Ansehen, was wartet: https://kith.example/in'],
  ['en', /came back\. Nothing is\s+lost/, 'See what waits: https://kith.example/in'],
] as const)('the note to another address says so, with a link: %s', (language, words, link) => {
  const owner = { ...JO, language }
  const mail = renderReturnedMail({
    ...{ id: 'returned-jo-1', owner, address: address('jo@elsewhere.example'), at: NOW },
    url: 'https://kith.example/in',
  })
  expect(mail.text).toMatch(words)
  expect(mail.text).toContain(link)
  expect(mail.html).toContain('href="https://kith.example/in"')
  expect(mail.headers).toEqual({ 'Auto-Submitted': 'auto-generated' })
})

test('another address is one of the owner’s whose mail does not come here, and not the failing one', () => {
  const addresses = [
    address('jo@kith.example'),
    address('*@kith.example'),
    address('jo@work.example'),
  ] as const
  const here = (at: string) => at.endsWith('@kith.example')
  expect(otherPlace({ ...JO, addresses }, here)).toBe('jo@work.example')
  expect(otherPlace({ ...JO, addresses: [address('jo@kith.example')] }, here)).toBeNull()
})
