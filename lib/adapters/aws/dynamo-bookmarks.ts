import * as z from 'zod/mini'
import type { Bookmarks } from '../../app/ports.ts'
import { bookmarkBody, bookmarkBodyOf } from '../rows/bookmark.ts'
import { readStored } from '../rows/fields.ts'
import { text, textOf } from './attributes.ts'
import type { Table } from './dynamo-table.ts'
import { bookmarkKey } from './keys.ts'

const bookmarkItem = z.object({ body: z.pipe(textOf, bookmarkBody) })

export function dynamoBookmarks(table: Table): Bookmarks {
  return {
    async get({ ownerId, id }) {
      const item = await table.get(bookmarkKey(ownerId, id))
      return item && readStored('an item of a bookmark', bookmarkItem, item).body
    },

    async put({ ownerId, id }, bookmark) {
      const { pk, sk } = bookmarkKey(ownerId, id)
      await table.put({ pk: text(pk), sk: text(sk), body: text(bookmarkBodyOf(bookmark)) })
    },
  }
}
