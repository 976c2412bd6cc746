import { existsSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import { StoreError } from './database.ts'
import { lockFolder } from './lock.ts'
import { readRow } from './rows.ts'

/** How a folder with a store is, without changing anything in it. */
export interface Checkup {
  /** Whether a Kith has the folder in hand. */
  readonly isRunning: boolean
  /** Whether others of this machine may look into it. */
  readonly isOpenToOthers: boolean
  readonly freeOctets: number
  /** What SQLite finds wrong with the database; empty for nothing. */
  readonly damage: readonly string[]
  /** Messages that were accepted and are not yet judged. */
  readonly pending: Pending
}

interface Pending {
  readonly count: number
  /** How many of them were tried in vain. */
  readonly failed: number
  /** When the oldest was accepted; null where there is none. */
  readonly oldest: Date | null
}

const OTHERS = 0o077

const pendingRow = z.pipe(
  z.object({ count: z.int(), failed: z.int(), oldest: z.nullable(z.int()) }),
  z.transform(({ oldest, ...counts }) => ({ ...counts, oldest: oldest === null ? null : new Date(oldest) })),
)

const damageRow = z.object({ quick_check: z.string() })

/** Throws where the folder holds no database, or one that cannot be opened at all. */
export function checkUp(dir: string): Checkup {
  const { bavail, bsize } = statfsSync(dir)
  const db = new DatabaseSync(join(dir, 'kith.db'), { readOnly: true, timeout: 5_000 })
  try {
    const found = z.array(damageRow).parse(db.prepare('PRAGMA quick_check(20)').all())
    const pending = db
      .prepare(
        'SELECT count(*) AS count, count(nullif(attempts, 0)) AS failed, min(accepted_at) AS oldest FROM intakes WHERE done = 0',
      )
      .get()
    return {
      isRunning: isInUse(dir),
      isOpenToOthers: (statSync(dir).mode & OTHERS) !== 0,
      freeOctets: bavail * bsize,
      damage: found.map((row) => row.quick_check).filter((said) => said !== 'ok'),
      pending: readRow('intakes', pendingRow, pending ?? {}),
    }
  } finally {
    db.close()
  }
}

function isInUse(dir: string): boolean {
  if (!existsSync(join(dir, 'kith.lock'))) return false
  try {
    lockFolder(dir)()
    return false
  } catch (cause) {
    if (cause instanceof StoreError) return true
    throw cause
  }
}
