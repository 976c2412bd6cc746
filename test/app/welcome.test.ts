import { describe, expect, test } from '@jest/globals'
import type { OutgoingMail } from '../../lib/app/ports.ts'
import { receive } from '../../lib/app/receive.ts'
import { considerGuarding, considerGuardingAll, type WelcomeDeps } from '../../lib/app/welcome.ts'
import { chooseSenders } from '../../lib/app/welcome-choose.ts'
import { address } from '../../lib/domain/address.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import type { WelcomeDigest } from '../../lib/domain/welcome.ts'
import { anna, houseOf, letter, NOW, newsletter } from '../support/house.ts'

const DAY = 86_400_000
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY)

async function observingHouse(over: Partial<Owner> = {}) {
  const house = await houseOf()
  const { owners, entries, digests, raw, history } = house.store
  await owners.put({ ...anna, mode: 'observing', since: NOW, ...over })
  const sent: OutgoingMail[] = []
  const composed: WelcomeDigest[] = []
  const deps: WelcomeDeps = {
    ...{ owners, entries, digests, raw, history },
    mailer: { send: async (mail) => void sent.push(mail) },
    composeWelcome: async (digest) => {
      composed.push(digest)
      return Buffer.from('welcome')
    },
    welcomeLinksOf: () => ({ senders: new Map(), keepAll: 'k', asProposed: 'p', list: 'l' }),
    from: address('digest@kith.test'),
    clock: () => inDays(1),
    log: house.deps.log,
  }
  /** Letters of the owner's, one a minute from a moment on. */
  const wrote = async (count: number, from: Date, to = 'jonas@weber.example') => {
    for (let i = 0; i < count; i++) {
      const at = new Date(from.getTime() + i * 60_000)
      const messageId = `${at.getTime()}@berger.example`
      await history.learn('anna', {
        id: `sent:${messageId}`,
        ties: new Map(),
        sent: { messageId, recipients: [address(to)], at },
      })
    }
  }
  const came = async (id: string, text: string) => receive(house.deps, await house.arrive(id, text))
  const modeNow = async () => (await owners.get('anna'))?.mode
  const consider = async (over: Partial<WelcomeDeps> = {}) => {
    const owner = await owners.get('anna')
    if (owner === null) throw new Error('no owner')
    return considerGuarding({ ...deps, ...over }, owner)
  }
  return { house, deps, sent, composed, wrote, came, modeNow, consider }
}

const NEWS = newsletter('Shop <news@shop.example>')

