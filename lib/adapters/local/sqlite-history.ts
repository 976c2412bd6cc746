import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import type { BulkHistory, History } from '../../app/ports.ts'
import type { Answer, Question } from '../../domain/examination.ts'
import type { SentMessage } from '../../domain/interaction.ts'
import type { Lesson } from '../../domain/learning.ts'
import type { Rule } from '../../domain/rule.ts'
import { EMPTY_RECORD, mergeTies, TIE_MODEL, type TieKey, type TieRecord } from '../../domain/tie.ts'
import { aliasBody } from '../rows/alias.ts'
import { moment } from '../rows/fields.ts'
import { reading, writing } from './database.ts'
import { together } from './group-commit.ts'
import { ruleRow, sentRow, tieRow } from './history-rows.ts'
import { listed, ms, type Row, readNumber, readRow, readRows } from './rows.ts'
import { sqliteSightings } from './sqlite-sightings.ts'

const TIE =
  'SELECT rowid, key, outgoing, incoming, sent, answers, meetings, threads, months, addresses, collected FROM ties'
const RULE = 'SELECT rowid, scope, subject, effect, reach, since FROM rules'
const SENT = 'SELECT rowid, message_id, at, recipients FROM sent_messages'

/** Ties read at a time where all of them are asked for. */
const PAGE = 1_000

/**
 * Ties, rules and sent messages as rows.
 *
 * A consultation is one snapshot and three or four statements, each an index look-up for every key asked: its cost
 * grows with the question, never with the history. `strongest`, which only pages ask, reads all ties of the
 * owner: an index by rank would make each learning write twice.
 */
export function sqliteHistory(db: DatabaseSync): History & BulkHistory {
  const write = together(db)
  const ties = sqliteTies(db)
  const sent = sqliteSent(db)
  const rules = sqliteRules(db)
  const sightings = sqliteSightings(db)
  const alias = db.prepare('SELECT rowid, body FROM aliases WHERE owner_id = ? AND address = ?')
  const due = db.prepare('SELECT rowid, next_digest_at AS due FROM owners WHERE id = ?')
  const remember = db.prepare('INSERT INTO lessons (owner_id, id) VALUES (?, ?) ON CONFLICT DO NOTHING')

  /** Ties are added up first: a thousand letters to ten people are ten additions to the store. */
  function learn(ownerId: string, lessons: readonly Lesson[]): number {
    const taught = new Map<TieKey, TieRecord>()
    let news = 0
    for (const lesson of lessons) {
      if (remember.run(ownerId, lesson.id).changes === 0) continue
      news++
      for (const [key, record] of lesson.ties)
        taught.set(key, mergeTies(taught.get(key) ?? EMPTY_RECORD, record))
      for (const each of [lesson.sent, lesson.accepted]) if (each) sent.add(ownerId, each)
    }
    for (const [key, record] of taught) ties.add(ownerId, key, record)
    return news
  }

  return {
    async consult(ownerId, question) {
      return reading(db, () => ({
        ties: ties.among(ownerId, question.ties),
        rules: rules.about(ownerId, question.ruleSubjects),
        sent: sent.among(ownerId, question.messageIds),
        ...(question.bands && { sighted: sightings.among(ownerId, question.bands) }),
        ...(question.alias && aliasOf(alias.get(ownerId, question.alias))),
        ...nextDigestOf(due.get(ownerId)),
      }))
    },

    async learn(ownerId, lesson) {
      return write(() => learn(ownerId, [lesson]) > 0)
    },

    async learnAll(ownerId, lessons) {
      return writing(db, () => learn(ownerId, lessons))
    },

    async countSent(ownerId, before) {
      return sent.count(ownerId, before ?? null)
    },

    async *ties(ownerId) {
      yield* ties.all(ownerId)
    },

    async strongest(ownerId, limit) {
      return ties.strongest(ownerId, limit)
    },

    async putRule(ownerId, rule) {
      rules.put(ownerId, rule)
    },

    async removeRule(ownerId, scope, subject) {
      rules.remove(ownerId, scope, subject)
    },

    async rules(ownerId) {
      return rules.all(ownerId)
    },
  }
}

