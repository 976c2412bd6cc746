import type { DnsRecords, Resolver } from '../../lib/adapters/authentication/resolver.ts'

/** A DNS of these records, as `name TYPE` → values; MX as `host`. Other names do not exist. */
export function dnsOf(records: Readonly<Record<string, readonly string[]>>): Resolver {
  const zone = new Map(Object.entries(records).map(([key, values]) => [key.toLowerCase(), values]))
  return async (name, rrtype) => {
    const values = zone.get(`${name} ${rrtype}`.toLowerCase())
    if (values === undefined) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
    if (rrtype === 'TXT') return values.map((text) => [text])
    // node:dns gives MX records as objects, whatever the type says.
    if (rrtype === 'MX')
      return values.map((exchange) => ({ exchange, priority: 10 })) as unknown as DnsRecords
    return [...values]
  }
}

/** A DNS that does not answer. */
export const deafDns: Resolver = async () => {
  throw Object.assign(new Error('no answer'), { code: 'ETIMEOUT' })
}
