import * as z from 'zod/mini'
import type { Entry } from '../../domain/entry.ts'
import { entryBodyText, entryState } from '../rows/entry.ts'
import { moment } from '../rows/fields.ts'
import { unsubscriptionBody } from '../rows/unsubscription.ts'

export const entryRow: z.core.$ZodType<Entry> = z.pipe(
  z.object({
    owner_id: z.string(),
    intake_id: z.string(),
    state: entryState,
    state_at: moment,
    received_at: moment,
    expires_at: z.nullable(moment),
    digested_at: z.nullable(moment),
    body: entryBodyText,
    unsubscription: z.nullable(unsubscriptionBody),
  }),
  z.transform((row) => ({
    ownerId: row.owner_id,
    intakeId: row.intake_id,
    state: row.state,
    stateAt: row.state_at,
    receivedAt: row.received_at,
    expiresAt: row.expires_at,
    digestedAt: row.digested_at,
    ...row.body,
    ...(row.unsubscription && { unsubscription: row.unsubscription }),
  })),
)

/** Where an entry stands: all of it that changes. */
export const standingRow = z.pipe(
  z.object({
    state: entryState,
    state_at: moment,
    expires_at: z.nullable(moment),
    digested_at: z.nullable(moment),
  }),
  z.transform(({ state, state_at: stateAt, expires_at: expiresAt, digested_at: digestedAt }) => ({
    ...{ state, stateAt, expiresAt, digestedAt },
  })),
)
