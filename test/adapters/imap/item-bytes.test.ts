import { describe, expect, test } from '@jest/globals'
import { itemBytes, tellingPart } from '../../../lib/adapters/imap/item-bytes.ts'
import { mimeReader } from '../../../lib/adapters/mime/reader.ts'

const header = Buffer.from('From: Änna <anna@berger.example>\r\nTo: jonas@weber.example\r\n\r\n')
const text = { type: 'text/plain', part: '1' }

describe('what of a message tells that it is no letter', () => {
  test.each([
    ['a letter', text, null],
    ['a letter with a calendar too large', { type: 'text/calendar', size: 9_000_000 }, null],
    ['an answer', { type: 'TEXT/CALENDAR', encoding: 'base64' }, '1'],
    [
      'an answer among others',
      { type: 'multipart/alternative', childNodes: [text, { type: 'text/calendar', part: '2' }] },
      '2',
    ],
    [
      'a read receipt',
      {
        type: 'multipart/report',
        childNodes: [text, { type: 'message/disposition-notification', part: '2' }],
      },
      '2',
    ],
    [
      'somebody’s answer, forwarded',
      { type: 'message/rfc822', childNodes: [{ type: 'text/calendar', part: '1.2' }] },
      null,
    ],
  ])('%s', (_, structure, part) => {
    expect(tellingPart(structure)?.part ?? null).toBe(part)
  })

  test('a structure without end', () => {
    const endless: { type: string; childNodes: unknown[] } = { type: 'multipart/mixed', childNodes: [] }
    endless.childNodes.push(endless)
    expect(tellingPart(endless as Parameters<typeof tellingPart>[0])).toBeNull()
  })
})

test('header and part are a message; parameters that would add fields are left out', async () => {
  const parameters = { charset: 'utf-8\r\nBcc: evil@evil.example' }
  const telling = tellingPart({
    type: 'text/calendar',
    encoding: '8bit\r\nBcc: evil@evil.example',
    parameters,
  })
  const message = await mimeReader().read(itemBytes(header, telling, Buffer.from('BEGIN:VCALENDAR\r\n')))
  expect(message).toMatchObject({
    from: [{ name: 'Änna', address: 'anna@berger.example' }],
    to: [{ address: 'jonas@weber.example' }],
    bcc: [],
    parts: [{ contentType: 'text/calendar' }],
  })
})
