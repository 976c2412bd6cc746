import * as z from 'zod/mini'
import type { Bookmark } from '../../app/ports.ts'
import { count, json, moment } from './fields.ts'

const Body = z.object({
  place: z.nullable(z.object({ folder: z.string(), uidValidity: count, uid: count })),
  trouble: z.nullable(
    z.object({
      reason: z.enum(['refused', 'no-credentials', 'unreachable', 'insecure', 'no-folder', 'dropped']),
      since: moment,
      failures: count,
      retryAt: moment,
    }),
  ),
})

/** A bookmark as it stands in a row or an item. */
export const bookmarkBody: z.core.$ZodType<Bookmark, string> = json(Body)

/** Moments as milliseconds. */
export function bookmarkBodyOf({ place, trouble }: Bookmark): string {
  const { since, retryAt } = trouble ?? {}
  return JSON.stringify({
    place,
    trouble: trouble && { ...trouble, since: since?.getTime(), retryAt: retryAt?.getTime() },
  })
}
