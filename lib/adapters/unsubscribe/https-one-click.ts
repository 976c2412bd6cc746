import { lookup as systemLookup } from 'node:dns/promises'
import type { IncomingMessage } from 'node:http'
import { Agent, type RequestOptions, request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { OneClick } from '../../app/ports.ts'
import { ONE_CLICK_BODY } from '../../domain/unsubscribe.ts'
import type { UnsubscribeFailure } from '../../domain/unsubscription.ts'
import { faultCode } from '../fault-code.ts'
import { isPublicAddress } from './public-address.ts'

interface HttpsOneClickOptions {
  /** All addresses of a host. @default the system's */
  readonly resolve?: (host: string) => Promise<readonly string[]>
  /** Which of them may be connected to. @default what is public */
  readonly isAllowed?: (ip: string) => boolean
  /** The only port. @default 443 */
  readonly port?: number
  /** Whom to trust besides nobody, in PEM. @default the authorities that Node trusts */
  readonly ca?: string
  /** For all of it, redirects included. @default 10,000 ms */
  readonly timeoutMs?: number
}

type Outcome = 'done' | UnsubscribeFailure

/** The most that is read of an answer, and of its head. */
const MOST_OCTETS = 64 * 1_024
const MOST_HEAD_OCTETS = 16 * 1_024

/** Only these repeat the POST as it was (RFC 9110 §15.4.8, RFC 9110 §15.4.9). */
const REPEATING = new Set([307, 308])
const MOST_REDIRECTS = 3

const HEADERS = {
  'Content-Type': 'application/x-www-form-urlencoded',
  'Content-Length': String(ONE_CLICK_BODY.length),
  'User-Agent': 'Kith (one-click unsubscribe, RFC 8058)',
  Accept: '*/*',
} as const

/**
 * One POST to one https URL (RFC 8058 §3.2): no cookies, no credentials, nothing that tells who the reader is
 * beyond what the URL does. The URL is a stranger's: so its host is looked up once, only public addresses are
 * connected to, and the connection is bound to the very address that was looked at, lest the name lead
 * elsewhere the next time it is asked for.
 *
 * RFC 8058 §3.1 forbids redirects. One that only repeats the POST at the same host is borne with, up to
 * three times; any other would be a GET, or somebody else's, and is not followed.
 */
export function httpsOneClick(options: HttpsOneClickOptions = {}): OneClick {
  const { resolve = addressesOf, isAllowed = isPublicAddress, port = 443, ca, timeoutMs = 10_000 } = options

  async function post(url: URL, signal: AbortSignal, redirects: number): Promise<Outcome> {
    if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return 'refused'
    if (Number(url.port || 443) !== port || isAddress(url.hostname)) return 'not-public'
    const addresses = await abortable(resolve(url.hostname), signal)
    const allowed = addresses.filter(isAllowed)
    if (allowed.length === 0) return 'not-public'
    const { status, location } = await exchange(
      {
        method: 'POST',
        host: url.hostname,
        port,
        path: `${url.pathname}${url.search}`,
        headers: { ...HEADERS, Host: url.host },
        agent: new Agent({ keepAlive: false, maxCachedSessions: 0 }),
        lookup: boundTo(allowed),
        servername: url.hostname,
        rejectUnauthorized: true,
        maxHeaderSize: MOST_HEAD_OCTETS,
        ...(ca === undefined ? {} : { ca }),
      },
      signal,
    )
    if (!REPEATING.has(status)) return outcomeOf(status)
    const next = location !== null && URL.canParse(location, url.href) ? new URL(location, url.href) : null
    if (next === null || next.origin !== url.origin || redirects === MOST_REDIRECTS) return 'redirected'
    return post(next, signal, redirects + 1)
  }

  return {
    async post(text) {
      const signal = AbortSignal.timeout(timeoutMs)
      try {
        return URL.canParse(text) ? await post(new URL(text), signal, 0) : 'garbled'
      } catch (cause) {
        return signal.aborted ? 'too-slow' : failureOf(cause)
      }
    },
  }
}

interface Answer {
  readonly status: number
  readonly location: string | null
}

/** The status counts as soon as it is there; the rest is read so far as is polite, and thrown away. */
function exchange(options: RequestOptions, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let answer: Answer | null = null
    const settle = (cause: unknown): void => {
      if (answer === null) reject(cause)
      else resolve(answer)
    }
    const asked = request({ ...options, signal }, (response) => {
      const { statusCode = 0, headers } = response
      answer = { status: statusCode, location: headers.location ?? null }
      discard(response, (cause) => {
        asked.destroy()
        settle(cause)
      })
    })
    asked.on('error', settle)
    asked.on('close', () => settle(new Error('closed without an answer')))
    asked.end(ONE_CLICK_BODY)
  })
}

function discard(response: IncomingMessage, then: (cause?: unknown) => void): void {
  let octets = 0
  response.on('data', (chunk: Buffer) => {
    octets += chunk.length
    if (octets > MOST_OCTETS) then()
  })
  response.on('end', then)
  response.on('error', then)
  response.on('close', then)
}

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return 'done'
  if (status >= 300 && status < 400) return 'redirected'
  if (status >= 500 || status === 408 || status === 425 || status === 429) return 'unavailable'
  return status >= 400 ? 'refused' : 'garbled'
}

/** Answers what was looked at, whoever asks; so nobody asks DNS again. */
function boundTo(addresses: readonly string[]): LookupFunction {
  // Many a machine, and every Lambda function, has no way out by IPv6.
  const known = addresses
    .map((address) => ({ address, family: isIP(address) }))
    .sort((one, other) => one.family - other.family)
  return (_host, { all }, callback) => {
    const [first] = known
    if (all === true) callback(null, known)
    else if (first === undefined) callback(new Error('no address'), '')
    else callback(null, first.address, first.family)
  }
}

async function addressesOf(host: string): Promise<readonly string[]> {
  const found = await systemLookup(host, { all: true })
  return found.map(({ address }) => address)
}

function isAddress(hostname: string): boolean {
  return hostname.startsWith('[') || isIP(hostname) !== 0
}

function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('out of time')), { once: true })
    work.then(resolve, reject)
  })
}

/** Of Node's codes: HTTP's parser begins with HPE_, OpenSSL's and its verdicts are many. */
function failureOf(cause: unknown): UnsubscribeFailure {
  const code = faultCode(cause) ?? ''
  if (code.startsWith('HPE_')) return 'garbled'
  return /CERT|SSL|TLS|VERIFY|SIGNATURE|EPROTO/.test(code) ? 'insecure' : 'unreachable'
}
