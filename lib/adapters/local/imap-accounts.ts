import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { SentAccount } from '../../app/ports.ts'
import { SentFolderFault } from '../../app/sent-folder-fault.ts'
import { faultCode } from '../fault-code.ts'
import { accountIdOf, ImapAccount } from '../imap/account.ts'
import type { ImapAccounts } from '../imap/sign-in.ts'

/** Says that the file of accounts cannot be used, in words for the person whose it is. */
class ImapAccountsError extends Error {
  override readonly name = 'ImapAccountsError'
}

const Stored = z.object({ owner: z.string().check(z.minLength(1)), imap: ImapAccount })
const File = z.object({ accounts: z.array(Stored) })

/** An owner's access to a mail server. */
export type StoredAccount = z.infer<typeof Stored>

const FILE = 'imap.json'

/** Others of this machine may not read it (chmod 600). */
const OTHERS = 0o077

/**
 * The accounts in a folder's `imap.json`, passwords among them.
 *
 * @throws ImapAccountsError where others may read the file, or it is not as Kith writes it
 */
export function readImapAccounts(dir: string): readonly StoredAccount[] {
  const path = join(dir, FILE)
  try {
    const { mode } = statSync(path)
    if ((mode & OTHERS) !== 0) {
      throw new ImapAccountsError(`${path} holds passwords, and others may read it: chmod 600 ${path}`)
    }
    return File.parse(JSON.parse(readFileSync(path, 'utf8'))).accounts
  } catch (cause) {
    if (faultCode(cause) === 'ENOENT') return []
    if (cause instanceof ImapAccountsError) throw cause
    // The cause would quote what is in the file.
    throw new ImapAccountsError(`${path} cannot be read as a list of accounts`)
  }
}

/** All of it or nothing, for nobody else to read. */
export function writeImapAccounts(dir: string, accounts: readonly StoredAccount[]): void {
  const path = join(dir, FILE)
  const file = openSync(`${path}.new`, 'w', 0o600)
  try {
    chmodSync(`${path}.new`, 0o600)
    writeSync(file, `${JSON.stringify({ accounts }, null, 2)}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(`${path}.new`, path)
}

/** The accounts of a folder, read anew each time: what is added counts at once. */
export function localImapAccounts(dir: string): ImapAccounts {
  const find = (account: SentAccount): StoredAccount => {
    const found = readImapAccounts(dir).find((one) => isSame(one, account))
    if (found === undefined) throw new SentFolderFault('no-credentials')
    return found
  }
  return {
    list: async () =>
      readImapAccounts(dir).map(({ owner, imap }) => ({ ownerId: owner, id: accountIdOf(imap) })),

    get: async (account) => find(account).imap,

    async renew(account, refreshToken, at) {
      const renewed = readImapAccounts(dir).map((one) =>
        isSame(one, account) ? { ...one, imap: withToken(one.imap, refreshToken, at) } : one,
      )
      writeImapAccounts(dir, renewed)
    },
  }
}

/** Forgets an owner's accounts, passwords and all; returns how many there were. */
export function forgetImapAccounts(dir: string, ownerId: string): number {
  const all = readImapAccounts(dir)
  const others = all.filter(({ owner }) => owner !== ownerId)
  if (others.length < all.length) writeImapAccounts(dir, others)
  return all.length - others.length
}

function isSame({ owner, imap }: StoredAccount, { ownerId, id }: SentAccount): boolean {
  return owner === ownerId && accountIdOf(imap) === id
}

function withToken(imap: ImapAccount, refreshToken: string, at: Date): ImapAccount {
  const { signIn } = imap
  return signIn.type === 'oauth'
    ? { ...imap, signIn: { ...signIn, refreshToken, renewedAt: at.toISOString() } }
    : imap
}