function sqliteTies(db: DatabaseSync) {
  const one = db.prepare(`${TIE} WHERE owner_id = ? AND key = ?`)
  const among = db.prepare(`${TIE} WHERE owner_id = ? AND key IN (SELECT value FROM json_each(?))`)
  const put = db.prepare(`
    INSERT OR REPLACE INTO ties
      (owner_id, key, outgoing, incoming, sent, answers, meetings, threads, months, addresses, collected)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  // ';' follows ':' in ASCII: all that begins with "address:".
  const strongest = db.prepare(`
    ${TIE} WHERE owner_id = ? AND key >= 'address:' AND key < 'address;'
    ORDER BY outgoing * ? + incoming * ? DESC, key LIMIT ?`)

  const page = db.prepare(`${TIE} WHERE owner_id = ? AND key > ? ORDER BY key LIMIT ${PAGE}`)

  return {
    /** Page by page, so that a writer never waits for whoever reads all of them. */
    *all(ownerId: string): Generator<readonly [TieKey, TieRecord]> {
      for (let after = ''; ; ) {
        const rows = readRows('ties', tieRow, page.all(ownerId, after))
        yield* rows
        const last = rows.at(-1)
        if (last === undefined || rows.length < PAGE) return
        after = last[0]
      }
    },

    among(ownerId: string, keys: Question['ties']): ReadonlyMap<TieKey, TieRecord> {
      return new Map(readRows('ties', tieRow, among.all(ownerId, listed(keys))))
    },

    add(ownerId: string, key: TieKey, record: TieRecord): void {
      const row = one.get(ownerId, key)
      const sum = row ? mergeTies(readRow('ties', tieRow, row)[1], record) : record
      const { outgoing, incoming, sent, answers, meetings, threads, months, addresses, collected } = sum
      const sets = [threads, months, addresses].map((set) => JSON.stringify(set))
      put.run(ownerId, key, outgoing, incoming, sent, answers, meetings, ...sets, collected ? 1 : 0)
    },

    strongest(ownerId: string, limit: number): ReadonlyArray<readonly [TieKey, TieRecord]> {
      const { outgoingWeight, incomingWeight } = TIE_MODEL
      return readRows('ties', tieRow, strongest.all(ownerId, outgoingWeight, incomingWeight, limit))
    },
  }
}

function sqliteSent(db: DatabaseSync) {
  const one = db.prepare(`${SENT} WHERE owner_id = ? AND message_id = ?`)
  const among = db.prepare(`${SENT} WHERE owner_id = ? AND message_id IN (SELECT value FROM json_each(?))`)
  const count = db.prepare(`
    SELECT count(DISTINCT at) AS messages FROM sent_messages WHERE owner_id = ?1 AND (?2 IS NULL OR at < ?2)`)
  const put = db.prepare(
    'INSERT OR REPLACE INTO sent_messages (owner_id, message_id, at, recipients) VALUES (?, ?, ?, ?)',
  )

  return {
    count: (ownerId: string, before: Date | null): number =>
      readNumber(count.get(ownerId, ms(before)), 'messages'),

    among(ownerId: string, messageIds: Question['messageIds']): readonly SentMessage[] {
      return readRows('sent_messages', sentRow, among.all(ownerId, listed(messageIds)))
    },

    add(ownerId: string, message: SentMessage): void {
      const row = one.get(ownerId, message.messageId)
      const { messageId, at, recipients } = row
        ? mergeSent(readRow('sent_messages', sentRow, row), message)
        : message
      put.run(ownerId, messageId, ms(at), JSON.stringify(recipients))
    },
  }
}

/** Two copies of one message may name other recipients (Bcc): it went to all of them. */
function mergeSent(one: SentMessage, other: SentMessage): SentMessage {
  return {
    messageId: one.messageId,
    recipients: [...new Set([...one.recipients, ...other.recipients])].sort(),
    at: new Date(Math.min(one.at.getTime(), other.at.getTime())),
  }
}

function sqliteRules(db: DatabaseSync) {
  const all = db.prepare(`${RULE} WHERE owner_id = ? ORDER BY scope, subject`)
  const about = db.prepare(`
    ${RULE} WHERE owner_id = ?1 AND scope = 'topic'
    UNION ALL
    ${RULE} WHERE owner_id = ?1 AND scope IN ('series', 'person', 'list', 'domain')
      AND subject IN (SELECT value FROM json_each(?2))`)
  const put = db.prepare(`
    INSERT OR REPLACE INTO rules (owner_id, scope, subject, effect, reach, since) VALUES (?, ?, ?, ?, ?, ?)`)
  const remove = db.prepare('DELETE FROM rules WHERE owner_id = ? AND scope = ? AND subject = ?')

  return {
    all: (ownerId: string): readonly Rule[] => readRows('rules', ruleRow, all.all(ownerId)),

    about(ownerId: string, subjects: Question['ruleSubjects']): readonly Rule[] {
      return readRows('rules', ruleRow, about.all(ownerId, listed(subjects)))
    },

    put(ownerId: string, { scope, subject, effect, reach, since }: Rule): void {
      put.run(ownerId, scope, subject, effect, reach, ms(since))
    },

    remove(ownerId: string, scope: Rule['scope'], subject: string): void {
      remove.run(ownerId, scope, subject)
    },
  }
}

const dueRow = z.object({ due: z.nullable(moment) })

/** To be spread into an answer. */
function nextDigestOf(row: Row | undefined): Pick<Answer, 'nextDigestAt'> {
  const due = row === undefined ? null : readRow('owners', dueRow, row).due
  return due === null ? {} : { nextDigestAt: due }
}

const aliasRow = z.object({ body: aliasBody })

function aliasOf(row: Row | undefined): Pick<Answer, 'alias'> {
  return row === undefined ? {} : { alias: readRow('aliases', aliasRow, row).body }
}
