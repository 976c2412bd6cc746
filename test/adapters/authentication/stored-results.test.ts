import { describe, expect, test } from '@jest/globals'
import { storedResults } from '../../../lib/adapters/authentication/stored-results.ts'
import { mimeReader } from '../../../lib/adapters/mime/reader.ts'
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
