import { describe, expect, test } from '@jest/globals'
import { firstOf, found, phrases } from '../../../lib/domain/signals/phrases.ts'

const LIST = phrases(`
  book
  book a table
  book a seat
  anmeld*
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
    ['a sign behind a figure', '20% off', ['% off']],
    ['signs that mean something in expressions', 'ist c++ (new) da', ['c++ (new)']],
    ['each once, in order', 'anmelden, book, anmelden', ['anmelden', 'book']],
  ])('%s', (_case, text, expected) => {
    expect(found(text, LIST)).toEqual(expected)
    expect(firstOf(text, LIST)).toBe(expected[0] ?? null)
  })
})
