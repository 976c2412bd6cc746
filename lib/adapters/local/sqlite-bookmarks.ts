import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import type { Bookmarks } from '../../app/ports.ts'
import { bookmarkBody, bookmarkBodyOf } from '../rows/bookmark.ts'
import { readRow } from './rows.ts'

const bookmarkRow = z.object({ body: bookmarkBody })

export function sqliteBookmarks(db: DatabaseSync): Bookmarks {
  const select = db.prepare('SELECT rowid, body FROM bookmarks WHERE owner_id = ? AND account = ?')
  const put = db.prepare('INSERT OR REPLACE INTO bookmarks (owner_id, account, body) VALUES (?, ?, ?)')
  return {
    async get({ ownerId, id }) {
      const row = select.get(ownerId, id)
      return row ? readRow('bookmarks', bookmarkRow, row).body : null
    },

    async put({ ownerId, id }, bookmark) {
      put.run(ownerId, id, bookmarkBodyOf(bookmark))
    },
  }
}
