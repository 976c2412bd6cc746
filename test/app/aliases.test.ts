import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { act } from '../../lib/app/act.ts'
import { makeAlias, nameAlias, retireAlias } from '../../lib/app/aliases.ts'
import { learnCopy } from '../../lib/app/learn-copy.ts'
import { receive } from '../../lib/app/receive.ts'
import { type SendDigestDeps, sendDigest } from '../../lib/app/send-digest.ts'
import { type Address, address } from '../../lib/domain/address.ts'
import type { Digest } from '../../lib/domain/digest.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import { anna, type House, houseOf, letter, NOW, ownerOf } from '../support/house.ts'

const AT = address('anna+shop-a@berger.example')
const later = (ms: number) => new Date(NOW.getTime() + ms)

/** A newsletter of a firm on its own list. */
function news(firm: string): string {
  return `From: ${firm} News <news@${firm}.example>
To: ${AT}
Subject: Ten offers for you
Date: Mon, 1 Jun 2026 09:00:00 +0000
Message-ID: <${firm}-1@${firm}.example>
List-Unsubscribe: <https://${firm}.example/u/1>
List-Id: Offers <offers.${firm}.example>
Precedence: bulk
Content-Type: text/html; charset=utf-8

<html><body><p><a href="https://${firm}.example/view/1">View this newsletter in your browser</a></p>
<h1>News in June</h1><p>Discover our offers and save 20 % on every course this month. Book now!</p>
<p>You receive this newsletter because you subscribed. <a href="https://${firm}.example/u/1">Unsubscribe</a></p></body></html>
`
}

function receipt(firm: string): string {
  return `From: ${firm} <order@${firm}.example>
To: ${AT}
Subject: Your order 4711 has been received
Date: Mon, 1 Jun 2026 09:00:00 +0000
Message-ID: <order-4711@${firm}.example>
Content-Type: text/plain; charset=utf-8

Dear Anna Berger,

thank you for your order 4711 of 1 June 2026.

1 x Garden chair, 59.00 EUR
Total: 59.00 EUR including VAT
Delivery address: Anna Berger, Hafenweg 1

Your invoice is attached.
`
}

let house: House
let count = 0
beforeEach(async () => {
  house = await houseOf()
})
afterEach(() => house.store.close())

async function arrives(text: string, to: Address = AT, receivedAt = NOW) {
  const intake = await house.arrive(`m${++count}`, text, { recipients: [to], receivedAt })
  await receive(house.deps, intake)
  return house.store.entries.get('anna', intake.id)
}

const alias = (at = AT) => house.store.aliases.get('anna', at)
const deps = () => ({ aliases: house.store.aliases, clock: () => NOW })

async function befriend(friend: string): Promise<void> {
  for (const id of ['f1', 'f2']) {
    const text = letter('Anna Berger <anna@berger.example>', { id: `${id}@berger.example` })
    const copy = text.replace(/^To: .*$/m, `To: ${friend}`)
    await learnCopy(house.deps, await house.arrive(id, copy, { recipients: [anna.journalAddress] }))
  }
}

