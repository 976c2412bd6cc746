import { expect, test } from '@jest/globals'
import { isOthers, letGo } from '../../lib/app/let-go.ts'
import type { Entries } from '../../lib/app/ports.ts'
import { anEntry, anOwner } from '../contracts/fixtures.ts'
import { memoryEntries, memoryOwners } from '../support/fakes.ts'

const NOW = new Date('2026-03-02T06:30:00.123Z')
const jos = anEntry({ ownerId: 'jo', state: 'released', others: ['max'] })

/** What becomes of the bytes of Jo's, where something happens each time after Max's copy was looked at. */
async function lettingGo(entries: Entries, meanwhile: () => Promise<unknown> = async () => {}) {
  const removed: string[] = []
  const raw = {
    put: async () => {},
    get: async () => null,
    remove: async (id: string) => void removed.push(id),
  }
  const get: Entries['get'] = async (...of) => {
    const entry = await entries.get(...of)
    await meanwhile()
    return entry
  }
  const owners = memoryOwners(anOwner('jo'), anOwner('max'))
  const deps = { entries: { ...entries, get }, owners, raw, clock: () => NOW }
  await letGo(deps, jos)
  return { needed: await isOthers(deps, jos), removed }
}

test('what goes out to another just then stays: it may come back', async () => {
  const entries = memoryEntries(jos, anEntry({ ownerId: 'max', state: 'delivering', others: ['jo'] }))
  const goesOut = () => entries.advance('max', 'a1', ['delivering'], 'delivered', NOW, null, 'ses-1')
  expect(await lettingGo(entries, goesOut)).toEqual({ needed: true, removed: [] })
})

test('what another has had, and cannot send back, goes', async () => {
  const entries = memoryEntries(jos, anEntry({ ownerId: 'max', state: 'delivered', others: ['jo'] }))
  expect(await lettingGo(entries)).toEqual({ needed: false, removed: ['a1'] })
})

test.each([
  ['max', true],
  ['whoever-has-gone', false],
])('what has yet to come to %s: %s', async (other, needed) => {
  const entries = memoryEntries({ ...jos, others: [other] })
  const deps = { entries, owners: memoryOwners(anOwner('max')), clock: () => NOW }
  expect(await isOthers(deps, { ...jos, others: [other] })).toBe(needed)
})
