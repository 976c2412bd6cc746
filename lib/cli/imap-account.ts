import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { ImapAccount } from '../adapters/imap/account.ts'
import type { Owner } from '../domain/owner.ts'
import type { Io } from './io.ts'
import { CommandFault, UsageError } from './usage.ts'

interface Given {
  readonly user?: string
  readonly 'password-file'?: string
  readonly 'oauth-file'?: string
  readonly folder?: string
  readonly inbox?: string
}

const LOOPBACK = /^(?:localhost|127\.|\[::1\])/

/**
 * The account that a command line describes.
 *
 * @throws UsageError for a URL that is none, or where there is no password; CommandFault for a file that
 *   cannot be used
 */
export async function readImapAccount(url: string, given: Given, owner: Owner, io: Io): Promise<ImapAccount> {
  const at = URL.canParse(url) ? new URL(url) : null
  if (at === null || (at.protocol !== 'imaps:' && at.protocol !== 'imap:') || at.hostname === '') {
    throw new UsageError(`imap add takes a URL as in imaps://imap.example.org, not "${withoutSecret(url)}".`)
  }
  if (at.password !== '')
    throw new UsageError('A password in a URL is seen by others: use KITH_IMAP_PASSWORD.')
  const plain = LOOPBACK.test(at.hostname) ? 'none' : 'starttls'
  const isTls = at.protocol === 'imaps:'
  const account = ImapAccount.safeParse({
    host: at.hostname.replace(/^\[|\]$/g, ''),
    port: at.port === '' ? (isTls ? 993 : 143) : Number(at.port),
    security: isTls ? 'tls' : plain,
    user: given.user ?? (at.username === '' ? owner.addresses[0] : decodeURIComponent(at.username)),
    signIn: await signInOf(given, io),
    ...(given.folder !== undefined && { folder: given.folder }),
    ...(given.inbox !== undefined && { inbox: given.inbox }),
  })
  if (!account.success) {
    const places = account.error.issues.map(({ path }) => path.join('.'))
    throw new CommandFault(`The account cannot be used: ${places.join(', ')} is not as it should be.`)
  }
  return account.data
}

async function signInOf(given: Given, io: Io): Promise<unknown> {
  const oauth = given['oauth-file']
  if (oauth !== undefined) return { type: 'oauth', ...jsonIn(oauth) }
  const file = given['password-file']
  const text =
    file === undefined
      ? io.env.KITH_IMAP_PASSWORD
      : file === '-'
        ? await inputOf(io)
        : readFileSync(file, 'utf8')
  const password = text?.replace(/\r?\n$/, '') ?? ''
  if (password === '') {
    throw new UsageError('No password: set KITH_IMAP_PASSWORD, or name a file with --password-file FILE.')
  }
  return { type: 'password', password }
}

/** Its fault would quote what is in the file. */
function jsonIn(path: string): Record<string, unknown> {
  const text = readFileSync(path, 'utf8')
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  } catch {
    throw new CommandFault(`${path} is not JSON as --oauth-file needs it.`)
  }
}

const MOST_OCTETS = 65_536

async function inputOf({ stdin }: Io): Promise<string> {
  let text = ''
  for await (const chunk of stdin) {
    text += Buffer.from(chunk).toString()
    if (text.length > MOST_OCTETS) break
  }
  return text
}

function withoutSecret(url: string): string {
  return url.replace(/:[^/@:]*@/, ':…@').slice(0, 200)
}