describe('from observing to guarding', () => {
  test.each([
    ['an import of enough', { imported: 50, live: 0, day: 0, mode: 'guarding' }],
    ['an import of too little', { imported: 49, live: 0, day: 0, mode: 'observing' }],
    ['weeks and letters', { imported: 0, live: 200, day: 14, mode: 'guarding' }],
    ['letters, too soon', { imported: 0, live: 200, day: 13, mode: 'observing' }],
    ['weeks, and too few letters', { imported: 0, live: 199, day: 14, mode: 'observing' }],
  ] as const)('%s', async (_what, { imported, live, day, mode }) => {
    const { wrote, consider, modeNow, came, sent } = await observingHouse()
    await came('a1', NEWS)
    await wrote(imported, inDays(-100))
    await wrote(live, NOW)
    await consider({ clock: () => inDays(day) })
    expect(await modeNow()).toBe(mode)
    expect(sent).toHaveLength(mode === 'guarding' ? 1 : 0)
  })

  test('while observing all is delivered; from then on mass mail of strangers waits', async () => {
    const { house, wrote, came, consider } = await observingHouse()
    await came('a1', NEWS)
    await wrote(60, inDays(-100))
    expect(await consider()).toBe('welcomed')
    await came('a2', newsletter('Shop <news@shop.example>', { id: 'n2@shop.example' }))
    expect((await house.store.entries.get('anna', 'a1'))?.state).toBe('delivered')
    expect((await house.store.entries.get('anna', 'a2'))?.state).toBe('held')
  })

  test('the welcome digest lists who sends mass mail, is kept, and comes once', async () => {
    const { house, wrote, came, consider, sent, composed, deps } = await observingHouse()
    await came('a1', NEWS)
    await came('a2', letter('Jonas <jonas@weber.example>'))
    await wrote(60, inDays(-100))
    await consider()
    await consider()
    await considerGuardingAll(deps)
    expect(sent).toMatchObject([{ id: 'welcome-anna', to: anna.addresses[0] }])
    expect(composed[0]?.content).toMatchObject({
      senders: [{ subject: 'news@shop.example', count: 1, held: 1, proposed: 'hold' }],
      omitted: 0,
    })
    expect(await house.store.digests.list('anna', 5)).toMatchObject([{ id: 'welcome-anna', count: 1 }])
    expect(await house.store.raw.get('welcome-anna')).not.toBeNull()
  })

  test('a mail server that is down: the owner is guarded, and the digest comes the next time', async () => {
    const { house, wrote, came, consider, modeNow, sent, deps } = await observingHouse()
    await came('a1', NEWS)
    await wrote(60, inDays(-100))
    const mailer = { send: () => Promise.reject(new Error('no route')) }
    await considerGuardingAll({ ...deps, mailer })
    expect(house.logged).toContain('welcome.failed')
    expect(await modeNow()).toBe('guarding')
    expect(await consider()).toBe('welcomed')
    expect(sent).toHaveLength(1)
  })

  test('who has paused meanwhile stays paused, and gets no mail', async () => {
    const { house, wrote, came, modeNow, sent, deps } = await observingHouse()
    await came('a1', NEWS)
    await wrote(60, inDays(-100))
    const before = await house.store.owners.get('anna')
    await house.store.owners.amend('anna', () => ({ mode: 'paused' }))
    if (before !== null) expect(await considerGuarding(deps, before)).toBe('nothing')
    expect(await modeNow()).toBe('paused')
    expect(sent).toEqual([])
  })

  test('who wishes to be observed again is left so', async () => {
    const { house, wrote, consider, modeNow } = await observingHouse()
    await wrote(60, inDays(-100))
    await consider()
    await house.store.owners.amend('anna', () => ({ mode: 'observing' }))
    expect(await consider()).toBe('nothing')
    expect(await modeNow()).toBe('observing')
  })

  test('without any mass mail there is nothing to list, and no mail', async () => {
    const { wrote, consider, modeNow, sent } = await observingHouse()
    await wrote(60, inDays(-100))
    expect(await consider()).toBe('guarding')
    expect(await consider()).toBe('nothing')
    expect(await modeNow()).toBe('guarding')
    expect(sent).toEqual([])
  })

  test('an owner of whom nobody noted when they came: the days count from now', async () => {
    const house = await houseOf()
    await house.store.owners.put({ ...anna, mode: 'observing' })
    const { deps } = await observingHouse()
    const owner = await house.store.owners.get('anna')
    if (owner !== null) await considerGuarding({ ...deps, owners: house.store.owners }, owner)
    expect((await house.store.owners.get('anna'))?.since).toEqual(inDays(1))
  })
})

describe('choosing', () => {
  test('sets and takes back rules, and the same again changes nothing', async () => {
    const { house, wrote, came, consider, composed } = await observingHouse()
    await came('a1', NEWS)
    await wrote(60, inDays(-100))
    await consider()
    const senders = composed[0]?.content.senders ?? []
    const { history } = house.store
    const choose = (day: number, choice: 'keep' | 'hold') =>
      chooseSenders({ history, clock: () => inDays(day), log: house.deps.log }, 'anna', senders, () => choice)
    await choose(2, 'keep')
    await choose(3, 'keep')
    expect(await history.rules('anna')).toMatchObject([
      { scope: 'person', subject: 'news@shop.example', effect: 'allow', reach: 'mass', since: inDays(2) },
    ])
    await came('a2', newsletter('Shop <news@shop.example>', { id: 'n2@shop.example' }))
    expect((await house.store.entries.get('anna', 'a2'))?.state).toBe('delivered')
    await choose(4, 'hold')
    expect(await history.rules('anna')).toEqual([])
  })
})
