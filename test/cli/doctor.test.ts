import { rmSync } from 'node:fs'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { lockFolder } from '../../lib/adapters/local/lock.ts'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import { temporaryFolder } from '../adapters/local/opened.ts'
import { anEntry } from '../contracts/fixtures.ts'
import { ownerOf } from '../support/house.ts'
import { kith } from './fake-io.ts'

const NOW = new Date('2026-03-02T12:00:00Z')
let dir = ''
beforeEach(async () => {
  dir = await temporaryFolder()
})
afterEach(() => rmSync(dir, { recursive: true }))

type Store = ReturnType<typeof openLocalStore>

async function keeping(work: (store: Store) => Promise<unknown> | unknown): Promise<void> {
  const store = openLocalStore(dir)
  await work(store)
  store.close()
}

const put = (owner: Owner) => keeping((store) => store.owners.put(owner))

async function doctor(at = NOW): Promise<{ code: number; is: Map<string, string>; out: string }> {
  const { code, out } = await kith(['doctor', '--data', dir, '--json'], { now: () => at })
  const { findings } = JSON.parse(out) as { findings: { check: string; health: string; todo?: string }[] }
  // Whatever is not well says what to do.
  for (const { health, todo } of findings)
    if (health === 'wrong' || health === 'look') expect(todo).toBeDefined()
  return { code, out, is: new Map(findings.map(({ check, health }) => [check, health])) }
}

describe('kith doctor, of a folder', () => {
  test('where there is no Kith: says so', async () => {
    const { code, err } = await kith(['doctor', '--data', dir])
    expect([code, err]).toEqual([1, expect.stringContaining('--data DIR')])
    expect((await kith(['doctor', 'more'])).code).toBe(2)
  })

  test('all is well', async () => {
    await put(ownerOf('jo', { nextDigestAt: new Date('2026-03-02T18:00:00Z') }))
    await keeping((store) => store.entries.create(anEntry({ ownerId: 'jo' })))
    const unlock = lockFolder(dir)
    const { code, is } = await doctor()
    unlock()
    expect([code, new Set(is.values())]).toEqual([0, new Set(['fine'])])
  })

  test('nobody is guarded and nothing runs: to look at, and nothing wrong', async () => {
    await keeping(() => undefined)
    const { code, is } = await doctor()
    expect([code, is.get('owners'), is.get('running')]).toEqual([0, 'look', 'look'])
  })

  test.each<[string, Partial<Owner>, string, string]>([
    ['a digest an hour overdue', { nextDigestAt: new Date('2026-03-02T10:59:00Z') }, 'digests', 'wrong'],
    ['a digest just due', { nextDigestAt: new Date('2026-03-02T11:30:00Z') }, 'digests', 'fine'],
    [
      'mail that waits for an answer for days',
      {
        deliverToWish: {
          ...{ address: ownerOf('x').addresses[0], state: 'asked', meanwhile: 'wait' },
          since: new Date('2026-02-27T12:00:00Z'),
        },
      },
      'deliver-to',
      'wrong',
    ],
  ])('%s', async (_, over, check, health) => {
    await put(ownerOf('jo', over))
    const { code, is } = await doctor()
    expect([code, is.get(check)]).toEqual([health === 'wrong' ? 1 : 0, health])
  })

  test('messages that have waited to be judged for an hour', async () => {
    const envelope = { mailFrom: null, recipients: [], receivedAt: NOW, client: null }
    await keeping(({ intake }) => intake.accept({ id: 'a1', envelope, acceptedAt: NOW }))
    expect((await doctor(new Date(NOW.getTime() + 30 * 60_000))).is.get('intake')).toBe('fine')
    expect((await doctor(new Date(NOW.getTime() + 61 * 60_000))).is.get('intake')).toBe('wrong')
  })

  test('a folder of sent mail that cannot be read', async () => {
    await put(ownerOf('jo'))
    const account = {
      ...{ host: 'imap.example', port: 993, security: 'tls', user: 'jo' },
      signIn: { type: 'password', password: 'open sesame' },
    }
    await writeFile(join(dir, 'imap.json'), JSON.stringify({ accounts: [{ owner: 'jo', imap: account }] }), {
      mode: 0o600,
    })
    const at = { ownerId: 'jo', id: 'jo@imap.example:993' }
    const trouble = { reason: 'refused', since: NOW, failures: 1, retryAt: NOW } as const
    await keeping((store) => store.bookmarks.put(at, { place: null, trouble }))
    const { is, out } = await doctor()
    expect(is.get('sent mail jo@imap.example:993')).toBe('wrong')
    expect(out).not.toContain('sesame')
    await chmod(join(dir, 'imap.json'), 0o644)
    expect((await doctor()).out).toContain('chmod 600')
  })

  test('a clock that has gone back, and mail that no longer comes', async () => {
    await put(ownerOf('jo'))
    await keeping((store) => store.entries.create(anEntry({ ownerId: 'jo' })))
    expect((await doctor(new Date('2026-02-01T00:00:00Z'))).is.get('clock')).toBe('wrong')
    expect((await doctor(new Date('2026-03-20T00:00:00Z'))).is.get('last mail in')).toBe('look')
  })

  test('a database that is damaged', async () => {
    await writeFile(join(dir, 'kith.db'), 'no database')
    const { code, is } = await doctor()
    expect(is.get('folder') ?? is.get('store')).toBe('wrong')
    expect(code).toBe(1)
  })

  test('says it to a person, too', async () => {
    await put(ownerOf('jo', { nextDigestAt: new Date('2026-03-01T06:00:00Z') }))
    const { out } = await kith(['doctor', '--data', dir], { now: () => NOW })
    expect(out).toMatch(/WRONG {2}digests: overdue: jo .*\n +→ Is Kith running\?/)
    expect(out).toMatch(/\d wrong, \d to look at, \d well, 0 not known\.\n$/)
  })
})
