import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  forgetImapAccounts,
  readImapAccounts,
  type StoredAccount,
  writeImapAccounts,
} from '../../lib/adapters/local/imap-accounts.ts'
import { type LocalStore, openLocalStore } from '../../lib/adapters/local/store.ts'
import { type EraseDeps, eraseOwner, finishErasing } from '../../lib/app/erase-owner.ts'
import { exportMessages, exportRecords } from '../../lib/app/export-data.ts'
import { letGo } from '../../lib/app/let-go.ts'
import { address } from '../../lib/domain/address.ts'
import { anEntry, anOwner } from '../contracts/fixtures.ts'
import { recordingLog } from '../support/fakes.ts'

const NOW = new Date('2026-03-02T06:30:00.123Z')
const MINUTE = 60_000
const bytes = (text: string) => Buffer.from(text)

let dir = ''
let store: LocalStore
let now = NOW
let log: ReturnType<typeof recordingLog>
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kith-erase-'))
  store = openLocalStore(dir)
  log = recordingLog()
  now = NOW
  await store.owners.put(anOwner('jo'))
  await store.owners.put(anOwner('max'))
})
afterEach(async () => {
  store.close()
  await rm(dir, { recursive: true })
})

function deps(): EraseDeps {
  const forgetAccounts = async (ownerId: string) => forgetImapAccounts(dir, ownerId)
  return { ...store, forgetAccounts, clock: () => now, log }
}

/** Every file of the folder, names and all. */
async function everything(): Promise<string> {
  const files = await readdir(dir, { recursive: true, withFileTypes: true })
  return files
    .map(
      (file) =>
        `${file.name}\n${file.isFile() ? readFileSync(join(file.parentPath, file.name), 'latin1') : ''}`,
    )
    .join('\n')
}

async function hold(ownerId: string, intakeId: string, others: readonly string[] = []): Promise<void> {
  await store.raw.put(intakeId, bytes(`To: ${ownerId}@kith.example\r\n\r\nFrom here on\r\n`))
  await store.entries.create(anEntry({ ownerId, intakeId, others, to: address(`${ownerId}@kith.example`) }))
}

function account(owner: string): StoredAccount {
  const signIn = { type: 'password', password: `secret-of-${owner}` } as const
  const imap = {
    host: 'imap.kith.example',
    port: 993,
    security: 'tls',
    user: `${owner}@kith.example`,
    signIn,
  }
  return { owner, imap: imap as StoredAccount['imap'] }
}

