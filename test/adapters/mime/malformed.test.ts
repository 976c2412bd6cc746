import { describe, expect, test } from '@jest/globals'
import { read, readBytes, readText } from './read.ts'

const LINES = [
  'From: Anna <anna@example.org>',
  'Subject: Hallo',
  'X-Folded: eins',
  ' zwei',
  '',
  'Guten Tag!',
  'Anna',
]

describe('line ends', () => {
  test.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
    ['CR CR LF', '\r\r\n'],
  ])('%s', async (_, end) => {
    const message = await readText(LINES.join(end))
    expect(message.from).toEqual([{ name: 'Anna', address: 'anna@example.org' }])
    expect(message.subject).toBe('Hallo')
    expect(message.headers.at(-1)).toEqual({ name: 'x-folded', value: 'eins zwei' })
    expect(message.text.trim().split(/\n+/)).toEqual(['Guten Tag!', 'Anna'])
  })
})

describe('what stands before the header', () => {
  test.each([
    ['blank lines', '\r\n\r\n'],
    ['a byte order mark', '\ufeff'],
    ['an mbox line', 'From anna@example.org Tue Feb  3 09:05:07 2026\n'],
    ['a quoted mbox line', '>From anna@example.org Tue Feb  3 09:05:07 2026\n'],
  ])('%s', async (_, before) => {
    const message = await readText(before + LINES.join('\n'))
    expect(message.from[0]?.address).toBe('anna@example.org')
    expect(message.headers).toHaveLength(3)
    expect(message.text.trim()).toBe('Guten Tag!\nAnna')
  })
})

describe('what stands in the header', () => {
  test('the torn lines of a long field do not end it', async () => {
    const message = await read(
      'Received: by mx',
      'X-Token: abc',
      'def==',
      'ghi',
      'From: a@example.org',
      '',
      'Text',
    )
    expect(message.from[0]?.address).toBe('a@example.org')
    expect(message.text.trim()).toBe('Text')
  })

  test('prose ends it, though the blank line is missing', async () => {
    const message = await read('From: a@example.org', 'Guten Tag Anna,', '', 'PS: Bis bald')
    expect(message.headers).toHaveLength(1)
    expect(message.text.trim()).toBe('Guten Tag Anna,\n\nPS: Bis bald')
  })

  test('a header without a body', async () => {
    const message = await readText('From: a@example.org\nSubject: Nur Kopf')
    expect(message).toMatchObject({ subject: 'Nur Kopf', text: '', size: 37 })
  })
})

describe('broken multiparts', () => {
  test('no boundary: the text as it is', async () => {
    expect((await read('Content-Type: multipart/mixed', '', 'Guten Tag')).text.trim()).toBe('Guten Tag')
  })

  test('a boundary that never comes: the text as it is', async () => {
    expect((await read('Content-Type: multipart/mixed; boundary=b', '', 'Guten Tag')).text.trim()).toBe(
      'Guten Tag',
    )
  })

  test('never closed: the last part goes to the end', async () => {
    const message = await read(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'eins',
      '--b',
      '',
      'zwei',
    )
    expect(message.text).toBe('eins\nzwei')
  })

  test('an outer boundary closes inner parts that are open', async () => {
    const message = await read(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: multipart/alternative; boundary=bb',
      '',
      '--bb',
      '',
      'eins',
      '--b',
      '',
      'zwei',
      '--b--',
    )
    expect(message.text).toBe('eins\nzwei')
  })

  test('a part without header', async () => {
    const message = await read(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '--b',
      '',
      'zwei',
      '--b--',
    )
    expect(message.parts).toHaveLength(2)
    expect(message.text).toBe('zwei')
  })
})

describe('no mail at all', () => {
  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['NULs', new Uint8Array(1000)],
    ['line ends', Buffer.from('\r\n\r\n\n')],
    ['a picture', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)],
  ])('%s is a message with defects', async (_, bytes) => {
    const message = await readBytes(bytes)
    expect(message).toMatchObject({ from: [], date: null, messageId: null, size: bytes.length })
    expect(message.defects).toEqual(expect.arrayContaining(['no-from', 'no-date']))
  })

  test('prose is text', async () => {
    expect((await readText('Guten Tag!\nDies ist ein Brief.')).text.trim()).toBe(
      'Guten Tag!\nDies ist ein Brief.',
    )
  })

  test('NULs within leave the rest', async () => {
    const message = await readText('From: a@exam\0ple.org\nSubject: H\0i\n\nGu\0ten Tag')
    expect(message).toMatchObject({ subject: 'H i', text: 'Guten Tag' })
  })
})
