import { domainToASCII } from 'node:url'
import * as z from 'zod/mini'
import { aligned } from '../../domain/address.ts'
import type { CheckedDomain, CheckedSignature } from '../../domain/authentication.ts'
import { isMethodResult, type MethodResult } from '../../domain/method-result.ts'

const Signature = z.object({
  signingDomain: z.optional(z.string()),
  selector: z.optional(z.string()),
  /** `b=`. */
  signature: z.optional(z.string()),
  algo: z.optional(z.string()),
  signingHeaders: z.optional(z.object({ keys: z.string() })),
  status: z.object({
    result: z.string(),
    comment: z.optional(z.string()),
    /** Octets of the body behind the part that was signed (`l=`). */
    underSized: z.optional(z.number()),
  }),
})

const Alignment = z.object({ strict: z.boolean() })

/** What we read of mailauth's findings; its own types leave some of it out. */
export const Findings = z.object({
  dkim: z.object({ headerFrom: z.array(z.string()), results: z.array(Signature) }),
  spf: z.object({ domain: z.string(), status: z.object({ result: z.string() }) }),
  dmarc: z.union([
    z.literal(false),
    z.object({
      status: z.object({ result: z.string() }),
      alignment: z.optional(z.object({ spf: Alignment, dkim: Alignment })),
    }),
  ]),
})

export type Findings = z.infer<typeof Findings>

/** Of each signature; a single `none` where there is none (RFC 8601 §2.7.1). */
export function dkimVerdicts({ dkim }: Findings): CheckedSignature[] {
  return dkim.results.map((signature) => ({
    result: dkimResult(signature),
    domain: signature.signingDomain?.toLowerCase() || null,
    ...(signature.selector ? { selector: signature.selector.toLowerCase() } : {}),
    ...(signature.signature ? { signature: compact(signature.signature).toLowerCase() } : {}),
  }))
}

/** White space may stand anywhere in a signature (RFC 6376 §3.5). */
function compact(signature: string): string {
  return signature.replace(/\s/g, '')
}

export function spfVerdict({ spf }: Findings): CheckedDomain {
  return { result: methodResult(spf.status.result), domain: spf.domain }
}

/**
 * The outcome for the domain in From (RFC 7489 §3.1), null where From names not exactly one author.
 * Whether a record is there is mailauth's word; alignment is found here, from what we accept ourselves.
 */
export function dmarcVerdict(
  findings: Findings,
  dkim: readonly CheckedDomain[],
  spf: CheckedDomain,
): CheckedDomain | null {
  const { dmarc } = findings
  const author = findings.dkim.headerFrom[0]
  if (dmarc === false || author === undefined) return null
  const domain = author.slice(author.lastIndexOf('@') + 1).toLowerCase()
  if (dmarc.alignment === undefined) return { result: methodResult(dmarc.status.result), domain }
  const { alignment } = dmarc
  const stands =
    dkim.some((signature) => vouches(signature, domain, alignment.dkim.strict)) ||
    vouches(spf, domain, alignment.spf.strict)
  return { result: stands ? 'pass' : 'fail', domain }
}

function vouches(checked: CheckedDomain, domain: string, strict: boolean): boolean {
  if (checked.result !== 'pass' || checked.domain === null) return false
  const ascii = domainToASCII(domain) || domain
  return strict ? checked.domain === ascii : aligned(checked.domain, ascii)
}

/** mailauth lets some signatures pass that prove too little, and names others otherwise than RFC 8601 §2.7.1. */
function dkimResult({ status, algo, signingHeaders }: z.infer<typeof Signature>): MethodResult {
  const result = methodResult(status.result)
  if (result === 'neutral' && status.comment === 'body hash did not verify') return 'fail'
  if (result !== 'pass') return result
  // Anybody may have appended what an `l=` leaves open (RFC 6376 §8.2).
  if ((status.underSized ?? 0) > 0) return 'policy'
  // RFC 8301 §3.1: SHA-1 proves nothing any more.
  if (algo?.toLowerCase().endsWith('sha1')) return 'policy'
  return signsFrom(signingHeaders?.keys ?? '') ? 'pass' : 'permerror'
}

/** RFC 6376 §5.4: a signature must cover From. */
function signsFrom(fieldNames: string): boolean {
  return fieldNames.split(':').some((name) => name.trim().toLowerCase() === 'from')
}

function methodResult(word: string): MethodResult {
  return isMethodResult(word) ? word : 'none'
}
