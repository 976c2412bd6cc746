import type { DatabaseSync } from 'node:sqlite'
import type { Entries } from '../../app/ports.ts'
import type { Entry } from '../../domain/entry.ts'
import { HELD_TRANSITIONS, keepsEnd, STATES_NEEDING_BYTES } from '../../domain/held.ts'
import { entryBodyOf } from '../rows/entry.ts'
import { entryRow } from './entry-rows.ts'
import { freshEntries } from './fresh-entries.ts'
import { together } from './group-commit.ts'
import { listed, ms, readNumber, readRow, readRows } from './rows.ts'
import { sqliteOutlines } from './sqlite-outlines.ts'
import { sqliteSightings } from './sqlite-sightings.ts'

const COLUMNS = 'owner_id, intake_id, state, state_at, received_at, expires_at, digested_at, body'
/** An entry is read with what came of taking up its offer. */
const READ = `rowid, ${COLUMNS}, (
    SELECT u.body FROM unsubscriptions u WHERE u.owner_id = entries.owner_id AND u.intake_id = entries.intake_id
  ) AS unsubscription`
const SELECT = `SELECT ${READ} FROM entries`

/** Entries as rows; every page, digest and expiry reads an index, so nothing slows down with what is over. */
export function sqliteEntries(db: DatabaseSync): Entries {
  const write = together(db)
  const sightings = sqliteSightings(db)
  const gists = sqliteOutlines(db)
  const fresh = freshEntries()
  const one = db.prepare(`${SELECT} WHERE owner_id = ? AND intake_id = ?`)
  const some = db.prepare(`${SELECT} WHERE owner_id = ? AND intake_id IN (SELECT value FROM json_each(?))`)
  const insert = db.prepare(
    `INSERT INTO entries (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  const move = db.prepare(`
    UPDATE entries
    SET state = ?, state_at = ?, expires_at = CASE ? WHEN 1 THEN expires_at END
    WHERE owner_id = ? AND intake_id = ? AND state IN (SELECT value FROM json_each(?))
      AND state_at = coalesce(?, state_at)
    RETURNING ${READ}`)
  const note = db.prepare(
    `UPDATE entries SET body = json_set(body, '$.forwardedAs', ?) WHERE owner_id = ? AND intake_id = ? RETURNING ${READ}`,
  )
  const back = db.prepare(`
    UPDATE entries SET state = ?, state_at = ?, expires_at = ?, digested_at = ?, body = ?
    WHERE owner_id = ? AND intake_id = ? AND state = ? AND state_at = ?`)
  const unmark = db.prepare(`
    UPDATE entries SET digested_at = NULL WHERE owner_id = ? AND intake_id = ? AND state = ? AND state_at = ?`)
  const newest = db.prepare(
    `${SELECT} WHERE owner_id = ? AND state = ? ORDER BY received_at DESC, intake_id DESC LIMIT ?`,
  )
  const older = db.prepare(`
    ${SELECT} WHERE owner_id = ? AND state = ? AND (received_at, intake_id) < (?, ?)
    ORDER BY received_at DESC, intake_id DESC LIMIT ?`)
  const count = db.prepare(`
    SELECT count(*) AS entries FROM entries
    WHERE owner_id = ? AND state IN (SELECT value FROM json_each(?))`)
  const mark = db.prepare(`
    UPDATE entries SET digested_at = ?1
    WHERE owner_id = ?2 AND intake_id IN (SELECT value FROM json_each(?3))
      AND (digested_at IS NULL OR digested_at < ?1)`)
  const over = db.prepare(`
    ${SELECT} WHERE expires_at <= ? AND state IN (SELECT value FROM json_each(?))
    ORDER BY expires_at LIMIT ?`)
  const leaving = db.prepare(`${SELECT} WHERE state = 'leaving' AND state_at <= ? ORDER BY state_at LIMIT ?`)
  const stalled = db.prepare(`${SELECT} WHERE state = 'releasing' AND state_at < ? ORDER BY state_at LIMIT ?`)
  const needing = db.prepare(`
    SELECT EXISTS (
      SELECT 1 FROM entries
      WHERE intake_id = ? AND state IN (SELECT value FROM json_each(?)) AND owner_id IS NOT ?
    ) AS needed`)

  const list: Entries['list'] = async (ownerId, states, limit, before) => {
    // One index read a state: together they would have to be sorted, however many there are.
    const rows = [...new Set(states)].flatMap((state) =>
      before === undefined
        ? newest.all(ownerId, state, limit)
        : older.all(ownerId, state, ms(before.receivedAt), before.intakeId, limit),
    )
    return readRows('entries', entryRow, rows).sort(newestFirst).slice(0, limit)
  }

  return {
    async get(ownerId, intakeId) {
      const row = one.get(ownerId, intakeId)
      return row ? readRow('entries', entryRow, row) : null
    },

    async create(entry, sighting = null) {
      const { ownerId, intakeId, state, stateAt, receivedAt, expiresAt, digestedAt } = entry
      const times = [stateAt, receivedAt, expiresAt, digestedAt].map((at) => ms(at))
      const body = entryBodyOf(entry)
      const put = () => insert.run(ownerId, intakeId, state, ...times, body).changes === 1
      return write(() => {
        const isNew = put()
        if (isNew && sighting !== null) sightings.add(ownerId, sighting)
        if (isNew) fresh.put(entry, body)
        return isNew
      })
    },

    async advance(ownerId, intakeId, from, to, at, since = null, forwardedAs) {
      const keeps = keepsEnd(to) ? 1 : 0
      const moving = () => move.get(to, ms(at), keeps, ownerId, intakeId, listed(from), ms(since))
      const row = await write(() =>
        forwardedAs === undefined ? moving() : moving() && note.get(forwardedAs, ownerId, intakeId),
      )
      return row ? (fresh.take(row) ?? readRow('entries', entryRow, row)) : null
    },

    async putBack({ ownerId, intakeId, state, stateAt }, held) {
      const times = [held.stateAt, held.expiresAt, held.digestedAt].map((at) => ms(at))
      const done = back.run(held.state, ...times, entryBodyOf(held), ownerId, intakeId, state, ms(stateAt))
      return done.changes === 1
    },

    async unmark({ ownerId, intakeId, state, stateAt }) {
      return unmark.run(ownerId, intakeId, state, ms(stateAt)).changes === 1
    },

    list,

    /** As they are now. */
    async outlines(ownerId, states, limit) {
      return gists.outlines(ownerId, states, limit)
    },

    async getAll(ownerId, intakeIds) {
      return readRows('entries', entryRow, some.all(ownerId, listed(intakeIds)))
    },

    async judgements(ownerId, limit) {
      return gists.judgements(ownerId, limit)
    },

    async count(ownerId, states) {
      return readNumber(count.get(ownerId, listed(states)), 'entries')
    },

    async markDigested(ownerId, intakeIds, at) {
      mark.run(ms(at), ownerId, listed(intakeIds))
    },

    async expired(now, limit) {
      return readRows('entries', entryRow, over.all(ms(now), listed(HELD_TRANSITIONS.expire.from), limit))
    },

    async leaving(askedBy, limit) {
      return readRows('entries', entryRow, leaving.all(ms(askedBy), limit))
    },

    async stalledReleases(before, limit) {
      return readRows('entries', entryRow, stalled.all(ms(before), limit))
    },

    async needsBytes(intakeId, besides) {
      const row = needing.get(intakeId, listed(STATES_NEEDING_BYTES), besides ?? null)
      return readNumber(row, 'needed') === 1
    },
  }
}

function newestFirst(one: Entry, other: Entry): number {
  return other.receivedAt.getTime() - one.receivedAt.getTime() || (one.intakeId < other.intakeId ? 1 : -1)
}
