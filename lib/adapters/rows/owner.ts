import * as z from 'zod/mini'
import type { Owner } from '../../domain/owner.ts'
import { addressField } from './fields.ts'

/** Written as ISO 8601. */
const storedDate = z.union([
  z.date(),
  z.pipe(
    z.iso.datetime(),
    z.transform((iso) => new Date(iso)),
  ),
])

/** What of an owner no query asks for. */
export const ownerBody = z.object({
  name: z.nullable(z.string()),
  addresses: z.tuple([addressField], addressField),
  journalAddress: addressField,
  catchAll: z.exactOptional(z.array(z.string())),
  dotAliases: z.exactOptional(z.boolean()),
  deliverTo: z.exactOptional(addressField),
  deliverBy: z.exactOptional(z.enum(['imap', 'forward'])),
  deliverToWish: z.exactOptional(
    z.object({
      address: addressField,
      state: z.enum(['new', 'asked', 'confirmed', 'settled']),
      since: storedDate,
      meanwhile: z.enum(['wait', 'first-address']),
    }),
  ),
  journalSender: z.exactOptional(addressField),
  feeders: z.exactOptional(z.array(addressField)),
  language: z.enum(['de', 'en']),
  timeZone: z.string(),
  mode: z.enum(['observing', 'guarding', 'paused']),
  pausedFrom: z.exactOptional(z.enum(['observing', 'guarding'])),
  sensitivity: z.enum(['relaxed', 'normal', 'strict']),
  interests: z.object({
    topics: z.array(z.string()),
    unwelcome: z.exactOptional(z.array(z.string())),
    effect: z.enum(['deliver', 'raise']),
  }),
  digestTimes: z.array(z.string()),
  digestDays: z.exactOptional(z.array(z.literal([1, 2, 3, 4, 5, 6, 7]))),
  allQuiet: z.exactOptional(z.boolean()),
  digestThread: z.exactOptional(z.boolean()),
  digestFeedback: z.exactOptional(
    z.object({
      address: addressField,
      bounced: z.exactOptional(storedDate),
      deferred: z.exactOptional(z.array(storedDate)),
      through: z.exactOptional(storedDate),
      complained: z.exactOptional(storedDate),
    }),
  ),
  returned: z.exactOptional(z.object({ address: addressField, at: storedDate })),
  since: z.exactOptional(storedDate),
  welcome: z.exactOptional(z.object({ at: storedDate, sent: z.boolean() })),
})

/** As JSON. @throws z.core.$ZodError on an owner that could not be read back */
export function ownerBodyOf(owner: Owner): string {
  return JSON.stringify(ownerBody.parse(owner))
}
