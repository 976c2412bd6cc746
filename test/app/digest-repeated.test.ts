import { expect, test } from '@jest/globals'
import { actOnDigest } from '../../lib/app/act-on-digest.ts'
import { sendDueDigests, sendOrderedDigest } from '../../lib/app/due-digests.ts'
import { expire } from '../../lib/app/expire.ts'
import { receive } from '../../lib/app/receive.ts'
import type { SendDigestDeps } from '../../lib/app/send-digest.ts'
import { address } from '../../lib/domain/address.ts'
import { digestIdOf } from '../../lib/domain/digest.ts'
import { earlyOccasion } from '../../lib/domain/early.ts'
import { undeliveredEntry } from '../../lib/domain/undelivered.ts'
import { anna, houseOf, NOW, newsletter } from '../support/house.ts'

const HOUR = 3_600_000

/** A Kith whose own mail, as a Maildir does, arrives once by its id: the first stays. */
async function digestHouse(dueAt: Date) {
  let now = NOW
  const house = await houseOf({ clock: () => now })
  await house.store.owners.put({ ...anna, nextDigestAt: dueAt })
  const read = new Map<string, string>()
  const deps: SendDigestDeps = {
    ...house.deps,
    entries: { ...house.store.entries },
    digests: house.store.digests,
    mailer: {
      send: async ({ id, bytes }) => void (read.has(id) || read.set(id, Buffer.from(bytes).toString())),
    },
    compose: async ({ groups }) =>
      Buffer.from(groups.flatMap(({ entries }) => entries.map(({ intakeId }) => intakeId)).join(' ')),
    linksOf: () => ({ deliver: '', allow: '', block: '' }),
    allLinksOf: () => ({ deliverAll: '', pause: '' }),
    replyToOf: () => null,
    pageUrlOf: () => '',
    from: address('digest@kith.test'),
    clock: () => now,
  }
  return {
    ...{ house, deps, read },
    at: (moment: Date) => {
      now = moment
    },
    hold: async (id: string) => {
      const text = newsletter(`News ${id} <${id}@shop.example>`, { id: `${id}@x.example` })
      await receive(house.deps, await house.arrive(id, text, { receivedAt: now }))
    },
  }
}

const after = (hours: number) => new Date(NOW.getTime() + hours * HOUR)

test('what comes between a digest that was cut off and its repetition is in the next one', async () => {
  const { house, deps, read, hold, at } = await digestHouse(after(1))
  await hold('a1')
  at(after(1))
  const cutOff = { ...deps.entries, markDigested: () => Promise.reject(new Error('cut off')) }
  await sendDueDigests({ ...deps, entries: cutOff })
  at(after(2))
  await hold('a2')
  await sendDueDigests(deps)
  at(after(26))
  await sendDueDigests(deps)
  expect([...read.values()]).toEqual(['a1', 'a2'])
  house.store.close()
})

test('a digest that overtakes an early note which was cut off is a mail of its own', async () => {
  const early = earlyOccasion(NOW)
  const { house, deps, read, hold, at } = await digestHouse(early)
  read.set(digestIdOf('anna', early), 'a note')
  await hold('a1')
  at(after(24))
  await sendDueDigests(deps)
  expect([...read.values()]).toEqual(['a note', 'a1'])
  house.store.close()
})

test('a digest repeated weeks after it was cut off announces no end, for the owner may have read the first', async () => {
  const { house, deps, read, hold, at } = await digestHouse(after(1))
  await hold('a1')
  at(after(1))
  const owners = { ...deps.owners, reschedule: () => Promise.reject(new Error('cut off')) }
  await sendDueDigests({ ...deps, owners })
  at(after(55 * 24))
  await sendDueDigests(deps)
  at(after(55 * 24 + 8 * 24))
  await expire({ ...house.deps, entries: house.store.entries })
  expect((await house.store.entries.get('anna', 'a1'))?.state).toBe('held')
  await sendDueDigests(deps)
  expect([...read.values()]).toEqual(['a1', 'a1'])
  at(after(55 * 24 + 16 * 24))
  await expire({ ...house.deps, entries: house.store.entries })
  expect((await house.store.entries.get('anna', 'a1'))?.state).toBe('expired')
  house.store.close()
})

test('“deliver all” of a digest that was repeated lets go of all that it listed', async () => {
  const { house, deps, hold, at } = await digestHouse(after(1))
  await hold('a1')
  at(after(1))
  const owners = { ...deps.owners, reschedule: () => Promise.reject(new Error('cut off')) }
  await sendDueDigests({ ...deps, owners })
  at(after(5))
  await sendDueDigests(deps)
  const acting = { ...deps, releases: { place: async () => {} }, history: house.store.history }
  expect(await actOnDigest(acting, 'anna', digestIdOf('anna', after(1)), 'deliver-all')).toBe('done')
  expect((await house.store.entries.get('anna', 'a1'))?.state).toBe('leaving')
  house.store.close()
})

test('of two orders of a digest at once one is worked on; the other comes again', async () => {
  const { house, deps, read, hold, at } = await digestHouse(after(1))
  await hold('a1')
  at(after(1))
  const acting = { ...deps, claims: house.store.claims }
  const order = { ownerId: 'anna', dueAt: after(1) }
  const both = await Promise.allSettled([sendOrderedDigest(acting, order), sendOrderedDigest(acting, order)])
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(read.size).toBe(1)
  expect(await sendOrderedDigest(acting, order)).toEqual({ outcome: 'nothing' })
  house.store.close()
})

