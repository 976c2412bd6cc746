import { describe, expect, test } from '@jest/globals'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { act } from '../../lib/app/act.ts'
import type { OutgoingMail } from '../../lib/app/ports.ts'
import { receive } from '../../lib/app/receive.ts'
import {
  resumeUnsubscriptions,
  type UnsubscribeDeps,
  unsubscribe,
  unsubscribeSoon,
} from '../../lib/app/unsubscribe.ts'
import { address } from '../../lib/domain/address.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { isMachineOutbound } from '../../lib/domain/learning.ts'
import type { UnsubscribeOffer } from '../../lib/domain/unsubscribe.ts'
import type { UnsubscribeFailure } from '../../lib/domain/unsubscription.ts'
import { unsubscribeComposer } from '../../lib/wiring/unsubscribe-composer.ts'
import { heldEntry } from '../support/entries.ts'
import { recordingLog } from '../support/fakes.ts'
import { anna, houseOf, NOW, newsletter } from '../support/house.ts'

const FROM = address('unsubscribe@kith.example')
const ONE_CLICK: UnsubscribeOffer = { way: 'one-click', url: 'https://news.example/u/1' }
const MAILTO: UnsubscribeOffer = {
  way: 'mailto',
  to: address('leave@news.example'),
  subject: 'leave june',
  body: null,
}
const HOUR = 3_600_000

async function worldOf(unsubscribe: UnsubscribeOffer | null = ONE_CLICK) {
  const store = openLocalStore(':memory:')
  await store.owners.put(anna)
  const posted: string[] = []
  const sent: OutgoingMail[] = []
  const log = recordingLog()
  const world = { now: NOW, answer: 'done' as 'done' | UnsubscribeFailure, fails: false }
  const deps: UnsubscribeDeps = {
    ...store,
    oneClick: {
      async post(url) {
        posted.push(url)
        return world.answer
      },
    },
    outgoing: {
      from: FROM,
      compose: unsubscribeComposer(FROM),
      mailer: {
        async send(mail) {
          if (world.fails) throw new Error('no')
          sent.push(mail)
        },
      },
    },
    clock: () => world.now,
    log,
  }
  const have = (id: string, of: UnsubscribeOffer | null = unsubscribe, more: Partial<Entry> = {}) =>
    store.entries.create(
      heldEntry({ ownerId: 'anna', intakeId: id, ...(of === null ? {} : { unsubscribe: of }), ...more }),
    )
  await have('a1')
  const standing = async (id = 'a1') => (await store.entries.get('anna', id))?.unsubscription
  const pass = (hours: number) => {
    world.now = new Date(world.now.getTime() + hours * HOUR)
  }
  return { store, deps, posted, sent, log, world, have, standing, pass }
}

