import type { DatabaseSync } from 'node:sqlite'
import { writing } from './database.ts'

/** Runs a write, and resolves to what it returns once that is on the disk. */
export type Together = <T>(write: () => T) => Promise<T>

const groups = new WeakMap<DatabaseSync, Together>()

/**
 * Writes that come in one turn of the event loop share one transaction, and so one wait for the disk: while it
 * waits, the next ones gather. Each happens wholly or not at all, by itself; none of them is open from one turn to
 * the next, so that nobody else's reads or writes fall into it. A database in memory has nothing to wait for.
 */
export function together(db: DatabaseSync): Together {
  const known = groups.get(db)
  if (known !== undefined) return known
  const group: Together = db.location() === null ? async (write) => write() : gathering(db)
  groups.set(db, group)
  return group
}

interface Waiting {
  /** Returns what settles its promise; never throws. */
  readonly run: () => Settlement
  readonly fail: (cause: unknown) => void
}

type Settlement = () => void

function gathering(db: DatabaseSync): Together {
  let waiting: Waiting[] = []

  function commit(): void {
    const now = waiting
    waiting = []
    try {
      const settlements = writing(db, () => now.map(runWithin))
      for (const settle of settlements) settle()
    } catch (cause) {
      // Nothing of it is on the disk: not begun, not committed, or rolled back by SQLite on a full one.
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
      if (waiting.push({ run, fail: reject }) === 1) setImmediate(commit)
    })
}
