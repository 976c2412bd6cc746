import * as z from 'zod'
import { readStored } from '../rows/fields.ts'
import { type Item, number, text, textOf } from './attributes.ts'
import type { Table } from './dynamo-table.ts'
import type { Condition } from './expressions.ts'
import type { Due, Key } from './keys.ts'
import { TABLE } from './table.ts'

const keyItem: z.ZodType<Key> = z.object({ pk: textOf, sk: textOf })

/** BatchGetItem's limit: a page of an index is fetched by one of them. */
const PAGE = 100

/**
 * The items on a shelf, the newest first, of which `accept` makes something: at most `limit`. An index may
 * be a moment behind, so what counts is the item itself.
 */
export function fromShelf<T>(
  table: Table,
  shelf: string,
  limit: number,
  accept: (item: Item) => T | null,
): Promise<T[]> {
  return found(table, TABLE.indexes.shelf.name, onShelf(shelf), limit, accept, true)
}

/** The items that fall due, the longest due first. */
export function fallingDue<T>(
  table: Table,
  due: Due,
  until: { readonly atOrBefore: Date } | { readonly before: Date },
  limit: number,
  accept: (item: Item) => T | null,
): Promise<T[]> {
  const [comparison, at] = 'before' in until ? ['<', until.before] : ['<=', until.atOrBefore]
  const where = {
    expression: `#due = :due AND #dueAt ${comparison} :at`,
    names: { '#due': 'due', '#dueAt': 'dueAt' },
    values: { ':due': text(due), ':at': number(at.getTime()) },
  }
  return found(table, TABLE.indexes.due.name, where, limit, accept, false)
}

/** How many lie on a shelf, read from the index alone. */
export function countShelf(table: Table, shelf: string): Promise<number> {
  return table.count(TABLE.indexes.shelf.name, onShelf(shelf))
}

function onShelf(shelf: string): Condition {
  return { expression: '#shelf = :shelf', names: { '#shelf': 'shelf' }, values: { ':shelf': text(shelf) } }
}

async function found<T>(
  table: Table,
  index: string,
  where: Condition,
  limit: number,
  accept: (item: Item) => T | null,
  newestFirst: boolean,
): Promise<T[]> {
  const accepted: T[] = []
  if (limit <= 0) return accepted
  for await (const page of table.query({ index, where, newestFirst, pageSize: Math.min(limit, PAGE) })) {
    const keys = page.map((item) => readStored(`a key in index ${index}`, keyItem, item))
    const items = new Map<string, Item>()
    for (const item of await table.getAll(keys, { consistent: true })) {
      const { pk, sk } = readStored(`a key in index ${index}`, keyItem, item)
      items.set(JSON.stringify([pk, sk]), item)
    }
    for (const { pk, sk } of keys) {
      const item = items.get(JSON.stringify([pk, sk]))
      const one = item === undefined ? null : accept(item)
      if (one !== null) accepted.push(one)
    }
    if (accepted.length >= limit) break
  }
  return accepted.slice(0, limit)
}
