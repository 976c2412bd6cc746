import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { History } from '../../lib/app/ports.ts'
import { address } from '../../lib/domain/address.ts'
import type { Lesson } from '../../lib/domain/learning.ts'
import type { TieKey, TieRecord } from '../../lib/domain/tie.ts'
import { aLesson, ask, expectClose, foldOf, KEYS, lessons, NAME, OLE, PETRA, record } from './lessons.ts'

/** The part of the contract of a history that is about ties. */
export function describeTies(store: () => History): void {
  describe('ties', () => {
    test('gives a record back exactly, for the keys asked and no other', async () => {
      const petra = record({ outgoing: 0.1 + 0.2, sent: 3, threads: [0, 63], months: [202412, 202501] })
      const ties = new Map<TieKey, TieRecord>([
        [PETRA, petra],
        [OLE, record({ collected: true })],
      ])
      expect(await store().learn('jo', aLesson('l1', { ties }))).toBe(true)
      const answer = await store().consult('jo', ask({ ties: [PETRA, NAME] }))
      expect([...answer.ties]).toEqual([[PETRA, petra]])
    })

    test('adds up what several lessons teach', async () => {
      await store().learn(
        'jo',
        teaching('l1', record({ outgoing: 2, sent: 1, threads: [7], months: [202502] })),
      )
      await store().learn('jo', teaching('l2', record({ incoming: 1, answers: 1, collected: true })))
      await store().learn(
        'jo',
        teaching('l3', record({ outgoing: 3, sent: 1, threads: [2, 7], months: [202501] })),
      )
      const { ties } = await store().consult('jo', ask({}))
      expect(ties.get(PETRA)).toEqual(
        record({
          outgoing: 5,
          incoming: 1,
          sent: 2,
          answers: 1,
          threads: [2, 7],
          months: [202501, 202502],
          collected: true,
        }),
      )
    })

    test('counts the same lesson once, and says so', async () => {
      expect(await store().learn('jo', teaching('l1', record({ outgoing: 2, sent: 1 })))).toBe(true)
      expect(await store().learn('jo', teaching('l1', record({ outgoing: 9, sent: 9 })))).toBe(false)
      const { ties } = await store().consult('jo', ask({}))
      expect(ties.get(PETRA)).toEqual(record({ outgoing: 2, sent: 1 }))
    })

    test('counts it once also when it comes twice at a time', async () => {
      const lesson = teaching('l1', record({ outgoing: 2, sent: 1 }))
      const learnt = await Promise.all([1, 2, 3].map(() => store().learn('jo', lesson)))
      expect(learnt.filter(Boolean)).toHaveLength(1)
      expect((await store().consult('jo', ask({}))).ties.get(PETRA)?.sent).toBe(1)
    })

    test('loses nothing of many lessons at a time', async () => {
      const ids = Array.from({ length: 20 }, (_, i) => `l${i}`)
      await Promise.all(ids.map((id) => store().learn('jo', teaching(id, record({ outgoing: 1, sent: 1 })))))
      expect((await store().consult('jo', ask({}))).ties.get(PETRA)).toEqual(
        record({ outgoing: 20, sent: 20 }),
      )
    })

    test('keeps owners apart, also under one lesson’s id', async () => {
      await store().learn('jo', teaching('l1', record({ sent: 1 })))
      expect(await store().learn('ida', teaching('l1', record({ sent: 5 })))).toBe(true)
      expect((await store().consult('jo', ask({}))).ties.get(PETRA)?.sent).toBe(1)
      expect((await store().consult('ida', ask({}))).ties.get(PETRA)?.sent).toBe(5)
      expect((await store().strongest('third', 10)).length).toBe(0)
    })

    test.each<TieKey>([
      'name:o’hara; drop table ties; --',
      'name:null\u0000within',
      'name:%_"\\',
      'name:пётр 🌿',
      'domain:xn--grten-gra.example',
    ])('takes the key %j as it is', async (key) => {
      await store().learn('jo', aLesson('l1', { ties: new Map([[key, record({ sent: 1 })]]) }))
      const { ties } = await store().consult('jo', ask({ ties: [key, PETRA] }))
      expect([...ties.keys()]).toEqual([key])
    })

    test('answers long questions', async () => {
      await store().learn('jo', teaching('l1', record({ sent: 1 })))
      const strangers = Array.from({ length: 1000 }, (_, i) => `name:stranger ${i}` as const)
      const messageIds = Array.from({ length: 1000 }, (_, i) => `${i}@x.example`)
      const answer = await store().consult('jo', ask({ ties: [...strangers, PETRA, PETRA], messageIds }))
      expect([...answer.ties.keys()]).toEqual([PETRA])
    })

    test('a record is the same whatever the order of lessons, however often they come', async () => {
      let run = 0
      await fc.assert(
        fc.asyncProperty(lessons(), fc.infiniteStream(fc.nat()), async (taught, noise) => {
          const [one, other] = [`one-${run}`, `other-${run++}`]
          for (const lesson of taught) await store().learn(one, lesson)
          for (const lesson of shuffledWithRepeats(taught, noise)) await store().learn(other, lesson)
          const learnt = await store().consult(one, ask({ ties: KEYS }))
          const relearnt = await store().consult(other, ask({ ties: KEYS }))
          expectClose(relearnt.ties, learnt.ties)
          expectClose(learnt.ties, foldOf(taught))
        }),
        { numRuns: 20 },
      )
    })
  })

  describe('ties', () => {
    test('all of an owner, by address, name and organisation', async () => {
      const many = Array.from({ length: 60 }, (_, i): TieKey => `address:${address(`p${i}@x.example`)}`)
      const keys: readonly TieKey[] = [...many, 'name:petra öztürk', 'domain:x.example']
      for (const [i, key] of keys.entries()) {
        await store().learn('jo', aLesson(`l${i}`, { ties: new Map([[key, record({ sent: i + 1 })]]) }))
      }
      await store().learn('ida', aLesson('l1', { ties: new Map([[PETRA, record({ sent: 1 })]]) }))
      const found = new Map(await collected(store().ties('jo')))
      expect([...found.keys()].sort()).toEqual([...keys].sort())
      expect(found.get('domain:x.example')).toEqual(record({ sent: 62 }))
      expect(await collected(store().ties('nobody'))).toEqual([])
      // What somebody is called comes when it is known who they are.
      const sorts = [...found.keys()].map((key) => key.split(':', 1)[0])
      expect(sorts.lastIndexOf('address')).toBeLessThan(sorts.indexOf('name'))
    })
  })

  describe('sent messages', () => {
    test('are counted, copies of one once, all or those before a moment', async () => {
      const sent = (messageId: string, day: number) => ({
        sent: { messageId, recipients: [], at: new Date(Date.UTC(2026, 2, day)) },
      })
      expect(await store().countSent('jo')).toBe(0)
      await store().learn('jo', aLesson('l1', sent('m1@jo.example', 1)))
      await store().learn('jo', aLesson('l2', sent('copy-of-m1@jo.example', 1)))
      await store().learn('jo', aLesson('l3', sent('m2@jo.example', 2)))
      await store().learn('jo', aLesson('l4', {}))
      expect(await store().countSent('jo')).toBe(2)
      expect(await store().countSent('jo', new Date(Date.UTC(2026, 2, 2)))).toBe(1)
      expect(await store().countSent('ida')).toBe(0)
    })
  })

  describe('strongest', () => {
    test('the ties by address, by undecayed rank, an answer worth half a letter', async () => {
      const key = (local: string): TieKey => `address:${address(`${local}@x.example`)}`
      const ties = new Map<TieKey, TieRecord>([
        [key('one'), record({ outgoing: 2, incoming: 0 })],
        [key('two'), record({ outgoing: 0, incoming: 5 })],
        [key('three'), record({ outgoing: 2, incoming: 2 })],
        [key('four'), record({ collected: true })],
        ['name:one', record({ outgoing: 50 })],
        ['domain:x.example', record({ outgoing: 70 })],
      ])
      await store().learn('jo', aLesson('l1', { ties }))
      await store().learn('ida', aLesson('l1', { ties }))
      const strongest = await store().strongest('jo', 10)
      expect(strongest.map(([at]) => at)).toEqual([key('three'), key('two'), key('one'), key('four')])
      expect(strongest[0]?.[1]).toEqual(record({ outgoing: 2, incoming: 2 }))
      expect(await store().strongest('jo', 1)).toHaveLength(1)
    })
  })
}

function teaching(id: string, about: TieRecord): Lesson {
  return aLesson(id, { ties: new Map([[PETRA, about]]) })
}

async function collected<T>(all: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of all) items.push(item)
  return items
}

/** Every lesson at least once, some twice, in an order that the noise decides. */
function shuffledWithRepeats(taught: readonly Lesson[], noise: fc.Stream<number>): Lesson[] {
  const weighed = [...taught, ...taught.slice(0, 3)].map((lesson) => ({
    lesson,
    by: noise.next().value ?? 0,
  }))
  return weighed.sort((a, b) => a.by - b.by).map(({ lesson }) => lesson)
}
