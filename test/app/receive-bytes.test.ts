import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { eraseOwner } from '../../lib/app/erase-owner.ts'
import { expire } from '../../lib/app/expire.ts'
import { type ReceiveDeps, receive } from '../../lib/app/receive.ts'
import { carryOutLeaving, release } from '../../lib/app/release.ts'
import type { Address } from '../../lib/domain/address.ts'
import { HELD_TRANSITIONS } from '../../lib/domain/held.ts'
import { type House, houseOf, NOW, newsletter, ownerOf } from '../support/house.ts'

/** What the same newsletter is to an owner. */
const FATES = ['held', 'delivered', 'journal'] as const

/** An attempt is cut off before or after its n-th step, or gets through. */
interface Cut {
  readonly step: number
  readonly done: boolean
}

const cut = fc.record({ step: fc.nat({ max: 11 }), done: fc.boolean() })

const NEWS = newsletter('News <news@stranger.example>')

class Crash extends Error {}

/** The same ports, of which the step that is named never comes back. */
function cutOff(deps: ReceiveDeps, { step, done }: Cut): ReceiveDeps {
  let steps = 0
  const crashing =
    <Args extends readonly unknown[], T>(work: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      if (steps++ !== step) return work(...args)
      if (done) await work(...args)
      throw new Crash()
    }
  const { entries, history, raw, mailbox, owners } = deps
  return {
    ...deps,
    owners: { ofRecipients: crashing(owners.ofRecipients) },
    history: { ...history, learn: crashing(history.learn) },
    mailbox: { deliver: crashing(mailbox.deliver) },
    raw: { ...raw, remove: crashing(raw.remove) },
    entries: {
      ...entries,
      create: crashing(entries.create),
      get: crashing(entries.get),
      advance: crashing(entries.advance),
      needsBytes: crashing(entries.needsBytes),
    },
  }
}

async function houseWith(fates: readonly (typeof FATES)[number][]) {
  const house = await houseOf()
  const recipients: Address[] = []
  for (const [n, fate] of fates.entries()) {
    const owner = ownerOf(`o${n}`, { mode: fate === 'delivered' ? 'paused' : 'guarding' })
    await house.store.owners.put(owner)
    recipients.push(fate === 'journal' ? owner.journalAddress : owner.addresses[0])
  }
  return { house, intake: await house.arrive('a1', NEWS, { recipients }) }
}

async function attempt(deps: ReceiveDeps, intake: Parameters<typeof receive>[1]): Promise<void> {
  await receive(deps, intake).catch((cause: unknown) => {
    if (!(cause instanceof Crash)) throw cause
  })
}

const isThere = async ({ store }: House) => (await store.raw.get('a1')) !== null
const isNeeded = ({ store }: House) => store.entries.needsBytes('a1')

const fates = fc.array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 3 })

test('wherever attempts are cut off, bytes go if and only if no entry needs them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fates,
      fc.array(cut, { maxLength: 3 }),
      // What a queue calls the first attempt need not be: SNS may publish twice.
      fc.boolean(),
      async (owners, cuts, alwaysFirst) => {
        const { house, intake } = await houseWith(owners)
        for (const [round, at] of cuts.entries()) {
          await attempt(cutOff(house.deps, at), { ...intake, firstAttempt: alwaysFirst || round === 0 })
          if (await isNeeded(house)) expect(await isThere(house)).toBe(true)
        }
        await receive(house.deps, { ...intake, firstAttempt: alwaysFirst || cuts.length === 0 })
        expect(await isThere(house)).toBe(await isNeeded(house))
        expect(await isThere(house)).toBe(owners.includes('held'))
        const reached = owners.flatMap((fate, n) => (fate === 'journal' ? [] : [[`o${n}`, fate] as const]))
        for (const [id, fate] of reached) {
          expect((await house.store.entries.get(id, 'a1'))?.state).toBe(fate)
        }

        // Each lets go in their own time; the last one takes the bytes along.
        for (const [id, fate] of reached) {
          if (fate !== 'held') continue
          expect(await isThere(house)).toBe(true)
          await releaseNow(house, id)
        }
        expect(await isThere(house)).toBe(false)
        house.store.close()
      },
    ),
    { numRuns: 150 },
  )
})

