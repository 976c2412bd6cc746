import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openLocalStore } from '../../../lib/adapters/local/store.ts'
import { anEntry, anOwner } from '../../contracts/fixtures.ts'
import { ask, PETRA, record } from '../../contracts/lessons.ts'
import { temporaryFolder } from './opened.ts'

let dir: string
beforeEach(async () => {
  dir = join(await temporaryFolder(), 'data')
})
afterEach(() => rm(join(dir, '..'), { recursive: true }))

/** Changes the closed database behind the store's back. */
function tamper(sql: string): void {
  const db = new DatabaseSync(join(dir, 'kith.db'))
  db.exec(sql)
  db.close()
}

/** Makes the folder with a database that no Kith made. */
function aDatabase(sql: string): void {
  mkdirSync(dir)
  tamper(sql)
}

describe('opening for writing', () => {
  test('makes the folder and the files, for nobody else to read', async () => {
    const store = openLocalStore(dir)
    await store.entries.create(anEntry())
    expect(statSync(dir).mode & 0o777).toBe(0o700)
    const files = readdirSync(dir).filter((name) => name.startsWith('kith.db'))
    expect(files).toContain('kith.db')
    for (const name of files) expect([name, statSync(join(dir, name)).mode & 0o777]).toEqual([name, 0o600])
    store.close()
  })

  test('finds what is there, however often it is opened', async () => {
    for (const id of ['jo', 'ida', 'ole']) {
      const store = openLocalStore(dir)
      await store.owners.put(anOwner(id))
      store.close()
    }
    const store = openLocalStore(dir)
    expect(await store.owners.list()).toHaveLength(3)
    store.close()
  })

  test('starts on an empty file, as a crash at the very first start leaves it', () => {
    mkdirSync(dir)
    writeFileSync(join(dir, 'kith.db'), '')
    openLocalStore(dir).close()
    openLocalStore(dir, { readOnly: true }).close()
  })

  test('leaves another program’s database alone', () => {
    aDatabase('CREATE TABLE recipes (name TEXT)')
    expect(() => openLocalStore(dir)).toThrow(`there is no Kith store in ${dir}`)
  })

  test('leaves a newer Kith’s store alone', () => {
    openLocalStore(dir).close()
    tamper('PRAGMA user_version = 99')
    expect(() => openLocalStore(dir)).toThrow('newer Kith')
    expect(() => openLocalStore(dir, { readOnly: true })).toThrow('newer Kith')
  })

  test('in memory: nothing touches the disk, and two are two', async () => {
    const [one, other] = [openLocalStore(':memory:'), openLocalStore(':memory:')]
    await one.owners.put(anOwner('jo'))
    await one.raw.put('a1', new Uint8Array(3))
    expect(await other.owners.list()).toEqual([])
    expect(await other.raw.get('a1')).toBeNull()
    one.close()
    other.close()
    expect(readdirSync(process.cwd())).not.toContain(':memory:')
  })
})

describe('opening for reading', () => {
  test.each<[string, () => void]>([
    ['does not exist', () => {}],
    ['is empty', () => mkdirSync(dir)],
    ['holds an empty database', () => aDatabase('PRAGMA user_version = 0')],
    ['holds another program’s database', () => aDatabase('CREATE TABLE recipes (name TEXT)')],
  ])('says so when the folder %s, and makes nothing', (_, prepare) => {
    prepare()
    const before = readdirSync(join(dir, '..'), { recursive: true })
    expect(() => openLocalStore(dir, { readOnly: true })).toThrow(`there is no Kith store in ${dir}`)
    expect(readdirSync(join(dir, '..'), { recursive: true })).toEqual(before)
  })

  test('says so when the file is no database', () => {
    mkdirSync(dir)
    writeFileSync(join(dir, 'kith.db'), 'Dear Jo,\n'.repeat(200))
    expect(() => openLocalStore(dir, { readOnly: true })).toThrow('cannot be read')
  })

  test('asks to renew a store of an older Kith', () => {
    openLocalStore(dir).close()
    tamper('PRAGMA user_version = 0')
    expect(() => openLocalStore(dir, { readOnly: true })).toThrow('older Kith')
  })

  test('sees what another is writing, at once, and changes nothing', async () => {
    const writer = openLocalStore(dir)
    const reader = openLocalStore(dir, { readOnly: true })
    await writer.history.learn('jo', { id: 'l1', ties: new Map([[PETRA, record({ sent: 1 })]]), sent: null })
    await writer.entries.create(anEntry())
    await writer.entries.advance('jo', 'a1', ['held'], 'releasing', new Date(1))
    expect((await reader.history.consult('jo', ask({}))).ties.get(PETRA)?.sent).toBe(1)
    expect((await reader.entries.get('jo', 'a1'))?.state).toBe('releasing')
    await expect(reader.owners.put(anOwner('jo'))).rejects.toThrow('readonly')
    await expect(reader.entries.create(anEntry({ intakeId: 'a2' }))).rejects.toThrow('readonly')
    await expect(reader.raw.put('a1', new Uint8Array())).rejects.toThrow('reading only')
    reader.close()
    writer.close()
  })

  test('works on a store that nobody has open', async () => {
    const writer = openLocalStore(dir)
    await writer.owners.put(anOwner('jo'))
    writer.close()
    const reader = openLocalStore(dir, { readOnly: true })
    expect(await reader.owners.get('jo')).toEqual(anOwner('jo'))
    reader.close()
  })
})

describe('a damaged row', () => {
  test.each([
    ['no JSON', 'not JSON, and private', 'body: not JSON'],
    ['another shape', '{"subject":7}', 'body.subject: '],
  ])('is named, and its content is not: %s', async (_, body, fault) => {
    const store = openLocalStore(dir)
    await store.entries.create(anEntry({ intakeId: 'whole' }))
    await store.entries.create(anEntry({ intakeId: 'damaged' }))
    tamper(`UPDATE entries SET body = '${body}' WHERE intake_id = 'damaged'`)
    const failure = await store.entries.get('jo', 'damaged').catch((cause: unknown) => String(cause))
    expect(failure).toContain('row 2 of entries is corrupt')
    expect(failure).toContain(fault)
    expect(failure).not.toContain('private')
    await expect(store.entries.list('jo', ['held'], 10)).rejects.toThrow('row 2 of entries is corrupt')
    expect(await store.entries.get('jo', 'whole')).toEqual(anEntry({ intakeId: 'whole' }))
    store.close()
  })

  test.each([
    ["UPDATE ties SET threads = '[1,'", 'ties'],
    ["UPDATE ties SET outgoing = 'much'", 'ties'],
    ['UPDATE sent_messages SET recipients = \'["nobody"]\'', 'sent_messages'],
    ["UPDATE rules SET effect = 'perhaps'", 'rules'],
  ])('in a history: %s', async (sql, table) => {
    const store = openLocalStore(dir)
    const sent = { messageId: 'm@jo.example', recipients: [], at: new Date(0) }
    await store.history.learn('jo', { id: 'l1', ties: new Map([[PETRA, record({ sent: 1 })]]), sent })
    await store.history.putRule('jo', {
      scope: 'topic',
      subject: 'rock',
      effect: 'allow',
      reach: 'mass',
      since: new Date(0),
    })
    tamper(sql)
    const answer = store.history.consult('jo', ask({ messageIds: ['m@jo.example'] }))
    await expect(answer).rejects.toThrow(`row 1 of ${table} is corrupt`)
    store.close()
  })
})
