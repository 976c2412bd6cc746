import type { DatabaseSync } from 'node:sqlite'
import { writing } from './database.ts'
import { syncFile } from './durable.ts'

/** Runs a write, and resolves to what it returns once that is on the disk. */
export type Together = <T>(write: () => T) => Promise<T>

const groups = new WeakMap<DatabaseSync, Together>()

/**
 * Writes that come while others wait for the disk share one transaction, and one wait of their own. Each happens
 * wholly or not at all, by itself; none of them is open from one turn of the event loop to the next, so that
 * nobody else's reads or writes fall into it. A database in memory has nothing to wait for.
 *
 * They are committed without a wait (WAL with synchronous=NORMAL: in order, and whole after a power cut), and the
 * log is synced beside, as a synchronous=FULL commit would do it in the middle of everything else. So somebody else
 * may see a write that could still be lost; but whatever they write and wait for is on the disk after it.
 */
export function together(db: DatabaseSync): Together {
  const known = groups.get(db)
  if (known !== undefined) return known
  const path = db.location()
  const group: Together = path === null ? async (write) => write() : gathering(db, `${path}-wal`)
  groups.set(db, group)
  return group
}

interface Waiting {
  /** Returns what settles its promise; never throws. */
  readonly run: () => Settlement
  readonly fail: (cause: unknown) => void
}

type Settlement = () => void

function gathering(db: DatabaseSync, log: string): Together {
  let waiting: Waiting[] = []
  let isUnderWay = false

  function begin(): void {
    if (isUnderWay || waiting.length === 0) return
    isUnderWay = true
    setImmediate(() => {
      commit().finally(() => {
        isUnderWay = false
        begin()
      })
    })
  }

  async function commit(): Promise<void> {
    const now = waiting
    waiting = []
    try {
      const settlements = withoutSync(db, () => writing(db, () => now.map(runWithin)))
      await syncFile(log)
      for (const settle of settlements) settle()
    } catch (cause) {
      // Nothing of it is on the disk for sure: not begun, not committed, not synced, or rolled back on a full one.
      for (const { fail } of now) fail(cause)
    }
  }

  function runWithin({ run }: Waiting): Settlement {
    // On a full disk SQLite has rolled back what the others wrote.
    if (!db.isTransaction) throw new Error('the transaction broke off')
    return run()
  }

  return (write) =>
    new Promise((resolve, reject) => {
      const run = (): Settlement => {
        try {
          const result = writing(db, write)
          return () => resolve(result)
        } catch (cause) {
          return () => reject(cause)
        }
      }
      waiting.push({ run, fail: reject })
      begin()
    })
}

/** What is committed meanwhile is in the log, and for others to see, but not yet synced. */
function withoutSync<T>(db: DatabaseSync, work: () => T): T {
  db.exec('PRAGMA synchronous = NORMAL')
  try {
    return work()
  } finally {
    db.exec('PRAGMA synchronous = FULL')
  }
}
