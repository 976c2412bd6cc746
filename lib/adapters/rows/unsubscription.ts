import * as z from 'zod/mini'
import type { UnsubscribeOffer } from '../../domain/unsubscribe.ts'
import { UNSUBSCRIBE_FAILURES, type Unsubscription } from '../../domain/unsubscription.ts'
import { addressField, count, json, moment } from './fields.ts'

const text = z.string()

/** An offer within the body of an entry. */
export const offerField: z.core.$ZodType<UnsubscribeOffer> = z.discriminatedUnion('way', [
  z.object({ way: z.literal('one-click'), url: text }),
  z.object({ way: z.literal('mailto'), to: addressField, subject: z.nullable(text), body: z.nullable(text) }),
  z.object({ way: z.literal('link'), url: text }),
])

/** An unsubscription as it stands in a row or an item. */
export const unsubscriptionBody: z.core.$ZodType<Unsubscription, string> = json(
  z.object({
    ownerId: text,
    intakeId: text,
    version: count,
    way: z.enum(['one-click', 'mailto']),
    state: z.enum(['asking', 'done', 'asked', 'failed']),
    reason: z.nullable(z.enum(UNSUBSCRIBE_FAILURES)),
    attempts: count,
    askedAt: moment,
    stateAt: moment,
    retryAt: z.nullable(moment),
    person: z.nullable(text),
    listId: z.nullable(text),
  }),
)

/** Moments as milliseconds. */
export function unsubscriptionBodyOf({ askedAt, stateAt, retryAt, ...rest }: Unsubscription): string {
  return JSON.stringify({
    ...rest,
    askedAt: askedAt.getTime(),
    stateAt: stateAt.getTime(),
    retryAt: retryAt?.getTime() ?? null,
  })
}