test('an order whose worker was cut off is taken up when it comes again', async () => {
  const { house, deps, read, hold, at } = await digestHouse(after(1))
  await hold('a1')
  at(after(1))
  const mailer = { send: () => Promise.reject(new Error('cut off')) }
  const order = { ownerId: 'anna', dueAt: after(1) }
  await expect(sendOrderedDigest({ ...deps, mailer, claims: house.store.claims }, order)).rejects.toThrow()
  at(after(1.1))
  await sendOrderedDigest({ ...deps, claims: house.store.claims }, order)
  expect([...read.values()]).toEqual(['a1'])
  house.store.close()
})

test.each([
  ['is the very mail of the first attempt, so that its numbers are those that the owner reads', false],
  ['sends none where the first is known to have gone out, and marks what that one lists', true],
])('a repetition %s', async (_, isRecorded) => {
  const { house, deps, hold, at } = await digestHouse(after(1))
  for (const id of ['a1', 'a2', 'a3']) await hold(id)
  // One that somebody else took in at the same time, and the first attempt did not see.
  const compose = composeWithHeader
  const sent: string[] = []
  const mailer = {
    send: async ({ bytes }: { bytes: Uint8Array }) => void sent.push(Buffer.from(bytes).toString()),
  }
  at(after(1))
  const blind = { ...deps.entries, markDigested: () => Promise.reject(new Error('cut off')) }
  const seeing = async (...args: Parameters<typeof blind.outlines>) =>
    (await deps.entries.outlines(...args)).filter(({ intakeId }) => intakeId !== 'a3')
  const unrecorded = { ...deps.digests, record: () => Promise.reject(new Error('cut off')) }
  const digests = isRecorded ? deps.digests : unrecorded
  await sendDueDigests({ ...deps, compose, mailer, digests, entries: { ...blind, outlines: seeing } })
  await deps.entries.advance('anna', 'a1', ['held'], 'discarded', after(1))
  await sendDueDigests({ ...deps, compose, mailer })
  expect(sent).toEqual(isRecorded ? [sent[0]] : [sent[0], sent[0]])
  // What only the repetition saw is in the next one.
  expect((await deps.entries.get('anna', 'a3'))?.digestedAt).toBeNull()
  expect((await deps.entries.get('anna', 'a2'))?.digestedAt).not.toBeNull()
  // What was put away meanwhile, and may come back, has been listed.
  expect((await deps.entries.get('anna', 'a1'))?.digestedAt).not.toBeNull()
  at(after(26))
  await sendDueDigests({ ...deps, compose, mailer })
  expect(sent.at(-1)).toContain('a3')
  house.store.close()
})

test('what was sent back between a digest that was cut off and its repetition is in the next one', async () => {
  const { house, deps, hold, at } = await digestHouse(after(1))
  for (const id of ['a1', 'a2']) await hold(id)
  at(after(1))
  const blind = { ...deps.entries, markDigested: () => Promise.reject(new Error('cut off')) }
  await sendDueDigests({ ...deps, compose: composeWithHeader, entries: blind })
  at(after(2))
  const listed = await house.store.entries.get('anna', 'a1')
  if (listed === null) throw new Error('a1 is not there')
  await house.store.entries.putBack(listed, undeliveredEntry(listed, 'came-back', after(2)))
  at(after(3))
  await sendDueDigests({ ...deps, compose: composeWithHeader })
  expect((await deps.entries.get('anna', 'a1'))?.digestedAt).toBeNull()
  expect((await deps.entries.get('anna', 'a2'))?.digestedAt).not.toBeNull()
  house.store.close()
})

test('what was taken away and came back while its end was announced goes no sooner than the repetition says', async () => {
  const { house, deps, hold, at } = await digestHouse(after(54 * 24))
  for (const id of ['a1', 'a2']) await hold(id)
  at(after(56 * 24))
  const mailer = { send: () => Promise.reject(new Error('cut off')) }
  await sendDueDigests({ ...deps, compose: composeWithHeader, mailer })
  // Delivered by a tap, and taken back: the repetition, which lists what waited when it was due, knows a2 alone.
  at(after(57 * 24))
  await deps.entries.advance('anna', 'a1', ['held'], 'leaving', after(57 * 24))
  await deps.entries.advance('anna', 'a1', ['leaving'], 'held', after(57 * 24))
  at(after(58 * 24))
  await sendDueDigests({ ...deps, compose: composeWithHeader })
  at(after(62 * 24))
  await expire({ ...house.deps, entries: house.store.entries })
  expect((await deps.entries.get('anna', 'a1'))?.state).toBe('held')
  at(after(65 * 24))
  await expire({ ...house.deps, entries: house.store.entries })
  expect((await deps.entries.get('anna', 'a1'))?.state).toBe('expired')
  house.store.close()
})

/** A digest that names what it lists, as ours do. */
const composeWithHeader: SendDigestDeps['compose'] = async ({ groups }) => {
  const listed = groups.flatMap(({ entries }) => entries.map(({ intakeId }) => intakeId))
  return Buffer.from(`X-Kith-Entries: ${listed.join('\r\n ')}\r\n\r\nhello`)
}
