import { readFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { openLocalStore } from '../../../lib/adapters/local/store.ts'
import { address } from '../../../lib/domain/address.ts'
import { anOwner } from '../../contracts/fixtures.ts'
import { describeHoldingsContract } from '../../contracts/holdings.ts'
import { temporaryFolder } from './opened.ts'

const NOW = new Date('2026-03-02T06:30:00.123Z')

describeHoldingsContract('SQLite', async () => {
  const dir = await temporaryFolder()
  const local = openLocalStore(dir)
  return {
    store: { ...local, dump: () => bytesOf(dir) },
    async close() {
      local.close()
      await rm(dir, { recursive: true })
    },
  }
})

describe('what was accepted and not yet judged', () => {
  const envelope = (...recipients: readonly string[]) => ({
    mailFrom: null,
    recipients: recipients.map((at) => address(at)),
    receivedAt: NOW,
    client: null,
  })

  test('goes with the owner, where it was for nobody else', async () => {
    const store = openLocalStore(':memory:')
    await store.owners.put(anOwner('jo'))
    await store.owners.put(anOwner('max'))
    const accept = (id: string, ...to: readonly string[]) =>
      store.intake.accept({ id, envelope: envelope(...to), acceptedAt: NOW })
    accept('theirs', 'jo+shop@kith.example', 'jo@kith.example')
    accept('both', 'jo@kith.example', 'max@kith.example')
    accept('others', 'max@kith.example')
    expect(await store.holdings.close('jo', NOW)).toEqual({ orphans: ['theirs'] })
    const left = store.intake.next(9, NOW).map(({ id, envelope: { recipients } }) => [id, recipients])
    expect(left).toEqual([
      ['both', ['max@kith.example']],
      ['others', ['max@kith.example']],
    ])
    store.close()
  })

  test('stays with whoever is given what is nobody’s, where the address is somebody’s own', async () => {
    const store = openLocalStore(':memory:')
    await store.owners.put(anOwner('jo', { catchAll: ['kith.example'] }))
    await store.owners.put(anOwner('max'))
    for (const [id, to] of [
      ['own', 'max@kith.example'],
      ['caught', 'info@kith.example'],
    ] as const) {
      store.intake.accept({ id, envelope: envelope(to), acceptedAt: NOW })
    }
    expect(await store.holdings.close('jo', NOW)).toEqual({ orphans: ['caught'] })
    store.close()
  })
})

/** All files of a folder, to look for what should not be there. */
async function bytesOf(dir: string): Promise<string> {
  const files = await readdir(dir, { recursive: true, withFileTypes: true })
  return files
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'))
    .join('\n')
}
