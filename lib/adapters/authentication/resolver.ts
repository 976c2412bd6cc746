import { Resolver as SystemResolver } from 'node:dns/promises'
import type { Clock } from '../../app/ports.ts'
import { faultCode } from '../fault-code.ts'
import { circuitBreaker } from './circuit-breaker.ts'
import { dnsCache } from './dns-cache.ts'

/** TXT records as lists of character-strings (RFC 1035 §3.3.14); A, AAAA and PTR as strings. */
export type DnsRecords = string[][] | string[]

/** Looks a name up as `dns.promises.resolve` does, errors with their codes (`ENOTFOUND`, `ETIMEOUT`) included. */
export type Resolver = (name: string, rrtype: string) => Promise<DnsRecords>

/** RFC 1035 §2.3.4 */
const MAX_NAME_LENGTH = 253

/** Codes that say the server does not answer us, whatever we ask; and those that are an answer. */
const UNREACHABLE = new Set(['ETIMEOUT', 'ECONNREFUSED', 'EREFUSED'])
const NOTHING_THERE = new Set(['ENOTFOUND', 'ENODATA'])

/** Names that nobody owns (RFC 2606): what we do not know of them, nobody does. */
const RESERVED = /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))$/i

interface DnsResolverOptions {
  /** Milliseconds for one question to one server, asked once. @default 2,000 */
  readonly timeoutMs?: number
  readonly now?: Clock
  /** Asks the server. @default the machine's own */
  readonly ask?: Resolver
}

/**
 * The machine's DNS, asked sparingly: answers are remembered, and where there is no DNS, everybody is told
 * so at once instead of waiting for it, for mail must not wait.
 */
export function dnsResolver({
  timeoutMs = 2_000,
  now = () => new Date(),
  ask = systemDns(timeoutMs),
}: DnsResolverOptions = {}): Resolver {
  const cache = dnsCache(now)
  const breaker = circuitBreaker(now)

  async function question(name: string, rrtype: string): Promise<DnsRecords> {
    try {
      const records = await ask(name, rrtype)
      breaker.answered()
      return records
    } catch (cause) {
      const code = faultCode(cause) ?? ''
      if (UNREACHABLE.has(code)) breaker.failed()
      if (NOTHING_THERE.has(code)) breaker.answered()
      throw cause
    }
  }

  return async (name, rrtype) => {
    if (name.length > MAX_NAME_LENGTH) throw dnsError('ENOTFOUND', 'no name is that long')
    const key = `${name.toLowerCase()} ${rrtype}`
    const known = cache.get(key)
    if (known !== null) return known
    if (breaker.isOpen()) throw dnsError('ETIMEOUT', 'DNS has not been answering')
    const answer = question(name, rrtype)
    cache.put(key, answer)
    return answer
  }
}

/**
 * A resolver that knows some records itself, as `name TYPE` → values: TXT, A, AAAA or PTR. Other names of
 * reserved domains do not exist; a domain that has a real owner keeps its real records beside ours.
 *
 * @param fallback answers everything else; without one, nothing else exists
 */
export function zoneResolver(
  records: ReadonlyMap<string, readonly string[]>,
  fallback: Resolver | null = null,
): Resolver {
  const zone = new Map([...records].map(([key, values]) => [key.toLowerCase(), values]))

  return async (name, rrtype) => {
    const values = zone.get(`${name} ${rrtype}`.toLowerCase())
    if (values !== undefined) return rrtype === 'TXT' ? values.map((text) => [text]) : [...values]
    if (fallback === null || RESERVED.test(name)) throw dnsError('ENOTFOUND', 'no such name')
    return fallback(name, rrtype)
  }
}

function systemDns(timeoutMs: number): Resolver {
  const resolver = new SystemResolver({ timeout: timeoutMs, tries: 1 })
  // Of the types that are asked for, only MX has another shape, and it goes through as it is.
  return (name, rrtype) => resolver.resolve(name, rrtype) as Promise<DnsRecords>
}

/** The errors that say: no such name; no answer, which may come later. */
type DnsErrorCode = 'ENOTFOUND' | 'ETIMEOUT'

export function dnsError(code: DnsErrorCode, text: string): Error {
  return Object.assign(new Error(text), { code })
}
