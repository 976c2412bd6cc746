import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import type { Closed, Erased, Holding, Holdings } from '../../app/ports.ts'
import { guardedAs } from '../../domain/guarded.ts'
import { addressField, json } from '../rows/fields.ts'
import { writing } from './database.ts'
import { listed, ms, readRows } from './rows.ts'

/** How a table's rows are called; any other table's go by its own name. */
const SORTS: ReadonlyMap<string, string> = new Map([
  ['ties', 'tie'],
  ['lessons', 'lesson'],
  ['sent_messages', 'sent'],
  ['rules', 'rule'],
  ['entries', 'entry'],
  ['digests', 'digest'],
  ['sightings', 'sighting'],
  ['interactions', 'interaction'],
  ['import_notes', 'import-note'],
  ['import_marks', 'import-mark'],
  ['bookmarks', 'bookmark'],
  ['unsubscriptions', 'unsubscription'],
  ['aliases', 'alias'],
])

/** Read by ports of their own, or no more than the owner themselves. */
const READ_ELSEWHERE: ReadonlySet<string> = new Set([
  'ties',
  'rules',
  'entries',
  'digests',
  'owner_addresses',
])

/** Rows read, or told of and erased, at a time. */
const PAGE = 500

/** Those whose rows name bytes, and by which column. */
const NAMING_BYTES = [
  ['entry', 'entries', 'intake_id'],
  ['digest', 'digests', 'id'],
] as const

/** A table whose rows each belong to one owner, by the column `owner_id`. */
interface OwnersTable {
  readonly name: string
  /** What tells an owner's rows apart. */
  readonly keys: readonly string[]
}

const tableRow = z.object({ name: z.string(), keys: json(z.array(z.string())) })

const othersRow = z.object({
  owner_id: z.string(),
  intake_id: z.string(),
  body: json(z.looseObject({ others: z.optional(z.array(z.string())) })),
})

const envelopeRow = z.object({
  id: z.string(),
  envelope: json(z.looseObject({ recipients: z.array(addressField) })),
})

/**
 * What is kept of an owner, in every table that has a column `owner_id`: a table that comes later is found by
 * that, too. Erased means gone from the file, and not only out of sight.
 */
