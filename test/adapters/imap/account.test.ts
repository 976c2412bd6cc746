import { describe, expect, test } from '@jest/globals'
import { ImapAccount } from '../../../lib/adapters/imap/account.ts'

const account = {
  host: 'imap.example.org',
  port: 993,
  user: 'anna@example.org',
  signIn: { type: 'password', password: 'open sesame' },
}
const oauth = { type: 'oauth', provider: 'microsoft', clientId: 'c', refreshToken: 'r' }

describe('an account', () => {
  test.each([
    ['by TLS, as none says otherwise', account],
    ['by STARTTLS', { ...account, port: 143, security: 'starttls' }],
    ['without TLS on this machine', { ...account, host: '127.0.0.1', security: 'none' }],
    ['by OAuth', { ...account, signIn: oauth }],
  ])('%s', (_, value) => {
    expect(ImapAccount.safeParse(value).success).toBe(true)
  })

  test.each([
    ['without TLS elsewhere', { ...account, security: 'none' }],
    [
      'without TLS at a name that only begins like this machine',
      { ...account, host: '127.0.0.1.evil.example', security: 'none' },
    ],
    ['at a host that is none', { ...account, host: 'imap.example.org/../' }],
    ['with a user of two lines', { ...account, user: 'anna\r\nA1 LOGOUT' }],
    ['at a provider that nobody knows', { ...account, signIn: { ...oauth, provider: 'evil' } }],
    ['at a tenant that leads elsewhere', { ...account, signIn: { ...oauth, tenant: '../../evil.example' } }],
    ['with a field that nobody knows', { ...account, pasword: 'x' }],
  ])('%s is refused', (_, value) => {
    expect(ImapAccount.safeParse(value).success).toBe(false)
  })
})
