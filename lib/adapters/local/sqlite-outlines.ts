import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import { ENTRY_STATES, type EntryState } from '../../domain/entry.ts'
import type { Judgement } from '../../domain/judgement.ts'
import type { Outline } from '../../domain/outline.ts'
import { gistText, REMEMBERED_GISTS } from '../rows/entry.ts'
import { moment } from '../rows/fields.ts'
import { Memory } from '../rows/memory.ts'
import { type Row, readRow } from './rows.ts'

const gistRow = z.pipe(
  z.object({ received_at: moment, body: gistText }),
  z.transform(({ received_at: receivedAt, body }) => ({ receivedAt, ...body })),
)

type Gist = z.output<typeof gistRow>

/** Bodies in memory at a time. */
const PAGE = 500

/**
 * The gist of entries. Of the newest only what names them is read; their bodies, of a kilobyte or three each, once in
 * the life of a process: what came of a message changes with the moment at which its state began, or not at all.
 */
export function sqliteOutlines(db: DatabaseSync) {
  const memory = new Memory<Gist>(REMEMBERED_GISTS)
  const newest = db.prepare(`
    SELECT rowid, intake_id, state_at, received_at, expires_at, digested_at FROM entries
    WHERE owner_id = ? AND state = ? ORDER BY received_at DESC, intake_id DESC LIMIT ?`)
  const bodies = db.prepare(
    'SELECT rowid, received_at, body FROM entries WHERE rowid IN (SELECT value FROM json_each(?))',
  )

  function list(ownerId: string, states: readonly EntryState[], limit: number): readonly Listed[] {
    const rows = [...new Set(states)]
      .flatMap((state) => newest.all(ownerId, state, limit))
      .sort(newestFirst)
      .slice(0, limit)
    const known = rows.map((row) => ({ row, version: `${ownerId} ${row['intake_id']} ${row['state_at']}` }))
    const gists = known.map(({ version }) => memory.get(version))
    const fresh = read(rows.filter((_, i) => gists[i] === undefined))
    return known.flatMap(({ row, version }, i) => {
      const gist = gists[i] ?? fresh.get(row['rowid'])
      if (gist === undefined) return []
      if (gists[i] === undefined) memory.put(version, gist)
      return [{ row, gist }]
    })
  }

  function read(rows: readonly Row[]): ReadonlyMap<unknown, Gist> {
    const found = new Map<unknown, Gist>()
    for (let at = 0; at < rows.length; at += PAGE) {
      const rowids = rows.slice(at, at + PAGE).map(({ rowid }) => rowid)
      for (const row of bodies.all(JSON.stringify(rowids)))
        found.set(row['rowid'], readRow('entries', gistRow, row))
    }
    return found
  }

  return {
    outlines: (ownerId: string, states: readonly EntryState[], limit: number): readonly Outline[] =>
      list(ownerId, states, limit).map(({ row, gist }) => ({
        ...gist,
        ownerId,
        intakeId: String(row['intake_id']),
        expiresAt: perhapsMoment(row['expires_at']),
        digestedAt: perhapsMoment(row['digested_at']),
      })),

    judgements: (ownerId: string, limit: number): readonly Judgement[] =>
      list(ownerId, ENTRY_STATES, limit).map(({ gist }) => gist),
  }
}

interface Listed {
  readonly row: Row
  readonly gist: Gist
}

function perhapsMoment(value: unknown): Date | null {
  return value === null ? null : new Date(Number(value))
}

function newestFirst(one: Row, other: Row): number {
  return (
    Number(other['received_at']) - Number(one['received_at']) ||
    (String(one['intake_id']) < String(other['intake_id']) ? 1 : -1)
  )
}
