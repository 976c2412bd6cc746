import { describe, expect, test } from '@jest/globals'
import { type Feedback, takeFeedback } from '../../lib/app/feedback.ts'
import { letGoOfForwarded } from '../../lib/app/let-go.ts'
import type { Digests } from '../../lib/app/ports.ts'
import { address } from '../../lib/domain/address.ts'
import { digestsBounceSince } from '../../lib/domain/digest-feedback.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import { resuming } from '../../lib/domain/pause.ts'
import { anEntry, anOwner } from '../contracts/fixtures.ts'
import { memoryEntries, memoryOwners, recordingLog } from '../support/fakes.ts'

const NOW = new Date('2026-03-02T10:00:00Z')
const minutes = (n: number) => new Date(NOW.getTime() + n * 60_000)
const HOME = address('jo@home.example')
const DUE = minutes(-5)
const JO = anOwner('jo', { deliverTo: HOME, nextDigestAt: minutes(60) })
const DIGEST = `digest-jo-${DUE.getTime()}`

const forwarded = (over: Partial<Entry> = {}) =>
  anEntry({ state: 'delivered', stateAt: minutes(-1), expiresAt: null, forwardedAs: 'ses-1', ...over })

function house({ owner = JO, entries = [forwarded()] }: { owner?: Owner; entries?: readonly Entry[] } = {}) {
  const owners = memoryOwners(owner)
  const store = memoryEntries(...entries)
  const log = recordingLog()
  const told: string[] = []
  const digests: Pick<Digests, 'get'> = {
    get: async (ownerId, id) => (id === DIGEST ? { id, ownerId, at: DUE, count: 1 } : null),
  }
  const tell = async ({ id }: Owner) => void told.push(id)
  const deps = { owners, entries: store, digests, tell, clock: () => NOW, log }
  const about = { intakeId: 'a1' }
  const forward = (outcome: Feedback['outcome'], over: Partial<Feedback> = {}) =>
    takeFeedback(deps, {
      ...{ outcome, mailId: 'ses-1', sentAt: minutes(-1), to: HOME, ownerId: 'jo', about },
      ...over,
    })
  const digest = (outcome: Feedback['outcome'], sentAt = DUE, over: Partial<Feedback> = {}) =>
    takeFeedback(deps, {
      ...{ outcome, mailId: 'ses-9', sentAt, to: HOME, ownerId: 'jo', about: { digestId: DIGEST } },
      ...over,
    })
  const ownerNow = async () => (await owners.get('jo')) ?? JO
  return {
    ...{ deps, told, log, forward, digest, ownerNow },
    entry: async () => store.get('jo', 'a1'),
    bounces: async () => digestsBounceSince(await ownerNow()) !== null,
  }
}

describe('a forward', () => {
  test.each([
    ['bounced', 'came-back', true, ['jo']],
    ['deferred', 'came-back-for-now', true, []],
    ['complained', 'called-spam', false, ['jo']],
    ['rejected', 'forward-virus', false, ['jo']],
  ] as const)('that was %s waits again: %s', async (outcome, reason, isReturn, told) => {
    const home = house()
    await home.forward(outcome)
    const entry = await home.entry()
    expect(entry).toMatchObject({ state: 'held', stateAt: NOW, digestedAt: null })
    expect(entry?.verdict.reasons[0].code).toBe(reason)
    expect(entry?.expiresAt?.getTime()).toBeGreaterThan(minutes(59 * 24 * 60).getTime())
    expect(entry).not.toHaveProperty('forwardedAs')
    expect((await home.ownerNow()).returned).toEqual(
      isReturn ? { address: HOME, at: minutes(-1) } : undefined,
    )
    expect(home.told).toEqual(told)
  })

  test('that got through stays where it is', async () => {
    const home = house()
    await home.forward('through')
    expect(await home.entry()).toEqual(forwarded())
  })

  test('told of twice is held once; told of anew after a release, not at all', async () => {
    const home = house()
    await home.forward('bounced')
    const held = await home.entry()
    await home.forward('bounced')
    expect(await home.entry()).toEqual(held)
    const { entries } = home.deps
    await entries.advance('jo', 'a1', ['held'], 'releasing', NOW)
    await entries.advance('jo', 'a1', ['releasing'], 'released', NOW, null, 'ses-2')
    await home.forward('bounced')
    expect(await home.entry()).toMatchObject({ state: 'released', forwardedAs: 'ses-2' })
    await home.forward('bounced', { mailId: 'ses-2' })
    expect(await home.entry()).toMatchObject({ state: 'held' })
  })

  test('that is not yet recorded as gone has its report come again', async () => {
    const home = house({ entries: [anEntry({ state: 'delivering', expiresAt: null })] })
    await expect(home.forward('bounced')).rejects.toThrow('ahead of the record')
  })

  test('whose bytes are gone cannot wait; its owner hears of the mailbox all the same', async () => {
    const home = house({ entries: [forwarded({ stateAt: minutes(-8 * 24 * 60) })] })
    await home.forward('bounced')
    expect(await home.entry()).toMatchObject({ state: 'delivered' })
    expect(home.told).toEqual(['jo'])
    expect(home.log.lines.at(-1)?.facts).toMatchObject({ came: 'too-late' })
  })

  test('of nobody, or of nothing that is known, is passed over', async () => {
    await expect(house().forward('bounced', { ownerId: 'nobody' })).resolves.toBeUndefined()
    const home = house({ entries: [] })
    await home.forward('bounced')
    expect(home.told).toEqual([])
  })
})