describe('an owner is erased', () => {
  test('with the bytes of what was forwarded and may come back; those that another’s forward may need stay', async () => {
    const forward = async (ownerId: string, intakeId: string, at: Date, others: readonly string[] = []) => {
      await store.raw.put(intakeId, bytes('A letter'))
      await store.entries.create(anEntry({ ownerId, intakeId, state: 'delivering', others }))
      await store.entries.advance(ownerId, intakeId, ['delivering'], 'delivered', at, null, 'ses-1')
    }
    await forward('jo', 'hers-alone', NOW)
    await forward('jo', 'of-both', NOW, ['max'])
    await forward('max', 'of-both', NOW, ['jo'])
    await forward('jo', 'late-to-go', new Date(NOW.getTime() - 8 * 24 * 60 * MINUTE))

    const erased = await eraseOwner(deps(), 'jo')
    expect(erased?.counts.get('message')).toBe(1)
    expect(await store.raw.get('hers-alone')).toBeNull()
    expect(await store.raw.get('late-to-go')).toBeNull()
    expect(await store.raw.get('of-both')).not.toBeNull()
  })

  test('and not a trace of them is left in any file; the other one has everything still', async () => {
    await hold('jo', 'only-theirs')
    await hold('max', 'only-the-others')
    await store.raw.put('digest-jo-1', bytes('To: jo@kith.example'))
    await store.digests.record({ id: 'digest-jo-1', ownerId: 'jo', at: NOW, count: 1 })
    await store.claims.take('link jo digest-jo-1', NOW, new Date(9e12))
    await store.importNotes.write('jo', [], [{ source: 'jo.mbox', items: 3, complete: false }])
    await store.history.learn('jo', { id: 'a lesson of jo', ties: new Map(), sent: null })
    writeImapAccounts(dir, [account('jo'), account('max')])
    store.intake.accept({
      id: 'under-way',
      acceptedAt: NOW,
      envelope: {
        mailFrom: null,
        recipients: [address('jo+shop@kith.example')],
        receivedAt: NOW,
        client: null,
      },
    })
    await store.raw.put('under-way', bytes('To: jo@kith.example'))
    expect(await everything()).toMatch(/\bjo\b/)

    const erased = await eraseOwner(deps(), 'jo')
    expect(erased?.complete).toBe(true)
    expect(Object.fromEntries(erased?.counts ?? [])).toEqual({
      message: 1,
      entry: 1,
      digest: 1,
      claim: 1,
      lesson: 1,
      'import-mark': 1,
      account: 1,
    })
    now = new Date(NOW.getTime() + 3 * MINUTE)
    expect(await finishErasing(deps())).toBe(1)

    expect(await everything()).not.toMatch(/\bjo\b|journal-jo/)
    expect(await store.entries.get('max', 'only-the-others')).not.toBeNull()
    expect(await store.raw.get('only-the-others')).not.toBeNull()
    expect(readImapAccounts(dir).map(({ owner }) => owner)).toEqual(['max'])
    expect(JSON.stringify(log.lines)).not.toMatch(/kith\.example/)
  })

  test('bytes that another owner still needs, or has yet to come to, stay', async () => {
    await hold('jo', 'both-hold', ['max'])
    await store.entries.create(anEntry({ ownerId: 'max', intakeId: 'both-hold', others: ['jo'] }))
    await hold('jo', 'not-come-to', ['max'])
    await hold('jo', 'delivered-there', ['max'])
    const there = anEntry({ ownerId: 'max', intakeId: 'delivered-there', others: ['jo'] })
    await store.entries.create({ ...there, state: 'delivered', expiresAt: null })
    await eraseOwner(deps(), 'jo')
    expect(await store.raw.get('both-hold')).not.toBeNull()
    expect(await store.raw.get('not-come-to')).not.toBeNull()
    expect(await store.raw.get('delivered-there')).toBeNull()
  })

  test('bytes go that nobody needs any more and nobody came to remove, and those of what comes in that moment', async () => {
    for (const others of [[], ['max']]) {
      const entry = anEntry({ ownerId: 'jo', intakeId: `left-${others.length}`, others, state: 'delivered' })
      await store.raw.put(entry.intakeId, bytes('A letter'))
      await store.entries.create(entry)
    }
    await store.entries.create(anEntry({ ownerId: 'max', intakeId: 'left-1', state: 'delivered' }))
    // Judged before the address was theirs, it does not know whom else it came to.
    await hold('max', 'unknown-to-her')
    await store.entries.create(anEntry({ ownerId: 'jo', intakeId: 'unknown-to-her', others: [] }))
    const getAll: EraseDeps['entries']['getAll'] = async (...asked) => {
      if (!asked[1].includes('straggler')) {
        await hold('jo', 'straggler')
        await store.raw.put('digest-jo-2', bytes('To: jo@kith.example'))
        await store.digests.record({ id: 'digest-jo-2', ownerId: 'jo', at: NOW, count: 1 })
      }
      return store.entries.getAll(...asked)
    }
    const erased = await eraseOwner({ ...deps(), entries: { ...store.entries, getAll } }, 'jo')
    expect(Object.fromEntries(erased?.counts ?? [])).toMatchObject({ entry: 4, digest: 1 })
    for (const gone of ['left-0', 'left-1', 'straggler', 'digest-jo-2']) {
      expect([gone, await store.raw.get(gone)]).toEqual([gone, null])
    }
    expect(await store.raw.get('unknown-to-her')).not.toBeNull()
  })

  test('bytes that another let go of meanwhile go with the record for which they stayed', async () => {
    await hold('jo', 'of-both', ['max'])
    await store.entries.create(anEntry({ ownerId: 'max', intakeId: 'of-both', others: ['jo'] }))
    // Max still holds it when it is looked at; a moment later his copy goes, and hers is there still.
    const erase: EraseDeps['holdings']['erase'] = (ownerId, limit, before) =>
      store.holdings.erase(ownerId, limit, async (sort, ids) => {
        await before(sort, ids)
        const max = await store.entries.advance('max', 'of-both', ['held'], 'expired', NOW)
        if (max !== null) await letGo(deps(), max)
        expect(await store.raw.get('of-both')).not.toBeNull()
      })
    await eraseOwner({ ...deps(), holdings: { ...store.holdings, erase } }, 'jo')
    expect(await store.raw.get('of-both')).toBeNull()
  })

  test('and is waited for by nobody: what came to another, too, goes with the other’s copy', async () => {
    await hold('max', 'of-both', ['jo'])
    const max = await store.entries.advance('max', 'of-both', ['held'], 'expired', NOW)
    if (max === null) throw new Error('not held')
    await letGo(deps(), max)
    expect(await store.raw.get('of-both')).not.toBeNull()
    await eraseOwner(deps(), 'jo')
    await letGo(deps(), max)
    expect(await store.raw.get('of-both')).toBeNull()
  })

  test('what was on its way in that minute goes with the second round, and no sooner is it closed', async () => {
    await eraseOwner(deps(), 'jo')
    // Whoever had heard of the owner a moment ago comes to it late.
    await hold('jo', 'straggler')
    now = new Date(NOW.getTime() + 2 * MINUTE)
    expect(await finishErasing(deps())).toBe(0)
    expect(await store.entries.get('jo', 'straggler')).not.toBeNull()
    now = new Date(NOW.getTime() + 3 * MINUTE)
    expect(await finishErasing(deps())).toBe(1)
    expect(await store.entries.get('jo', 'straggler')).toBeNull()
    expect(await store.raw.get('straggler')).toBeNull()
    expect(await finishErasing(deps())).toBe(0)
  })

  test('whose erasing was cut off is erased by the clock', async () => {
    await hold('jo', 'only-theirs')
    const faulty = { ...deps(), raw: { ...store.raw, remove: () => Promise.reject(new Error('no disk')) } }
    await expect(eraseOwner(faulty, 'jo')).rejects.toThrow('no disk')
    expect(await store.owners.get('jo')).toBeNull()
    now = new Date(NOW.getTime() + 3 * MINUTE)
    expect(await finishErasing(deps())).toBe(1)
    expect(await store.raw.get('only-theirs')).toBeNull()
  })

  test('once: there is nobody to erase a second time', async () => {
    expect(await eraseOwner(deps(), 'jo')).not.toBeNull()
    expect(await eraseOwner(deps(), 'jo')).toBeNull()
    expect(await eraseOwner(deps(), 'nobody')).toBeNull()
  })
})

