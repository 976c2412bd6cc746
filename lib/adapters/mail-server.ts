import * as z from 'zod/mini'
import type { FindMailServer, MailServer } from '../app/owners-add.ts'
import { domainOf } from '../domain/address.ts'
import type { Resolver } from './authentication/resolver.ts'
import { faultCode } from './fault-code.ts'

const Exchanges = z.array(z.object({ exchange: z.string() }))

/** What tells that mail comes to this Kith. */
export interface OwnDoor {
  /** Domains whose mail it receives. */
  readonly domains: readonly string[]
  /** Whether a mail server, by its name, is its own. */
  readonly isOwnServer: (host: string) => boolean
}

const NOTHING_THERE = new Set(['ENOTFOUND', 'ENODATA'])

/** Asks DNS where mail to an address goes (RFC 5321 §5.1). */
export function findMailServer(resolver: Resolver, { domains, isOwnServer }: OwnDoor): FindMailServer {
  return async (at) => {
    const domain = domainOf(at)
    if (domains.includes(domain)) return 'kith'
    try {
      const hosts = await mailServersOf(domain, resolver)
      if (hosts.some(isOwnServer)) return 'kith'
      return hosts.length > 0 ? 'elsewhere' : await withoutMx(domain, resolver)
    } catch {
      return 'unknown'
    }
  }
}

/**
 * The names of a domain's mail servers, in lower case; empty where it names none, or only that of RFC 7505,
 * which takes no mail. Throws where DNS does not answer.
 */
export async function mailServersOf(domain: string, resolver: Resolver): Promise<readonly string[]> {
  const records = await recordsOf(domain, 'MX', resolver)
  return Exchanges.parse(records)
    .map(({ exchange }) => exchange.toLowerCase().replace(/\.$/, ''))
    .filter((host) => host !== '')
}

/** A domain without MX records is its own mail server, if it has an address (RFC 5321 §5.1). */
async function withoutMx(domain: string, resolver: Resolver): Promise<MailServer> {
  if ((await recordsOf(domain, 'MX', resolver)).length > 0) return 'none'
  const found = [...(await recordsOf(domain, 'A', resolver)), ...(await recordsOf(domain, 'AAAA', resolver))]
  return found.length > 0 ? 'elsewhere' : 'none'
}

async function recordsOf(name: string, type: string, resolver: Resolver): Promise<readonly unknown[]> {
  try {
    return await resolver(name, type)
  } catch (cause) {
    if (NOTHING_THERE.has(faultCode(cause) ?? '')) return []
    throw cause
  }
}

/** SES's door for incoming mail, by region; each region's is one for all accounts. */
export function isSesDoor(region: string): (host: string) => boolean {
  return (host) => host === `inbound-smtp.${region}.amazonaws.com`
}
