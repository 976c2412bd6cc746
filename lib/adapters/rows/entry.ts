import * as z from 'zod/mini'
import { ENTRY_STATES, type Entry } from '../../domain/entry.ts'
import { KINDS } from '../../domain/kind.ts'
import type { ReasonCode } from '../../domain/reasons.ts'
import { TIE_LEVELS } from '../../domain/tie.ts'
import { addressField, count, json } from './fields.ts'
import { rememberedJson } from './remembered.ts'
import { offerField } from './unsubscription.ts'

export const entryState = z.enum(ENTRY_STATES)

export const entryKind = z.enum(KINDS)
const tieLevel = z.enum(TIE_LEVELS)
export const authenticationOutcome = z.enum(['pass', 'fail', 'unknown'])

const disposition = z.enum(['deliver', 'hold'])
const text = z.string()

/** Only the shape: which codes there are the domain knows, and the compiler checks whoever writes one. */
export const reasonCode = z.custom<ReasonCode>(
  (value) => typeof value === 'string' && /^[a-z]+(?:-[a-z]+)*$/.test(value),
  {
    error: 'not a reason code',
  },
)

const reason = z.object({
  code: reasonCode,
  facts: z.object({
    kind: z.exactOptional(entryKind),
    tie: z.exactOptional(tieLevel),
    who: z.exactOptional(text),
    what: z.exactOptional(text),
    lastMonth: z.exactOptional(z.nullable(count)),
    sent: z.exactOptional(count),
    answers: z.exactOptional(count),
    evidence: z.exactOptional(text),
    seen: z.exactOptional(text),
    copies: z.exactOptional(count),
  }),
})

/** What of an entry no query asks for. */
const entryBody = z.object({
  to: z.exactOptional(addressField),
  others: z.exactOptional(z.array(text)),
  mailFrom: z.nullable(addressField),
  messageId: z.nullable(text),
  subject: text,
  excerpt: text,
  author: z.object({ name: z.nullable(text), address: z.nullable(addressField), platform: z.nullable(text) }),
  authentication: authenticationOutcome,
  tie: z.object({
    level: tieLevel,
    rank: z.number().check(z.nonnegative()),
    sent: count,
    answers: count,
    meetings: count,
    threads: count,
    lastMonth: z.nullable(count),
    by: z.enum(['address', 'name', 'domain', 'none']),
  }),
  signals: z.array(z.object({ name: text, kind: entryKind, weight: z.number(), detail: text })),
  verdict: z.object({
    disposition,
    guarded: disposition,
    kind: entryKind,
    tie: tieLevel,
    reasons: z.tuple([reason], reason),
    counterfactual: z.nullable(reason),
    policyVersion: count,
  }),
  listId: z.nullable(text),
  event: z.nullable(
    z.object({
      summary: z.nullable(text),
      start: z.nullable(text),
      location: z.nullable(text),
      answerBy: z.exactOptional(text),
    }),
  ),
  unsubscribe: z.exactOptional(offerField),
  forwardedAs: z.exactOptional(text),
})

/** What of that makes an outline, a judgement, or both. */
const { to, author, authentication, tie, verdict, listId, event } = entryBody.shape
const coded = z.object({ code: reasonCode })
const gist = z.object({
  to,
  author,
  authentication,
  tie: z.pick(tie, { level: true }),
  verdict: z.extend(z.pick(verdict, { kind: true, tie: true, guarded: true }), {
    reasons: z.tuple([coded], coded),
  }),
  listId,
  event,
})

/** The same of a body as it is stored; nothing is remembered. */
export const gistText = json(gist)

/** So much of entries is remembered, some 600 octets each: twice as many as a page looks through. */
export const REMEMBERED_GISTS = 12_000

/** Characters of the bodies that are remembered: of some 3,000 entries, as many as a page reads at a time. */
const REMEMBERED = 6_000_000

/** A body as it is stored. */
export const entryBodyText = rememberedJson(entryBody, REMEMBERED)

/**
 * What of an entry no query asks for, as JSON.
 *
 * @throws z.core.$ZodError on an entry that could not be read back (a rank that is no number, say): better a
 *   fault now, which delivers the message, than a held one that nobody can ever see.
 */
export function entryBodyOf(entry: Entry): string {
  return JSON.stringify(entryBody.parse(entry))
}