test('an owner who lets go before another one’s copy is made does not take its bytes along', async () => {
  for (const letGo of ['deliver', 'expire'] as const) {
    const { house, intake } = await houseWith(['held', 'delivered'])
    // Cut off before the second owner's entry.
    await attempt(cutOff(house.deps, { step: 2, done: false }), { ...intake, firstAttempt: true })
    if (letGo === 'deliver') await releaseNow(house, 'o0')
    else {
      const after = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
      await house.store.entries.markDigested('o0', ['a1'], after(55))
      const later = after(90)
      expect(await expire({ ...house.deps, clock: () => later })).toBe(1)
    }
    expect(await isThere(house)).toBe(true)

    await receive(house.deps, { ...intake, firstAttempt: false })
    expect((await house.store.entries.get('o1', 'a1'))?.state).toBe('delivered')
    expect(await isThere(house)).toBe(false)
    house.store.close()
  }
})

test('an owner who lets go while another is still served does not leave bytes behind', async () => {
  const { house, intake } = await houseWith(['held', 'delivered'])
  const mailbox: ReceiveDeps['mailbox'] = {
    async deliver(owner, delivery) {
      await house.store.entries.advance(
        'o0',
        'a1',
        HELD_TRANSITIONS.expire.from,
        HELD_TRANSITIONS.expire.to,
        NOW,
      )
      await house.deps.mailbox.deliver(owner, delivery)
    },
  }
  await receive({ ...house.deps, mailbox }, { ...intake, firstAttempt: true })
  expect(await isThere(house)).toBe(false)
})

test.each([
  ['goes', true],
  ['stays', false],
])('of several to whom it comes, one has it by a forward, and %s meanwhile', async (_, goes) => {
  const { house, intake } = await houseWith(['delivered', 'delivered'])
  const { store } = house
  const mailbox: ReceiveDeps['mailbox'] = {
    async deliver({ id }, delivery) {
      if (id === 'o0') return { forwardedAs: 'ses-1' }
      const forgetAccounts = async () => 0
      if (goes) await eraseOwner({ ...store, forgetAccounts, clock: () => NOW, log: house.deps.log }, 'o0')
      return house.deps.mailbox.deliver(ownerOf(id), delivery)
    },
  }
  await receive({ ...house.deps, mailbox }, { ...intake, firstAttempt: true })
  expect((await store.entries.get('o1', 'a1'))?.state).toBe('delivered')
  // What may come back to somebody is kept for that.
  expect(await isThere(house)).toBe(!goes)
  store.close()
})

test('an address that changes hands between two attempts takes no held message along', async () => {
  const { house, intake } = await houseWith(['held', 'delivered'])
  // Cut off before the second owner's entry: the first one's is there, and needs the bytes.
  await attempt(cutOff(house.deps, { step: 2, done: false }), { ...intake, firstAttempt: true })
  expect((await house.store.entries.get('o0', 'a1'))?.state).toBe('held')
  const [given, kept] = [ownerOf('o0').addresses[0], ownerOf('o1').addresses[0]]
  await house.store.owners.put(ownerOf('o0', { addresses: [kept.replace('o1', 'o7') as Address] }))
  expect((await house.store.owners.ofRecipients([given])).size).toBe(0)
  await receive(house.deps, { ...intake, firstAttempt: false })
  expect((await house.store.entries.get('o1', 'a1'))?.state).toBe('delivered')
  expect(await isThere(house)).toBe(true)
})

test('two attempts at one time leave bytes exactly where an entry needs them', async () => {
  for (const owners of [['delivered', 'delivered'], ['held', 'delivered'], ['delivered']] as const) {
    const { house, intake } = await houseWith(owners)
    const once = { ...intake, firstAttempt: true }
    await Promise.all([receive(house.deps, once), receive(house.deps, once)])
    expect(await isThere(house)).toBe(await isNeeded(house))
  }
})

/** As if the minute were over in which it can be undone. */
async function releaseNow({ deps, store }: House, ownerId: string): Promise<void> {
  const entry = await store.entries.get(ownerId, 'a1')
  if (entry === null) throw new Error('there is nothing to release')
  await release({ ...deps, releases: { place: async () => undefined } }, entry)
  await carryOutLeaving(deps, NOW)
}
