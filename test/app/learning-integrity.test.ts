import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { learnCopy } from '../../lib/app/learn-copy.ts'
import { learnSentFolders } from '../../lib/app/learn-sent-folder.ts'
import { receive } from '../../lib/app/receive.ts'
import { address } from '../../lib/domain/address.ts'
import { anna, houseOf, letter, NOW } from '../support/house.ts'
import { memoryFolder, memorySentFolders } from '../support/sent-folder.ts'

const OWN = 'Anna Berger <anna@berger.example>'
const journal = { recipients: [anna.journalAddress] }

type House = Awaited<ReturnType<typeof houseOf>>

/** All ties, rounded: sums of floats depend on their order in the last digits. */
async function tiesOf({ store }: House) {
  const ties = await store.history.strongest('anna', 1_000)
  const rounded = ties.map(([key, { outgoing, incoming, ...rest }]) => {
    return [key, { ...rest, outgoing: outgoing.toPrecision(9), incoming: incoming.toPrecision(9) }] as const
  })
  return new Map(rounded.sort(([one], [other]) => (one < other ? -1 : 1)))
}

describe('what Anna sent', () => {
  const people = ['june@shop.example', 'mia@lund.example', 'jonas@weber.example']
  const sent = Array.from({ length: 9 }, (_, n) =>
    letter(OWN, { id: `s${n}@berger.example`, to: address(people[n % 3] ?? '') }).replace(
      '1 Jun 2026',
      `${n + 1} Apr 2026`,
    ),
  )

  async function learned(order: readonly number[], inFolder: readonly number[]) {
    const house = await houseOf()
    const copy = async (n: number) =>
      learnCopy(house.deps, await house.arrive(`c${n}`, sent[n] ?? '', journal))
    const folder = memoryFolder()
    inFolder.forEach((n, at) => {
      folder.messages.set(at + 1, { text: sent[n] ?? '', at: NOW })
    })
    const sentFolders = memorySentFolders('anna', { folder })
    const { bookmarks } = house.store
    const half = Math.ceil(order.length / 2)
    for (const n of order.slice(0, half)) await copy(n)
    await learnSentFolders({ ...house.deps, sentFolders, bookmarks }, new AbortController().signal)
    for (const n of order.slice(half)) await copy(n)
    const ties = await tiesOf(house)
    house.store.close()
    return ties
  }

  test('gives the same ties in any order, however often it comes, and by whichever way', async () => {
    const all = sent.map((_, n) => n)
    const once = await learned(all, [])
    expect(once.size).toBeGreaterThan(2)
    const shuffled = fc.shuffledSubarray(all, { minLength: all.length })
    const some = fc.array(fc.constantFrom(...all), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(shuffled, some, some, async (order, more, inFolder) => {
        expect(await learned([...order, ...more], inFolder)).toEqual(once)
        expect(await learned(more, [...inFolder, ...order])).toEqual(once)
      }),
      { numRuns: 10 },
    )
  })
})

/** A Kith where Anna has written to June once; whatever then comes must leave it at that. */
async function known() {
  const house = await houseOf()
  const first = letter(OWN, { id: 'first@berger.example', to: address('june@shop.example') })
  await learnCopy(house.deps, await house.arrive('first', first, journal))
  const before = await tiesOf(house)
  expect(before.size).toBeGreaterThan(0)
  let count = 0
  return {
    copy: async (text: string) => learnCopy(house.deps, await house.arrive(`x${++count}`, text, journal)),
    mail: async (text: string) => receive(house.deps, await house.arrive(`x${++count}`, text)),
    unchanged: async () => expect(await tiesOf(house)).toEqual(before),
  }
}

describe('nobody writes themselves into the history', () => {
  test('by a forged sent message', async () => {
    const house = await houseOf({ authenticator: { authenticate: async () => null } })
    for (const from of [OWN, `${OWN}, Eve <eve@evil.example>`, 'Anna <anna@berger.example.evil.example>']) {
      const text = letter(from, { to: address('eve@evil.example') })
      await learnCopy(house.deps, await house.arrive('f1', text, journal))
    }
    expect((await tiesOf(house)).size).toBe(0)
  })

  test('by mail of their own to the journal address, proven as it may be', async () => {
    const { copy, unchanged } = await known()
    await copy(letter('Eve <eve@evil.example>', { to: address('eve2@evil.example') }))
    await copy(`Sender: ${OWN}\n${letter('Eve <eve@evil.example>', { to: address('eve2@evil.example') })}`)
    await unchanged()
  })

  test('by forging a friend, or an answer of theirs', async () => {
    const { mail, unchanged } = await known()
    await mail(letter('June <june@unproven.example>', { inReplyTo: 'first@berger.example' }))
    await mail(letter('Eve <eve@evil.example>', { inReplyTo: 'first@berger.example' }))
    await unchanged()
  })

  test('by a storm on a mailing list, also in answer to what Anna wrote', async () => {
    const { mail, copy, unchanged } = await known()
    const list = 'List-Id: Gardens <gardens.lists.example>\nPrecedence: list\n'
    for (let n = 0; n < 60; n++) {
      const from = `Member ${n} <m${n % 20}@garden${n % 7}.example>`
      const text = list + letter(from, { id: `storm${n}@lists.example`, inReplyTo: 'first@berger.example' })
      await mail(text)
      await copy(text)
    }
    await unchanged()
  })

  test('by the absence note of somebody whom Anna wrote to', async () => {
    const { mail, unchanged } = await known()
    const note = letter('June <june@shop.example>', { inReplyTo: 'first@berger.example' })
    await mail(`Auto-Submitted: auto-replied\n${note}`)
    await unchanged()
  })

  test('by a loop of automatic replies', async () => {
    const { mail, copy, unchanged } = await known()
    const robot = address('help@robot.example')
    for (let n = 0; n < 40; n++) {
      const auto = 'Auto-Submitted: auto-replied\n'
      await copy(
        auto + letter(OWN, { id: `away${n}@berger.example`, to: robot, inReplyTo: `bot${n}@robot.example` }),
      )
      const reply = { id: `bot${n + 1}@robot.example`, inReplyTo: `away${n}@berger.example` }
      await mail(auto + letter('Robot <help@robot.example>', reply))
    }
    await unchanged()
  })
})
