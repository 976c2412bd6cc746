import { describe, expect, test } from '@jest/globals'
import { type ComposedMail, composeMail } from '../../../lib/adapters/mime/compose.ts'
import { address } from '../../../lib/domain/address.ts'
import { headerValue } from '../../../lib/domain/message.ts'
import { readBytes } from './read.ts'

const MAIL: ComposedMail = {
  from: { name: 'Kith', address: address('digest@kith.example') },
  to: { name: 'Jürgen, der Wirt', address: address('jw@example.org') },
  subject: 'Ihre Übersicht: 3 Nachrichten warten – heute, am Dienstag, dem dritten Februar',
  text: 'Grüß Gott,\n\ndrei Nachrichten warten.',
  html: '<p>Grüß Gott,</p><p>drei Nachrichten warten.</p>',
  messageId: 'd1@kith.example',
  date: new Date('2026-02-03T08:05:07Z'),
  headers: { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': '<https://kith.example/u/1>' },
}

describe('composing', () => {
  test('what was composed reads back', async () => {
    const message = await readBytes(await composeMail(MAIL))
    expect(message).toMatchObject({
      from: [MAIL.from],
      to: [MAIL.to],
      subject: MAIL.subject,
      html: MAIL.html,
      messageId: MAIL.messageId,
      date: MAIL.date,
      defects: [],
    })
    expect(message.text.trim()).toBe(MAIL.text)
    expect(headerValue(message, 'auto-submitted')).toBe('auto-generated')
    expect(headerValue(message, 'list-unsubscribe')).toBe('<https://kith.example/u/1>')
  })

  test('the same mail gives the same octets, another Message-ID another boundary', async () => {
    const [one, same, other] = await Promise.all([
      composeMail(MAIL),
      composeMail(MAIL),
      composeMail({ ...MAIL, messageId: 'd2@kith.example' }),
    ])
    const boundary = (bytes: Uint8Array): string | undefined =>
      /boundary="?([^"\s]+)/.exec(Buffer.from(bytes).toString())?.[1]
    expect(Buffer.from(one).equals(same)).toBe(true)
    expect(boundary(other)).not.toBe(boundary(one))
  })

  test('CRLF line ends, 7-bit, short lines, and no field that Kith did not write', async () => {
    const text = Buffer.from(await composeMail({ ...MAIL, text: 'wort '.repeat(1_000) })).toString('latin1')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\x80-\xff]/)
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78)
    expect(text).not.toMatch(/^x-/im)
  })

  test('a line end in a name or subject starts no field', async () => {
    const message = await readBytes(
      await composeMail({
        ...MAIL,
        to: { name: 'A\r\nBcc: evil@example.net', address: MAIL.to.address },
        subject: 'A\r\nBcc: evil@example.net',
        headers: { 'X-Kith': 'a\r\nBcc: evil@example.net' },
      }),
    )
    expect(message.bcc).toEqual([])
  })
})
