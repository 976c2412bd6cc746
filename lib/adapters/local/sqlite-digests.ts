import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import type { Digests, SentDigest } from '../../app/ports.ts'
import { moment } from '../rows/fields.ts'
import { ms, readRow, readRows } from './rows.ts'

const digestRow: z.core.$ZodType<SentDigest> = z.pipe(
  z.object({ id: z.string(), owner_id: z.string(), at: moment, count: z.int().check(z.nonnegative()) }),
  z.transform(({ id, owner_id: ownerId, at, count }) => ({ id, ownerId, at, count })),
)

const SELECT = 'SELECT rowid, owner_id, id, at, count FROM digests'

/** Digests, of which one can be asked for without knowing whose it is. */
export interface LocalDigests extends Digests {
  isRecorded(id: string): boolean
}

export function sqliteDigests(db: DatabaseSync): LocalDigests {
  const put = db.prepare('INSERT OR REPLACE INTO digests (owner_id, id, at, count) VALUES (?, ?, ?, ?)')
  const one = db.prepare(`${SELECT} WHERE owner_id = ? AND id = ?`)
  const newest = db.prepare(`${SELECT} WHERE owner_id = ? ORDER BY at DESC, id LIMIT ?`)
  const anyOwners = db.prepare('SELECT 1 FROM digests WHERE id = ?')

  return {
    async record({ id, ownerId, at, count }) {
      put.run(ownerId, id, ms(at), count)
    },

    async get(ownerId, id) {
      const row = one.get(ownerId, id)
      return row ? readRow('digests', digestRow, row) : null
    },

    async list(ownerId, limit) {
      return readRows('digests', digestRow, newest.all(ownerId, limit))
    },

    isRecorded: (id) => anyOwners.get(id) !== undefined,
  }
}
