import type { Entry } from '../../domain/entry.ts'
import { standingRow } from './entry-rows.ts'
import { type Row, readRow } from './rows.ts'

/** As many as are being delivered at a time, and some more. */
const MOST_FRESH = 100

/**
 * Entries that have just been written, each until it is moved on: to read it again takes longer than all else
 * that is done to move it. A row of another body is not taken for it.
 */
export function freshEntries() {
  const known = new Map<string, { readonly entry: Entry; readonly body: string }>()

  return {
    put(entry: Entry, body: string): void {
      known.set(nameOf(entry.ownerId, entry.intakeId), { entry, body })
      for (const oldest of known.keys()) {
        if (known.size <= MOST_FRESH) break
        known.delete(oldest)
      }
    },

    take(row: Row): Entry | null {
      const name = nameOf(row['owner_id'], row['intake_id'])
      const one = known.get(name)
      known.delete(name)
      if (one === undefined || one.body !== row['body'] || row['unsubscription'] !== null) return null
      return { ...one.entry, ...readRow('entries', standingRow, row) }
    },
  }
}

function nameOf(ownerId: unknown, intakeId: unknown): string {
  return `${ownerId} ${intakeId}`
}
