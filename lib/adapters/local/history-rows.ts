import * as z from 'zod/mini'
import type { SentMessage } from '../../domain/interaction.ts'
import type { Rule } from '../../domain/rule.ts'
import type { TieKey, TieRecord } from '../../domain/tie.ts'
import { addressField, count, json, moment } from '../rows/fields.ts'
import { ruleEffect, ruleReach, ruleScope, tieKey } from '../rows/history.ts'

/** `ties`: a sum may be infinite (a letter dated in the year 9999), which is still a sum. */
const sum = z.union([z.number().check(z.nonnegative()), z.literal(Number.POSITIVE_INFINITY)])

export const tieRow = z.pipe(
  z.object({
    key: tieKey,
    outgoing: sum,
    incoming: sum,
    sent: count,
    answers: count,
    meetings: count,
    threads: json(z.array(count)),
    months: json(z.array(count)),
    addresses: json(z.array(addressField)),
    collected: z.pipe(
      z.union([z.literal(0), z.literal(1)]),
      z.transform((flag) => flag === 1),
    ),
  }),
  z.transform(({ key, ...record }): readonly [TieKey, TieRecord] => [key, record]),
)

export const sentRow: z.core.$ZodType<SentMessage> = z.pipe(
  z.object({ message_id: z.string(), at: moment, recipients: json(z.array(addressField)) }),
  z.transform(({ message_id: messageId, at, recipients }) => ({ messageId, recipients, at })),
)

export const ruleRow: z.core.$ZodType<Rule> = z.object({
  scope: ruleScope,
  subject: z.string(),
  effect: ruleEffect,
  reach: ruleReach,
  since: moment,
})
