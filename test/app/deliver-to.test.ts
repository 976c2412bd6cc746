import { describe, expect, test } from '@jest/globals'
import {
  confirmDeliverTo,
  type SettleDeliverToDeps,
  settleDeliverTo,
} from '../../lib/app/owners-deliver-to.ts'
import type { OutgoingMail } from '../../lib/app/ports.ts'
import { receive } from '../../lib/app/receive.ts'
import { carryOutLeaving } from '../../lib/app/release.ts'
import { type Address, address } from '../../lib/domain/address.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import { readsAt, wishToRead } from '../../lib/domain/reading-place.ts'
import { deliverToComposer } from '../../lib/wiring/deliver-to-composer.ts'
import { anna, houseOf, letter, NOW, ownerOf } from '../support/house.ts'

const there = address('anna@mail.example')
const wish = { address: there, state: 'new', since: NOW, meanwhile: 'wait' } as const
const MINUTE = 60_000

async function homeOf(changes: Partial<Owner> = {}, roundsAtATime: 'one' | 'several' = 'one') {
  const house = await houseOf()
  await house.store.owners.put({ ...anna, ...changes })
  const sent: OutgoingMail[] = []
  let now = NOW
  let refused: Address | null = null
  const deps: SettleDeliverToDeps = {
    ...house.deps,
    ...(roundsAtATime === 'several' && { claims: house.store.claims }),
    clock: () => now,
    releases: { place: async () => undefined },
    mailer: {
      async send(mail) {
        if (mail.to === refused) throw new Error('no')
        sent.push(mail)
      },
    },
    composeDeliverTo: deliverToComposer(address('digest@kith.example')),
    deliverToUrlOf: ({ id }) => `https://kith.example/deliver-to/${id}`,
    from: address('digest@kith.example'),
  }
  return {
    ...house,
    sent,
    settle: () => settleDeliverTo(deps),
    confirm: (at = there) => confirmDeliverTo({ ...deps, clock: () => now }, 'anna', at),
    /** What has been released, and can no longer be undone, is delivered. */
    leave: () => carryOutLeaving({ ...house.deps, clock: () => now }, now),
    later(ms: number) {
      now = new Date(now.getTime() + ms)
    },
    refuse(at: Address | null) {
      refused = at
    },
    owner: async () => (await house.store.owners.get('anna')) ?? anna,
    states: async () =>
      (await house.store.entries.list('anna', ['held', 'leaving', 'released'], 9)).map(({ state }) => state),
  }
}

describe('an owner of whom only an unconfirmed address is known', () => {
  test('has all mail wait, and gets it when they confirm', async () => {
    const home = await homeOf({ deliverToWish: wish })
    await receive(home.deps, await home.arrive('m1', letter('Jonas <jonas@weber.example>')))
    const [held] = await home.store.entries.list('anna', ['held'], 9)
    expect(held?.verdict).toMatchObject({ disposition: 'hold', reasons: [{ code: 'no-address' }, {}] })
    expect([home.delivered, await home.store.raw.get('m1')]).toEqual([[], expect.anything()])
    expect(await home.confirm()).toBe(true)
    await home.settle()
    home.later(2 * MINUTE)
    await home.leave()
    expect(home.delivered).toHaveLength(1)
    expect(readsAt(await home.owner())).toBe(there)
  })

  test('is asked once, though two rounds come at a time, and again where one was cut off', async () => {
    const home = await homeOf({ deliverToWish: wish }, 'several')
    await Promise.all([home.settle(), home.settle()])
    expect(home.sent).toHaveLength(1)
    await home.store.owners.put({ ...anna, deliverToWish: wish })
    home.later(4 * MINUTE)
    await home.settle()
    expect(home.sent).toHaveLength(2)
  })

  test('gets it, though they wish for another place before it is released', async () => {
    const home = await homeOf({ deliverToWish: wish })
    await receive(home.deps, await home.arrive('m1', letter('Jonas <jonas@weber.example>')))
    await home.confirm()
    await home.store.owners.amend('anna', (owner) => wishToRead(owner, address('anna@other.example'), NOW))
    await home.settle()
    home.later(2 * MINUTE)
    await home.leave()
    expect(home.delivered).toHaveLength(1)
    expect(readsAt(await home.owner())).toBe(there)
  })

  test('is asked once, by a mail to that address and no other', async () => {
    const home = await homeOf({ deliverToWish: wish })
    await home.settle()
    await home.settle()
    expect(home.sent.map(({ to }) => to)).toEqual([there])
    const mail = Buffer.from(home.sent[0]?.bytes ?? []).toString()
    expect(mail).toMatch(/^To: .*anna@mail\.example/m)
    expect(mail).toContain('https://kith.example/deliver-to/')
    expect((await home.owner()).deliverToWish?.state).toBe('asked')
  })

  test('is asked the next time where the mail could not be sent, and others are not kept waiting', async () => {
    const home = await homeOf({ deliverToWish: wish })
    const bens = address('ben@mail.example')
    await home.store.owners.put(ownerOf('ben', { deliverToWish: { ...wish, address: bens } }))
    home.refuse(there)
    await home.settle()
    expect(home.sent.map(({ to }) => to)).toEqual([bens])
    home.refuse(null)
    await home.settle()
    expect(home.sent.map(({ to }) => to)).toEqual([bens, there])
  })

  test('what came in the very minute of the click is released, too', async () => {
    const home = await homeOf({ deliverToWish: { ...wish, state: 'asked' } })
    const before = await home.owner()
    await home.confirm()
    await home.settle()
    // A function that remembers the owner from before.
    const owners = {
      ofRecipients: async () => new Map([[anna.addresses[0], { role: 'guarded', owner: before } as const]]),
    }
    await receive(
      { ...home.deps, owners: { ...home.deps.owners, ...owners } },
      await home.arrive('m1', letter('j@weber.example')),
    )
    expect(await home.states()).toEqual(['held'])
    home.later(2 * MINUTE)
    await home.settle()
    expect(await home.states()).toEqual(['leaving'])
    expect((await home.owner()).deliverToWish?.state).toBe('confirmed')
    home.later(10 * MINUTE)
    await home.settle()
    expect((await home.owner()).deliverToWish?.state).toBe('settled')
  })

  test('a click on the link to another address, or on an old one, confirms nothing', async () => {
    const home = await homeOf({ deliverToWish: { ...wish, state: 'asked' } })
    expect(await home.confirm(address('eve@mail.example'))).toBe(false)
    await home.store.owners.amend('anna', (owner) => wishToRead(owner, address('new@mail.example'), NOW))
    expect(await home.confirm()).toBe(false)
    expect(readsAt(await home.owner())).toBeNull()
  })
})

test('an owner who read elsewhere before goes on reading there until they confirm', async () => {
  const home = await homeOf(wishToRead(anna, there, NOW))
  await receive(home.deps, await home.arrive('m1', letter('Jonas <jonas@weber.example>')))
  expect(home.delivered).toHaveLength(1)
  expect(readsAt(await home.owner())).toBe(anna.addresses[0])
})
