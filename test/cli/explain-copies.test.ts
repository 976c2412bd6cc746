import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { fingerprintKey } from '../../lib/adapters/fingerprint-key.ts'
import { existingSecret, secretOf } from '../../lib/adapters/local/secret.ts'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { receive } from '../../lib/app/receive.ts'
import { collectorsLetter } from '../support/circulars.ts'
import { anna, houseOf } from '../support/house.ts'
import { bytesOf, kith } from './fake-io.ts'

let dir = ''

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'kith-explain-copies-'))
})

afterAll(() => {
  rmSync(dir, { recursive: true })
})

async function kindOf(n: number, ...args: readonly string[]): Promise<string> {
  const stdin = bytesOf(collectorsLetter(n))
  const { code, out, err } = await kith(['explain', '-', '--json', ...args], { stdin })
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out).kind
}

test('a text is compared with what came into the store, and with nothing where there is none', async () => {
  const at = join(dir, 'full')
  const store = openLocalStore(at)
  await store.owners.put(anna)
  const { owners, history, entries } = store
  const house = await houseOf({ owners, history, entries, fingerprintKey: fingerprintKey(secretOf(at)) })
  for (let n = 0; n < 9; n++) await receive(house.deps, await house.arrive(`a${n}`, collectorsLetter(n)))
  store.close()
  expect(await kindOf(9)).toBe('personal')
  expect(await kindOf(9, '--data', at, '--owner', anna.addresses[0])).toBe('contact-request')
})

test('a store that was never started has no secret, and gets none', async () => {
  const at = join(dir, 'new')
  const store = openLocalStore(at)
  await store.owners.put(anna)
  store.close()
  expect(await kindOf(9, '--data', at)).toBe('personal')
  expect(existingSecret(at)).toBeNull()
})
