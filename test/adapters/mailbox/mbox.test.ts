import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isSeparator, splitMbox } from '../../../lib/adapters/mailbox/mbox.ts'

/** Writes an mbox as mboxrd says. */
function join(messages: readonly Buffer[]): Buffer {
  return Buffer.concat(
    messages.flatMap((message) => [
      Buffer.from('From anna@example.org Mon Mar  4 09:30:00 2024\n'),
      Buffer.from(message.toString('latin1').replace(/^(>*From )/gm, '>$1'), 'latin1'),
      Buffer.from('\n'),
    ]),
  )
}

async function split(bytes: Buffer, chunkSize = 7): Promise<string[]> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize)
  }
  const messages: string[] = []
  for await (const { bytes: message } of splitMbox(chunks()))
    messages.push(Buffer.from(message).toString('latin1'))
  return messages
}

const lf = (...lines: string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1')

/** The slow, clear way: line by line. */
function splitByLines(bytes: Buffer): string[] {
  const messages: string[][] = []
  let afterBlank = true
  for (const line of bytes.toString('latin1').split(/(?<=\n)/)) {
    if (afterBlank && isSeparator(Buffer.from(line, 'latin1'))) messages.push([])
    else messages.at(-1)?.push(line.replace(/^>(?=>{0,999}From )/, ''))
    afterBlank = line === '\n' || line === '\r\n'
  }
  return messages.map((lines) => {
    const end = lines.at(-1)
    const isBlank = (end === '\n' || end === '\r\n') && lines.at(-2)?.endsWith('\n') !== false
    return (isBlank ? lines.slice(0, -1) : lines).join('')
  })
}

describe('the separator line', () => {
  test.each([
    'From anna@example.org Mon Mar  4 09:30:00 2024',
    'From - Mon Mar 04 09:30:00 2024',
    'From MAILER-DAEMON Mon 4 Mar 2024 09:30:00 +0900',
    'From 1790000000000000000@xxx Mon Mar 04 09:30:00 +0000 2024\r',
    'From () 2024-03-04 09:30:00 +0000',
    'From ???@??? Mon Mar 04 09:30 2024',
  ])('is %s', (line) => {
    expect(isSeparator(Buffer.from(line))).toBe(true)
  })

  test.each([
    'From here it is only ten minutes on foot.',
    'From Monday 09:30 on, the office is open.',
    'From May 2024 we meet in the old town hall.',
    'From: anna@example.org (Mon Mar  4 09:30:00 2024)',
    '>From anna@example.org Mon Mar  4 09:30:00 2024',
    ' From anna@example.org Mon Mar  4 09:30:00 2024',
    `From ${'x'.repeat(1_000)} Mon Mar  4 09:30:00 2024`,
  ])('is not %s', (line) => {
    expect(isSeparator(Buffer.from(line))).toBe(false)
  })
})

describe('splitting an mbox', () => {
  test('gives each message without separator and blank end, unescaped by one', async () => {
    const mbox = lf(
      'From a@example.org Mon Mar  4 09:30:00 2024',
      'Subject: one',
      '',
      '>From the beginning',
      '>>From a quotation',
      '> From with a space',
      '',
      'From b@example.org Tue Mar  5 09:30:00 2024',
      'Subject: two',
      '',
      'text',
      '',
    )
    expect(await split(mbox)).toEqual([
      'Subject: one\n\nFrom the beginning\n>From a quotation\n> From with a space\n',
      'Subject: two\n\ntext\n',
    ])
  })

  test('takes lines that end in CRLF', async () => {
    const mbox = lf(
      'From a@example.org Mon Mar  4 09:30:00 2024\r',
      'Subject: one\r',
      '\r',
      'From b@example.org Mon Mar  4 09:30:00 2024\r',
      'Subject: two\r',
    )
    expect(await split(mbox)).toEqual(['Subject: one\r\n', 'Subject: two\r\n'])
  })

  test('is not misled by a date after "From " within a paragraph', async () => {
    const mbox = lf(
      'From a@example.org Mon Mar  4 09:30:00 2024',
      'Subject: one',
      '',
      'You wrote:',
      'From b@example.org Mon Mar  4 09:30:00 2024',
    )
    expect(await split(mbox)).toHaveLength(1)
  })

  test('keeps a message that has neither blank line nor line end behind it', async () => {
    const mbox = Buffer.from('From a@example.org Mon Mar  4 09:30:00 2024\nSubject: one\n\n>From')
    expect(await split(mbox)).toEqual(['Subject: one\n\n>From'])
    expect(await split(Buffer.concat([mbox, Buffer.from(' ')]))).toEqual(['Subject: one\n\nFrom '])
  })

  test('a separator that ends the file, with or without its line end, begins an empty message', async () => {
    const mbox = Buffer.from(
      `From a@example.org Mon Mar  4 09:30:00 2024\nx\n\nFrom b@example.org Mon Mar  4 09:30:00 2024`,
    )
    expect(await split(mbox)).toEqual(['x\n', ''])
    expect(await split(Buffer.concat([mbox, Buffer.from('\n')]))).toEqual(['x\n', ''])
  })

  test('keeps a line longer than any chunk', async () => {
    const long = '>'.repeat(5_000)
    const mbox = lf('From a@example.org Mon Mar  4 09:30:00 2024', long)
    expect(await split(mbox, 64)).toEqual([`${long}\n`])
  })

  test('gives back what was joined, wherever the chunks end', async () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        '\r',
        'From ',
        '>From x',
        '>>From y',
        'From',
        '>',
        'From z@example.org Mon Mar  4 09:30:00 2024',
      ),
      fc.string({ unit: 'binary-ascii', maxLength: 30 }).map((text) => text.replaceAll('\n', ' ')),
    )
    const message = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => lf(...lines))
    await fc.assert(
      fc.asyncProperty(
        fc.array(message, { maxLength: 5 }),
        fc.integer({ min: 1, max: 60 }),
        async (messages, size) => {
          expect(await split(join(messages), size)).toEqual(messages.map((each) => each.toString('latin1')))
        },
      ),
    )
  })

  test('does as who looks at each line, wherever the chunks end', async () => {
    const piece = fc.constantFrom(
      ...['\n', '\n', '\r\n', '>', 'From ', 'From', ' ', 'x', 'a@example.org Mon Mar  4 09:30:00 2024'],
      ...['From a@example.org Mon Mar  4 09:30:00 2024\n', '\n\nFrom - Mon Mar 04 09:30:00 2024\n'],
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 40 }),
        fc.integer({ min: 1, max: 30 }),
        async (pieces, size) => {
          const bytes = Buffer.from(`From a@example.org Mon Mar  4 09:30:00 2024\n${pieces.join('')}`)
          expect(await split(bytes, size)).toEqual(splitByLines(bytes))
        },
      ),
      { numRuns: 500 },
    )
  })
})