describe('an export', () => {
  test('has all that is kept, one record after the other, and no secret and nothing of others', async () => {
    await hold('jo', 'only-theirs')
    await hold('max', 'only-the-others')
    await store.digests.record({ id: 'digest-jo-1', ownerId: 'jo', at: NOW, count: 1 })
    await store.history.learn('jo', { id: 'a lesson', ties: new Map(), sent: null })
    const kept: string[] = []
    const jo = await store.owners.get('jo')
    if (jo === null) throw new Error('nobody')
    for await (const one of exportRecords({ ...store, clock: () => NOW }, jo)) kept.push(JSON.stringify(one))
    const sorts = kept.map((line) => JSON.parse(line).record)
    expect(sorts).toEqual(['export', 'owner', 'entry', 'digest', 'lesson'])
    expect(kept.join('\n')).toContain('Nacht der Gärten')
    expect(kept.join('\n')).not.toMatch(/journal-jo|only-the-others/)
  })

  test('of messages is an mbox, with lines that look like its own quoted', async () => {
    await hold('jo', 'one')
    await hold('jo', 'two')
    let text = ''
    for await (const piece of exportMessages(store, 'jo')) text += Buffer.from(piece.bytes).toString('latin1')
    expect(text.match(/^From bounce-77@post\.example \w{3} Mar {2}1 \d\d:\d\d:\d\d 2026$/gm)).toHaveLength(2)
    expect(text.match(/^>From here on$/gm)).toHaveLength(2)
    expect(text).not.toContain('\r')
    expect(text.endsWith('\n\n')).toBe(true)
  })
})