describe('mail to an address made on the fly', () => {
  test('is the owner’s, and remembers who used it first', async () => {
    const entry = await arrives(receipt('shop-a'))
    expect(entry).toMatchObject({ state: 'delivered', to: AT })
    expect(await alias()).toMatchObject({
      label: null,
      holder: { who: { at: 'shop-a.example' } },
      others: [],
    })
  })

  test('of the owner’s own address makes none', async () => {
    await arrives(receipt('shop-a'), anna.addresses[0])
    expect(await house.store.aliases.list('anna', 9)).toEqual([])
  })

  test('says nothing of who cannot prove where they are from', async () => {
    await arrives(receipt('unproven'))
    expect(await alias()).toMatchObject({ holder: null, others: [] })
    await arrives(receipt('shop-a'))
    expect((await alias())?.holder?.who.at).toBe('shop-a.example')
  })

  test('with a dot is theirs only where they wish', async () => {
    const at = address('shop-a.anna@berger.example')
    expect((await house.store.owners.ofRecipients([at])).size).toBe(0)
    await house.store.owners.put({ ...anna, dotAliases: true })
    expect((await arrives(receipt('shop-a'), at))?.to).toBe(at)
    expect((await alias(at))?.holder?.who.at).toBe('shop-a.example')
    // Whose name it is has the mail to it.
    const max = ownerOf('max', { addresses: [address('max.anna@berger.example')] })
    await house.store.owners.put(max)
    expect((await house.store.owners.byAddress(max.addresses[0]))?.id).toBe('max')
  })

  test('is delivered though nothing can be noted', async () => {
    const broken = { ...house.store.aliases, put: () => Promise.reject(new Error('no table')) }
    const intake = await house.arrive('broken', receipt('shop-a'), { recipients: [AT] })
    await receive({ ...house.deps, aliases: broken }, intake)
    expect((await house.store.entries.get('anna', 'broken'))?.state).toBe('delivered')
    expect(house.logged).toContain('receive.alias-not-noted')
  })
})

describe('an address that was passed on', () => {
  let mails: Digest[]
  beforeEach(() => {
    mails = []
  })

  function digesting(at: Date): SendDigestDeps {
    return {
      ...house.deps,
      digests: house.store.digests,
      mailer: { send: async () => {} },
      compose: async (digest) => {
        mails.push(digest)
        return Buffer.from(digest.id)
      },
      linksOf: () => ({ deliver: '', allow: '', block: '' }),
      allLinksOf: () => ({ deliverAll: '', pause: '' }),
      replyToOf: () => null,
      pageUrlOf: () => '',
      from: address('digest@kith.test'),
      clock: () => at,
    }
  }
  const told = () => mails.at(-1)?.passedOn?.map(({ by }) => by.who.at)
  const send = (ms: number, owner: Owner = anna) => sendDigest(digesting(later(ms)), owner, later(ms))

  test('is told of once', async () => {
    await arrives(receipt('shop-a'))
    await arrives(news('firm-b'))
    await send(1_000)
    expect(told()).toEqual(['firm-b.example'])
    await arrives(news('firm-c'), address('anna@berger.example'), later(2_000))
    await send(3_000)
    expect(told()).toEqual([])
  })

  test('is told of though nothing else is new', async () => {
    await arrives(receipt('shop-a'))
    const entry = await arrives(news('firm-b'))
    await act(
      { ...house.deps, digests: house.store.digests, releases: { place: async () => {} } },
      'anna',
      entry?.intakeId ?? '',
      'deliver',
    )
    expect(await send(1_000)).toMatchObject({ outcome: 'sent', count: 0 })
    expect(told()).toEqual(['firm-b.example'])
    expect(await send(2_000)).toEqual({ outcome: 'nothing' })
  })

  test('is not by the shop’s own newsletter, nor by a parcel that announces itself', async () => {
    await arrives(receipt('shop-a'))
    await arrives(news('shop-a'))
    await arrives(receipt('parcels'))
    await send(1_000)
    expect(told()).toEqual([])
    expect((await alias())?.others.map(({ who }) => who.at)).toEqual(['parcels.example'])
  })

  test('is not by somebody whom the owner knows', async () => {
    await befriend('news@friend.example')
    await arrives(receipt('shop-a'))
    await arrives(news('friend'))
    expect((await alias())?.others.map(({ unasked }) => unasked)).toEqual([false])
  })
})

