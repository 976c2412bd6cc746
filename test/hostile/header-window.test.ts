import { expect, test } from '@jest/globals'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'

const FILLING = `X-P: ${'p'.repeat(493)}\r\n`

/** A reader that looks at a header piece by piece must not end it, or tear a field, where a piece ends. */
test.each([4_096, 16_384, 65_536])('a header is the same wherever octet %i falls in it', async (edge) => {
  const before = `From: Mia Lund <mia@lund.example>\r\n${FILLING.repeat(Math.floor(edge / FILLING.length) - 1)}`
  for (let shift = 0; shift < 90; shift++) {
    const rest = 'f'.repeat(edge - 80 + shift - before.length)
    const text = `${before}X-F: ${rest}\r\nX-Long-Name: a\r\nSubject: Hallo\r\n folded\r\nTo: anna@berger.example\r\n\r\ntext`
    const message = await mimeReader().read(Buffer.from(text))
    expect([shift, message.subject, message.to[0]?.address, message.text]).toEqual([
      shift,
      'Hallo folded',
      'anna@berger.example',
      'text',
    ])
  }
})
