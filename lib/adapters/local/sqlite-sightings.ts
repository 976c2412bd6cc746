import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import { SIGHTING_DAYS, type Sighted, type Sighting } from '../../domain/fingerprint.ts'
import { count, moment } from '../rows/fields.ts'
import { listed, ms, readRows } from './rows.ts'

const sightedRow = z.pipe(
  z.object({ band: z.string(), count, last_at: moment }),
  z.transform(({ band, count, last_at: lastAt }): readonly [band: string, sighted: Sighted] => [
    band,
    { count, lastAt },
  ]),
)

/** Texts that came, as a row a band; each that is counted clears away what is forgotten. */
export function sqliteSightings(db: DatabaseSync) {
  const among = db.prepare(`
    SELECT rowid, band, count, last_at FROM sightings
    WHERE owner_id = ? AND band IN (SELECT value FROM json_each(?))`)
  const forget = db.prepare('DELETE FROM sightings WHERE last_at < ?')
  const add = db.prepare(`
    INSERT INTO sightings (owner_id, band, count, last_at)
    SELECT ?, value, 1, ? FROM json_each(?) WHERE true
    ON CONFLICT (owner_id, band)
    DO UPDATE SET count = count + 1, last_at = max(last_at, excluded.last_at)`)

  return {
    among(ownerId: string, bands: readonly string[]): ReadonlyMap<string, Sighted> {
      return new Map(readRows('sightings', sightedRow, among.all(ownerId, listed(bands))))
    },

    /** Within the transaction that writes the message's entry. */
    add(ownerId: string, { bands, at }: Sighting): void {
      forget.run(ms(at) - SIGHTING_DAYS * 86_400_000)
      add.run(ownerId, ms(at), listed([...new Set(bands)]))
    },
  }
}
