import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import type { Interactions } from '../../app/ports.ts'
import type { Interaction } from '../../domain/interaction.ts'
import { moment } from '../rows/fields.ts'
import { interactionShape } from '../rows/interaction.ts'
import { writing } from './database.ts'
import { ms, readRows } from './rows.ts'

/** Rows read at a time. */
const PAGE = 1_000

interface Placed {
  readonly rowid: number
  readonly interaction: Interaction
}

const placedRow: z.core.$ZodType<Placed> = z.pipe(
  z.object({ ...interactionShape, at: moment, rowid: z.int() }),
  z.transform(({ rowid, ...interaction }) => ({ rowid, interaction })),
)

/** Interactions as rows, with an index by time. */
export function sqliteInteractions(db: DatabaseSync): Interactions {
  const put = db.prepare(`
    INSERT INTO interactions (owner_id, lesson_id, address, at, type, name, share, thread)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`)
  const page = db.prepare(`
    SELECT rowid, address AS "with", at, type, name, share, thread FROM interactions
    WHERE owner_id = ? AND (at, rowid) > (?, ?) ORDER BY at, rowid LIMIT ${PAGE}`)

  return {
    async append(ownerId, taught) {
      writing(db, () => {
        for (const { id, interactions } of taught) {
          for (const { with: whom, at, type, name, share, thread } of interactions) {
            put.run(ownerId, id, whom, ms(at), type, name, share, thread)
          }
        }
      })
    },

    async *all(ownerId) {
      let after: readonly [number, number] = [Number.MIN_SAFE_INTEGER, 0]
      for (;;) {
        const rows = readRows('interactions', placedRow, page.all(ownerId, ...after))
        for (const { interaction } of rows) yield interaction
        const last = rows.at(-1)
        if (last === undefined) return
        after = [last.interaction.at.getTime(), last.rowid]
      }
    },
  }
}