describe('a retired address', () => {
  beforeEach(async () => {
    await befriend('Friend <june@friend.example>')
    await arrives(receipt('shop-a'))
    expect(await retireAlias(deps(), 'anna', AT, 'retire')).toBe('done')
    expect(await retireAlias(deps(), 'anna', AT, 'retire')).toBe('already')
  })

  test.each([
    ['mass mail', () => news('firm-b'), 'held', 'retired-address'],
    ['mass mail of the one who had it', () => news('shop-a'), 'held', 'retired-address'],
    ['a stranger’s letter', () => letter('Jonas <jonas@stranger.example>'), 'held', 'retired-address-letter'],
    ['a stranger’s receipt', () => receipt('firm-b'), 'held', 'retired-address-letter'],
    ['a receipt of the one who had it', () => receipt('shop-a'), 'delivered', 'never-held'],
    ['a friend’s letter', () => letter('June <june@friend.example>'), 'delivered', 'never-held'],
    [
      'an answer to the owner',
      () => letter('June <june@friend.example>', { inReplyTo: 'f1@berger.example' }),
      'delivered',
      'answer',
    ],
  ])('%s', async (_what, text, state, code) => {
    const entry = await arrives(text())
    expect(entry?.verdict.reasons[0].code).toBe(code)
    expect(entry?.state).toBe(state)
  })

  test('holds nothing that came to the owner’s own address as well', async () => {
    const intake = await house.arrive('both', letter('Jonas <jonas@stranger.example>'), {
      recipients: [AT, anna.addresses[0]],
    })
    await receive(house.deps, intake)
    expect((await house.store.entries.get('anna', 'both'))?.state).toBe('delivered')
  })

  test('holds nobody whom the owner always has delivered', async () => {
    await house.store.history.putRule('anna', {
      scope: 'person',
      subject: 'jonas@stranger.example',
      effect: 'allow',
      reach: 'mass',
      since: NOW,
    })
    expect((await arrives(letter('Jonas <jonas@stranger.example>')))?.state).toBe('delivered')
  })

  test('is in use again when the owner says so', async () => {
    const acting = { ...house.deps, digests: house.store.digests, releases: { place: async () => {} } }
    expect(await act(acting, 'anna', AT, 'restore')).toBe('done')
    expect((await arrives(letter('Jonas <jonas@stranger.example>')))?.state).toBe('delivered')
    expect(await act(acting, 'anna', AT, 'retire')).toBe('done')
    expect(await act(acting, 'anna', 'no address', 'retire')).toBe('gone')
    expect(await act(acting, 'anna', 'anna+other@berger.example', 'retire')).toBe('gone')
  })
})

describe('an address made on the page', () => {
  const wish = { name: 'Shop A', main: anna.addresses[0], style: 'plus' } as const

  test('is ready for whom it was made, and another where that one is taken', async () => {
    expect(await makeAlias(deps(), anna, wish)).toMatchObject({ address: AT, label: 'Shop A', holder: null })
    expect((await makeAlias(deps(), anna, wish))?.address).toBe('anna+shop-a-2@berger.example')
    await arrives(receipt('shop-a'))
    expect(await alias()).toMatchObject({
      label: 'Shop A',
      version: 2,
      holder: { who: { at: 'shop-a.example' } },
    })
  })

  test('is none with a dot where that may be somebody else, nor of an address that is not theirs', async () => {
    expect(await makeAlias(deps(), anna, { ...wish, style: 'dot' })).toBeNull()
    const dotted = await makeAlias(deps(), { ...anna, dotAliases: true }, { ...wish, style: 'dot' })
    expect(dotted?.address).toBe('shop-a.anna@berger.example')
    expect(await makeAlias(deps(), anna, { ...wish, main: address('x@else.example') })).toBeNull()
    expect(await makeAlias(deps(), anna, { ...wish, name: '…' })).toBeNull()
  })

  test('is called otherwise when the owner says so', async () => {
    await arrives(receipt('shop-a'))
    expect(await nameAlias(deps(), 'anna', AT, 'Garden')).toBe(true)
    expect((await alias())?.label).toBe('Garden')
    expect(await nameAlias(deps(), 'anna', address('anna+none@berger.example'), 'x')).toBe(false)
  })
})
