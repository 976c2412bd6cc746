import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Intake, IntakeQueue } from '../../../lib/adapters/local/sqlite-intake.ts'
import { address } from '../../../lib/domain/address.ts'
import type { Opened } from '../../contracts/contract.ts'
import { onDisk } from './opened.ts'

const NOON = Date.UTC(2026, 2, 1, 12)
const HOUR = 3_600_000
const at = (hours: number): Date => new Date(NOON + hours * HOUR)

function anIntake(id: string, hours = 0): Intake {
  return {
    id,
    acceptedAt: at(hours),
    envelope: {
      mailFrom: address('petra@x.example'),
      recipients: [address('jo@kith.example'), address('ida@kith.example')],
      receivedAt: new Date(at(hours).getTime() - 7),
      client: { ip: '2001:db8::1', helo: 'mail.x.example' },
    },
  }
}

describe('the intake queue', () => {
  let opened: Opened<IntakeQueue>
  beforeEach(async () => {
    opened = await onDisk(({ intake }) => intake)()
  })
  afterEach(() => opened.close())
  const queue = () => opened.store
  const idsAt = (hours: number, limit = 10) =>
    queue()
      .next(limit, at(hours))
      .map(({ id }) => id)

  test('is empty at first', () => {
    expect(queue().pending()).toBe(0)
    expect(idsAt(0)).toEqual([])
  })

  test('gives back what it accepted, exactly', () => {
    const bounce: Intake = {
      ...anIntake('b2', 1),
      envelope: { mailFrom: null, recipients: [], receivedAt: at(1), client: null },
    }
    expect(queue().accept(anIntake('a1'))).toBe('new')
    expect(queue().accept(bounce)).toBe('new')
    expect(queue().next(10, at(1))).toEqual([
      { ...anIntake('a1'), attempts: 0 },
      { ...bounce, attempts: 0 },
    ])
  })

  test('leaves out those that are under way already, and gives as many of the others', () => {
    for (const id of ['a', 'b', 'c', 'd']) queue().accept(anIntake(id))
    const ids = (besides: Iterable<string>) =>
      queue()
        .next(2, at(1), besides)
        .map(({ id }) => id)
    expect(ids([])).toEqual(['a', 'b'])
    expect(ids(['a', 'c'])).toEqual(['b', 'd'])
    expect(ids(new Set(['a', 'b', 'c', 'd']))).toEqual([])
  })

  test('gives the oldest first, as many as asked, until they are done', () => {
    for (const [id, hours] of [
      ['b', 2],
      ['a', 3],
      ['c', 1],
    ] as const)
      queue().accept(anIntake(id, hours))
    expect(idsAt(5, 2)).toEqual(['c', 'b'])
    expect(idsAt(5, 2)).toEqual(['c', 'b'])
    queue().done('c')
    queue().done('unknown')
    expect(idsAt(5, 2)).toEqual(['b', 'a'])
    expect(queue().pending()).toBe(2)
  })

  test.each([
    ['at once', 0, 'repeated'],
    ['just within 24 hours', 24 - 1 / HOUR, 'repeated'],
    ['after 24 hours', 24, 'new'],
    ['when the clock has gone back', -1, 'repeated'],
  ] as const)('takes the same id %s for %s', (_, hours, outcome) => {
    queue().accept(anIntake('a1'))
    queue().done('a1')
    expect(queue().accept(anIntake('a1', hours))).toBe(outcome)
    expect(queue().pending()).toBe(outcome === 'new' ? 1 : 0)
  })

  test('a repetition changes nothing of what waits; after 24 hours it starts anew', () => {
    queue().accept(anIntake('a1'))
    queue().retryAt('a1', at(48), 6)
    queue().accept(anIntake('a1', 1))
    expect(idsAt(47)).toEqual([])
    queue().accept(anIntake('a1', 25))
    expect(queue().next(10, at(25))).toEqual([{ ...anIntake('a1', 25), attempts: 0 }])
    expect(queue().pending()).toBe(1)
  })

  test('leaves alone what is to be tried later, and lets the others pass', () => {
    queue().accept(anIntake('a1'))
    queue().accept(anIntake('b2', 1))
    queue().retryAt('a1', at(3), 2)
    expect(idsAt(2)).toEqual(['b2'])
    expect(queue().next(10, at(3))[0]).toEqual({ ...anIntake('a1'), attempts: 2 })
    expect(queue().pending()).toBe(2)
  })

  test('does not take up again what is done', () => {
    queue().accept(anIntake('a1'))
    queue().done('a1')
    queue().retryAt('a1', at(0), 1)
    expect(idsAt(5)).toEqual([])
  })

  test('forgets what is done and old, and nothing else', () => {
    for (const [id, hours] of [
      ['old', 0],
      ['waits', 0],
      ['young', 30],
    ] as const)
      queue().accept(anIntake(id, hours))
    queue().done('old')
    queue().done('young')
    queue().forgetDoneBefore(at(24))
    expect(queue().accept(anIntake('old', 1))).toBe('new')
    expect(queue().accept(anIntake('waits', 1))).toBe('repeated')
    expect(queue().accept(anIntake('young', 31))).toBe('repeated')
  })

  test('refuses an envelope that could not be read back', () => {
    const { envelope } = anIntake('a1')
    const bad = { ...anIntake('a1'), envelope: { ...envelope, receivedAt: new Date(Number.NaN) } }
    expect(() => queue().accept(bad)).toThrow()
    expect(queue().pending()).toBe(0)
  })

  test('still has what waits after a restart, and knows what is done', async () => {
    queue().accept(anIntake('a1'))
    queue().accept(anIntake('b2'))
    queue().done('b2')
    queue().retryAt('a1', at(1), 3)
    const again = await opened.reopen?.()
    expect(again?.next(10, at(1))).toEqual([{ ...anIntake('a1'), attempts: 3 }])
    expect(again?.accept(anIntake('b2', 1))).toBe('repeated')
  })
})
