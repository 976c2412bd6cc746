import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { initials, oneLine, visible, withoutUrls, wrap } from '../../lib/views/text.ts'

test('oneLine takes the short way only for what is a line already', () => {
  const piece = fc.constantFrom(
    'a',
    'ß',
    ' ',
    '  ',
    '\t',
    '\n',
    '\xa0',
    '„',
    '–',
    '\xad',
    '\u2009',
    '\u0301',
    '€',
  )
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  // Beside a control character, of which nothing stays, the long way is taken.
  fc.assert(fc.property(text, (some) => expect(oneLine(some, 40)).toBe(oneLine(`${some}\x00`, 40))))
})

describe('visible', () => {
  test('takes the short way only for what has a look of its own', () => {
    const all = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code))
    // Beside a sign of another script the short way is not taken, whatever else the text holds.
    expect(all.map(visible)).toEqual(all.map((one) => visible(`${one}李`).slice(0, -1)))
  })

  test.each([
    ['an overriding direction', 'a\u202egpj.exe', 'agpj.exe'],
    ['isolates', '\u2067abc\u2069', 'abc'],
    ['control characters', 'a\u0000b\u0007c\u009b', 'abc'],
    ['soft hyphens and zero-width spaces', 'ex\u00adam\u200bple', 'example'],
    ['tags', 'a\u{e0041}b', 'ab'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['piled-up marks', `a${'\u0301'.repeat(50)}b`, `a${'\u0301'.repeat(4)}b`],
    ['piled-up joiners', `a${'\u200d'.repeat(50)}b`, 'ab'],
    ['foreign line ends', 'a\r\nb\u2028c\rd', 'a\nb\nc\nd'],
  ])('takes out %s', (_, hostile, shown) => {
    expect(visible(hostile)).toBe(shown)
  })

  test.each([
    ['umlauts', 'Grüße aus Köln'],
    ['an emoji family', 'wir 👨‍👩‍👧 kommen ❤️'],
    ['Arabic', 'مرحبا بالعالم'],
    ['Persian with a non-joiner', 'می\u200cخواهم'],
    ['Vietnamese, decomposed', 'Tie\u0302\u0301ng Vie\u0323\u0302t'],
    ['line breaks and tabs', 'a\n\tb'],
  ])('leaves %s alone', (_, text) => {
    expect(visible(text)).toBe(text)
  })
})

describe('oneLine', () => {
  test('cuts at a word where one ends near', () => {
    expect(oneLine('one two thr four', 12)).toBe('one two thr…')
    expect(oneLine('nineteen two three', 14)).toBe('nineteen two…')
    expect(oneLine('Donaudampfschifffahrt', 8)).toBe('Donauda…')
  })

  test('is empty where nothing shows', () => {
    expect(oneLine(' \u200d \u2062\n\u00a0\u0301', 20)).toBe('')
  })

  test('is one line within its bound, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.integer({ min: 4, max: 90 }),
        (text, max) => {
          const line = oneLine(text, max)
          expect(line.length).toBeLessThanOrEqual(max)
          expect(line.isWellFormed()).toBe(true)
          expect(line).not.toMatch(/[\n\r\t]/)
        },
      ),
    )
  })

  test('stays quick on a megabyte', () => {
    expect(oneLine('\u202e'.repeat(1_000_000), 60)).toBe('')
    expect(oneLine('x'.repeat(1_000_000), 60)).toHaveLength(60)
  })
})

test('withoutUrls leaves no web address for a mail client to link', () => {
  expect(withoutUrls('Los: https://evil.example/a?b=c und www.evil.example!', '[Link]')).toBe(
    'Los: [Link] und [Link]',
  )
  expect(withoutUrls('Wir sehen uns. www ist alt.', '[Link]')).toBe('Wir sehen uns. www ist alt.')
})

test.each([
  ['Max Muster', 'MM'],
  ['Dr. Anna-Lena Weiß', 'DW'],
  ['newsletter@jazz.example', 'N'],
  ['李小龍', '李'],
  ['“…”', '?'],
])('initials of %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})

test('wrap keeps every word and marks every line', () => {
  const lines = wrap('ein paar Wörter, die nicht in eine Zeile passen', '  | ', 24).split('\n')
  expect(lines.every((line) => line.startsWith('  | ') && line.length <= 24)).toBe(true)
  expect(lines.map((line) => line.slice(4)).join(' ')).toBe('ein paar Wörter, die nicht in eine Zeile passen')
})