describe('a digest', () => {
  test('that comes back for good stops holding; one sent later that gets through begins it again', async () => {
    const home = house()
    await home.digest('bounced')
    expect([await home.bounces(), home.told]).toEqual([true, ['jo']])
    await home.digest('through', minutes(-10))
    expect(await home.bounces()).toBe(true)
    await home.digest('through', minutes(60))
    expect(await home.bounces()).toBe(false)
    await home.digest('bounced')
    expect(await home.bounces()).toBe(false)
  })

  test('that comes back for now is a bad day; the second with none between is more', async () => {
    const home = house()
    await home.digest('deferred', minutes(-60))
    await home.digest('deferred', minutes(-60))
    expect(await home.bounces()).toBe(false)
    await home.digest('deferred', minutes(-30))
    expect(await home.bounces()).toBe(true)
    await home.digest('through', minutes(0))
    expect(await home.bounces()).toBe(false)
  })

  test('that was taken and answered by a machine has got through', async () => {
    const home = house()
    for (const at of [minutes(-60), minutes(-30)]) {
      await home.digest('deferred', at)
      await home.digest('through', at)
    }
    expect(await home.bounces()).toBe(false)
  })

  test('to an address where the owner reads no more says nothing', async () => {
    const home = house()
    await home.digest('bounced', DUE, { to: address('old@home.example') })
    expect(await home.bounces()).toBe(false)
    await home.digest('bounced')
    await home.deps.owners.amend('jo', () => ({ deliverTo: address('new@home.example') }))
    expect(await home.bounces()).toBe(false)
  })

  test('that nobody got has announced nothing', async () => {
    const home = house({ entries: [anEntry({ digestedAt: DUE, stateAt: minutes(-90) })] })
    await home.digest('bounced')
    expect(await home.entry()).toMatchObject({ state: 'held', digestedAt: null })
  })

  test.each([
    ['leaves', 'leaving' as const],
    ['was put away', 'discarded' as const],
  ])('that nobody got has announced nothing of what %s, either: it may wait again', async (_what, state) => {
    const entry = anEntry({ state, digestedAt: DUE, stateAt: minutes(-1) })
    const home = house({ entries: [entry] })
    await home.digest('bounced')
    expect(await home.entry()).toEqual({ ...entry, digestedAt: null })
  })

  test('that comes back while it is still being sent has its report come again, and nothing new is held', async () => {
    // Whoever sent it was cut off: what it lists is marked as listed when the order comes again.
    const home = house({
      owner: { ...JO, nextDigestAt: DUE },
      entries: [anEntry({ digestedAt: null, stateAt: minutes(-90) })],
    })
    await expect(home.digest('bounced')).rejects.toThrow('ahead')
    expect(await home.bounces()).toBe(true)
    await home.deps.entries.markDigested('jo', ['a1'], DUE)
    await home.deps.owners.reschedule('jo', DUE, minutes(60))
    await home.digest('bounced')
    expect(await home.entry()).toMatchObject({ state: 'held', digestedAt: null })
  })

  test('that is called spam is wanted no more: Kith pauses, until its owner wants it back', async () => {
    const home = house()
    await home.digest('complained')
    expect((await home.ownerNow()).mode).toBe('paused')
    await home.deps.owners.amend('jo', resuming)
    await home.digest('complained')
    expect((await home.ownerNow()).mode).toBe('guarding')
    await home.digest('complained', minutes(60))
    expect((await home.ownerNow()).mode).toBe('paused')
  })

  test('that is called spam where its owner reads no more pauses Kith, too', async () => {
    const home = house()
    await home.digest('complained', DUE, { to: address('old@home.example') })
    expect((await home.ownerNow()).mode).toBe('paused')
  })
})

test('the bytes of what was forwarded go once it comes back no more', async () => {
  const removed: string[] = []
  const day = 24 * 60
  const entries = memoryEntries(
    ...[3, 8, 9].map((days) => {
      const at = minutes(-days * day)
      return forwarded({ intakeId: `m${days}`, receivedAt: at, stateAt: at, others: [] })
    }),
    // Another's copy went out today.
    forwarded({
      intakeId: 'm8b',
      receivedAt: minutes(-8 * day),
      stateAt: minutes(-8 * day),
      others: ['max'],
    }),
    forwarded({
      intakeId: 'm8b',
      ownerId: 'max',
      receivedAt: minutes(-8 * day),
      stateAt: NOW,
      others: ['jo'],
    }),
  )
  const raw = {
    put: async () => {},
    get: async () => null,
    remove: async (id: string) => void removed.push(id),
  }
  const letGoAfter = async (...days: readonly number[]) => {
    removed.length = 0
    const digests = {
      list: async () => days.map((ago) => ({ id: 'd', ownerId: 'jo', at: minutes(-ago * day), count: 1 })),
    }
    await letGoOfForwarded(
      { entries, owners: memoryOwners(anOwner('max')), raw, digests, clock: () => NOW },
      'jo',
    )
    return removed.sort()
  }
  expect(await letGoAfter()).toEqual(['m8', 'm9'])
  // What came back no more two digests ago was looked at then.
  expect(await letGoAfter(0, 0.5, 1.5)).toEqual(['m8'])
  expect(await letGoAfter(0, 7, 14)).toEqual(['m8', 'm9'])
})
