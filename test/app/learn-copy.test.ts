import { describe, expect, test } from '@jest/globals'
import { learnCopy } from '../../lib/app/learn-copy.ts'
import type { Authenticator } from '../../lib/app/ports.ts'
import { receive } from '../../lib/app/receive.ts'
import type { MethodResult } from '../../lib/domain/method-result.ts'
import { anna, houseOf, letter, NOW, ownerOf } from '../support/house.ts'

const sent = (id: string) =>
  letter('Anna Berger <anna@berger.example>', { id }).replace(/^To: .*$/m, 'To: june@shop.example')
const journal = { recipients: [anna.journalAddress] }

test('a copy of a sent message teaches once, and is let go', async () => {
  const house = await houseOf()
  for (const id of ['s1', 's1', 's2']) {
    await learnCopy(house.deps, await house.arrive(id, sent('letter-1@berger.example'), journal))
    expect(await house.store.raw.get(id)).toBeNull()
  }
  const [strongest] = await house.store.history.strongest('anna', 10)
  expect(strongest).toMatchObject(['address:june@shop.example', { sent: 1 }])
})

test('repeated after it was let go, it changes nothing', async () => {
  const house = await houseOf()
  const intake = await house.arrive('s1', sent('letter-1@berger.example'), journal)
  await learnCopy(house.deps, intake)
  await learnCopy(house.deps, intake)
  expect(house.logged.at(-1)).toBe('learn.settled-before')
})

test('it teaches those owners whose journal address it came to, and nobody’s mail is delivered', async () => {
  const house = await houseOf()
  const ben = ownerOf('ben')
  await house.store.owners.put(ben)
  const recipients = [ben.journalAddress, anna.addresses[0]]
  await learnCopy(house.deps, await house.arrive('s1', sent('letter-1@berger.example'), { recipients }))
  expect(await house.store.history.strongest('anna', 10)).toEqual([])
  expect(await house.store.history.strongest('ben', 10)).toEqual([])
  expect(house.delivered).toEqual([])
})

test('a history that cannot be written: tried again, with the copy still there', async () => {
  const house = await houseOf()
  const intake = await house.arrive('s1', sent('letter-1@berger.example'), journal)
  const history = { ...house.store.history, learn: () => Promise.reject(new Error('no answer')) }
  await expect(learnCopy({ ...house.deps, history }, intake)).rejects.toThrow('no answer')
  expect(await house.store.raw.get('s1')).not.toBeNull()
})

describe('who sent it could not be found out', () => {
  /** DNS answers as it is told to; null: not in time. */
  function dns(results: readonly (MethodResult | null)[], asksAnew = true): Authenticator {
    const left = [...results]
    return {
      ...(asksAnew ? { asksAnew } : {}),
      async authenticate() {
        const result = left.length > 1 ? left.shift() : left[0]
        if (result == null) return null
        return { authservId: 'kith.test', spf: [], dkim: [{ result, domain: 'berger.example' }], dmarc: null }
      },
    }
  }
  const copy = sent('letter-1@berger.example')

  test.each([['temperror'], [null]] as const)('%s: it is kept and learned from later', async (first) => {
    const house = await houseOf({ authenticator: dns([first, 'pass']) })
    const intake = await house.arrive('s1', copy, journal)
    await expect(receive(house.deps, intake)).rejects.toThrow('not be found out yet')
    expect(await house.store.raw.get('s1')).not.toBeNull()
    await receive(house.deps, intake)
    expect(await house.store.raw.get('s1')).toBeNull()
    expect(await house.store.history.strongest('anna', 10)).toMatchObject([['address:june@shop.example', {}]])
  })

  test.each([
    ['neither signed', 'none'],
    ['nor signed well', 'fail'],
    ['nor with a key that is there', 'permerror'],
  ] as const)('%s: it is let go', async (_, result) => {
    const house = await houseOf({ authenticator: dns([result]) })
    await receive(house.deps, await house.arrive('s1', copy, journal))
    expect(await house.store.raw.get('s1')).toBeNull()
  })

  test('after two days it is let go', async () => {
    const receivedAt = new Date(NOW.getTime() - 2 * 86_400_000)
    const house = await houseOf({ authenticator: dns(['temperror']) })
    await receive(house.deps, await house.arrive('s1', copy, { ...journal, receivedAt }))
    expect(await house.store.raw.get('s1')).toBeNull()
    expect(house.logged).toContain('learn')
  })

  test('where the server that received it has said so for good, nobody asks again', async () => {
    const house = await houseOf({ authenticator: dns(['temperror'], false) })
    await learnCopy(house.deps, await house.arrive('s1', copy, journal))
    expect(await house.store.raw.get('s1')).toBeNull()
  })

  test('the letter that it is to somebody else is brought at once, and once', async () => {
    const house = await houseOf({ authenticator: dns(['temperror', 'temperror', 'pass']) })
    await house.store.owners.put(ownerOf('ben'))
    const recipients = [anna.journalAddress, ownerOf('ben').addresses[0]]
    const intake = await house.arrive('s1', copy, { recipients })
    await expect(receive(house.deps, intake)).rejects.toThrow('not be found out yet')
    await expect(receive(house.deps, intake)).rejects.toThrow('not be found out yet')
    await receive(house.deps, intake)
    expect(house.delivered).toHaveLength(1)
    expect(await house.store.raw.get('s1')).toBeNull()
  })
})
