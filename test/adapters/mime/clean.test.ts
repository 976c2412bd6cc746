import { expect, test } from '@jest/globals'
import { cleanText } from '../../../lib/adapters/mime/clean.ts'

test('a text loses its control characters, and nothing else but the CR of its line ends', () => {
  const isControl = (code: number): boolean => code < 0x20 || (code >= 0x7f && code <= 0x9f)
  for (let code = 0; code <= 0xffff; code++) {
    const char = String.fromCharCode(code)
    const kept = char === '\r' ? '\n' : char === '\t' || char === '\n' || !isControl(code) ? char : ''
    expect(cleanText(`a${char}${char}b`)).toBe(`a${kept}${kept}b`)
  }
})

test.each([
  ['behind what stays', 'one\n\ttwo\n\u0000', 'one\n\ttwo\n'],
  ['before it', '\u0007\tone\n', '\tone\n'],
  ['between lines', 'one\r\n\u0085\r\rtwo\u000c', 'one\n\n\ntwo'],
  ['nothing to lose', 'one\n\ttwo ü\n', 'one\n\ttwo ü\n'],
])('control characters %s', (_, text, cleaned) => {
  expect(cleanText(text)).toBe(cleaned)
})
