import * as z from 'zod'
import type { SentMessage } from '../../domain/interaction.ts'
import type { Rule } from '../../domain/rule.ts'
import type { TieKey, TieRecord } from '../../domain/tie.ts'
import { addressField, count, json, moment } from '../rows/fields.ts'
import { ruleEffect, ruleReach, ruleScope, tieKey } from '../rows/history.ts'

/** `ties`: a sum may be infinite (a letter dated in the year 9999), which is still a sum. */
const sum = z.union([z.number().nonnegative(), z.literal(Number.POSITIVE_INFINITY)])

export const tieRow: z.ZodType<readonly [TieKey, TieRecord]> = z
  .object({
    key: tieKey,
    outgoing: sum,
    incoming: sum,
    sent: count,
    answers: count,
    meetings: count,
    threads: json(z.array(count)),
    months: json(z.array(count)),
    addresses: json(z.array(addressField)),
    collected: z.union([z.literal(0), z.literal(1)]).transform(Boolean),
  })
  .transform(({ key, ...record }) => [key, record])

export const sentRow: z.ZodType<SentMessage> = z
  .object({ message_id: z.string(), at: moment, recipients: json(z.array(addressField)) })
  .transform(({ message_id: messageId, at, recipients }) => ({ messageId, recipients, at }))

export const ruleRow: z.ZodType<Rule> = z.object({
  scope: ruleScope,
  subject: z.string(),
  effect: ruleEffect,
  reach: ruleReach,
  since: moment,
})
