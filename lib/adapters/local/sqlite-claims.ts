import type { DatabaseSync } from 'node:sqlite'
import type { Claims } from '../../app/ports.ts'
import { writing } from './database.ts'
import { ms } from './rows.ts'

/** Claims as rows; each that is taken clears away those that are over. */
export function sqliteClaims(db: DatabaseSync): Claims {
  const clear = db.prepare('DELETE FROM claims WHERE until <= ?')
  const put = db.prepare('INSERT INTO claims (name, until) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const taken = db.prepare('SELECT 1 FROM claims WHERE name = ? AND until > ?')

  return {
    async take(name, now, until) {
      return writing(db, () => {
        clear.run(ms(now))
        return put.run(name, ms(until)).changes > 0
      })
    },

    async isTaken(name, now) {
      return taken.get(name, ms(now)) !== undefined
    },
  }
}
