import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'

/** An item, or a part of one, as DynamoDB has it. */
export type Item = Readonly<Record<string, AttributeValue>>

export const text = (value: string): AttributeValue => ({ S: value })

/** @throws RangeError on what is no number: better a fault now than an item that cannot be read back */
export function number(value: number): AttributeValue {
  if (!Number.isFinite(value)) throw new RangeError('not a number to be stored')
  return { N: String(value) }
}

/** An empty set cannot be stored: then there is no attribute. */
export function set(name: string, values: readonly (string | number)[]): Item {
  if (values.length === 0) return {}
  const strings = [...new Set(values)].map(String)
  return { [name]: typeof values[0] === 'number' ? { NS: strings } : { SS: strings } }
}

export const textOf = z.pipe(
  z.object({ S: z.string() }),
  z.transform(({ S }) => S),
)

export const numberOf = z.pipe(
  z.object({ N: z.string() }),
  z.transform(({ N }) => Number(N)),
)

export const flagOf = z.pipe(
  z.object({ BOOL: z.boolean() }),
  z.transform(({ BOOL }) => BOOL),
)

/** Ascending. */
export const numbersOf = z.pipe(
  z.object({ NS: z.array(z.string()) }),
  z.transform(({ NS }) => NS.map(Number).sort((one, other) => one - other)),
)

/** Ascending. */
export const textsOf = z.pipe(
  z.object({ SS: z.array(z.string()) }),
  z.transform(({ SS }) => [...SS].sort()),
)
