import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import type { ImportNote, ImportNotes, SourceMark } from '../../app/ports.ts'
import type { SentMessage } from '../../domain/interaction.ts'
import { addressField, count, json, moment } from '../rows/fields.ts'
import { interactionShape } from '../rows/interaction.ts'
import { writing } from './database.ts'
import { readRow, readRows } from './rows.ts'

const sentField = z.object({ messageId: z.string(), recipients: z.array(addressField), at: moment })

const noteBody = z.object({
  interactions: z.array(z.object({ ...interactionShape, at: moment })),
  sent: z.nullable(sentField),
  accepted: z.optional(sentField),
  refersTo: z.array(z.string()),
})

const noteRow: z.core.$ZodType<ImportNote> = z.pipe(
  z.object({ sort: z.enum(['sent', 'answer']), likeness: z.string(), id: z.string(), body: json(noteBody) }),
  z.transform(({ sort, likeness, id, body: { interactions, sent, accepted, refersTo } }) => ({
    sort,
    likeness,
    teaching: { id, interactions, sent, ...(accepted === undefined ? {} : { accepted }) },
    refersTo,
  })),
)

const markRow: z.core.$ZodType<SourceMark> = z.object({
  source: z.string(),
  items: count,
  complete: z.pipe(
    z.union([z.literal(0), z.literal(1)]),
    z.transform((flag) => flag === 1),
  ),
})

/** What an import noted, as rows. */
export function sqliteImportNotes(db: DatabaseSync): ImportNotes {
  // Of two copies the one that tells more stays (one may lack Bcc), whichever was read first.
  const put = db.prepare(`
    INSERT INTO import_notes (owner_id, sort, likeness, id, body) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET body = excluded.body
    WHERE (length(excluded.body), excluded.body) > (length(body), body)`)
  const drop = db.prepare(
    'DELETE FROM import_notes WHERE owner_id = ? AND sort = ? AND likeness = ? AND id = ?',
  )
  const page = db.prepare(`
    SELECT rowid, sort, likeness, id, body FROM import_notes
    WHERE owner_id = ? AND sort = ? AND (likeness, id) > (?, ?) ORDER BY likeness, id LIMIT ?`)
  const putMark = db.prepare(
    'INSERT OR REPLACE INTO import_marks (owner_id, source, items, complete) VALUES (?, ?, ?, ?)',
  )
  const mark = db.prepare(
    'SELECT source, items, complete FROM import_marks WHERE owner_id = ? AND source = ?',
  )

  return {
    async write(ownerId, notes, marks) {
      writing(db, () => {
        for (const note of notes) put.run(ownerId, note.sort, note.likeness, note.teaching.id, bodyOf(note))
        for (const { source, items, complete } of marks) {
          putMark.run(ownerId, source, items, complete ? 1 : 0)
        }
      })
    },

    async mark(ownerId, source) {
      const row = mark.get(ownerId, source)
      return row ? readRow('import_marks', markRow, row) : null
    },

    async read(ownerId, sort, after, limit) {
      const { likeness, id } = { likeness: after?.likeness ?? '', id: after?.teaching.id ?? '' }
      return readRows('import_notes', noteRow, page.all(ownerId, sort, likeness, id, limit))
    },

    async remove(ownerId, notes) {
      writing(db, () => {
        for (const { sort, likeness, teaching } of notes) drop.run(ownerId, sort, likeness, teaching.id)
      })
    },
  }
}

/** Moments as milliseconds, as in all rows. */
function bodyOf({ teaching: { interactions, sent, accepted }, refersTo }: ImportNote): string {
  return JSON.stringify({
    interactions: interactions.map((each) => ({ ...each, at: each.at.getTime() })),
    sent: sent === null ? null : rowOf(sent),
    ...(accepted === undefined ? {} : { accepted: rowOf(accepted) }),
    refersTo,
  })
}

function rowOf(sent: SentMessage) {
  return { ...sent, at: sent.at.getTime() }
}
