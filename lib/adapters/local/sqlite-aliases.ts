import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import type { Aliases } from '../../app/ports.ts'
import { aliasBody, aliasBodyOf } from '../rows/alias.ts'
import { ms, readRow, readRows } from './rows.ts'

const bodyRow = z.pipe(
  z.object({ body: aliasBody }),
  z.transform(({ body }) => body),
)

/** Aliases as rows. */
export function sqliteAliases(db: DatabaseSync): Aliases {
  const select = 'SELECT rowid, body FROM aliases'
  const one = db.prepare(`${select} WHERE owner_id = ? AND address = ?`)
  const insert = db.prepare(`
    INSERT INTO aliases (owner_id, address, version, changed_at, body)
    VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`)
  const update = db.prepare(`
    UPDATE aliases SET version = ?3, changed_at = ?4, body = ?5
    WHERE owner_id = ?1 AND address = ?2 AND version = ?3 - 1`)
  const latest = db.prepare(`${select} WHERE owner_id = ? ORDER BY changed_at DESC, address LIMIT ?`)

  return {
    async get(ownerId, at) {
      const row = one.get(ownerId, at)
      return row ? readRow('aliases', bodyRow, row) : null
    },

    async put(alias) {
      const { ownerId, address, version, changedAt } = alias
      const write = version === 1 ? insert : update
      return write.run(ownerId, address, version, ms(changedAt), aliasBodyOf(alias)).changes === 1
    },

    async list(ownerId, limit) {
      return readRows('aliases', bodyRow, latest.all(ownerId, limit))
    },
  }
}
