import * as z from 'zod/mini'
import type { Aliases } from '../../app/ports.ts'
import type { Alias } from '../../domain/alias.ts'
import { aliasBody, aliasBodyOf } from '../rows/alias.ts'
import { readStored } from '../rows/fields.ts'
import { type Item, number, text, textOf } from './attributes.ts'
import { fromShelf } from './dynamo-indexes.ts'
import type { Table } from './dynamo-table.ts'
import { follows } from './expressions.ts'
import { aliasKey, aliasShelf } from './keys.ts'

const aliasItem = z.object({ body: z.pipe(textOf, aliasBody) })

/** Aliases as items, which a consultation reads in its batch. */
export function dynamoAliases(table: Table): Aliases {
  return {
    async get(ownerId, at) {
      const item = await table.get(aliasKey(ownerId, at))
      return item && readAlias(item)
    },

    put: (alias) => table.put(itemOf(alias), follows(alias.version)),

    async list(ownerId, limit) {
      return (await fromShelf(table, aliasShelf(ownerId), limit, readAlias)).slice(0, limit)
    },
  }
}

export function readAlias(item: Item): Alias {
  return readStored('an item of an alias', aliasItem, item).body
}

function itemOf(alias: Alias): Item {
  const { pk, sk } = aliasKey(alias.ownerId, alias.address)
  return {
    pk: text(pk),
    sk: text(sk),
    version: number(alias.version),
    shelf: text(aliasShelf(alias.ownerId)),
    shelfAt: number(alias.changedAt.getTime()),
    body: text(aliasBodyOf(alias)),
  }
}
