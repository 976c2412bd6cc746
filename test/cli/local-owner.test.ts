import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type LocalStore, openLocalStore } from '../../lib/adapters/local/store.ts'
import { isGuarded, type NewOwner, ownerAt } from '../../lib/cli/local-owner.ts'
import { address } from '../../lib/domain/address.ts'
import { SAMPLE_OWNER } from '../../lib/sample/owner.ts'
import { temporaryFolder } from '../adapters/local/opened.ts'
import { NOW } from '../support/house.ts'
import { kith } from './fake-io.ts'

let store: LocalStore
beforeEach(() => {
  store = openLocalStore(':memory:')
})
afterEach(() => store.close())

const wished: NewOwner = {
  addresses: [address('info@berger.example')],
  name: null,
  language: 'de',
  timeZone: 'Europe/Berlin',
  interests: { topics: [], effect: 'deliver' },
}
const journalSender = address('exchange@berger.example')
const feeders = [address('anna@berger.example')]
const at = (owner: NewOwner) => ownerAt(store.owners, owner, 'data', NOW)

test('where sent mail is learned from is said of a new owner, or later; what is not said stays', async () => {
  expect(await at({ ...wished, feeders })).toMatchObject({ feeders })
  const both = await at({ ...wished, journalSender })
  expect(both).toMatchObject({ feeders, journalSender })
  expect(await at(wished)).toEqual(both)
  expect(await store.owners.get(both.id)).toEqual(both)
})

test('what else is changed while addresses are added stays as it was changed', async () => {
  const { id } = await at(wished)
  const slow = {
    ...store.owners,
    async list() {
      const before = await store.owners.list()
      await store.owners.amend(id, () => ({ language: 'en', mode: 'paused' }))
      return before
    },
  }
  const more = address('kontakt@berger.example')
  const grown = await ownerAt(slow, { ...wished, addresses: [wished.addresses[0], more] }, 'data', NOW)
  expect(grown).toMatchObject({ id, language: 'en', mode: 'paused', addresses: [wished.addresses[0], more] })
  expect(await store.owners.get(id)).toEqual(grown)
})

test.each([['--feeder'], ['--journal-sender']])('%s without --owner is wrong use', async (option) => {
  const { code, err } = await kith(['start', option, 'anna@berger.example'])
  expect(code).toBe(2)
  expect(err).toContain('need --owner')
})

test.each([
  ['a person’s', wished, true],
  ['the sample’s', SAMPLE_OWNER, false],
])('whether a folder that an older Kith left is guarded: %s', async (_, owner, guarded) => {
  const dir = await temporaryFolder()
  const before = openLocalStore(dir)
  const { id } = await ownerAt(before.owners, owner, dir, NOW)
  before.close()
  const db = new DatabaseSync(join(dir, 'kith.db'))
  db.exec('DROP TABLE unsubscriptions; DROP INDEX digests_by_id; DROP TABLE aliases; PRAGMA user_version = 7')
  db.close()
  expect(await isGuarded(dir)).toBe(guarded)
  const renewed = openLocalStore(dir, { readOnly: true })
  expect(await renewed.owners.list()).toMatchObject([{ id }])
  renewed.close()
  await rm(dir, { recursive: true })
})
