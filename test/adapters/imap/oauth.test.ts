import { describe, expect, test } from '@jest/globals'
import type { OAuthSignIn } from '../../../lib/adapters/imap/account.ts'
import type { PostForm } from '../../../lib/adapters/imap/oauth.ts'
import { accessTokens } from '../../../lib/adapters/imap/tokens.ts'

const NOW = new Date('2026-06-01T12:00:00Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

const google: OAuthSignIn = {
  type: 'oauth',
  provider: 'google',
  tenant: 'organizations',
  clientId: 'kith.apps.example',
  clientSecret: 'c1',
  refreshToken: 'r1',
}
const microsoft: OAuthSignIn = { ...google, provider: 'microsoft', tenant: 'berger.example' }

/** A token endpoint that answers as told, and remembers what it was asked. */
function endpoint(answer: unknown, status = 200) {
  const asked: { url: string; form: Record<string, string> }[] = []
  const post: PostForm = async (url, form) => {
    asked.push({ url, form: Object.fromEntries(form) })
    return { status, body: typeof answer === 'string' ? answer : JSON.stringify(answer) }
  }
  return { asked, post }
}

const granted = { access_token: 'a1', expires_in: 3_600, token_type: 'Bearer' }

describe('a refresh token', () => {
  test('is exchanged at Google', async () => {
    const { asked, post } = endpoint(granted)
    const token = await accessTokens(post).tokenFor('anna', google, NOW)
    expect(token).toEqual({ accessToken: 'a1', renewed: null })
    const form = {
      grant_type: 'refresh_token',
      client_id: 'kith.apps.example',
      client_secret: 'c1',
      refresh_token: 'r1',
    }
    expect(asked).toEqual([{ url: 'https://oauth2.googleapis.com/token', form }])
  })

  test('is exchanged at the directory of a Microsoft tenant, for IMAP', async () => {
    const { asked, post } = endpoint(granted)
    await accessTokens(post).tokenFor('anna', microsoft, NOW)
    expect(asked[0]?.url).toBe('https://login.microsoftonline.com/berger.example/oauth2/v2.0/token')
    expect(asked[0]?.form['scope']).toContain('IMAP.AccessAsUser.All')
  })

  test('buys an access token that is used until shortly before its end', async () => {
    const { asked, post } = endpoint(granted)
    const tokens = accessTokens(post)
    for (const minutes of [0, 30, 54]) await tokens.tokenFor('anna', google, later(minutes))
    expect(asked).toHaveLength(1)
    await tokens.tokenFor('anna', google, later(56))
    expect(asked).toHaveLength(2)
    await tokens.tokenFor('ben', google, later(56))
    expect(asked).toHaveLength(3)
    tokens.forget('ben')
    await tokens.tokenFor('ben', google, later(56))
    expect(asked).toHaveLength(4)
  })

  test('that was changed by hand is exchanged anew', async () => {
    const { asked, post } = endpoint(granted)
    const tokens = accessTokens(post)
    await tokens.tokenFor('anna', google, NOW)
    await tokens.tokenFor('anna', { ...google, refreshToken: 'r9' }, NOW)
    expect(asked).toHaveLength(2)
  })

  test.each([
    ['never kept anew', undefined, 'r2'],
    ['kept two days ago', '2026-05-30T12:00:00Z', 'r2'],
    ['kept an hour ago', '2026-06-01T11:00:00Z', null],
  ])('is replaced by the one that comes with it, once a day: %s', async (_, renewedAt, renewed) => {
    const { post } = endpoint({ ...granted, refresh_token: 'r2' })
    const signIn = { ...microsoft, ...(renewedAt !== undefined && { renewedAt }) }
    expect((await accessTokens(post).tokenFor('anna', signIn, NOW)).renewed).toBe(renewed)
  })

  test.each<[string, string, number, unknown]>([
    [
      'an owner who has taken the consent back',
      'refused',
      400,
      { error: 'invalid_grant', error_description: 'anna@berger.example' },
    ],
    ['a client that is none', 'refused', 401, { error: 'invalid_client' }],
    ['too many questions', 'unreachable', 429, { error: 'slow_down' }],
    ['a server out of order', 'unreachable', 503, '<html>'],
    ['an answer without a token', 'unreachable', 200, {}],
  ])('%s: %s', async (_, reason, status, answer) => {
    const { post } = endpoint(answer, status)
    const attempt = accessTokens(post).tokenFor('anna', google, NOW)
    await expect(attempt).rejects.toMatchObject({ name: 'SentFolderFault', reason })
    const fault: unknown = await accessTokens(post)
      .tokenFor('anna', google, NOW)
      .catch((cause: unknown) => cause)
    expect(String(fault instanceof Error ? fault.cause : '')).not.toContain('berger')
  })

  test('no network: unreachable', async () => {
    const post: PostForm = () => Promise.reject(new TypeError('fetch failed'))
    await expect(accessTokens(post).tokenFor('anna', google, NOW)).rejects.toMatchObject({
      reason: 'unreachable',
    })
  })
})
