import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { syncDirectorySync } from './durable.ts'
import { readNumber } from './rows.ts'
import { MIGRATIONS } from './schema.ts'

/** Says that a folder cannot be used as a store, in words for the person who named it. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}

interface OpenOptions {
  /** Another process may be writing at the same time. */
  readonly readOnly: boolean
}

const FILE = 'kith.db'

/** "Kith" in ASCII: tells our database from any other that lies under the same name. */
const APPLICATION_ID = 0x4b697468

/** Milliseconds to wait for another process's transaction. */
const BUSY_TIMEOUT = 5000

/**
 * Opens (for writing: creates and migrates) the database of a folder, or one in memory.
 *
 * A commit is on the disk when it returns (WAL with synchronous=FULL), and readers never wait for it.
 *
 * @throws StoreError when a folder opened for reading holds no Kith store, or one of another version.
 */
export function openDatabase(dir: string | ':memory:', { readOnly }: OpenOptions): DatabaseSync {
  const path = dir === ':memory:' ? dir : databaseFile(dir, readOnly)
  const db = new DatabaseSync(path, { readOnly, timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true })
  try {
    checkIdentity(db, dir, readOnly)
    if (readOnly) {
      checkVersion(db, dir)
    } else {
      db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF')
      migrate(db, dir)
    }
    return db
  } catch (cause) {
    db.close()
    throw cause
  }
}

/**
 * Runs `work` in one transaction that no other writer can interleave; all of it happens, or none. Within another
 * one it is a part that may fail by itself.
 */
export function writing<T>(db: DatabaseSync, work: () => T): T {
  return db.isTransaction ? part(db, work) : transaction(db, 'BEGIN IMMEDIATE', work)
}

/** Runs `work` on one snapshot of the database. */
export function reading<T>(db: DatabaseSync, work: () => T): T {
  return transaction(db, 'BEGIN', work)
}

function transaction<T>(db: DatabaseSync, begin: string, work: () => T): T {
  db.exec(begin)
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (cause) {
    // A full disk makes SQLite roll back by itself; a second ROLLBACK would hide the cause.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw cause
  }
}

function part<T>(db: DatabaseSync, work: () => T): T {
  db.exec('SAVEPOINT part')
  try {
    const result = work()
    db.exec('RELEASE part')
    return result
  } catch (cause) {
    // A full disk makes SQLite roll all of it back.
    if (db.isTransaction) db.exec('ROLLBACK TO part; RELEASE part')
    throw cause
  }
}

/** The path of the folder's database; for writing, creates both, readable by nobody else. */
function databaseFile(dir: string, readOnly: boolean): string {
  const path = join(dir, FILE)
  if (readOnly) {
    if (!existsSync(path)) throw new StoreError(`there is no Kith store in ${dir} (no ${FILE})`)
  } else {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    closeSync(openSync(path, 'a', 0o600))
    syncDirectorySync(dir)
  }
  return path
}

function checkIdentity(db: DatabaseSync, dir: string, readOnly: boolean): void {
  const id = identity(db, dir)
  const blank = id === 0 && version(db) === 0 && tableCount(db) === 0
  if (id !== APPLICATION_ID && (readOnly || !blank)) {
    throw new StoreError(`there is no Kith store in ${dir} (${FILE} is something else)`)
  }
}

function identity(db: DatabaseSync, dir: string): number {
  try {
    return pragma(db, 'application_id')
  } catch (cause) {
    throw new StoreError(`the Kith store in ${dir} cannot be read`, { cause })
  }
}

function checkVersion(db: DatabaseSync, dir: string): void {
  const found = version(db)
  if (found > MIGRATIONS.length) throw newerStore(dir)
  if (found < MIGRATIONS.length) {
    throw new StoreError(
      `the Kith store in ${dir} is of an older Kith: start this one on it once, to renew it`,
    )
  }
}

function migrate(db: DatabaseSync, dir: string): void {
  writing(db, () => {
    const found = version(db)
    if (found > MIGRATIONS.length) throw newerStore(dir)
    if (found === MIGRATIONS.length) return
    for (const step of MIGRATIONS.slice(found)) db.exec(step)
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${MIGRATIONS.length}`)
  })
}

function newerStore(dir: string): StoreError {
  return new StoreError(`the Kith store in ${dir} is of a newer Kith than this one`)
}

function version(db: DatabaseSync): number {
  return pragma(db, 'user_version')
}

function pragma(db: DatabaseSync, name: 'application_id' | 'user_version'): number {
  return readNumber(db.prepare(`PRAGMA ${name}`).get(), name)
}

function tableCount(db: DatabaseSync): number {
  return readNumber(db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get(), 'tables')
}
