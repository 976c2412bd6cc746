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
        for (const { name } of observe(given)) expect(WEIGHTS.observations).toHaveProperty([name])
      }),
      { numRuns: 100 },
    )
  })

  test('hostile text of the greatest length is read in linear time', () => {
    for (const piece of [
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
    ]) {
      const text = piece.repeat(Math.floor(200_000 / piece.length))
      const start = performance.now()
      observe(evidence({ subject: text.slice(0, 16_384), text, html: text }))
      expect(performance.now() - start).toBeLessThan(3_000)
    }
  })
})

test('detectors have names of their own', () => {
  expect(new Set(DETECTORS.map(({ name }) => name)).size).toBe(DETECTORS.length)
})

test('the fitted weights weigh what is declared, and nothing else', () => {
  expect(Object.keys(WEIGHTS.observations)).toEqual(Object.keys(DECLARED.observations))
})
