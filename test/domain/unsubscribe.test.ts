import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { AuthenticationResults, CheckedSignature } from '../../lib/domain/authentication.ts'
import { httpsUrl, mailtoRequest, urisOf } from '../../lib/domain/list-unsubscribe.ts'
import type { Message } from '../../lib/domain/message.ts'
import { signersOf } from '../../lib/domain/signed-fields.ts'
import { isActionable, unsubscribeOffer } from '../../lib/domain/unsubscribe.ts'
import { readText } from '../adapters/mime/read.ts'

const BOTH = 'from:subject:list-unsubscribe:list-unsubscribe-post'
const URL_AND_MAIL = '<https://news.example/u/1?t=a>, <mailto:leave@news.example?subject=leave%20me>'
const ONE_CLICK = 'List-Unsubscribe: ' + URL_AND_MAIL + '\nList-Unsubscribe-Post: List-Unsubscribe=One-Click'

const signature = (d: string, h: string, more = '') =>
  `DKIM-Signature: v=1; a=rsa-sha256; d=${d}; s=s1; ${more}h=${h};\n bh=abc; b=AbCd\n EfGh1234`
const pass = (domain: string, more: Partial<CheckedSignature> = {}): CheckedSignature => ({
  result: 'pass',
  domain,
  ...more,
})
const found = (...dkim: readonly CheckedSignature[]): AuthenticationResults => ({
  authservId: 'amazonses.com',
  spf: [],
  dkim,
  dmarc: null,
})

const message = (...fields: readonly string[]): Promise<Message> =>
  readText(`${fields.join('\n')}\nFrom: june@news.example\nSubject: June\n\nHello\n`)

describe('one click is offered', () => {
  test.each<[string, string[], CheckedSignature[]]>([
    ['where a valid signature covers both fields', [signature('news.example', BOTH)], [pass('news.example')]],
    [
      'whatever the case of its h=',
      [signature('news.example', 'From : List-Unsubscribe:\n List-Unsubscribe-Post')],
      [pass('news.example')],
    ],
    [
      'where one of two signatures does',
      [signature('news.example', 'from:list-unsubscribe'), signature('post.example', BOTH)],
      [pass('news.example'), pass('post.example')],
    ],
    [
      'where the server names the identity below the domain, as Amazon SES does',
      [signature('news.example', BOTH, 'i=@mail.news.example; ')],
      [pass('mail.news.example')],
    ],
    [
      'where the server tells by b= which of two of one domain is valid',
      [signature('news.example', 'from').replace('AbCd', 'ZyXw'), signature('news.example', BOTH)],
      [
        pass('news.example', { selector: 's1', signature: 'abcdefgh' }),
        { result: 'fail', domain: 'news.example' },
      ],
    ],
  ])('%s', async (_, signatures, dkim) => {
    const offer = unsubscribeOffer(await message(...signatures, ONE_CLICK), found(...dkim))
    expect(offer).toEqual({ way: 'one-click', url: 'https://news.example/u/1?t=a' })
  })
})

