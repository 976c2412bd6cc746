import * as z from 'zod/mini'
import type { Unsubscriptions } from '../../app/ports.ts'
import type { Unsubscription } from '../../domain/unsubscription.ts'
import { readStored } from '../rows/fields.ts'
import { unsubscriptionBody, unsubscriptionBodyOf } from '../rows/unsubscription.ts'
import { type Item, number, text, textOf } from './attributes.ts'
import { fallingDue, fromShelf } from './dynamo-indexes.ts'
import type { Table } from './dynamo-table.ts'
import { follows, PRESENT } from './expressions.ts'
import { dueAttributes, entryKey, timeToLive, unsubscriptionKey, unsubscriptionShelf } from './keys.ts'

const unsubscriptionItem = z.object({ body: z.pipe(textOf, unsubscriptionBody) })

/** Unsubscriptions as items of their own, which fall due; and on their entries, which are read with them. */
export function dynamoUnsubscriptions(table: Table): Unsubscriptions {
  return {
    async get(ownerId, intakeId) {
      const item = await table.get(unsubscriptionKey(ownerId, intakeId))
      return item && readUnsubscription(item)
    },

    async put(unsubscription) {
      const { ownerId, intakeId, version } = unsubscription
      const shown = {
        key: entryKey(ownerId, intakeId),
        set: { unsubscription: text(unsubscriptionBodyOf(unsubscription)) },
        condition: PRESENT,
      }
      const failed = await table.transact([
        { put: itemOf(unsubscription), condition: follows(version) },
        { update: shown },
      ])
      return failed.length === 0
    },

    async list(ownerId, limit) {
      const latest = await fromShelf(table, unsubscriptionShelf(ownerId), limit, readUnsubscription)
      return latest.slice(0, limit)
    },

    due: (now, limit) =>
      fallingDue(table, 'UNSUBSCRIBE', { atOrBefore: now }, limit, (item) => {
        const one = readUnsubscription(item)
        return one.retryAt !== null && one.retryAt <= now ? one : null
      }),
  }
}

function readUnsubscription(item: Item): Unsubscription {
  return readStored('an item of an unsubscription', unsubscriptionItem, item).body
}

function itemOf(unsubscription: Unsubscription): Item {
  const { ownerId, intakeId, version, askedAt, retryAt } = unsubscription
  const { pk, sk } = unsubscriptionKey(ownerId, intakeId)
  return {
    pk: text(pk),
    sk: text(sk),
    version: number(version),
    shelf: text(unsubscriptionShelf(ownerId)),
    shelfAt: number(askedAt.getTime()),
    ...(retryAt && dueAttributes('UNSUBSCRIBE', retryAt)),
    ...timeToLive('unsubscription', askedAt),
    body: text(unsubscriptionBodyOf(unsubscription)),
  }
}
