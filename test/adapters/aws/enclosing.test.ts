import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { enclosing } from '../../../lib/adapters/aws/enclosing.ts'
import { address } from '../../../lib/domain/address.ts'
import { deliveryOf } from '../../contracts/mailbox.ts'
import { refusalOf } from '../../support/aws/ses-rules.ts'
import { hostileText } from '../../support/hostile.ts'

const NAMES = {
  forwarder: address('forward@kith.example'),
  recipient: address('anna@example.org'),
  to: address('anna@home.example'),
  language: 'en',
} as const

const enclosed = (bytes: Uint8Array, language: 'de' | 'en' = 'en') =>
  Buffer.from(enclosing(deliveryOf({ bytes }), { ...NAMES, language })).toString('utf8')

const decoded = (part: string) => Buffer.from(part.slice(part.indexOf('\r\n\r\n')), 'base64')

function partsOf(mail: string): readonly string[] {
  const boundary = /boundary="([^"]+)"/.exec(mail)?.[1] ?? ''
  return mail.split(`--${boundary}`).slice(1, -1)
}

describe('a message enclosed', () => {
  test('says who wrote it and about what, where to answer, and in which thread', () => {
    const mail = enclosed(
      Buffer.from(
        'From: =?utf-8?Q?J=C3=BCrgen?= <j@b.example>\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\nMessage-ID: <m@b.example>\nIn-Reply-To: <1@b.example>\n\nText',
      ),
    )
    expect(mail.slice(0, mail.indexOf('MIME-Version')).split('\r\n')).toEqual([
      'Received: from mail.sender.example ([192.0.2.7]) by kith with ESMTP',
      '\tid 5f0c2a for <anna@example.org>;',
      '\tMon, 02 Mar 2026 09:30:00 +0000',
      'X-Kith-Forwarded: forward@kith.example; id=5f0c2a',
      'From: =?UTF-8?B?SsO8cmdlbiB2aWEgS2l0aA==?= <forward@kith.example>',
      'To: anna@home.example',
      'Reply-To: =?UTF-8?B?SsO8cmdlbg==?= <j@b.example>',
      'References: <1@b.example>',
      ' <m@b.example>',
      'Subject: =?UTF-8?B?R3LDvMOfZQ==?=',
      '',
    ])
  })

  test.each([
    ['de', 'nachricht.eml', /hängt unverändert an/, '(ohne Betreff)'],
    ['en', 'message.eml', /attached, unchanged/, '(no subject)'],
  ] as const)('explains itself in the owner’s language: %s', (language, file, words, subject) => {
    const mail = enclosed(Buffer.from('no header at all'), language)
    const [note = '', attachment = ''] = partsOf(mail)
    expect(decoded(note).toString('utf8')).toMatch(words)
    expect(attachment).toContain(`filename="${file}"`)
    expect(mail).toContain(`\r\nSubject: ${subject}\r\n`)
    expect(mail).toContain('\r\nFrom: "Kith" <forward@kith.example>\r\n')
  })

  test('has a subject for a person to read: no tricks, no more than 300 characters', () => {
    const subject = (text: string) =>
      /^Subject: (.*)\r$/m.exec(enclosed(Buffer.from(`From: a@b.example\nSubject: ${text}\n\n`)))?.[1]
    expect(subject('=?utf-8?B?4oCuZW1hTg==?=   Name')).toBe('emaN Name')
    expect(subject('=?utf-8?Q?=3D=3Futf-8=3FQ=3Fx=3F=3D?=')).toMatch(/^=\?UTF-8\?B\?/)
    const long = enclosed(Buffer.from(`From: a@b.example\nSubject: ${'y'.repeat(5_000)}\n\n`))
    const words =
      long.slice(long.indexOf('Subject: '), long.indexOf('MIME-Version')).match(/\?B\?[^?]+/g) ?? []
    expect(words.map((word) => Buffer.from(word.slice(3), 'base64').toString()).join('')).toBe(
      'y'.repeat(300),
    )
  })

  test('is whole, whatever it is, in a mail that SES takes', () => {
    const message = fc.tuple(hostileText, hostileText, hostileText, fc.uint8Array({ maxLength: 400 }))
    fc.assert(
      fc.property(message, ([from, subject, id, body]) => {
        const header = `From: ${from}\nSubject: ${subject}\nMessage-ID: ${id}\nReferences: <${subject}>\n\n`
        const bytes = Buffer.concat([Buffer.from(header), body])
        const mail = enclosed(bytes)
        expect(decoded(partsOf(mail)[1] ?? '').equals(bytes)).toBe(true)
        const sending = {
          api: 'v1',
          source: 'b@kith.example',
          to: ['x@kith.example'],
          bytes: Buffer.from(mail),
        } as const
        expect(refusalOf(sending, ['kith.example'])).toBeNull()
        // Its header holds no octet beyond ASCII, and no field that we did not write.
        const head = mail.slice(0, mail.indexOf('\r\n\r\n'))
        expect(head).toMatch(/^[\t\r\n\x20-\x7e]*$/)
        const names = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
        expect(
          names.map((line) => line.slice(0, line.indexOf(':'))).filter((name) => !OURS.has(name)),
        ).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

const OURS = new Set([
  'Received',
  'X-Kith-Forwarded',
  'From',
  'To',
  'Reply-To',
  'References',
  'Subject',
  'MIME-Version',
  'Content-Type',
])
