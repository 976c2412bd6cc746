import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ENTRY_STATES, type EntryState } from '../../lib/domain/entry.ts'
import {
  expiryOf,
  HELD_TRANSITIONS,
  type HeldEvent,
  keepsEnd,
  leavesAt,
  leavesIfAskedAt,
  nextState,
  STATES_NEEDING_BYTES,
} from '../../lib/domain/held.ts'

const EVENTS = Object.keys(HELD_TRANSITIONS) as readonly HeldEvent[]

test.each([
  ['held', 'release', 'leaving'],
  ['leaving', 'undo', 'held'],
  ['leaving', 'hand-over', 'releasing'],
  ['releasing', 'released', 'released'],
  ['held', 'discard', 'discarded'],
  ['discarded', 'release', 'leaving'],
  ['held', 'expire', 'expired'],
  ['discarded', 'expire', 'expired'],
  ['held', 'hand-over', null],
  ['held', 'undo', null],
  ['leaving', 'release', null],
  ['leaving', 'discard', null],
  ['leaving', 'expire', null],
  ['releasing', 'undo', null],
  ['released', 'release', null],
  ['released', 'undo', null],
  ['releasing', 'release', null],
  ['releasing', 'expire', null],
  ['expired', 'release', null],
  ['delivered', 'discard', null],
] as const)('%s, %s: %s', (state, event: HeldEvent, after) => {
  expect(nextState(state, event)).toBe(after)
})

test('whatever happens in whatever order, it is handed over at most once, and never after its bytes went', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 40 }), (events) => {
      let state: EntryState = 'held'
      let handedOver = 0
      for (const event of events) {
        const next = nextState(state, event)
        if (next === null) continue
        if (event === 'hand-over') {
          handedOver++
          expect(STATES_NEEDING_BYTES).toContain(state)
        }
        if (event === 'undo') expect(handedOver).toBe(0)
        state = next
      }
      expect(handedOver).toBeLessThanOrEqual(1)
      expect(handedOver === 1).toBe(state === 'releasing' || state === 'released')
    }),
  )
})

test('what may wait again keeps its end', () => {
  expect(ENTRY_STATES.filter(keepsEnd)).toEqual(['held', 'leaving', 'discarded'])
})

test('a release can be undone for a minute', () => {
  const asked = new Date('2026-01-01T00:00:00Z')
  const due = leavesAt({ stateAt: asked })
  expect(due.toISOString()).toBe('2026-01-01T00:01:00.000Z')
  expect(leavesIfAskedAt(due)).toEqual(asked)
})

test('a held message can be released for sixty days', () => {
  expect(expiryOf(new Date('2026-01-01T00:00:00Z')).toISOString()).toBe('2026-03-02T00:00:00.000Z')
})
