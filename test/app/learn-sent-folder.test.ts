import { describe, expect, test } from '@jest/globals'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { learnSentFolders } from '../../lib/app/learn-sent-folder.ts'
import type { SentFolderReason } from '../../lib/app/ports.ts'
import { SentFolderFault } from '../../lib/app/sent-folder-fault.ts'
import { address } from '../../lib/domain/address.ts'
import { recordingLog } from '../support/fakes.ts'
import { anna, letter, NOW } from '../support/house.ts'
import { type MemoryFolder, memoryFolder, memorySentFolders } from '../support/sent-folder.ts'

const never = new AbortController().signal
const account = { ownerId: 'anna', id: 'sent' }
const OWN = 'Anna Berger <anna@berger.example>'

async function houseOf(folders: Readonly<Record<string, MemoryFolder>>, owner = anna) {
  const store = openLocalStore(':memory:')
  await store.owners.put(owner)
  const log = recordingLog()
  let now = NOW
  const deps = {
    owners: store.owners,
    bookmarks: store.bookmarks,
    history: store.history,
    sentFolders: memorySentFolders('anna', folders),
    reader: mimeReader(),
    clock: () => now,
    log,
  }
  return {
    deps,
    log,
    learn: (signal = never) => learnSentFolders(deps, signal),
    after: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000)
    },
    bookmark: () => store.bookmarks.get(account),
    ties: async () =>
      new Map((await store.history.strongest('anna', 100)).map(([key, { sent }]) => [key, sent])),
  }
}

/** Letters of Anna's with the UIDs from–to, all to June. */
function filled(from: number, to: number, folder = memoryFolder()): MemoryFolder {
  for (let uid = from; uid <= to; uid++) {
    const text = letter(OWN, { id: `m${uid}@berger.example`, to: address('june@shop.example') })
    folder.messages.set(uid, { text, at: NOW })
  }
  return folder
}

describe('learning from a folder of sent mail', () => {
  test('each message once, and then only what is new', async () => {
    const sent = filled(1, 3)
    const house = await houseOf({ sent })
    await house.learn()
    filled(4, 4, sent)
    await house.learn()
    expect(sent.read).toEqual([1, 2, 3, 4])
    expect((await house.ties()).get('address:june@shop.example')).toBe(4)
    expect(sent.closed).toBe(2)
  })

  test('learned from a copy before, it counts once', async () => {
    const sent = filled(1, 1)
    const house = await houseOf({ sent, second: filled(1, 1) })
    await house.learn()
    expect((await house.ties()).get('address:june@shop.example')).toBe(1)
  })

  test.each([
    ['somebody else’s', 'Eve <eve@evil.example>'],
    ['two authors’', `${OWN}, Eve <eve@evil.example>`],
    ['a sub-address’s', 'Anna <anna+list@berger.example>'],
  ])('%s mail among it teaches nothing', async (_, from) => {
    const sent = memoryFolder()
    sent.messages.set(1, { text: letter(from, { to: address('june@shop.example') }), at: NOW })
    const house = await houseOf({ sent })
    await house.learn()
    expect(await house.ties()).toEqual(new Map())
    expect((await house.bookmark())?.place?.uid).toBe(1)
  })

  test('those who write for a shared address teach, and are nobody’s contacts among themselves', async () => {
    const sent = memoryFolder()
    const info = { ...anna, addresses: [address('info@berger.example')] as const, feeders: anna.addresses }
    const to = (uid: number, text: string) =>
      sent.messages.set(uid, {
        text: letter(OWN, { to: address(text), id: `t${uid}@berger.example` }),
        at: NOW,
      })
    to(1, 'june@shop.example')
    to(2, 'info@berger.example')
    const house = await houseOf({ sent }, info)
    await house.learn()
    expect((await house.ties()).get('address:june@shop.example')).toBe(1)
    expect([...(await house.ties()).keys()].filter((key) => key.includes('@berger'))).toEqual([])
  })

  test('of a long folder the newest 20,000, in the order they were sent', async () => {
    const sent = memoryFolder()
    for (let uid = 1; uid <= 20_500; uid++)
      sent.messages.set(uid, { text: 'From: x@y.example\r\n\r\n', at: NOW })
    const house = await houseOf({ sent })
    await house.learn()
    expect(sent.read).toHaveLength(20_000)
    expect([sent.read[0], sent.read.at(-1)]).toEqual([501, 20_500])
  })

  test('a message counts for when it was sent, never for the future', async () => {
    const sent = memoryFolder()
    const text = letter(OWN, { to: address('june@shop.example') }).replace('1 Jun 2026', '1 Jun 2036')
    sent.messages.set(1, { text, at: null })
    const house = await houseOf({ sent })
    await house.learn()
    const [, record] = (await house.deps.history.strongest('anna', 1))[0] ?? []
    expect(record?.months).toEqual([202606])
  })
})