export function sqliteHoldings(db: DatabaseSync): Holdings {
  const tables = ownersTables(db)
  const known = db.prepare('SELECT 1 FROM owners WHERE id = ?')
  const note = db.prepare('INSERT INTO closed_owners (id, at) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const drop = db.prepare('DELETE FROM owners WHERE id = ?')
  const closed = db.prepare('SELECT id FROM closed_owners WHERE at <= ? ORDER BY at, id')
  const forget = db.prepare('DELETE FROM closed_owners WHERE id = ?')
  const naming = db.prepare('SELECT name FROM claims WHERE instr(name, ?) > 0')
  const free = db.prepare('DELETE FROM claims WHERE name = ?')

  /** Their names have the owner's id in them as a word. */
  function eraseClaims(ownerId: string): number {
    const names = readRows('claims', z.object({ name: z.string() }), naming.all(ownerId))
    const theirs = names.filter(({ name }) => name.split(/[^\w-]+/).includes(ownerId))
    for (const { name } of theirs) free.run(name)
    return theirs.length
  }

  return {
    async *rest(ownerId) {
      for (const table of tables) {
        if (!READ_ELSEWHERE.has(table.name)) yield* rowsOf(db, table, ownerId)
      }
    },

    async close(ownerId, at) {
      return writing(db, () => {
        if (known.get(ownerId) === undefined) return null
        const orphans = dropFromIntakes(db, ownerId)
        note.run(ownerId, ms(at))
        drop.run(ownerId)
        return { orphans } satisfies Closed
      })
    },

    async closed(by) {
      return readRows('closed_owners', z.object({ id: z.string() }), closed.all(ms(by))).map(({ id }) => id)
    },

    async erase(ownerId, _, before) {
      const counts = new Map<string, number>()
      const count = (sort: string, changes: number | bigint) =>
        void counts.set(sort, (counts.get(sort) ?? 0) + Number(changes))
      const isOver = () =>
        writing(db, () => {
          if (NAMING_BYTES.some(([, table, key]) => idsIn(db, table, key, ownerId).length > 0)) return false
          for (const { name } of tables) {
            const { changes } = db.prepare(`DELETE FROM ${name} WHERE owner_id = ?`).run(ownerId)
            count(SORTS.get(name) ?? name, changes)
          }
          count('claim', eraseClaims(ownerId))
          return true
        })
      // What comes while it tells of the others is told of next.
      while (!isOver()) {
        for (const [sort, table, key] of NAMING_BYTES) {
          const ids = idsIn(db, table, key, ownerId)
          if (ids.length === 0) continue
          await before(sort, ids)
          count(sort, eraseRows(db, table, key, ownerId, ids))
        }
      }
      if ([...counts.values()].some((count) => count > 0)) overwrite(db)
      return { counts, complete: true } satisfies Erased
    },

    async forget(ownerId) {
      if (forget.run(ownerId).changes > 0) overwrite(db)
    },
  }
}

function ownersTables(db: DatabaseSync): readonly OwnersTable[] {
  const rows = db.prepare(`
    SELECT tables.name, (
      SELECT json_group_array(keys.name) FROM pragma_table_info(tables.name) AS keys
      WHERE keys.pk > 0 AND keys.name <> 'owner_id'
    ) AS keys
    FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS owner
    WHERE tables.type = 'table' AND owner.name = 'owner_id' ORDER BY tables.name`)
  return readRows('sqlite_schema', tableRow, rows.all())
}

/** Page by page, so that a writer never waits for whoever takes everything along. */
function* rowsOf(db: DatabaseSync, { name, keys }: OwnersTable, ownerId: string): Generator<Holding> {
  const own = ({ owner_id: _, ...fields }: Record<string, unknown>) => ({
    sort: SORTS.get(name) ?? name,
    fields,
  })
  if (keys.length === 0) {
    yield* db.prepare(`SELECT * FROM ${name} WHERE owner_id = ?`).all(ownerId).map(own)
    return
  }
  const by = keys.join(', ')
  const page = (where: string) =>
    db.prepare(`SELECT * FROM ${name} WHERE owner_id = ? ${where} ORDER BY ${by} LIMIT ${PAGE}`)
  const first = page('')
  const next = page(`AND (${by}) > (${keys.map(() => '?').join(', ')})`)
  let rows = first.all(ownerId)
  while (rows.length > 0) {
    yield* rows.map(own)
    const last = rows.at(-1)
    rows = next.all(ownerId, ...keys.map((key) => last?.[key] ?? null))
  }
}

/** The first of an owner's. */
function idsIn(db: DatabaseSync, table: string, key: string, ownerId: string): readonly string[] {
  const some = db.prepare(`SELECT rowid, ${key} AS id FROM ${table} WHERE owner_id = ? LIMIT ${PAGE}`)
  return readRows(table, z.object({ id: z.string() }), some.all(ownerId)).map(({ id }) => id)
}

/** Those of an owner's; returns how many there were. */
function eraseRows(
  db: DatabaseSync,
  table: string,
  key: string,
  ownerId: string,
  ids: readonly string[],
): number | bigint {
  return writing(db, () => {
    if (table === 'entries') nameNoLonger(db, ownerId, ids)
    const drop = db.prepare(
      `DELETE FROM ${table} WHERE owner_id = ? AND ${key} IN (SELECT value FROM json_each(?))`,
    )
    return drop.run(ownerId, listed(ids)).changes
  })
}

/** What came to somebody else as well does not remember that it did. */
function nameNoLonger(db: DatabaseSync, ownerId: string, intakeIds: readonly string[]): void {
  const shared = db.prepare(`
    SELECT rowid, owner_id, intake_id, body FROM entries
    WHERE owner_id <> ? AND intake_id IN (SELECT value FROM json_each(?))`)
  const rewrite = db.prepare('UPDATE entries SET body = ? WHERE owner_id = ? AND intake_id = ?')
  for (const { owner_id: other, intake_id: id, body } of readRows(
    'entries',
    othersRow,
    shared.all(ownerId, listed(intakeIds)),
  )) {
    const { others = [], ...rest } = body
    const left = others.filter((one) => one !== ownerId)
    rewrite.run(JSON.stringify(left.length === 0 ? rest : { ...rest, others: left }), other, id)
  }
}

/** Takes the owner out of the envelopes of what was accepted; returns what was for them alone. */
function dropFromIntakes(db: DatabaseSync, ownerId: string): readonly string[] {
  const ownerOf = db.prepare('SELECT owner_id FROM owner_addresses WHERE address = ?')
  const rewrite = db.prepare('UPDATE intakes SET envelope = ? WHERE id = ?')
  const remove = db.prepare('DELETE FROM intakes WHERE id = ?')
  const orphans: string[] = []
  const isTheirs = (recipient: z.infer<typeof addressField>): boolean => {
    const owners = guardedAs(recipient).map((at) => ownerOf.get(at)?.['owner_id'])
    return owners.find((owner) => owner !== undefined) === ownerId
  }
  const all = db.prepare('SELECT rowid, id, envelope FROM intakes').all()
  for (const { id, envelope } of readRows('intakes', envelopeRow, all)) {
    const left = envelope.recipients.filter((recipient) => !isTheirs(recipient))
    if (left.length === envelope.recipients.length) continue
    if (left.length > 0) rewrite.run(JSON.stringify({ ...envelope, recipients: left }), id)
    else orphans.push(id)
  }
  for (const id of orphans) remove.run(id)
  return orphans
}

/**
 * SQLite leaves what was deleted in free pages and in its log: the file is written anew without them. Another
 * process that reads meanwhile keeps the log until it has done; the next checkpoint empties it.
 */
function overwrite(db: DatabaseSync): void {
  db.exec('VACUUM')
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}
