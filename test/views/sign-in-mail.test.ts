import { describe, expect, test } from '@jest/globals'
import { passAskedFor } from '../../lib/domain/pass.ts'
import { renderSignInMail } from '../../lib/views/sign-in-mail.ts'
import { NOW, ownerOf } from '../support/entries.ts'

const url = 'https://kith.example/sign-in/abc_-123'

describe('a mail with a link to sign in', () => {
  test.each([
    ['de', 'Ihr Link zu Kith', 'bis 18:00 Uhr', 'Kith öffnen', 'Sie waren das nicht?'],
    ['en', 'Your link to Kith', 'until 18:00', 'Open my Kith', 'It was not you?'],
  ] as const)('in %s says what it is, until when, and what to do if one did not ask', (...said) => {
    const [language, subject, ...parts] = said
    const owner = ownerOf({ language })
    const { id, expiresAt } = passAskedFor(owner, NOW)
    const mail = renderSignInMail({ id, owner, at: NOW, url, expiresAt })
    expect(mail.subject).toBe(subject)
    expect(mail.headers).toEqual({ 'Auto-Submitted': 'auto-generated' })
    for (const part of parts) {
      expect(mail.text.replaceAll('\n', ' ')).toContain(part)
      expect(mail.html).toContain(part)
    }
    expect(mail.text).toContain(`: ${url}\n`)
    expect(mail.html).toContain(`href="${url}"`)
    expect(mail.html).toContain(`<html lang="${language}"`)
    expect(mail.html).not.toMatch(/<img|<script|src=/)
  })
})
