import { describe, expect, test } from '@jest/globals'
import type { History } from '../../lib/app/ports.ts'
import { address } from '../../lib/domain/address.ts'
import type { Rule } from '../../lib/domain/rule.ts'
import { eachOpened, type Make } from './contract.ts'
import { describeTies } from './history-ties.ts'
import { aLesson, ask, PETRA, record } from './lessons.ts'

const SINCE = new Date('2026-01-02T03:04:05.006Z')

const rule = (scope: Rule['scope'], subject: string, effect: Rule['effect'] = 'allow'): Rule => ({
  scope,
  subject,
  effect,
  reach: 'mass',
  since: SINCE,
})

/** What every keeper of histories does. */
export function describeHistoryContract(name: string, make: Make<History>): void {
  describe(`History: ${name}`, () => {
    const { store, reopened } = eachOpened(make)

    test('answers every question about nobody with nothing', async () => {
      const answer = await store().consult(
        'jo',
        ask({ ruleSubjects: ['x.example'], messageIds: ['m@x.example'] }),
      )
      expect([answer.ties.size, answer.rules, answer.sent]).toEqual([0, [], []])
      expect(await store().strongest('jo', 10)).toEqual([])
      expect(await store().rules('jo')).toEqual([])
    })

    describeTies(store)

    describe('sent messages', () => {
      const at = new Date('2026-02-03T04:05:06.007Z')
      const to = [address('ole@x.example'), address('petra@x.example')]

      test('answers for the Message-IDs asked and no other', async () => {
        await store().learn('jo', aLesson('l1', { sent: { messageId: 'm1@jo.example', recipients: to, at } }))
        await store().learn('jo', aLesson('l2', { sent: { messageId: 'm2@jo.example', recipients: [], at } }))
        const asked = ['m1@jo.example', 'm3@jo.example']
        const { sent } = await store().consult('jo', ask({ messageIds: asked }))
        expect(sent).toEqual([{ messageId: 'm1@jo.example', recipients: to, at }])
        expect((await store().consult('ida', ask({ messageIds: asked }))).sent).toEqual([])
      })

      test('remembers an appointment beside the message that accepts it', async () => {
        const sent = { messageId: 'm1@jo.example', recipients: to, at }
        const accepted = { messageId: 'appointment u1@x.example', recipients: to.slice(0, 1), at }
        const lesson = aLesson('l1', { sent, accepted })
        expect(await store().learn('jo', lesson)).toBe(true)
        expect(await store().learn('jo', lesson)).toBe(false)
        const asking = ask({ messageIds: ['appointment u1@x.example', 'm1@jo.example', 'u1@x.example'] })
        const answer = await store().consult('jo', asking)
        expect([...answer.sent].sort((a, b) => (a.messageId < b.messageId ? -1 : 1))).toEqual([
          accepted,
          sent,
        ])
        expect((await store().consult('ida', asking)).sent).toEqual([])
      })

      test('remembers the same of an appointment, in whatever order and however often it was accepted', async () => {
        const id = 'appointment u1@x.example'
        const accepting = to.map((recipient, n) =>
          aLesson(`l${n}`, {
            accepted: { messageId: id, recipients: [recipient], at: new Date(at.getTime() + n) },
          }),
        )
        for (const lesson of accepting) await store().learn('jo', lesson)
        for (const lesson of [...accepting, ...accepting].reverse()) await store().learn('ida', lesson)
        const [one, other] = await Promise.all(
          ['jo', 'ida'].map(async (owner) => (await store().consult(owner, ask({ messageIds: [id] }))).sent),
        )
        expect(one).toEqual([{ messageId: id, recipients: expect.arrayContaining(to), at }])
        expect(other).toEqual(one)
      })

      test('puts copies of one message together: all recipients, the earliest moment', async () => {
        const [ole, petra] = to.map((recipient) => [recipient])
        const later = new Date(at.getTime() + 5)
        const copy = (recipients = to, when = at) => ({ messageId: 'm1@jo.example', recipients, at: when })
        await store().learn('jo', aLesson('l1', { sent: copy(petra, later) }))
        await store().learn('jo', aLesson('l2', { sent: copy(ole, at) }))
        await store().learn('jo', aLesson('l3', { sent: copy(petra, later) }))
        const { sent } = await store().consult('jo', ask({ messageIds: ['m1@jo.example'] }))
        expect(sent).toHaveLength(1)
        expect([...(sent[0]?.recipients ?? [])].sort()).toEqual(to)
        expect(sent[0]?.at).toEqual(at)
      })
    })

    describe('rules', () => {
      test('answers topics always, and the rest only for the subjects asked', async () => {
        const [person, list, domain, topic] = [
          rule('person', 'petra@x.example'),
          rule('list', 'garten.x.example', 'block'),
          rule('domain', 'x.example'),
          rule('topic', 'rock'),
        ]
        for (const each of [person, list, domain, topic]) await store().putRule('jo', each)
        const about = async (...ruleSubjects: string[]) =>
          subjectsOf((await store().consult('jo', ask({ ruleSubjects }))).rules)
        expect(await about()).toEqual(['topic rock'])
        expect(await about('x.example')).toEqual(['domain x.example', 'topic rock'])
        expect(await about('petra@x.example', 'garten.x.example', 'rock')).toEqual([
          'list garten.x.example',
          'person petra@x.example',
          'topic rock',
        ])
        expect((await store().consult('ida', ask({ ruleSubjects: ['x.example'] }))).rules).toEqual([])
      })

      test.each(['allow', 'block', 'letters', 'mass'] as const)(
        'answers what %s says of a series',
        async (effect) => {
          const series = rule('series', 'petra@x.example on garten.x.example', effect)
          await store().putRule('jo', series)
          expect((await store().consult('jo', ask({ ruleSubjects: [series.subject] }))).rules).toEqual([
            series,
          ])
          expect((await store().consult('jo', ask({ ruleSubjects: ['petra@x.example'] }))).rules).toEqual([])
        },
      )

      test('replaces the rule of the same scope and subject', async () => {
        const newer: Rule = { ...rule('person', 'p@x.example', 'block'), reach: 'all', since: new Date(7) }
        await store().putRule('jo', rule('person', 'p@x.example'))
        await store().putRule('jo', rule('domain', 'p@x.example'))
        await store().putRule('jo', newer)
        expect(await store().rules('jo')).toHaveLength(2)
        expect(await store().rules('jo')).toContainEqual(newer)
      })

      test('removes one, and is quiet when there is none', async () => {
        await store().putRule('jo', rule('person', 'p@x.example'))
        await store().putRule('ida', rule('person', 'p@x.example'))
        await store().removeRule('jo', 'domain', 'p@x.example')
        await store().removeRule('jo', 'person', 'q@x.example')
        expect(await store().rules('jo')).toEqual([rule('person', 'p@x.example')])
        await store().removeRule('jo', 'person', 'p@x.example')
        expect(await store().rules('jo')).toEqual([])
        expect(await store().rules('ida')).toHaveLength(1)
      })
    })

    test('still knows everything after a restart', async () => {
      const sent = { messageId: 'm1@jo.example', recipients: [address('p@x.example')], at: SINCE }
      const lesson = aLesson('l1', { ties: new Map([[PETRA, record({ sent: 1 })]]), sent })
      await store().learn('jo', lesson)
      await store().putRule('jo', rule('topic', 'rock'))
      const again = await reopened()
      expect(await again.learn('jo', lesson)).toBe(false)
      const answer = await again.consult('jo', ask({ messageIds: ['m1@jo.example'] }))
      expect([...answer.ties]).toEqual([[PETRA, record({ sent: 1 })]])
      expect(answer.sent).toEqual([sent])
      expect(answer.rules).toEqual([rule('topic', 'rock')])
    })
  })
}

function subjectsOf(rules: readonly Rule[]): string[] {
  return rules.map(({ scope, subject }) => `${scope} ${subject}`).sort()
}
