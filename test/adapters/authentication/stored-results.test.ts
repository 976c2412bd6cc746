import { describe, expect, test } from '@jest/globals'
import { storedResults } from '../../../lib/adapters/authentication/stored-results.ts'
import { mimeReader } from '../../../lib/adapters/mime/reader.ts'
import { toAddress } from '../../../lib/domain/address.ts'
import { envelopeOf } from '../../support/house.ts'

const ours =
  'Received: from mx.news.example by inbound-smtp.eu-central-1.amazonaws.com; Mon, 1 Jun 2026 12:00:00 +0000'
const theirs = 'Received: from desk.news.example by mx.news.example; Mon, 1 Jun 2026 11:59:59 +0000'
const results = (domain: string) =>
  `Authentication-Results: amazonses.com;\r\n spf=pass; dkim=pass header.i=@${domain}; dmarc=pass header.from=${domain};`

const { authenticate } = storedResults(mimeReader(), 'amazonses.com')

/** The domains whose signatures are believed. */
async function believed(...fields: readonly string[]): Promise<readonly unknown[]> {
  const bytes = Buffer.from([...fields, 'From: june@news.example', '', 'Hello', ''].join('\r\n'))
  return (await authenticate(bytes, envelopeOf()))?.dkim.map(({ domain }) => domain) ?? []
}

describe('Authentication-Results in stored bytes', () => {
  test('SES’s own are believed, above or below its Received', async () => {
    expect(await believed(ours, results('news.example'), theirs)).toEqual(['news.example'])
    expect(await believed(results('news.example'), ours, theirs)).toEqual(['news.example'])
    expect(await believed(ours, results('news.example'))).toEqual(['news.example'])
  })

  test('forged ones below are not, whether or not SES wrote any', async () => {
    expect(await believed(ours, results('news.example'), theirs, results('bank.example'))).toEqual([
      'news.example',
    ])
    expect(await believed(ours, results('news.example'), results('bank.example'))).toEqual(['news.example'])
    expect(await believed(ours, theirs, results('bank.example'))).toEqual([])
  })

  test('another server’s are not', async () => {
    expect(await believed(ours, results('news.example').replace('amazonses.com', 'mx.news.example'))).toEqual(
      [],
    )
  })

  test('what stands in the body is no header', async () => {
    expect(await believed(ours, 'Subject: news', '', results('bank.example'))).toEqual([])
  })

  test('bytes without an end of the header, or without bytes, prove nothing', async () => {
    for (const text of ['', '\r\n\r\n', 'From: june@news.example']) {
      expect(await authenticate(Buffer.from(text), envelopeOf())).toBeNull()
    }
  })
})

describe('mail that an upstream forwards', () => {
  const bySes = (spf: string, from: string) =>
    `Authentication-Results: amazonses.com;\r\n spf=${spf} (spfCheck: domain) client-ip=192.0.2.1; envelope-from=${from}; helo=out.provider.example;`
  const byUpstream = 'Received: by out.provider.example; Mon, 1 Jun 2026 11:59:59 +0000'
  const first = results('news.example').replace('amazonses.com', 'mx.provider.example')
  const forged = results('bank.example').replace('amazonses.com', 'mx.provider.example')
  const address = 'anna@provider.example'

  /** The domains whose signatures are believed, of a message forwarded with that envelope sender. */
  async function forwarded(mailFrom: string | null, trusted: string, ...fields: readonly string[]) {
    const upstream = { authservId: 'mx.provider.example', mailFrom: trusted }
    const trusting = storedResults(mimeReader(), 'amazonses.com', [upstream])
    const bytes = Buffer.from([...fields, 'From: june@news.example', '', 'Hello', ''].join('\r\n'))
    const envelope = envelopeOf({ mailFrom: mailFrom === null ? null : toAddress(mailFrom) })
    return (await trusting.authenticate(bytes, envelope))?.dkim.map(({ domain }) => domain)
  }

  test.each([
    ['its address', address, address],
    ['a sub-address of it', 'anna+caf_=kith=kith.example@provider.example', address],
    ['its domain, rewritten (SRS)', 'srs0=a=b=news.example=june@provider.example', 'provider.example'],
  ])('is as proven as it said, where SPF proves %s', async (_, from, trusted) => {
    expect(await forwarded(from, trusted, ours, bySes('pass', from), byUpstream, first)).toEqual([
      'news.example',
    ])
  })

  test.each([
    ['SPF fails', 'fail', address, address],
    ['another user of it sent it', 'pass', 'mallory@provider.example', address],
    ['a name that only begins like it sent it', 'pass', 'annabel@provider.example', address],
    ['another domain sent it', 'pass', 'anna@provider.example.net', address],
    ['another domain than the trusted one sent it', 'pass', 'x@sub.provider.example', 'provider.example'],
  ])('and is not where %s', async (_, spf, from, trusted) => {
    expect(await forwarded(from, trusted, ours, bySes(spf, from), byUpstream, forged)).toEqual([])
  })

  test('and not what stands above its own hop, or has no envelope sender', async () => {
    expect(await forwarded(address, address, ours, bySes('pass', address), forged)).toEqual([])
    expect(await forwarded(null, address, ours, bySes('pass', address), byUpstream, forged)).toEqual([])
  })

  test('of several fields of its own the topmost counts, and where it wrote none, SES’s', async () => {
    const fields = [ours, bySes('pass', address), byUpstream]
    expect(await forwarded(address, address, ...fields, first, theirs, forged)).toEqual(['news.example'])
    const own = `${bySes('pass', address)} dkim=pass header.i=@news.example;`
    expect(await forwarded(address, address, ours, own, byUpstream, theirs)).toEqual(['news.example'])
  })
})
