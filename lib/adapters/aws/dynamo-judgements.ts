import * as z from 'zod/mini'
import { ENTRY_STATES } from '../../domain/entry.ts'
import type { Judgement } from '../../domain/judgement.ts'
import { gistText, REMEMBERED_GISTS } from '../rows/entry.ts'
import { moment, readStored } from '../rows/fields.ts'
import { Memory } from '../rows/memory.ts'
import { type Item, numberOf } from './attributes.ts'
import { newestOnShelf } from './dynamo-indexes.ts'
import type { Table } from './dynamo-table.ts'
import { shelvesOf } from './keys.ts'
import { packedText } from './packed.ts'

const judgementItem: z.core.$ZodType<Judgement> = z.pipe(
  z.object({ shelfAt: z.pipe(numberOf, moment), body: z.pipe(packedText, gistText) }),
  z.transform(({ shelfAt: receivedAt, body }) => ({ receivedAt, ...body })),
)

/**
 * How messages were judged. The index names the newest; each is read once in the life of a process, at half price. A
 * message that comes back has another outline in the index, and is read anew.
 */
export function dynamoJudgements(table: Table) {
  const memory = new Memory<Judgement>(REMEMBERED_GISTS)

  async function read(named: readonly Item[]): Promise<ReadonlyMap<string, Judgement>> {
    const keys = named.map(({ pk, sk }) => ({ pk: pk?.S ?? '', sk: sk?.S ?? '' }))
    const items = await table.getAll(keys, { consistent: false })
    return new Map(
      items.map((item) => [keyOf(item), readStored('an item of an entry', judgementItem, item)] as const),
    )
  }

  return async (ownerId: string, limit: number): Promise<readonly Judgement[]> => {
    const shelves = shelvesOf(ownerId, ENTRY_STATES).map(({ name }) => newestOnShelf(table, name, limit))
    const named = (await Promise.all(shelves)).flat().sort(newestFirst).slice(0, limit)
    const known = named.map((item) => memory.get(versionOf(item)))
    const fresh = await read(named.filter((_, i) => known[i] === undefined))
    return named.flatMap((item, i) => {
      const judgement = known[i] ?? fresh.get(keyOf(item))
      if (judgement === undefined) return []
      if (known[i] === undefined) memory.put(versionOf(item), judgement)
      return [judgement]
    })
  }
}

function keyOf(item: Item): string {
  return JSON.stringify([item['pk']?.S, item['sk']?.S])
}

/** The same as long as nothing has come back. */
function versionOf(item: Item): string {
  return JSON.stringify([item['pk']?.S, item['sk']?.S, item['outline']?.S])
}

function newestFirst(one: Item, other: Item): number {
  return Number(other['shelfAt']?.N) - Number(one['shelfAt']?.N) || (keyOf(one) < keyOf(other) ? 1 : -1)
}
