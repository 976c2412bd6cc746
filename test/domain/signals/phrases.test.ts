import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { part, passage } from '../../../lib/domain/signals/passage.ts'
import { firstOf, found, phrases } from '../../../lib/domain/signals/phrases.ts'

const LIST = phrases(`
  book
  book a table
  book a seat
  anmeld*
  anmelden bis
  * der woche
  lädt … ein
  don't
  % off
  c++ (new)
`)

describe('phrases', () => {
  test.each([
    ['the longer of two that begin alike', 'please book a table', ['book a table']],
    ['the shorter where the longer breaks off', 'please book a tent', ['book']],
    ['whole words only', 'my notebook and bookshelf', []],
    ['a stem', 'jetzt anmelden', ['anmelden']],
    ['a few words between', 'der verein lädt herzlich ein', ['lädt herzlich ein']],
    ['nothing across a sentence', 'wer lädt? alle gehen ein', []],
    ['either apostrophe', 'don’t', ['don’t']],
    ['an apostrophe and a figure', "don't 5", ["don't"]],
    ['the longer of two with different endings', 'anmelden bis montag', ['anmelden bis']],
    ['what begins with any word', 'buch der woche', ['buch der woche']],
    ['a letter beyond the first plane before it', '𝒳book', []],
    ['a sign behind a figure', '20% off', ['% off']],
    ['signs that mean something in expressions', 'ist c++ (new) da', ['c++ (new)']],
    ['each once, in order', 'anmelden, book, anmelden', ['anmelden', 'book']],
  ])('%s', (_case, text, expected) => {
    expect(found(passage(text), LIST)).toEqual(expected)
    expect(firstOf(passage(text), LIST)).toBe(expected[0] ?? null)
  })
})

/** With the one apostrophe and with the other, each of them. */
function eitherWay(line: string): readonly string[] {
  const at = line.indexOf("'")
  if (at < 0) return [line]
  return eitherWay(line.slice(at + 1)).flatMap((rest) =>
    ["'", '’'].map((mark) => line.slice(0, at) + mark + rest),
  )
}

/** Each phrase an expression of its own: the first in the text, of several there the longest, none over another. */
function slowly(text: string, lines: readonly string[]): readonly string[] {
  const expressions = lines.flatMap(eitherWay).map((line) => {
    const source = line
      .replace(/[.+?^${}()|[\]\\/]/g, '\\$&')
      .replace(/ ?… ?/g, '[^!?]{1,40}?')
      .replaceAll('*', '\\p{L}{0,24}')
    const before = /^[\p{L}\p{N}*]/u.test(line) ? '(?<![\\p{L}\\p{N}])' : ''
    return new RegExp(`${before}${source}(?![\\p{L}\\p{N}])`, 'uy')
  })
  const kept = new Set<string>()
  for (let at = 0; at < text.length; ) {
    const ends = expressions.map((expression) => {
      expression.lastIndex = at
      return expression.test(text) ? expression.lastIndex : 0
    })
    const end = Math.max(...ends)
    if (end > 0) kept.add(text.slice(at, end))
    at = end > 0 ? end : at + 1
  }
  return [...kept]
}

test('phrases are found as each expression for itself would find them', () => {
  const stems = ['book', 'books', 'a', 'anmeld', 'ein', 'don', 't', '% off', 'käse', 'wir', 'l']
  const line = fc
    .tuple(
      fc.constantFrom(...stems, '*'),
      fc.array(fc.constantFrom(' ', '…', "'", '*', ' a', ' ein', 't', ' book'), { maxLength: 3 }),
    )
    .map(([head, rest]) => [head, ...rest].join('').trim())
    // Of a phrase, something must be sure.
    .filter((each) => /[^*…' ]/.test(each) && !each.endsWith('…'))
  const text = fc
    .array(fc.constantFrom(...stems, ' ', ' ', ' ', "'", '’', '!', '. ', '😀', 'x', 'ein'), { maxLength: 30 })
    .map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(fc.uniqueArray(line, { minLength: 1, maxLength: 8 }), text, (lines, said) => {
      expect(found(passage(said), phrases(lines.join('\n')))).toEqual(slowly(said, lines))
    }),
    // Of both apostrophes side by side, the phrase goes on to the second.
    { numRuns: 3_000, examples: [[["ein…'"], "einbook'’"]] },
  )
})

test('phrases are found in a part as in the same text alone', () => {
  const words = ['book', 'books', 'anmeld', 'anmelden', 'der', 'woche', 'herzlich', ' ', ' ', ' ', '!', 'x']
  const text = fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, fc.nat(40), fc.nat(60), (said, from, to) => {
      expect(found(part(passage(said), from, to), LIST)).toEqual(found(passage(said.slice(from, to)), LIST))
    }),
    { numRuns: 2_000, examples: [['bookshelf', 0, 4]] },
  )
})
