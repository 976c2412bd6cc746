import * as z from 'zod/mini'
import type { Digests, SentDigest } from '../../app/ports.ts'
import { moment, readStored, count as wholeNumber } from '../rows/fields.ts'
import { type Item, number, numberOf, text, textOf } from './attributes.ts'
import { fromShelf } from './dynamo-indexes.ts'
import type { Table } from './dynamo-table.ts'
import { digestKey, digestShelf, timeToLive } from './keys.ts'

const digestItem = z.pipe(
  z.object({ sk: textOf, shelfAt: z.pipe(numberOf, moment), count: z.pipe(numberOf, wholeNumber) }),
  z.transform(({ sk: id, shelfAt: at, count }) => ({ id, at, count })),
)

export function dynamoDigests(table: Table): Digests {
  const read = (ownerId: string, item: Item): SentDigest => ({
    ownerId,
    ...readStored('an item of a digest', digestItem, item),
  })

  return {
    async record({ id, ownerId, at, count }) {
      const { pk, sk } = digestKey(ownerId, id)
      await table.put({
        pk: text(pk),
        sk: text(sk),
        count: number(count),
        shelf: text(digestShelf(ownerId)),
        shelfAt: number(at.getTime()),
        ...timeToLive('digest', at),
      })
    },

    async get(ownerId, id) {
      const item = await table.get(digestKey(ownerId, id))
      return item && read(ownerId, item)
    },

    async list(ownerId, limit) {
      const newest = await fromShelf(table, digestShelf(ownerId), limit, (item) => read(ownerId, item))
      return newest.slice(0, limit)
    },
  }
}
