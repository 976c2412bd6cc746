import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { dkimSign } from 'mailauth'
import { mailauthAuthenticator } from '../../../lib/adapters/authentication/mailauth.ts'
import { zoneResolver } from '../../../lib/adapters/authentication/resolver.ts'
import { storedResults } from '../../../lib/adapters/authentication/stored-results.ts'
import { mimeReader } from '../../../lib/adapters/mime/reader.ts'
import type { Authenticator } from '../../../lib/app/ports.ts'
import { unsubscribeOffer } from '../../../lib/domain/unsubscribe.ts'
import { envelopeOf } from '../../support/house.ts'

/** Real signatures, as both borders of Kith find them out: by an own look at DNS, and by SES's word. */

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const record = [`v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`]
const zone = new Map([
  ['s1._domainkey.news.example TXT', record],
  ['s1._domainkey.post.example TXT', record],
])
const LETTER = `From: June <june@news.example>\r
To: anna@berger.example\r
Subject: June\r
List-Unsubscribe: <https://news.example/u/1>,\r
 <mailto:leave@news.example>\r
List-Unsubscribe-Post: List-Unsubscribe=One-Click\r
\r
Ten offers.\r
`

const BOTH = 'from:to:subject:list-unsubscribe:list-unsubscribe-post'
const URL_ONLY = 'from:to:subject:list-unsubscribe'
const NEITHER = 'from:to:subject'

async function signed(message: string, domain: string, headerList: string): Promise<string> {
  const signature = { signingDomain: domain, selector: 's1', privateKey, headerList: headerList.split(':') }
  const { signatures } = await dkimSign(message, { ...signature, signatureData: [signature] })
  return signatures + message
}

const reader = mimeReader()
const offerOf = async (message: string, border: Authenticator) => {
  const bytes = Buffer.from(message)
  const results = await border.authenticate(bytes, envelopeOf())
  return unsubscribeOffer(await reader.read(bytes), results)
}

const byDns = (message: string) =>
  offerOf(message, mailauthAuthenticator({ resolver: zoneResolver(zone), hostname: 'kith.test' }))

/** SES names domains alone. */
const bySes = (message: string, ...verdicts: readonly string[]) =>
  offerOf(
    `Received: from x by inbound-smtp.amazonaws.com; now\r\nAuthentication-Results: amazonses.com;\r\n spf=pass; ${verdicts
      .map((verdict) => `dkim=${verdict}`)
      .join(';\r\n ')}; dmarc=none\r\n${message}`,
    storedResults(reader, 'amazonses.com'),
  )

const passed = (domain: string) => `pass header.i=@${domain}`
const oneClick = { way: 'one-click', url: 'https://news.example/u/1' }

describe('a signature over both fields', () => {
  test('proves one click', async () => {
    const message = await signed(LETTER, 'news.example', BOTH)
    expect(await byDns(message)).toEqual(oneClick)
    expect(await bySes(message, passed('news.example'))).toEqual(oneClick)
  })

  test('does so beside one that covers less', async () => {
    const message = await signed(await signed(LETTER, 'news.example', NEITHER), 'post.example', BOTH)
    expect(await byDns(message)).toEqual(oneClick)
    expect(await bySes(message, passed('post.example'), passed('news.example'))).toEqual(oneClick)
  })

  test('does so beside a forged one of another domain', async () => {
    const another = LETTER.replace('Ten offers', 'Nothing')
    const forged = (await signed(another, 'post.example', BOTH)).slice(0, -another.length)
    const message = forged + (await signed(LETTER, 'news.example', BOTH))
    expect(await byDns(message)).toEqual(oneClick)
    expect(await bySes(message, 'fail header.i=@post.example', passed('news.example'))).toEqual(oneClick)
  })
})

describe('no one click', () => {
  test('by a signature that leaves the Post field out: that may be somebody else’s', async () => {
    const message = await signed(LETTER, 'news.example', URL_ONLY)
    const expected = { way: 'mailto', to: 'leave@news.example', subject: null, body: null }
    expect(await byDns(message)).toEqual(expected)
    expect(await bySes(message, passed('news.example'))).toEqual(expected)
  })

  test.each([
    [
      'the URL was changed on the way',
      (m: string) => m.replace('/u/1', '/u/2'),
      'fail header.i=@news.example',
    ],
    [
      'a second URL was put above the signed one',
      (m: string) => m.replace('Subject:', 'List-Unsubscribe: <https://evil.example/>\r\nSubject:'),
      passed('news.example'),
    ],
  ])('where %s', async (_, change, verdict) => {
    const message = change(await signed(LETTER, 'news.example', BOTH))
    expect((await byDns(message))?.way).not.toBe('one-click')
    expect((await bySes(message, verdict))?.way).not.toBe('one-click')
  })

  test('by two halves: one signature must cover both', async () => {
    const message = await signed(
      await signed(LETTER, 'news.example', URL_ONLY),
      'post.example',
      'from:list-unsubscribe-post',
    )
    expect((await byDns(message))?.way).toBe('mailto')
    expect((await bySes(message, passed('post.example'), passed('news.example')))?.way).toBe('mailto')
  })
})
