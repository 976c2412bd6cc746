import { expect, test } from '@jest/globals'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { setOwner } from '../../lib/app/owners-set.ts'
import type { Owners } from '../../lib/app/ports.ts'
import { address } from '../../lib/domain/address.ts'
import { anOwner } from '../contracts/fixtures.ts'
import { recordingLog } from '../support/fakes.ts'

const NOW = new Date('2026-03-02T06:30:00.123Z')
const MORE = [address('jo@kith.example'), address('jo@new.example')] as const

/** Sets which mail is Jo's, where something happens each time after they are read. */
async function settingMore(meanwhile: (owners: Owners) => Promise<unknown>) {
  const store = openLocalStore(':memory:')
  await store.owners.put(anOwner('jo'))
  const owners: Owners = {
    ...store.owners,
    async get(ownerId) {
      const read = await store.owners.get(ownerId)
      await meanwhile(store.owners)
      if (meanwhile === erasing) await store.holdings.close('jo', NOW)
      return read
    },
  }
  const deps = { owners, findMailServer: null, clock: () => NOW, log: recordingLog() }
  const done = await setOwner(deps, 'jo', { settings: {}, belongings: () => ({ addresses: MORE }) })
  const left = await store.owners.list()
  const whose = await store.owners.byAddress(MORE[1])
  store.close()
  return { done, left, whose }
}

const erasing = async () => {}

test('an owner who goes meanwhile does not come back', async () => {
  const { done, left, whose } = await settingMore(erasing)
  expect({ done, left, whose }).toEqual({ done: null, left: [], whose: null })
})

test('what else changes meanwhile stays changed', async () => {
  const due = new Date('2026-03-05T06:00:00.000Z')
  const { done, left } = await settingMore(async (owners) => {
    await owners.amend('jo', () => ({ mode: 'paused' }))
    await owners.reschedule('jo', anOwner('jo').nextDigestAt, due)
  })
  expect(done?.outcome).toBe('done')
  expect(left).toEqual([anOwner('jo', { addresses: MORE, mode: 'paused', nextDigestAt: due })])
})
