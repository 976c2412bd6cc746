import * as z from 'zod/mini'
import { readStored } from '../rows/fields.ts'
import { type Item, number, text, textOf } from './attributes.ts'
import type { Table } from './dynamo-table.ts'
import type { Condition } from './expressions.ts'
import type { Due, Key } from './keys.ts'
import { TABLE } from './table.ts'

const keyItem: z.core.$ZodType<Key> = z.object({ pk: textOf, sk: textOf })

/** BatchGetItem's limit: a page of an index is fetched by one of them. */
const PAGE = 100

/**
 * The items on a shelf, the newest first, of which `accept` makes something: `limit`, and all more that are of
 * the same moment as the last of them, since an index has no order for those. An index may be a moment behind,
 * so what counts is the item itself.
 */
export function fromShelf<T>(
  table: Table,
  shelf: string,
  limit: number,
  accept: (item: Item) => T | null,
  until?: Date,
): Promise<T[]> {
  const where = until === undefined ? onShelf(shelf) : onShelfUntil(shelf, until)
  return found(table, TABLE.indexes.shelf, where, limit, accept, true)
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
  return found(table, TABLE.indexes.due, where, limit, accept, false)
}

/** What the index itself holds of the newest on a shelf: in order by moments alone, and perhaps a moment old. */
export async function newestOnShelf(table: Table, shelf: string, limit: number): Promise<readonly Item[]> {
  const { name: index } = TABLE.indexes.shelf
  const items: Item[] = []
  for await (const page of table.query({
    index,
    where: onShelf(shelf),
    newestFirst: true,
    pageSize: limit,
  })) {
    items.push(...page)
    if (items.length >= limit) break
  }
  return items.slice(0, limit)
}

/** How many lie on a shelf, read from the index alone. */
export function countShelf(table: Table, shelf: string): Promise<number> {
  return table.count(TABLE.indexes.shelf.name, onShelf(shelf))
}

function onShelf(shelf: string): Condition {
  return { expression: '#shelf = :shelf', names: { '#shelf': 'shelf' }, values: { ':shelf': text(shelf) } }
}

function onShelfUntil(shelf: string, until: Date): Condition {
  const { expression, names, values } = onShelf(shelf)
  return {
    expression: `${expression} AND #shelfAt <= :until`,
    names: { ...names, '#shelfAt': 'shelfAt' },
    values: { ...values, ':until': number(until.getTime()) },
  }
}

async function found<T>(
  table: Table,
  { name: index, sortKey }: { readonly name: string; readonly sortKey: { readonly name: string } },
  where: Condition,
  limit: number,
  accept: (item: Item) => T | null,
  newestFirst: boolean,
): Promise<T[]> {
  const accepted: T[] = []
  if (limit <= 0) return accepted
  const momentOf = (item: Item | undefined) => item?.[sortKey.name]?.N
  // Of the last that was wanted.
  let lastMoment: string | undefined
  const isEnough = (next: Item | undefined) =>
    accepted.length >= limit && (!newestFirst || momentOf(next) !== lastMoment)
  // One more than wanted tells whether others are of the same moment.
  for await (const page of table.query({ index, where, newestFirst, pageSize: Math.min(limit + 1, PAGE) })) {
    const keys = page.map((item) => readStored(`a key in index ${index}`, keyItem, item))
    const items = new Map<string, Item>()
    for (const item of await table.getAll(keys, { consistent: true })) {
      const { pk, sk } = readStored(`a key in index ${index}`, keyItem, item)
      items.set(JSON.stringify([pk, sk]), item)
    }
    for (const [i, { pk, sk }] of keys.entries()) {
      const item = items.get(JSON.stringify([pk, sk]))
      const one = item === undefined ? null : accept(item)
      if (one === null) continue
      if (isEnough(page[i])) return accepted
      accepted.push(one)
      if (accepted.length === limit) lastMoment = momentOf(page[i])
    }
    if (isEnough(page.at(-1))) break
  }
  return accepted
}
