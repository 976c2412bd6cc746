import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { address } from '../../lib/domain/address.ts'
import {
  beginning,
  resuming,
  settled,
  stillComes,
  UNSUBSCRIBE_FAILURES,
  type Unsubscription,
} from '../../lib/domain/unsubscription.ts'
import { heldEntry, NOW } from '../support/entries.ts'

const HOUR = 3_600_000
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR)
const entry = heldEntry()

function begun(now = NOW): Unsubscription {
  const of = beginning(entry, 'one-click', null, now)
  if (of === null) throw new Error('not begun')
  return of
}

describe('an attempt', () => {
  test('is recorded before it is made, and taken up again where it was cut off', () => {
    expect(begun()).toMatchObject({ state: 'asking', attempts: 1, version: 1, askedAt: NOW })
    expect(resuming(begun(), later(0.1))).toBeNull()
    expect(resuming(begun(), later(0.2))).toMatchObject({ state: 'asking', attempts: 2, version: 2 })
  })

  test('that was heard is the last', () => {
    const done = settled(begun(), 'done', later(1))
    expect(done).toMatchObject({ state: 'done', reason: null, retryAt: null, stateAt: later(1), version: 2 })
    expect(resuming(done, later(100))).toBeNull()
    expect(beginning(entry, 'one-click', done, later(100))).toBeNull()
  })

  test('that failed for the moment is made three times, ever later', () => {
    const first = settled(begun(), 'unavailable', NOW)
    expect(first).toMatchObject({ state: 'failed', reason: 'unavailable', retryAt: later(1) })
    const second = resuming(first, later(1))
    const secondFailed = second && settled(second, 'too-slow', later(1))
    expect(secondFailed).toMatchObject({ attempts: 2, reason: 'too-slow', retryAt: later(13) })
    const third = secondFailed && resuming(secondFailed, later(13))
    expect(third && settled(third, 'unreachable', later(13))).toMatchObject({ attempts: 3, retryAt: null })
    // A crash in the third leaves nothing to be tried.
    expect(third && resuming(third, later(14))).toMatchObject({ state: 'failed', reason: 'too-slow' })
  })

  test.each(['refused', 'redirected', 'not-public', 'insecure', 'own-address', 'no-outgoing-mail'] as const)(
    'that failed for good (%s) is not repeated by itself, but by the owner',
    (reason) => {
      const failed = settled(begun(), reason, NOW)
      expect(failed.retryAt).toBeNull()
      expect(beginning(entry, 'one-click', failed, later(1))).toMatchObject({ attempts: 1, version: 3 })
    },
  )

  test('put off makes none of the three', () => {
    const soon = beginning(entry, 'mailto', null, NOW, true)
    expect(soon).toMatchObject({ attempts: 0, retryAt: NOW })
    expect(soon && resuming(soon, NOW)).toMatchObject({ attempts: 1 })
  })

  test('comes to an end, however it goes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('crash' as const, ...UNSUBSCRIBE_FAILURES)), (fates) => {
        let of = begun()
        for (const [at, fate] of [...fates, ...Array(4).fill('crash' as const)].entries()) {
          if (fate !== 'crash' && of.state === 'asking') of = settled(of, fate, later(at * 24))
          of = resuming(of, later(at * 24 + 23)) ?? of
        }
        expect(of).toMatchObject({ state: 'failed', retryAt: null })
        expect(of.attempts).toBeLessThanOrEqual(3)
      }),
    )
  })
})

describe('mail still comes', () => {
  const done: Unsubscription = { ...settled(begun(), 'done', NOW), listId: null }
  const mail = (hours: number, more = {}) =>
    heldEntry({ receivedAt: later(hours), intakeId: `${hours}`, listId: null, ...more })

  test('after the two days, counted, with the newest', () => {
    const entries = [mail(1), mail(48), mail(49), mail(72), mail(60)]
    expect(stillComes([done], entries)).toEqual([{ entry: mail(72), since: NOW, count: 3 }])
  })

  test.each<[string, Unsubscription, ReturnType<typeof mail>]>([
    ['within them', done, mail(48)],
    ['of somebody else', done, mail(72, { author: { ...entry.author, address: address('x@y.example') } })],
    ['of another owner', { ...done, ownerId: 'somebody' }, mail(72)],
    ['of another list of theirs', { ...done, listId: 'a.example' }, mail(72, { listId: 'b.example' })],
    ['in their name, forged', done, mail(72, { authentication: 'fail' })],
    ['after a request that failed', { ...done, state: 'failed' }, mail(72)],
    ['as a letter', done, mail(72, { verdict: { ...entry.verdict, kind: 'personal' as const } })],
  ])('not %s', (_, of, one) => {
    expect(stillComes([of], [one])).toEqual([])
  })

  test('of the same list under another name', () => {
    const of = { ...done, listId: 'a.example', person: 'old@a.example' }
    expect(stillComes([of], [mail(72, { listId: 'a.example' })])).toHaveLength(1)
  })
})
