import { utimesSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { rawSweep } from '../../../lib/adapters/local/raw-sweep.ts'
import { type LocalStore, openLocalStore } from '../../../lib/adapters/local/store.ts'
import { expire } from '../../../lib/app/expire.ts'
import { ENTRY_STATES } from '../../../lib/domain/entry.ts'
import { STATES_NEEDING_BYTES } from '../../../lib/domain/held.ts'
import { anEntry } from '../../contracts/fixtures.ts'
import { recordingLog } from '../../support/fakes.ts'
import { envelopeOf } from '../../support/house.ts'
import { temporaryFolder } from './opened.ts'

const DAY = 86_400_000
const NOW = new Date('2026-06-01T12:00:00Z')
const BYTES = new TextEncoder().encode('Subject: Hallo')

let dir: string
let store: LocalStore
beforeEach(async () => {
  dir = await temporaryFolder()
  store = openLocalStore(dir)
})
afterEach(async () => {
  store.close()
  await rm(dir, { recursive: true })
})

async function put(id: string, at: Date): Promise<void> {
  await store.raw.put(id, BYTES)
  utimesSync(join(dir, 'raw', id.slice(0, 2), `${id}.eml`), at, at)
}

const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY)
const sweepAt = (now: () => Date) => rawSweep({ store, clock: now, log: recordingLog() })
const sweep = () => sweepAt(() => NOW)()

const fate = fc.record({
  states: fc.uniqueArray(fc.constantFrom(...ENTRY_STATES), { maxLength: 2 }),
  intake: fc.constantFrom('none', 'pending', 'done'),
  isDigest: fc.boolean(),
  age: fc.constantFrom(0, 0.9, 1.1, 70),
})

test('exactly what is a day old and nobody needs goes, whatever became of it', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { maxLength: 6 }), async (fates) => {
      run++
      for (const [index, { states, intake, isDigest, age }] of fates.entries()) {
        const id = `${index}a${run}`
        await put(id, daysAgo(age))
        for (const [n, state] of states.entries()) {
          await store.entries.create(anEntry({ ownerId: `o${n}`, intakeId: id, state }))
        }
        if (intake !== 'none') store.intake.accept({ id, envelope: envelopeOf(), acceptedAt: daysAgo(age) })
        if (intake === 'done') store.intake.done(id)
        if (isDigest) await store.digests.record({ id, ownerId: 'jo', at: NOW, count: 1 })
      }
      await sweep()
      for (const [index, { states, intake, isDigest, age }] of fates.entries()) {
        const isNeeded =
          states.some((state) => STATES_NEEDING_BYTES.includes(state)) || intake === 'pending' || isDigest
        const bytes = await store.raw.get(`${index}a${run}`)
        expect(bytes !== null).toBe(isNeeded || age < 1)
        await store.raw.remove(`${index}a${run}`)
      }
    }),
    { numRuns: 60 },
  )
})

test('cut off between letting a message go and its bytes: they go a round later', async () => {
  await put('a1', daysAgo(61))
  await store.entries.create(
    anEntry({ intakeId: 'a1', state: 'discarded', others: [], expiresAt: daysAgo(0.1) }),
  )
  const remove = () => Promise.reject(new Error('the power went'))
  const deps = { entries: store.entries, owners: store.owners, clock: () => NOW, log: recordingLog() }
  await expect(expire({ ...deps, raw: { ...store.raw, remove } })).rejects.toThrow('power')
  expect(await expire({ ...deps, raw: store.raw })).toBe(0)
  expect(await sweep()).toBe(1)
  expect(await store.raw.get('a1')).toBeNull()
})

test('a client that sends old bytes again has put them now', async () => {
  await put('a1', daysAgo(3))
  await store.raw.put('a1', BYTES)
  expect(store.raw.removeUnlessPutSince('a1', new Date(Date.now() - DAY))).toBe(false)
  expect(await store.raw.get('a1')).toEqual(BYTES)
})

test('once an hour', async () => {
  let now = NOW
  const visit = sweepAt(() => now)
  expect(await visit()).toBe(0)
  await put('a1', daysAgo(2))
  expect(await visit()).toBe(0)
  now = new Date(NOW.getTime() + 3_600_000)
  expect(await visit()).toBe(1)
})
