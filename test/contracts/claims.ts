import { describe, expect, test } from '@jest/globals'
import type { Claims } from '../../lib/app/ports.ts'
import { eachOpened, type Make } from './contract.ts'

const NOW = new Date('2026-03-02T06:30:00.123Z')
const later = (ms: number) => new Date(NOW.getTime() + ms)

/** What every keeper of claims does. */
export function describeClaimsContract(name: string, make: Make<Claims>): void {
  describe(`Claims: ${name}`, () => {
    const { store, reopened } = eachOpened(make)

    test('gives a name to the first who takes it, and to nobody after them', async () => {
      expect(await store().isTaken('link 1', NOW)).toBe(false)
      expect(await store().take('link 1', NOW, later(1_000))).toBe(true)
      expect(await store().isTaken('link 1', NOW)).toBe(true)
      expect(await store().take('link 1', later(1), later(9_000))).toBe(false)
    })

    test('to one of several at once', async () => {
      const taken = await Promise.all(
        Array.from({ length: 8 }, () => store().take('link 1', NOW, later(1_000))),
      )
      expect(taken.filter((one) => one)).toHaveLength(1)
    })

    test('until its end, to the millisecond, and then anew', async () => {
      await store().take('link 1', NOW, later(1_000))
      expect(await store().isTaken('link 1', later(999))).toBe(true)
      expect(await store().take('link 1', later(999), later(2_000))).toBe(false)
      expect(await store().isTaken('link 1', later(1_000))).toBe(false)
      expect(await store().take('link 1', later(1_000), later(2_000))).toBe(true)
      expect(await store().isTaken('link 1', later(1_999))).toBe(true)
    })

    test('keeps names apart', async () => {
      const long = 'x'.repeat(5_000)
      const names = ['link 1', 'link 2', 'session 1', 'Link 1', long, `${long}y`, "' OR 1 --", 'ü\ud800']
      for (const each of names) expect(await store().take(each, NOW, later(1_000))).toBe(true)
      for (const each of names) expect(await store().take(each, NOW, later(1_000))).toBe(false)
      expect(await store().isTaken('link 3', NOW)).toBe(false)
    })

    test('still has them after a restart', async () => {
      await store().take('link 1', NOW, later(1_000))
      expect(await (await reopened()).take('link 1', NOW, later(1_000))).toBe(false)
    })
  })
}