describe('one click', () => {
  test('is one POST, and noted with the entry', async () => {
    const { deps, posted, sent, standing } = await worldOf()
    expect(await unsubscribe(deps, 'anna', 'a1')).toBe('begun')
    expect(posted).toEqual(['https://news.example/u/1'])
    expect(sent).toEqual([])
    expect(await standing()).toMatchObject({ state: 'done', way: 'one-click', attempts: 1, askedAt: NOW })
  })

  test('is done once, however often it is clicked', async () => {
    const { deps, posted } = await worldOf()
    const results = await Promise.all([1, 2, 3].map(() => unsubscribe(deps, 'anna', 'a1')))
    expect([...results].sort()).toEqual(['already', 'already', 'begun'])
    expect(await unsubscribe(deps, 'anna', 'a1')).toBe('already')
    expect(posted).toHaveLength(1)
  })

  test('that fails for the moment is tried again when it is time, three times in all', async () => {
    const { deps, posted, world, standing, pass } = await worldOf()
    world.answer = 'unavailable'
    await unsubscribe(deps, 'anna', 'a1')
    expect(await resumeUnsubscriptions(deps)).toBe(0)
    for (const hours of [1, 12, 24, 24]) {
      pass(hours)
      await resumeUnsubscriptions(deps)
    }
    expect(posted).toHaveLength(3)
    expect(await standing()).toMatchObject({
      state: 'failed',
      reason: 'unavailable',
      retryAt: null,
      attempts: 3,
    })
    world.answer = 'done'
    expect(await unsubscribe(deps, 'anna', 'a1')).toBe('begun')
    expect(await standing()).toMatchObject({ state: 'done', attempts: 1 })
  })

  test('cut off by a crash is taken up again, by one of several rounds', async () => {
    const { deps, posted, standing, pass } = await worldOf()
    const oneClick = { post: () => Promise.reject(new Error('crash')) }
    await expect(unsubscribe({ ...deps, oneClick }, 'anna', 'a1')).rejects.toThrow('crash')
    expect(await standing()).toMatchObject({ state: 'asking' })
    pass(1)
    await Promise.all([1, 2, 3].map(() => resumeUnsubscriptions(deps)))
    expect(posted).toHaveLength(1)
    expect(await standing()).toMatchObject({ state: 'done' })
  })

  test('of many is left to the next round', async () => {
    const { deps, posted, standing } = await worldOf()
    expect(await unsubscribeSoon(deps, 'anna', 'a1')).toBe('begun')
    expect(posted).toEqual([])
    expect(await resumeUnsubscriptions(deps)).toBe(1)
    expect(posted).toHaveLength(1)
    expect(await standing()).toMatchObject({ state: 'done', attempts: 1 })
  })

  test('logs no address and no URL', async () => {
    const { deps, log } = await worldOf()
    await unsubscribe(deps, 'anna', 'a1')
    expect(JSON.stringify(log.lines)).not.toMatch(/https|@|example/)
    expect(log.lines).toEqual([expect.objectContaining({ event: 'unsubscribe' })])
  })
})

test.each<[string, UnsubscribeOffer | null]>([
  ['a link, which is the owner’s to open', { way: 'link', url: 'https://news.example/u' }],
  ['nothing', null],
])('of %s nothing is asked', async (_, offer) => {
  const { deps, posted, sent, standing } = await worldOf(offer)
  expect(await unsubscribe(deps, 'anna', 'a1')).toBe('nothing')
  expect(await unsubscribe(deps, 'anna', 'none')).toBe('nothing')
  expect(await unsubscribe(deps, 'somebody', 'a1')).toBe('nothing')
  expect([posted, sent, await standing()]).toEqual([[], [], undefined])
})

