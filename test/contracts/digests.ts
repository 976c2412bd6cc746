import { describe, expect, test } from '@jest/globals'
import type { Digests, SentDigest } from '../../lib/app/ports.ts'
import { eachOpened, type Make } from './contract.ts'

const digest = (id: string, day: number, ownerId = 'jo'): SentDigest => ({
  id,
  ownerId,
  at: new Date(Date.UTC(2026, 2, day, 6, 30, 0, 7)),
  count: day,
})

/** What every keeper of sent digests does. */
export function describeDigestsContract(name: string, make: Make<Digests>): void {
  describe(`Digests: ${name}`, () => {
    const { store, reopened } = eachOpened(make)

    test('has none at first', async () => {
      expect(await store().get('jo', 'd1')).toBeNull()
      expect(await store().list('jo', 10)).toEqual([])
    })

    test('gives one back as it was recorded', async () => {
      await store().record(digest('d1', 1))
      expect(await store().get('jo', 'd1')).toEqual(digest('d1', 1))
    })

    test('lists the newest first, as many as asked', async () => {
      for (const day of [2, 3, 1]) await store().record(digest(`d${day}`, day))
      expect((await store().list('jo', 10)).map(({ id }) => id)).toEqual(['d3', 'd2', 'd1'])
      expect((await store().list('jo', 2)).map(({ id }) => id)).toEqual(['d3', 'd2'])
    })

    test('records the same digest once', async () => {
      await store().record(digest('d1', 1))
      await store().record(digest('d1', 1))
      expect(await store().list('jo', 10)).toEqual([digest('d1', 1)])
    })

    test('keeps owners apart, also under one id', async () => {
      await store().record(digest('d1', 1))
      await store().record(digest('d1', 5, 'ida'))
      expect(await store().get('jo', 'd1')).toEqual(digest('d1', 1))
      expect(await store().list('ida', 10)).toEqual([digest('d1', 5, 'ida')])
      expect(await store().get('third', 'd1')).toBeNull()
    })

    test('still has them after a restart', async () => {
      await store().record(digest('d1', 1))
      expect(await (await reopened()).list('jo', 10)).toEqual([digest('d1', 1)])
    })
  })
}
