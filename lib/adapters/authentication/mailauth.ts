import { BlockList, isIP } from 'node:net'
import { Readable } from 'node:stream'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { authenticate } from 'mailauth'
import type { Authenticator, Log } from '../../app/ports.ts'
import { domainOf } from '../../domain/address.ts'
import type { AuthenticationResults } from '../../domain/authentication.ts'
import type { Envelope } from '../../domain/envelope.ts'
import { isWithinBounds } from './bounds.ts'
import { withCrlf } from './crlf.ts'
import { dnsError, type Resolver } from './resolver.ts'
import { dkimVerdicts, dmarcVerdict, Findings, spfVerdict } from './verdicts.ts'

/** More than SPF, ten signatures and a DMARC policy ever need. */
const MAX_LOOKUPS = 64

/** Octets after which everybody else gets a turn. */
const PIECE = 256 * 1_024

interface MailauthOptions {
  readonly resolver: Resolver
  /** The authserv-id (RFC 8601 §2.5): who we are. */
  readonly hostname: string
  /** For one message in all. @default 8,000 ms */
  readonly timeoutMs?: number
  /** Lets time pass. @default the system's timer */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>
  readonly log?: Pick<Log, 'warn'>
}

/**
 * Checks SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 7489) of a message as it comes in. Null after too
 * long a time, for a message beyond bounds, and on any fault: nobody is vouched for then.
 */
export function mailauthAuthenticator({
  resolver,
  hostname,
  timeoutMs = 8_000,
  wait = (milliseconds, signal) => sleep(milliseconds, null, { signal, ref: false }),
  log,
}: MailauthOptions): Authenticator {
  async function check(
    bytes: Uint8Array,
    envelope: Envelope,
    signal: AbortSignal,
  ): Promise<AuthenticationResults> {
    const ip = publicIpOf(envelope)
    const found = await authenticate(pieces(withCrlf(bytes), signal), {
      ...(ip !== null && { ip }),
      helo: envelope.client?.helo ?? '',
      sender: envelope.mailFrom ?? '',
      mta: hostname,
      resolver: bounded(resolver, signal),
      disableArc: true,
      disableBimi: true,
    })
    const findings = Findings.parse(found)
    const dkim = dkimVerdicts(findings)
    const spf =
      ip === null
        ? { result: 'none' as const, domain: envelope.mailFrom && domainOf(envelope.mailFrom) }
        : spfVerdict(findings)
    return { authservId: hostname, spf: [spf], dkim, dmarc: dmarcVerdict(findings, dkim, spf) }
  }

  return {
    asksAnew: true,
    async authenticate(bytes, envelope) {
      if (!isWithinBounds(bytes)) {
        log?.warn('authentication-skipped', { reason: 'beyond-bounds' })
        return null
      }
      const over = new AbortController()
      const late = wait(timeoutMs, over.signal).then(() => {
        throw new Error('authentication took too long')
      })
      try {
        return await Promise.race([check(bytes, envelope, over.signal), late])
      } catch (cause) {
        log?.warn('authentication-failed', { cause })
        return null
      } finally {
        // Ends the timer, and whatever is still at work on this message.
        over.abort()
      }
    },
  }
}

const NOT_PUBLIC = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  NOT_PUBLIC.addSubnet(net, prefix, 'ipv4')
}
NOT_PUBLIC.addSubnet('::', 127, 'ipv6')
NOT_PUBLIC.addSubnet('fc00::', 7, 'ipv6')
NOT_PUBLIC.addSubnet('fe80::', 10, 'ipv6')

/** The client's address where it says something: who hands over from next door is a relay of ours. */
function publicIpOf({ client }: Envelope): string | null {
  const ip = client?.ip.replace(/^::ffff:(?=\d+\.)/i, '') ?? ''
  const family = isIP(ip)
  if (family === 0 || NOT_PUBLIC.check(ip, family === 4 ? 'ipv4' : 'ipv6')) return null
  return ip
}

/** Refuses to ask on when the time is over or the message has asked for enough. */
function bounded(resolver: Resolver, signal: AbortSignal): Resolver {
  let lookups = 0
  return async (name, rrtype) => {
    lookups += 1
    if (signal.aborted || lookups > MAX_LOOKUPS) throw dnsError('ETIMEOUT', 'too many questions')
    return resolver(name, rrtype)
  }
}

/** The message bit by bit: hashing a large one takes seconds, in which the process has other things to do. */
function pieces(bytes: Uint8Array, signal: AbortSignal): Readable {
  async function* cut(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += PIECE) {
      await nextTurn()
      signal.throwIfAborted()
      yield bytes.subarray(at, at + PIECE)
    }
  }
  return Readable.from(cut())
}
