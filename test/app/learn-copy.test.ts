import { expect, test } from '@jest/globals'
import { learnCopy } from '../../lib/app/learn-copy.ts'
import { anna, houseOf, letter, ownerOf } from '../support/house.ts'

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
