import type * as z from 'zod/mini'
import { readStored } from '../rows/fields.ts'

/**
 * The rows of a query as what the schema makes of them. The query gives each row's `rowid`, by which an
 * error names the bad one: ids and addresses have no place in a log.
 *
 * @throws CorruptRowError
 */
export function readRows<T>(table: string, schema: z.core.$ZodType<T>, rows: readonly Row[]): T[] {
  return rows.map((row) => readRow(table, schema, row))
}

export function readRow<T>(table: string, schema: z.core.$ZodType<T>, row: Row): T {
  return readStored(`row ${row['rowid']} of ${table}`, schema, row)
}

/** The number that a query gives under that name (`SELECT count(*) AS …`). */
export function readNumber(row: Row | undefined, column: string): number {
  return Number(row?.[column])
}

/** Milliseconds for a column. */
export function ms(at: Date): number
export function ms(at: Date | null): number | null
export function ms(at: Date | null): number | null {
  return at === null ? null : at.getTime()
}

/** A list for `IN (SELECT value FROM json_each(?))`: one parameter, however many there are. */
export function listed(values: readonly string[]): string {
  return JSON.stringify(values)
}

export type Row = Readonly<Record<string, unknown>>
