import { describe, expect, test } from '@jest/globals'
import { Memory } from '../../../lib/adapters/rows/memory.ts'

describe('a memory', () => {
  test('keeps what is asked for, and never more than it may', () => {
    const memory = new Memory<number>(100)
    memory.put('asked for', 1)
    for (let i = 0; i < 10_000; i++) {
      memory.put(`once ${i}`, i)
      expect(memory.get('asked for')).toBe(1)
    }
    const kept = Array.from({ length: 10_000 }, (_, i) => memory.get(`once ${i}`))
    expect(kept.filter((value) => value !== undefined).length).toBeLessThanOrEqual(100)
  })

  test('weighs as it is told', () => {
    const memory = new Memory<number>(20, (key) => key.length)
    for (const key of ['a'.repeat(10), 'b'.repeat(10), 'c'.repeat(10)]) memory.put(key, 1)
    expect(memory.get('a'.repeat(10))).toBeUndefined()
    expect(memory.get('c'.repeat(10))).toBe(1)
  })
})
