import { beforeAll, describe, expect, test } from '@jest/globals'
import PostalMime, { type Email } from 'postal-mime'
import { composeSample } from '../../lib/sample/compose.ts'
import { sampleMailbox } from '../../lib/sample/mailbox.ts'
import { headerOf, type SampleMessage } from '../../lib/sample/message.ts'

const NOW = new Date('2026-06-17T10:20:00Z')
const PLATFORMS = [
  'xing.com',
  'linkedin.com',
  'meetup.com',
  'eventbrite.com',
  'facebookmail.com',
  'facebook.com',
  'github.com',
  'google.com',
]

interface Composed {
  readonly message: SampleMessage
  readonly bytes: Uint8Array
  readonly email: Email
}

let composed: readonly Composed[] = []

beforeAll(async () => {
  composed = await Promise.all(
    sampleMailbox(NOW).map(async (message) => {
      const bytes = await composeSample(message)
      return { message, bytes, email: await PostalMime.parse(bytes) }
    }),
  )
})

describe('a composed sample message', () => {
  test('reads back as it was written', () => {
    for (const { message, email } of composed) {
      expect(email.messageId).toBe(headerOf(message, 'Message-ID'))
      expect(email.subject).toBe(headerOf(message, 'Subject'))
      expect(email.inReplyTo ?? null).toBe(headerOf(message, 'In-Reply-To'))
      expect(headerOf(message, 'From')).toContain(`<${email.from?.address}>`)
      expect(new Date(email.date ?? '').getTime()).toBe(Math.floor(message.date.getTime() / 1_000) * 1_000)
      expect(email.text?.trim()).toBeTruthy()
    }
  })

  test('is the same octets each time', async () => {
    const again = await Promise.all(sampleMailbox(NOW).map(composeSample))
    expect(again.map(latin1)).toEqual(composed.map(({ bytes }) => latin1(bytes)))
  })

  test('is RFC 5322: ASCII, CRLF, no line beyond 998 octets', () => {
    for (const { bytes } of composed) {
      const text = latin1(bytes)
      expect(text).not.toMatch(/[^\r]\n|\r[^\n]|[\u0080-\u00ff]/)
      expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
    }
  })

  test('keeps its umlauts in text and HTML', () => {
    const umlauts = composed.filter(({ email }) => /[äöüß]/.test(email.text ?? ''))
    expect(umlauts.length).toBeGreaterThan(70)
    for (const { email } of composed) expect(`${email.text} ${email.html ?? ''}`).not.toMatch(/Ã|�/)
  })

  test('names nobody outside the reserved domains and the platforms', () => {
    for (const { message, email } of composed) {
      const everything = [
        email.text,
        email.html,
        ...email.headers.map(({ value }) => value),
        message.envelopeFrom,
      ].join(' ')
      const hosts = [
        ...everything.matchAll(/@([a-z0-9.-]+\.[a-z]{2,})/gi),
        ...everything.matchAll(/https?:\/\/([a-z0-9.-]+)/gi),
      ].map(([, host = '']) => host.toLowerCase())
      expect(hosts.filter((host) => !isAllowed(host))).toEqual([])
    }
  })

  test('carries calendar objects under the method that they name', () => {
    const events = composed.filter(({ bytes }) => /^Content-Type: text\/calendar/m.test(latin1(bytes)))
    const methods = events.map(({ bytes, email }) => {
      const named = /text\/calendar;[^\n]*method=([A-Z]+)/.exec(latin1(bytes))?.[1]
      const calendar = email.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
      const text = new TextDecoder().decode(contentOf(calendar)).replaceAll('\r\n', '\n')
      expect(text).toContain(`\nMETHOD:${named}\n`)
      expect(text.split('\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
      return named
    })
    expect(methods.sort()).toEqual(['PUBLISH', 'REPLY', ...Array(5).fill('REQUEST')])
  })
})

/** A calendar attachment's octets; postal-mime gives a string only where it was asked to. */
function contentOf(attachment: Email['attachments'][number] | undefined): Uint8Array {
  const content = attachment?.content ?? ''
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

function isAllowed(host: string): boolean {
  return (
    host === 'schema.org' ||
    /\.(?:example|test)$/.test(host) ||
    PLATFORMS.some((each) => host === each || host.endsWith(`.${each}`))
  )
}
