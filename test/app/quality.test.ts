import { describe, expect, test } from '@jest/globals'
import { fitWeights } from '../../lib/app/fit.ts'
import { foldsBySource } from '../../lib/app/folds.ts'
import { parseLabels } from '../../lib/app/labels.ts'
import { minimise } from '../../lib/app/minimise.ts'
import { qualityOf, rateOf } from '../../lib/app/quality.ts'
import { assessKind, type Kind } from '../../lib/domain/kind.ts'
import { DECLARED } from '../../lib/domain/signals/declared.ts'

const label = (path: string, kind: Kind, sure = true) => ({
  path,
  kind,
  sure,
  language: 'en',
  source: path.split('/')[0] ?? '',
})
const answered = (path: string, kind: Kind, said: Kind, sure = true) => ({
  label: label(path, kind, sure),
  kind: said,
  probabilities: assessKind([]).probabilities,
})

describe('labels', () => {
  test('are read line by line, without the header and the unclear', () => {
    const tsv = 'path\tlabel\tsure\tlanguage\tnote\na/1\tpersonal\t1\tde\tletter\nb/2\tunclear\t1\ten\t\n'
    expect(parseLabels(tsv)).toEqual([
      { path: 'a/1', kind: 'personal', sure: true, language: 'de', source: 'a' },
    ])
  })

  test('a label that is none is refused by line', () => {
    expect(() => parseLabels('a/1\tletter\t1\tde')).toThrow('line 1')
  })
})

describe('qualityOf', () => {
  const measured = qualityOf([
    answered('a/1', 'personal', 'newsletter'),
    answered('a/2', 'transactional', 'transactional'),
    answered('b/3', 'newsletter', 'invitation'),
    answered('b/4', 'newsletter', 'personal'),
    answered('b/5', 'personal', 'newsletter', false),
  ])

  test('counts the sure as harm and relief, with their paths', () => {
    expect(measured).toMatchObject({
      messages: 4,
      harm: { count: 1, total: 2, rate: 0.5, paths: ['a/1'] },
      relief: { count: 1, total: 2, rate: 0.5, missed: ['b/4'] },
    })
  })

  test('keeps the unsure beside them, and tells the sources apart', () => {
    expect(measured.unsure.harm.paths).toEqual(['b/5'])
    expect(measured.sources).toMatchObject({ a: { harm: { count: 1 } }, b: { harm: { total: 0 } } })
  })
})

test('the interval is Wilson’s', () => {
  expect(rateOf(0, 100).interval?.[1]).toBeCloseTo(0.037, 3)
  expect(rateOf(0, 0)).toMatchObject({ rate: null, interval: null })
})

test('a source is never in two folds', () => {
  const examples = ['a/1', 'a/2', 'b/1', 'c/1'].map((path) => ({
    label: label(path, 'personal'),
    observations: [],
  }))
  const folds = foldsBySource(examples, 2)
  expect(folds.map((fold) => [...fold])).toEqual([['a'], ['b', 'c']])
})

test('minimise finds the bottom of a bowl', () => {
  const bottom = minimise((at, gradient) => {
    const [x, y] = [at[0] ?? 0, at[1] ?? 0]
    gradient[0] = 2 * (x - 3)
    gradient[1] = 20 * (y + 1)
    return (x - 3) ** 2 + 10 * (y + 1) ** 2
  }, new Float64Array(2))
  expect([...bottom].map((x) => Math.round(x * 1_000) / 1_000)).toEqual([3, -1])
})

describe('fitWeights', () => {
  const [verp, images] = ['verp', 'images']
  const many = Array.from({ length: 120 }, (_, i) => ({
    label: label(`${i % 2 ? 'a' : 'b'}/${i}`, i % 4 < 2 ? 'personal' : 'newsletter'),
    observations: i % 4 < 2 ? [] : [{ name: verp, detail: '' }],
  }))

  test('moves what the mail shows often, and keeps what it shows seldom', () => {
    const learnt = fitWeights(many, DECLARED, 4)
    expect(learnt.fittedKinds).toEqual(['personal', 'newsletter'])
    expect(learnt.observations[verp]?.[6]).toBeGreaterThan(DECLARED.observations[verp]?.[6] ?? 0)
    expect(learnt.observations[verp]?.[8]).toBe(DECLARED.observations[verp]?.[8])
    expect(learnt.observations[images]).toEqual(DECLARED.observations[images])
  })

  test('one source proves nothing', () => {
    const alone = many.map((example) => ({ ...example, label: { ...example.label, source: 'a' } }))
    expect(fitWeights(alone, DECLARED, 4)).toMatchObject(DECLARED)
  })
})