describe('the bookmark', () => {
  test('a lost connection: the next time goes on behind the last batch', async () => {
    const sent = filled(1, 450)
    sent.readings = 1
    const house = await houseOf({ sent })
    await house.learn()
    expect(await house.bookmark()).toMatchObject({ place: { uid: 200 }, trouble: { reason: 'dropped' } })
    sent.readings = 99
    house.after(10)
    await house.learn()
    expect(sent.read).toEqual(Array.from({ length: 450 }, (_, n) => n + 1))
    expect(await house.bookmark()).toMatchObject({ place: { uid: 450 }, trouble: null })
    expect((await house.ties()).get('address:june@shop.example')).toBe(450)
  })

  test.each<[string, (folder: MemoryFolder) => MemoryFolder]>([
    ['another UIDVALIDITY', (folder) => Object.assign(folder, { uidValidity: 2 })],
    ['another folder', (folder) => Object.assign(folder, { name: 'Gesendet' })],
  ])('%s: everything is read again, and nothing counts twice', async (_, change) => {
    const sent = filled(1, 3)
    const house = await houseOf({ sent })
    await house.learn()
    change(sent)
    await house.learn()
    expect(sent.read).toEqual([1, 2, 3, 1, 2, 3])
    expect((await house.ties()).get('address:june@shop.example')).toBe(3)
  })

  test('told to end, it ends after the batch at hand', async () => {
    const stop = new AbortController()
    const sent = filled(1, 450)
    const house = await houseOf({ sent })
    const { put } = house.deps.bookmarks
    house.deps.bookmarks.put = async (...args) => {
      await put(...args)
      stop.abort()
    }
    await house.learn(stop.signal)
    expect(sent.read.length).toBeLessThanOrEqual(200)
    expect((await house.bookmark())?.trouble).toBeNull()
    expect(sent.closed).toBe(1)
  })

  test('a history that cannot be written is no fault of the folder’s: thrown, and read again', async () => {
    const sent = filled(1, 2)
    const house = await houseOf({ sent })
    const broken = { ...house.deps, history: { learn: () => Promise.reject(new Error('no answer')) } }
    await expect(learnSentFolders(broken, never)).rejects.toThrow('no answer')
    expect(await house.bookmark()).toMatchObject({ place: { uid: 0 }, trouble: null })
    await house.learn()
    expect((await house.ties()).get('address:june@shop.example')).toBe(2)
  })
})

describe('trouble', () => {
  const failing = (reason: SentFolderReason) => {
    const sent = memoryFolder()
    sent.refuses = new SentFolderFault(reason)
    return sent
  }

  test('is noted with its reason, and the folder left alone the longer, the more often it fails', async () => {
    const sent = failing('unreachable')
    const house = await houseOf({ sent })
    const opened: number[] = []
    for (let hour = 0; hour < 48; hour++) {
      await house.learn()
      opened.push(sent.opened)
      house.after(60)
    }
    expect((await house.bookmark())?.trouble).toMatchObject({ reason: 'unreachable', since: NOW })
    expect(opened.slice(0, 4)).toEqual([1, 2, 3, 4])
    expect(sent.opened).toBeLessThan(16)
    sent.refuses = null
    house.after(360)
    await house.learn()
    expect((await house.bookmark())?.trouble).toBeNull()
  })

  test.each<[SentFolderReason, string]>([
    ['refused', 'sent-folder.stuck'],
    ['no-credentials', 'sent-folder.stuck'],
    ['insecure', 'sent-folder.stuck'],
    ['no-folder', 'sent-folder.stuck'],
    ['unreachable', 'sent-folder.failed'],
    ['dropped', 'sent-folder.failed'],
  ])('%s is told as %s', async (reason, event) => {
    const house = await houseOf({ sent: failing(reason) })
    await house.learn()
    expect(house.log.lines).toMatchObject([{ event, facts: { owner: 'anna', reason, failures: 1 } }])
  })

  test('what may pass by itself is told to a person when it does not', async () => {
    const house = await houseOf({ sent: failing('unreachable') })
    for (let time = 0; time < 6; time++) {
      await house.learn()
      house.after(24 * 60)
    }
    expect(house.log.lines.map(({ event }) => event)).toEqual([
      ...Array.from({ length: 5 }, () => 'sent-folder.failed'),
      'sent-folder.stuck',
    ])
  })

  test('of one folder keeps no other from being read', async () => {
    const house = await houseOf({ broken: failing('refused'), sent: filled(1, 1) })
    await house.learn()
    expect((await house.ties()).get('address:june@shop.example')).toBe(1)
  })

  test('an account of nobody’s is passed over', async () => {
    const house = await houseOf({ sent: filled(1, 1) }, { ...anna, id: 'else' })
    await house.learn()
    expect(house.log.lines.map(({ event }) => event)).toEqual(['sent-folder.nobody'])
  })
})
