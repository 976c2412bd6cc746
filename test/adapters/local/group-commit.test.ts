import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { writing } from '../../../lib/adapters/local/database.ts'
import { together } from '../../../lib/adapters/local/group-commit.ts'

describe('writes that come together', () => {
  let dir: string
  let db: DatabaseSync
  let other: DatabaseSync

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'kith-group-'))
    const path = join(dir, 'group.db')
    db = new DatabaseSync(path)
    db.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (n INTEGER PRIMARY KEY)')
    other = new DatabaseSync(path)
  })
  afterEach(() => {
    db.close()
    other.close()
    rmSync(dir, { recursive: true })
  })

  const put = (n: number) => () => db.prepare('INSERT INTO t VALUES (?)').run(n).changes
  const seen = () =>
    other
      .prepare('SELECT n FROM t ORDER BY n')
      .all()
      .map((row) => row['n'])

  test('are one commit, seen by others by the time that anybody is told', async () => {
    const before = other.prepare('PRAGMA data_version').get()?.['data_version']
    const writes = [1, 2, 3].map((n) => together(db)(put(n)))
    expect(seen()).toEqual([])
    await writes[0]
    expect(seen()).toEqual([1, 2, 3])
    await Promise.all(writes)
    expect(Number(other.prepare('PRAGMA data_version').get()?.['data_version'])).toBe(Number(before) + 1)
  })

  test('those that come while others wait for the disk are one commit, too, and come after', async () => {
    const version = () => Number(other.prepare('PRAGMA data_version').get()?.['data_version'])
    const before = version()
    const order: number[] = []
    const told = (n: number) => () => order.push(n)
    const first = together(db)(put(1)).then(told(1))
    await new Promise((resolve) => setImmediate(resolve))
    expect([seen(), order]).toEqual([[1], []])
    const later = [2, 3].map((n) => together(db)(put(n)).then(told(n)))
    expect(seen()).toEqual([1])
    await Promise.all([first, ...later])
    expect([seen(), order]).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ])
    expect(version()).toBe(before + 2)
  })

  test('what anybody else writes waits for the disk as ever', async () => {
    const level = () => db.prepare('PRAGMA synchronous').get()?.['synchronous']
    db.exec('PRAGMA synchronous = FULL')
    await together(db)(() => expect(level()).toBe(1))
    expect(level()).toBe(2)
    await expect(together(db)(() => db.exec('ROLLBACK'))).rejects.toThrow('')
    expect(level()).toBe(2)
  })

  test('one that fails is undone alone', async () => {
    const writes = [
      together(db)(put(1)),
      together(db)(() => {
        put(2)()
        throw new Error('no')
      }),
      together(db)(() => writing(db, put(3))),
    ]
    const outcomes = await Promise.allSettled(writes)
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(seen()).toEqual([1, 3])
  })

  test('where the commit fails, nobody is told that it is done', async () => {
    const breaksOff = together(db)(() => db.exec('ROLLBACK'))
    const outcomes = await Promise.allSettled([together(db)(put(1)), breaksOff, together(db)(put(2))])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(seen()).toEqual([])
    await together(db)(put(4))
    expect(seen()).toEqual([4])
  })

  test('in memory there is nothing to wait for', async () => {
    const memory = new DatabaseSync(':memory:')
    expect(await together(memory)(() => 7)).toBe(7)
    memory.close()
  })
})
