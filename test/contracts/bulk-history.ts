import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { BulkHistory, History } from '../../lib/app/ports.ts'
import { address } from '../../lib/domain/address.ts'
import { eachOpened, type Make } from './contract.ts'
import { aLesson, ask, expectClose, foldOf, lessons, PETRA, record } from './lessons.ts'

/** What every history does that takes in much at once: the same as one lesson after the other. */
export function describeBulkHistoryContract(name: string, make: Make<History & BulkHistory>): void {
  describe(`BulkHistory: ${name}`, () => {
    const { store } = eachOpened(make)

    test('adds up all lessons, whatever their order and however often they come', async () => {
      let owner = 0
      await fc.assert(
        fc.asyncProperty(lessons(), fc.array(fc.nat(), { maxLength: 8 }), async (taught, picks) => {
          const ownerId = `owner-${owner++}`
          const again = taught.length === 0 ? [] : picks.flatMap((pick) => taught[pick % taught.length] ?? [])
          await store().learnAll(ownerId, [...again, ...taught.toReversed()])
          expect(await store().learnAll(ownerId, taught)).toBe(0)
          expectClose((await store().consult(ownerId, ask({}))).ties, foldOf(taught))
        }),
        { numRuns: 25 },
      )
    })

    test('says how many were news, also beside lessons learned one by one', async () => {
      const lesson = (id: string) => aLesson(id, { ties: new Map([[PETRA, record({ sent: 1 })]]) })
      await store().learn('jo', lesson('l1'))
      expect(await store().learnAll('jo', [lesson('l1'), lesson('l2'), lesson('l2'), lesson('l3')])).toBe(2)
      expect((await store().consult('jo', ask({}))).ties.get(PETRA)?.sent).toBe(3)
    })

    test('counts the sent messages, copies of one once', async () => {
      const sent = (messageId: string, ms: number) => ({
        messageId,
        recipients: [address('ole@x.example')],
        at: new Date(ms),
      })
      expect(await store().countSent('jo')).toBe(0)
      await store().learnAll('jo', [
        aLesson('l1', { sent: sent('m1@jo.example', 1_000) }),
        aLesson('l2', { sent: sent('copy-of-m1@jo.example', 1_000) }),
        aLesson('l3', { sent: sent('m2@jo.example', 2_000) }),
        aLesson('l4', {}),
      ])
      expect(await store().countSent('jo')).toBe(2)
      expect(await store().countSent('ida')).toBe(0)
    })
  })
}