describe('and not', () => {
  const good = signature('news.example', BOTH)
  test.each<[string, string[], CheckedSignature[]]>([
    [
      'where h= lacks the Post field',
      [signature('news.example', 'from:list-unsubscribe'), ONE_CLICK],
      [pass('news.example')],
    ],
    [
      'where h= lacks the URL',
      [signature('news.example', 'from:list-unsubscribe-post'), ONE_CLICK],
      [pass('news.example')],
    ],
    ['where the signature is forged', [good, ONE_CLICK], [{ result: 'fail', domain: 'news.example' }]],
    ['where another domain passed', [good, ONE_CLICK], [pass('other.example')]],
    ['where no signature is there', [ONE_CLICK], [pass('news.example')]],
    [
      'where a forged signature beside a valid one covers them, and the server names the domain alone',
      [good.replace('AbCd', 'ZyXw'), signature('news.example', 'from'), ONE_CLICK],
      [pass('news.example'), { result: 'fail', domain: 'news.example' }],
    ],
    [
      'where the one of the two that is valid does not cover them',
      [good.replace('AbCd', 'ZyXw'), signature('news.example', 'from'), ONE_CLICK],
      [pass('news.example', { signature: 'abcdefgh' })],
    ],
    [
      'where a second URL was put above the signed one',
      [good, 'List-Unsubscribe: <https://evil.example/x>', ONE_CLICK],
      [pass('news.example')],
    ],
    [
      'where a second Post field was put above the signed one',
      [good, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click', ONE_CLICK],
      [pass('news.example')],
    ],
    ['where a tag stands twice', [`${good}; h=${BOTH}`, ONE_CLICK], [pass('news.example')]],
    [
      'where the Post field says another thing',
      [good, ONE_CLICK.replace('=One', '=Two')],
      [pass('news.example')],
    ],
  ])('%s', async (_, fields, dkim) => {
    const offer = unsubscribeOffer(await message(...fields), found(...dkim))
    expect(offer?.way).not.toBe('one-click')
  })

  test('where nobody looked', async () => {
    expect(unsubscribeOffer(await message(good, ONE_CLICK), null)).toEqual({
      way: 'link',
      url: 'https://news.example/u/1?t=a',
    })
  })

  test('where a URL is plain http, or there is none', async () => {
    const plain = ONE_CLICK.replace('https:', 'http:').replace(/, <mailto.*>/, '')
    expect(unsubscribeOffer(await message(good, plain), found(pass('news.example')))).toBeNull()
    expect(unsubscribeOffer(await message(good), found(pass('news.example')))).toBeNull()
  })

  test('where fields were cut off that might stand twice', async () => {
    const cut = { ...(await message(good, ONE_CLICK)), defects: ['truncated-headers' as const] }
    expect(signersOf(cut, found(pass('news.example')), ['list-unsubscribe'])).toEqual([])
  })
})

describe('a request by mail', () => {
  const covering = (d: string) => signature(d, 'from:list-unsubscribe')
  const mailto = (uri: string) => `List-Unsubscribe: <${uri}>`

  test('is offered where the list’s own domain signed the field', async () => {
    const offer = unsubscribeOffer(
      await message(covering('news.example'), `List-Unsubscribe: ${URL_AND_MAIL}`),
      found(pass('news.example')),
    )
    expect(offer).toEqual({ way: 'mailto', to: 'leave@news.example', subject: 'leave me', body: null })
    expect(isActionable(offer ?? undefined)).toBe(true)
  })

  test.each<[string, string, string]>([
    ['to a third party, whom the signer has no say for', 'evil.example', 'mailto:leave@victim.example'],
    ['to somebody’s box at a mail provider', 'gmail.com', 'mailto:someone@gmail.com'],
    ['to two', 'news.example', 'mailto:leave@news.example,max@news.example'],
    [
      'with a line break in the subject',
      'news.example',
      'mailto:leave@news.example?subject=a%0d%0aBcc:%20x@y.example',
    ],
    ['with a control character in the body', 'news.example', 'mailto:leave@news.example?body=a%00b'],
    ['with broken escapes', 'news.example', 'mailto:leave@news.example?subject=%E0%A4%A'],
    ['to an address with quotes', 'news.example', 'mailto:%22a%20b%22@news.example'],
    ['by way of a relay', 'news.example', 'mailto:max%25victim.example@news.example'],
    ['to an IP address', 'news.example', 'mailto:leave@[192.0.2.1]'],
    ['with a subject beyond measure', 'news.example', `mailto:leave@news.example?subject=${'x'.repeat(600)}`],
  ])('is not, %s', async (_, signer, uri) => {
    expect(unsubscribeOffer(await message(covering(signer), mailto(uri)), found(pass(signer)))).toBeNull()
  })

  test('is not without proof', async () => {
    const uri = mailto('mailto:leave@news.example')
    expect(unsubscribeOffer(await message(uri), found(pass('news.example')))).toBeNull()
    expect(
      unsubscribeOffer(await message(signature('news.example', 'from'), uri), found(pass('news.example'))),
    ).toBeNull()
  })

  test('copies nobody in and sets no other field', () => {
    expect(
      mailtoRequest('mailto:leave@news.example?bcc=x@y.example&from=z@y.example&Subject=Out&body=a%0D%0Ab'),
    ).toEqual({ to: 'leave@news.example', subject: 'Out', body: 'a\nb' })
  })
})

test('a link is offered as it stands to the owner alone', async () => {
  const offer = unsubscribeOffer(await message('List-Unsubscribe: <https://news.example/u>'), null)
  expect(offer).toEqual({ way: 'link', url: 'https://news.example/u' })
  expect(isActionable(offer ?? undefined)).toBe(false)
})

test.each([
  ['<https://a.example/x>', ['https://a.example/x']],
  [
    '(first <https://no.example>) <https://a.example/\n x>,<mailto:b@a.example>',
    ['https://a.example/x', 'mailto:b@a.example'],
  ],
  ['https://a.example/x', []],
  ['<https://a.example', []],
  ['<>', []],
])('the URIs of %j', (value, uris) => {
  expect(urisOf(value)).toEqual(uris)
})

test.each([
  'http://a.example/',
  'https://a.example:8443/',
  'https://user@a.example/',
  'https://:pass@a.example/',
  'https://127.0.0.1/',
  'https://0x7f.1/',
  'https://2130706433/',
  'https://[::1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://localhost/',
  'https://a.localhost/',
  'https://router.local/',
  'https://db.internal/',
  'https://a.example./',
  'javascript:alert(1)',
  'https:',
  `https://a.example/${'x'.repeat(4_100)}`,
])('%s leads nowhere', (uri) => {
  expect(httpsUrl(uri)).toBeNull()
})

test('whatever stands there, what comes out is safe to use', () => {
  const parts = fc.constantFrom(
    '<',
    '>',
    '(',
    ')',
    'https://',
    'mailto:',
    '@',
    'a.example',
    '?subject=',
    '%0d%0a',
    '%00',
    '\n',
    ':',
    '/',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string())), (pieces) => {
      for (const uri of urisOf(pieces.join(''))) {
        expect(httpsUrl(uri) ?? 'https://').toMatch(/^https:\/\/\S*$/)
        const request = mailtoRequest(uri)
        expect(`${request?.to}${request?.subject}`).not.toMatch(/[\r\n\0]/)
      }
    }),
  )
})
