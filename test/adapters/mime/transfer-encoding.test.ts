import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  decodeBase64,
  decodedSize,
  decodeHexes,
  decodeQuotedPrintable,
} from '../../../lib/adapters/mime/transfer-encoding.ts'

const quoted = (text: string): string => decodeQuotedPrintable(Buffer.from(text, 'latin1')).toString('latin1')

describe('quoted-printable', () => {
  test.each([
    ['an escape', 'a=E4b', 'a\xe4b'],
    ['small digits', 'a=e4b', 'a\xe4b'],
    ['a soft line break', 'a=\r\nb', 'ab'],
    ['one of LF alone', 'a=\nb', 'ab'],
    ['one at the very end', 'a=', 'a'],
    ['a hard line break', 'a\r\nb', 'a\r\nb'],
    ['half an escape', 'a=E-b', 'a=E-b'],
    ['an escape cut by a soft line break', 'a=E=\nb', 'a=Eb'],
    ['an escape at the very end', 'a=E4', 'a\xe4'],
    ['half an escape at the very end', 'a=E', 'a=E'],
    ['a soft line break of several CR', 'a=\r\r\nb', 'ab'],
    ['signs in a row', '===41==', '==A='],
    ['no escape at all', 'abc', 'abc'],
    ['nothing', '', ''],
    ['what is no escape', '=0g =zz 1 = 2', '=0g =zz 1 = 2'],
  ])('%s', (_, encoded, decoded) => {
    expect(quoted(encoded)).toBe(decoded)
  })

  test('marks of percent', () => {
    expect(decodeHexes('100%, %C3%A4%2', '%').toString()).toBe('100%, ä%2')
  })
})

describe('base64', () => {
  test.each([
    ['lines', 'QUJD\r\nREVG', 'ABCDEF'],
    ['no padding', 'QUI', 'AB'],
    ['padding on each line', 'QQ==\r\nQg==\r\n', 'AB'],
    ['what is no digit', 'QU*J\u00e4D', 'ABC'],
    ['the digits of base64url, which are none here', 'Q-UJ_D', 'ABC'],
    ['a digit too many', 'QUJDR', 'ABC'],
    ['nothing', '', ''],
  ])('%s', (_, encoded, decoded) => {
    expect(decodeBase64(encoded).toString('latin1')).toBe(decoded)
  })
})

describe('the size of what is not decoded', () => {
  test('of base64 in lines of any length and end', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 600 }),
        fc.constantFrom(4, 60, 76),
        fc.constantFrom('\n', '\r\n'),
        (octets, width, end) => {
          const lines =
            Buffer.from(octets)
              .toString('base64')
              .match(new RegExp(`.{1,${width}}`, 'g')) ?? []
          const content = Buffer.from(lines.join(end) + end)
          expect(decodedSize(content, 'base64')).toBe(octets.length)
        },
      ),
    )
  })

  test('of quoted-printable', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:[a-z \n]|=\n|=\r\n|=[0-9A-F]{2}){0,60}$/), (text) => {
        expect(decodedSize(Buffer.from(text), 'quoted-printable')).toBe(quoted(text).length)
      }),
    )
  })

  test('of any other is that of its octets', () => {
    expect(decodedSize(Buffer.from('a=E4'), '8bit')).toBe(4)
  })
})
