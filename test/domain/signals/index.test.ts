import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { assessKind, KINDS } from '../../../lib/domain/kind.ts'
import { DECLARED } from '../../../lib/domain/signals/declared.ts'
import { DETECTORS, observe } from '../../../lib/domain/signals/index.ts'
import { WEIGHTS } from '../../../lib/domain/signals/weights.ts'
import { evidence } from './evidence.ts'

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '<a href="',
        '<img ',
        '<!--',
        '"@type":',
        '> ',
        '[',
        ']',
        '\n',
        'Re:',
        'abmelden',
        '%',
        '1',
        ' ',
        '_',
        'https://',
      ),
      { maxLength: 200 },
    )
    .map((pieces) => pieces.join('')),
)

const messages = fc
  .record({
    subject: nasty,
    text: nasty,
    html: fc.option(nasty),
    from: nasty,
    headers: fc.dictionary(
      fc.constantFrom(
        'List-Post',
        'List-Id',
        'Return-Path',
        'X-Campaign',
        'Auto-Submitted',
        'To',
        'DKIM-Signature',
      ),
      nasty,
    ),
  })
  .map(evidence)

describe('observe', () => {
  test('is total, and sees the same in the same message', () => {
    fc.assert(
      fc.property(messages, (given) => {
        const first = observe(given)
        expect(observe(given)).toEqual(first)
        for (const { strength } of first) {
          if (strength !== undefined) expect(strength >= 0 && strength <= 1).toBe(true)
        }
        const { probabilities } = assessKind(first)
        expect(KINDS.reduce((sum, kind) => sum + probabilities[kind], 0)).toBeCloseTo(1, 9)
      }),
      { numRuns: 200 },
    )
  })

  test('every observation has a weight', () => {
    fc.assert(
      fc.property(messages, (given) => {
        for (const { name } of observe(given))
          expect([name, name in WEIGHTS.observations]).toEqual([name, true])
      }),
      { numRuns: 100 },
    )
  })

  test.each([
    '<',
    '<a href="',
    '> ',
    'ab ',
    '1',
    '=',
    'x@',
    '"@type" : "',
    '[[',
    'order number ',
    'zu ',
    'liebe ',
    '<x@y> ',
    '\n> ',
  ])('hostile text costs no more than its length: %j', (piece) => {
    // Eight times the text may cost some eight times as much; quadratic reading would cost 64 times.
    const [short, long] = [leastCost(piece, 5_000), leastCost(piece, 40_000)]
    expect(long / Math.max(short, 4)).toBeLessThan(32)
  })
})

/** Milliseconds of processor time, the least of three runs: whatever else the machine does, it counts only ours. */
function leastCost(piece: string, length: number): number {
  const text = piece.repeat(Math.floor(length / piece.length))
  const costs = [1, 2, 3].map(() => {
    const given = evidence({ subject: text.slice(0, 16_384), text, html: text })
    const start = process.cpuUsage()
    observe(given)
    return process.cpuUsage(start).user / 1_000
  })
  return Math.min(...costs)
}

test('detectors have names of their own', () => {
  expect(new Set(DETECTORS.map(({ name }) => name)).size).toBe(DETECTORS.length)
})

test('the fitted weights weigh what is declared, and nothing else', () => {
  expect(Object.keys(WEIGHTS.observations)).toEqual(Object.keys(DECLARED.observations))
})
