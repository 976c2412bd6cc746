import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import type { Unsubscriptions } from '../../app/ports.ts'
import { unsubscriptionBody, unsubscriptionBodyOf } from '../rows/unsubscription.ts'
import { ms, readRow, readRows } from './rows.ts'

const bodyRow = z.pipe(
  z.object({ body: unsubscriptionBody }),
  z.transform(({ body }) => body),
)

/** Unsubscriptions as rows, which entries are read together with. */
export function sqliteUnsubscriptions(db: DatabaseSync): Unsubscriptions {
  const select = 'SELECT rowid, body FROM unsubscriptions'
  const one = db.prepare(`${select} WHERE owner_id = ? AND intake_id = ?`)
  const insert = db.prepare(`
    INSERT INTO unsubscriptions (owner_id, intake_id, version, asked_at, retry_at, body)
    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`)
  const update = db.prepare(`
    UPDATE unsubscriptions SET version = ?3, asked_at = ?4, retry_at = ?5, body = ?6
    WHERE owner_id = ?1 AND intake_id = ?2 AND version = ?3 - 1`)
  const latest = db.prepare(`${select} WHERE owner_id = ? ORDER BY asked_at DESC, intake_id DESC LIMIT ?`)
  const due = db.prepare(`${select} WHERE retry_at <= ? ORDER BY retry_at LIMIT ?`)

  return {
    async get(ownerId, intakeId) {
      const row = one.get(ownerId, intakeId)
      return row ? readRow('unsubscriptions', bodyRow, row) : null
    },

    async put(unsubscription) {
      const { ownerId, intakeId, version, askedAt, retryAt } = unsubscription
      const write = version === 1 ? insert : update
      const body = unsubscriptionBodyOf(unsubscription)
      return write.run(ownerId, intakeId, version, ms(askedAt), ms(retryAt), body).changes === 1
    },

    async list(ownerId, limit) {
      return readRows('unsubscriptions', bodyRow, latest.all(ownerId, limit))
    },

    async due(now, limit) {
      return readRows('unsubscriptions', bodyRow, due.all(ms(now), limit))
    },
  }
}