describe('by mail', () => {
  test('Kith asks from an address of its own, as a machine', async () => {
    const { deps, sent, posted, standing } = await worldOf(MAILTO)
    expect(await unsubscribe(deps, 'anna', 'a1')).toBe('begun')
    expect(posted).toEqual([])
    expect(sent).toMatchObject([{ from: FROM, to: 'leave@news.example' }])
    const message = await mimeReader().read(sent[0]?.bytes ?? new Uint8Array())
    expect(message).toMatchObject({ subject: 'leave june', from: [{ address: FROM }], cc: [], bcc: [] })
    expect(message.text.trim()).toBe('unsubscribe')
    expect(message.html).toBeNull()
    // Never counted as contact, wherever a copy of it may come to.
    expect(isMachineOutbound(message)).toBe(true)
    expect(Buffer.from(sent[0]?.bytes ?? []).toString()).not.toContain('berger.example')
    expect(await standing()).toMatchObject({ state: 'asked', way: 'mailto' })
  })

  test('a list that names nothing to know its reader by is told whom it wrote to', async () => {
    const { deps, sent, have } = await worldOf(null)
    await have('a2', { ...MAILTO, subject: null }, { to: address('anna+june@berger.example') })
    await unsubscribe(deps, 'anna', 'a2')
    const message = await mimeReader().read(sent[0]?.bytes ?? new Uint8Array())
    expect(message.subject).toBe('unsubscribe')
    expect(message.text.trim()).toBe('unsubscribe anna+june@berger.example')
  })

  test.each([
    ['the owner’s own domain', 'leave@list.berger.example'],
    ['Kith’s own', 'x@lists.kith.example'],
  ])('nothing goes to %s', async (_, to) => {
    const { deps, sent, standing } = await worldOf({ ...MAILTO, to: address(to) })
    await unsubscribe(deps, 'anna', 'a1')
    expect(sent).toEqual([])
    expect(await standing()).toMatchObject({ state: 'failed', reason: 'own-address', retryAt: null })
  })

  test('to one address goes no more than ten in an hour', async () => {
    const { deps, sent, have, standing } = await worldOf(MAILTO)
    for (let i = 2; i <= 12; i++) await have(`a${i}`)
    for (let i = 1; i <= 12; i++) await unsubscribe(deps, 'anna', `a${i}`)
    expect(sent).toHaveLength(10)
    expect(await standing('a12')).toMatchObject({
      state: 'failed',
      reason: 'too-many',
      retryAt: expect.any(Date),
    })
  })

  test('for one owner go no more than twenty in a day', async () => {
    const { deps, sent, have, standing } = await worldOf(MAILTO)
    for (let i = 2; i <= 22; i++) await have(`a${i}`, { ...MAILTO, to: address(`leave@news-${i}.example`) })
    for (let i = 1; i <= 22; i++) await unsubscribe(deps, 'anna', `a${i}`)
    expect(sent).toHaveLength(20)
    expect(await standing('a22')).toMatchObject({ reason: 'too-many' })
  })

  test('that cannot be sent is tried again; where nothing leaves the house, it is not', async () => {
    const { deps, sent, world, standing, pass } = await worldOf(MAILTO)
    world.fails = true
    await unsubscribe(deps, 'anna', 'a1')
    expect(await standing()).toMatchObject({ state: 'failed', reason: 'not-sent', retryAt: expect.any(Date) })
    world.fails = false
    pass(1)
    await resumeUnsubscriptions(deps)
    expect(sent).toHaveLength(1)
    const { deps: inside, standing: there } = await worldOf(MAILTO)
    await unsubscribe({ ...inside, outgoing: null }, 'anna', 'a1')
    expect(await there()).toMatchObject({ state: 'failed', reason: 'no-outgoing-mail', retryAt: null })
  })
})

describe('a message that came in', () => {
  const signed = (text: string, h: string) =>
    `DKIM-Signature: v=1; a=rsa-sha256; d=shop.example; s=a; h=${h}; bh=x; b=abc\n${text}`
  const received = async (text: string, scan?: { spam: 'fail'; virus: 'pass' }) => {
    const house = await houseOf()
    const intake = await house.arrive('a1', text)
    await receive(house.deps, scan === undefined ? intake : { ...intake, scan })
    return { house, entry: await house.store.entries.get('anna', 'a1') }
  }
  const both = 'from:list-unsubscribe:list-unsubscribe-post'

  test('carries its offer from then on', async () => {
    const { entry } = await received(signed(newsletter('June <june@shop.example>'), both))
    expect(entry).toMatchObject({ state: 'held', unsubscribe: ONE_CLICK })
  })

  test('without proof offers a link', async () => {
    const { entry } = await received(signed(newsletter('June <june@shop.example>'), 'from:list-unsubscribe'))
    expect(entry?.unsubscribe).toEqual({ way: 'link', url: 'https://news.example/u/1' })
  })

  test('that is spam offers nothing: a request would only tell that somebody reads it', async () => {
    const { entry } = await received(signed(newsletter('June <june@shop.example>'), both), {
      spam: 'fail',
      virus: 'pass',
    })
    expect(entry?.verdict.reasons[0].code).toBe('spam')
    expect(entry?.unsubscribe).toBeUndefined()
  })

  test('is left by the act of that name', async () => {
    const { house } = await received(signed(newsletter('June <june@shop.example>'), both))
    const { deps, posted } = await worldOf()
    const world: UnsubscribeDeps = { ...deps, ...house.store }
    const acting = {
      ...house.deps,
      digests: house.store.digests,
      releases: { place: async () => {} },
      unsubscribe: (ownerId: string, intakeId: string) => unsubscribe(world, ownerId, intakeId),
    }
    expect(await act(acting, 'anna', 'a1', 'unsubscribe')).toBe('done')
    expect(await act(acting, 'anna', 'a1', 'unsubscribe')).toBe('already')
    expect(posted).toHaveLength(1)
  })
})
