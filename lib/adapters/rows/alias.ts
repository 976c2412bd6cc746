import * as z from 'zod/mini'
import type { Alias } from '../../domain/alias.ts'
import type { Correspondent } from '../../domain/correspondent.ts'
import { addressField, count, json, moment } from './fields.ts'

const text = z.string()

const correspondent: z.core.$ZodType<Correspondent> = z.object({
  name: z.nullable(text),
  at: text,
  keys: z.array(text),
})

/** An alias as it stands in a row or an item. */
export const aliasBody: z.core.$ZodType<Alias, string> = json(
  z.object({
    ownerId: text,
    address: addressField,
    version: count,
    label: z.nullable(text),
    madeAt: moment,
    changedAt: moment,
    retiredAt: z.nullable(moment),
    holder: z.nullable(z.object({ who: correspondent, at: moment })),
    others: z.array(
      z.object({ who: correspondent, at: moment, unasked: z.boolean(), toldAt: z.nullable(moment) }),
    ),
  }),
)

/** Moments as milliseconds. */
export function aliasBodyOf(alias: Alias): string {
  const { madeAt, changedAt, retiredAt, holder, others } = alias
  return JSON.stringify({
    ...alias,
    madeAt: madeAt.getTime(),
    changedAt: changedAt.getTime(),
    retiredAt: retiredAt?.getTime() ?? null,
    holder: holder && { ...holder, at: holder.at.getTime() },
    others: others.map((other) => ({
      ...other,
      at: other.at.getTime(),
      toldAt: other.toldAt?.getTime() ?? null,
    })),
  })
}
