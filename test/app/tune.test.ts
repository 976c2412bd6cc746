import { describe, expect, test } from '@jest/globals'
import type { ReplayedVerdict } from '../../lib/app/backtest-replay.ts'
import { tune } from '../../lib/app/tune.ts'
import { MASS_THRESHOLD } from '../../lib/domain/kind.ts'

const LETTER: ReplayedVerdict = {
  path: 'letter',
  at: new Date('2026-03-02T09:30:00Z'),
  subject: 'Thursday',
  author: { name: 'Jonas Weber', address: null, platform: null },
  kind: 'personal',
  tie: 'known',
  rank: 1,
  disposition: 'deliver',
  reason: { code: 'never-held', facts: {} },
  heldAt: [],
  massProbability: 0.01,
  to: null,
  answered: true,
}

const NEWS: ReplayedVerdict = {
  ...LETTER,
  path: 'news',
  kind: 'newsletter',
  disposition: 'hold',
  heldAt: ['relaxed', 'normal', 'strict'],
  massProbability: 0.97,
  answered: false,
}

const times = (count: number, verdict: ReplayedVerdict) => Array.from({ length: count }, () => verdict)

/** Held only where newsletters of the known are. */
const ofAFriend: ReplayedVerdict = { ...NEWS, path: 'friend', heldAt: ['strict'] }
/** Held unless weak ties count as known. */
const ofAContact: ReplayedVerdict = { ...NEWS, path: 'contact', heldAt: ['normal', 'strict'] }

describe('what is proposed', () => {
  test.each<[string, readonly ReplayedVerdict[], string | null, string]>([
    ['too little was answered', [...times(5, LETTER), ...times(9, NEWS)], 'normal', 'too-little-proof'],
    ['strict holds no more', [...times(40, LETTER), ...times(9, NEWS)], 'normal', 'enough'],
    [
      'strict holds more, and costs nothing',
      [...times(40, LETTER), ...times(9, NEWS), ...times(9, ofAFriend)],
      'strict',
      'holds-more',
    ],
    [
      'strict holds more, but one of it was answered',
      [...times(40, LETTER), ...times(9, ofAFriend), { ...ofAFriend, answered: true }],
      'normal',
      'enough',
    ],
    ['normal costs an answer', [{ ...ofAContact, answered: true }], 'relaxed', 'spares-answered'],
    ['every one does', [{ ...NEWS, answered: true }], null, 'none-passes'],
    ['there is no mail at all', [], 'normal', 'too-little-proof'],
  ])('%s', (_what, verdicts, proposed, why) => {
    expect(tune(verdicts)).toMatchObject({ proposed, why })
  })
})

describe('the proof gate', () => {
  test('names the messages for which a setting is refused', () => {
    const { settings } = tune([NEWS, { ...ofAFriend, answered: true }])
    expect(
      settings.map(({ sensitivity, regretted }) => [sensitivity, regretted.map(({ path }) => path)]),
    ).toEqual([
      ['relaxed', []],
      ['normal', []],
      ['strict', ['friend']],
    ])
  })

  test('says from which threshold on nothing that was answered is held', () => {
    const { safeFrom } = tune([NEWS, { ...ofAFriend, answered: true, massProbability: 0.82 }])
    expect(safeFrom).toEqual({ relaxed: MASS_THRESHOLD, normal: MASS_THRESHOLD, strict: 0.85 })
    expect(tune([{ ...NEWS, answered: true, massProbability: 0.999 }]).safeFrom.normal).toBeNull()
  })
})

test('the surer Kith must be, the less is held', () => {
  const verdicts = [0.61, 0.7, 0.83, 0.96, 0.995].map((massProbability) => ({ ...NEWS, massProbability }))
  const held = tune(verdicts)
    .curve.filter(({ sensitivity }) => sensitivity === 'normal')
    .map((trial) => trial.held)
  expect(held).toEqual(held.toSorted((a, b) => b - a))
  expect([held[0], held.at(-1)]).toEqual([5, 1])
})
