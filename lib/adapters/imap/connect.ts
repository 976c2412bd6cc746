import { ImapFlow } from 'imapflow'
import { SentFolderFault } from '../../app/sent-folder-fault.ts'
import { faultCode } from '../fault-code.ts'
import type { ImapAccount } from './account.ts'

/** What is shown to the server: a password, or an access token (XOAUTH2 or OAUTHBEARER, as it offers). */
export type Credential = { readonly pass: string } | { readonly accessToken: string }

const CONNECT_TIMEOUT = 20_000
const SOCKET_TIMEOUT = 60_000
/** No header comes near it. */
const MOST_OCTETS_OF_ONE = 4_000_000
/** The answer to a search: two million UIDs. */
const MOST_OCTETS_OF_A_LINE = 16_000_000

interface ConnectOptions {
  /** Whether messages with NUL octets are to be handed over (RFC 3516). */
  readonly binary?: boolean
}

/** Signs in. @throws SentFolderFault */
export async function connect(
  { host, port, security, user }: ImapAccount,
  credential: Credential,
  signal: AbortSignal,
  { binary = false }: ConnectOptions = {},
): Promise<ImapFlow> {
  if (signal.aborted) throw new SentFolderFault('dropped')
  const client = new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    ...(security === 'starttls' && { doSTARTTLS: true }),
    ...(security === 'none' && { doSTARTTLS: false }),
    auth: { user, ...credential },
    // Its log would hold addresses and subjects.
    logger: false,
    clientInfo: { name: 'Kith' },
    disableAutoIdle: true,
    // A part comes as it was written; the reader decodes it.
    disableBinary: !binary,
    connectionTimeout: CONNECT_TIMEOUT,
    greetingTimeout: CONNECT_TIMEOUT,
    socketTimeout: SOCKET_TIMEOUT,
    maxLiteralSize: MOST_OCTETS_OF_ONE,
    maxLineLength: MOST_OCTETS_OF_A_LINE,
    maxResponseSize: 2 * MOST_OCTETS_OF_A_LINE,
  })
  // The command that is under way fails with the same fault; without a listener it would end the process.
  client.on('error', () => {})
  signal.addEventListener('abort', () => client.close(), { once: true })
  try {
    await client.connect()
    return client
  } catch (cause) {
    client.close()
    throw new SentFolderFault(reasonOf(cause), withoutMail(cause))
  }
}

/** Runs one command on an open connection. @throws SentFolderFault, `dropped` where nothing else is said */
export async function saying<T>(command: Promise<T>): Promise<T> {
  try {
    return await command
  } catch (cause) {
    if (cause instanceof SentFolderFault) throw cause
    throw new SentFolderFault('dropped', withoutMail(cause))
  }
}

/** RFC 5530: not the credentials are wrong, the server is busy. */
const BUSY: ReadonlySet<string> = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG'])

const CERTIFICATE = /CERT|SIGNATURE|ERR_(?:TLS|SSL)|STARTTLS_INJECTION/

function reasonOf(fault: unknown): 'refused' | 'insecure' | 'unreachable' {
  if (field(fault, 'authenticationFailed') === true) {
    return BUSY.has(String(field(fault, 'serverResponseCode'))) ? 'unreachable' : 'refused'
  }
  const insecure = field(fault, 'tlsFailed') === true || CERTIFICATE.test(faultCode(fault) ?? '')
  return insecure ? 'insecure' : 'unreachable'
}

/** What a server says may name the owner; what goes into a log is the code alone. */
export function withoutMail(fault: unknown): Error {
  const code = faultCode(fault) ?? field(fault, 'serverResponseCode')
  return new Error(`IMAP: ${typeof code === 'string' ? code.replace(/[^\w-]/g, '').slice(0, 60) : 'no code'}`)
}

/** A property of whatever was thrown. */
export function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null && name in of ? Reflect.get(of, name) : undefined
}
