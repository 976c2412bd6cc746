import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { expression } from '../../../lib/domain/signals/expression.ts'
import { addText, gramsFor, gramsIn } from '../../../lib/domain/signals/grams.ts'
import { neededRuns, separated } from '../../../lib/domain/signals/needed.ts'
import { passage } from '../../../lib/domain/signals/passage.ts'
import { possibleIn, runsOf } from '../../../lib/domain/signals/runs.ts'
import { literalsIn, sources } from '../../hostile/regexes.ts'

describe('what every match of an expression has', () => {
  test.each([
    [/unsubscribe/, ['unsubscribe']],
    [/(?:un)?subscribe|abo\d/, ['subscribe', 'unsubscribe', 'abo']],
    [/news(?:letter|brief)en?/, ['newslettere', 'newsletteren', 'newsbriefe', 'newsbriefen']],
    [/\d{1,2} ?uhr/, ['uhr', ' uhr']],
    [/(?<!\p{L})beitr[aä]ge(?!\p{L})/u, ['beitrage', 'beiträge']],
    [/total[^.!?]{0,40}?€/, ['total']],
    [/(?:garten){2,}/, ['gartengarten']],
    [/\u{1f600}\bfest\.|ko\/la/u, ['😀fest.', 'ko/la']],
    [/(?:sommer|winter)?fest/, ['sommerfest', 'winterfest', 'fest']],
    [/\d+ ?%/, ['%', ' %']],
    [/x{4,12}\d/, ['xxxx']],
  ])('%s', (pattern, expected) => {
    expect((neededRuns(pattern) ?? []).map(({ run }) => run).sort()).toEqual([...expected].sort())
  })

  test.each([
    [/fest(?:e)?/, 0],
    [/(?<!\p{L})\p{L}{3,20}fest/u, 40],
    [/\d{1,2}\. ?mai/, 4],
    [/(?:am|vom) \d fest/, 6],
    [/\d+ fest/, Number.POSITIVE_INFINITY],
    [/(\w)\1fest/, Number.POSITIVE_INFINITY],
  ])('and at most so far behind its beginning: %s', (pattern, most) => {
    expect(Math.max(...(neededRuns(pattern) ?? []).map(({ before }) => before))).toBe(most)
  })

  test.each([
    [
      'each alternative that says what it needs, and the others',
      /fest|\d\d?h|garten/,
      ['fest|garten', '\\d\\d?h'],
    ],
    ['all that need something', /fest|garten/, ['fest|garten']],
    ['all that need nothing', /\d|\w/, ['\\d|\\w']],
    ['what catches a group', /(fest)|\d/, ['(fest)|\\d']],
    ['what catches a group by its name', /(?<what>fest)|\d/, ['(?<what>fest)|\\d']],
    ['alternatives within', /(?:fest|\d)|a/, ['(?:fest|\\d)|a']],
    ['a bar that is none', /fest\||[|]|\d/, ['fest\\|', '[|]|\\d']],
  ])('separates %s', (_case, pattern, expected) => {
    expect(separated(pattern).map(({ source }) => source)).toEqual(expected)
  })

  test.each([
    /\d+ ?h/,
    /a|unsubscribe/,
    /(?:garten)?/,
    /(?:garten)*/,
    /[a-c]x[d-f]/,
    /(?=garten)\w+/,
    /(\w)\1/,
    /^.$/,
  ])('nothing can be named: %s', (pattern) => expect(neededRuns(pattern)).toBeNull())

  test('each expression of the detectors is understood', () => {
    const files = sources().filter((file) => file.startsWith('lib/domain/signals/'))
    const all = files.flatMap(literalsIn).map(({ pattern }) => pattern)
    expect(all.length).toBeGreaterThan(150)
    const named = all.filter((pattern) => neededRuns(pattern) !== null)
    expect(named.length).toBeGreaterThan(60)
  })

  test('whatever an expression matches has one of its runs', () => {
    const atom = fc.constantFrom(
      'a',
      'ü',
      'no',
      'garten',
      '\\d',
      '[xy]',
      '[a-f]',
      '.',
      '\\.',
      '(?:ein|aus)',
      '(?:fest|\\d|)',
    )
    const quantifier = fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,2}', '{1,3}?')
    const source = fc
      .array(fc.array(fc.tuple(atom, quantifier), { minLength: 1, maxLength: 6 }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((branches) =>
        branches.map((branch) => branch.map(([one, many]) => `(?:${one})${many}`).join('')).join('|'),
      )
    fc.assert(
      fc.property(
        source.chain((each) => fc.tuple(fc.constant(each), fc.stringMatching(new RegExp(`^(?:${each})$`)))),
        ([each, matched]) => {
          const needs = neededRuns(new RegExp(each))
          const isThere = needs?.some(({ run, before }) =>
            matched.slice(0, before + run.length).includes(run),
          )
          expect(isThere ?? true).toBe(true)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

describe('grams', () => {
  test('a text has all grams of whatever an expression finds in it, upper or lower case', () => {
    // What expressions of ours are made of, and what stands for it under the flags `iu`.
    const letter = fc.constantFrom(...'aAäÄßẞsSſkK\u212aéÉıİIΣσς1 €.😀')
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 40 }), fc.array(letter, { maxLength: 6 }), (said, sought) => {
        const [text, run] = [said.join(''), sought.join('')]
        const grams = gramsFor(3)
        addText(grams, text)
        const isThere = new RegExp(run.replaceAll('.', '\\.'), 'iu').test(text)
        expect(isThere && possibleIn(runsOf([[run]]), grams).length === 0).toBe(false)
      }),
      { numRuns: 2_000 },
    )
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.nat(60),
        fc.nat(20),
        (text, from, length) => {
          const grams = gramsFor(3)
          addText(grams, text)
          expect(possibleIn(runsOf([[text.slice(from, from + length)]]), grams)).toEqual([0])
        },
      ),
    )
  })
  test('and mostly no others', () => {
    const grams = gramsFor(1_000)
    addText(grams, 'wir laden herzlich zum sommerfest in den garten ein '.repeat(20))
    const runs = runsOf(['unsubscribe', 'sommerfest', 'abmelden', 'herzlich zum'].map((run) => [run]))
    expect(possibleIn(runs, grams)).toEqual([1, 3])
  })
  test('what is too short to have one may be anywhere', () => {
    expect(gramsIn('ab', 5)).toEqual([])
    expect(possibleIn(runsOf([['ab']]), gramsFor(0))).toEqual([0])
  })
})

describe('an expression', () => {
  test('finds what the pattern finds, wherever it is tried', () => {
    const patterns = [
      /(?<!\p{L})\p{L}{1,20}(?:fest|lauf)(?!\p{L})/u,
      /\b\d{1,2}\. ?(?:mai|juni)\b|\d{1,2}:\d\d|samstag/u,
      /fest[^.!?]{0,12}?\d|ab (?:nur )?\d ?€/,
      /\d ?%|(?:bis|nur) zu [^.!?]{0,5}\d/,
      /x{4,12} ?\d{2}|karte[^.]{0,8} \d/,
      /(?:😀|fest){1,3}(\d)?/u,
      /Samstag|FEST/i,
    ]
    const sought = patterns.map((pattern) => [expression(pattern), pattern] as const)
    const piece = fc.constantFrom(
      ...[
        'fest',
        'stadtfest',
        'lauf',
        'mai',
        ' ',
        ' ',
        ' ',
        '. ',
        '1',
        '23',
        ':',
        '€',
        '%',
        'bis zu ',
        'nur ',
      ],
      ...['ab ', 'xxxx', 'xx', 'karte', '😀', 'e', 'samstag', 'Samstag'],
    )
    const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, fc.nat(200), (said, filling) => {
        const whole = `${'und so weiter '.repeat(filling)}${said}`
        for (const [asked, pattern] of sought) {
          expect(asked.exec(passage(whole))).toEqual(pattern.exec(whole))
        }
      }),
      { numRuns: 1_000 },
    )
  })
  test('is asked anew each time, global or not', () => {
    const each = expression(/fest(?:e)?/g)
    const text = passage('feste im garten, und noch ein fest')
    expect(each.exec(text)?.[0]).toBe('feste')
    expect(each.exec(text)?.index).toBe(0)
    expect(each.replace(text, '—').text).toBe('— im garten, und noch ein —')
    expect(each.test(passage('nichts'))).toBe(false)
  })
  test('knows what stands for another letter', () => {
    expect(expression(/last visit/iu).test(passage('your laſt viſit'))).toBe(true)
  })
})
