import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import type { Envelope } from '../../domain/envelope.ts'
import { addressField, json, moment } from '../rows/fields.ts'
import { writing } from './database.ts'
import { listed, ms, readNumber, readRows } from './rows.ts'

/** One message that Kith has taken responsibility for (RFC 5321 §6.1); its bytes are raw mail under its id. */
export interface Intake {
  readonly id: string
  readonly envelope: Envelope
  readonly acceptedAt: Date
}

export interface PendingIntake extends Intake {
  /** How often it was tried in vain. */
  readonly attempts: number
}

/** What was accepted and is not done yet; outlives the process. */
export interface IntakeQueue {
  /**
   * On the disk when it returns. `repeated` when the same id was accepted within 24 hours before: a client
   * that lost our answer sends again (RFC 5321 §4.5.3.2.6). After that it starts anew.
   */
  accept(intake: Intake): 'new' | 'repeated'
  /** Those whose turn it is, besides some, the oldest first. */
  next(limit: number, now: Date, besides?: Iterable<string>): readonly PendingIntake[]
  done(id: string): void
  /** Leaves it alone until then. */
  retryAt(id: string, at: Date, attempts: number): void
  pending(): number
  isPending(id: string): boolean
  /** Forgets those that are done and were accepted before: at least 24 hours back, or repeats count as new. */
  forgetDoneBefore(date: Date): void
}

const RETRANSMISSION = 24 * 3_600_000

const envelope: z.core.$ZodType<Envelope> = z.object({
  mailFrom: z.nullable(addressField),
  recipients: z.array(addressField),
  receivedAt: moment,
  client: z.nullable(z.object({ ip: z.string(), helo: z.string() })),
})

const intakeRow: z.core.$ZodType<PendingIntake> = z.pipe(
  z.object({
    id: z.string(),
    accepted_at: moment,
    attempts: z.int().check(z.nonnegative()),
    envelope: json(envelope),
  }),
  z.transform((row) => ({
    id: row.id,
    envelope: row.envelope,
    acceptedAt: row.accepted_at,
    attempts: row.attempts,
  })),
)

export function sqliteIntake(db: DatabaseSync): IntakeQueue {
  const recent = db.prepare('SELECT 1 FROM intakes WHERE id = ? AND accepted_at > ?')
  const put = db.prepare(`
    INSERT OR REPLACE INTO intakes (id, accepted_at, due_at, attempts, done, envelope)
    VALUES (?1, ?2, ?2, 0, 0, ?3)`)
  const due = db.prepare(`
    SELECT rowid, id, accepted_at, attempts, envelope FROM intakes
    WHERE done = 0 AND due_at <= ? AND id NOT IN (SELECT value FROM json_each(?))
    ORDER BY accepted_at, id LIMIT ?`)
  const finish = db.prepare('UPDATE intakes SET done = 1 WHERE id = ?')
  const defer = db.prepare('UPDATE intakes SET due_at = ?, attempts = ? WHERE id = ? AND done = 0')
  const open = db.prepare('SELECT count(*) AS intakes FROM intakes WHERE done = 0')
  const waiting = db.prepare('SELECT 1 FROM intakes WHERE id = ? AND done = 0')
  const forget = db.prepare('DELETE FROM intakes WHERE done = 1 AND accepted_at < ?')

  return {
    accept({ id, envelope: from, acceptedAt }) {
      return writing(db, () => {
        if (recent.get(id, ms(acceptedAt) - RETRANSMISSION)) return 'repeated'
        put.run(id, ms(acceptedAt), textOf(from))
        return 'new'
      })
    },

    next: (limit, now, besides = []) =>
      readRows('intakes', intakeRow, due.all(ms(now), listed([...besides]), limit)),

    done(id) {
      finish.run(id)
    },

    retryAt(id, at, attempts) {
      defer.run(ms(at), attempts, id)
    },

    pending: () => readNumber(open.get(), 'intakes'),

    isPending: (id) => waiting.get(id) !== undefined,

    forgetDoneBefore(date) {
      forget.run(ms(date))
    },
  }
}

/** @throws z.core.$ZodError on an envelope that could not be read back: it would block the queue for ever. */
function textOf(from: Envelope): string {
  const fields = { ...from, receivedAt: ms(from.receivedAt) }
  z.parse(envelope, fields)
  return JSON.stringify(fields)
}
