import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { accountIdOf, type ImapAccount } from '../adapters/imap/account.ts'
import { imapSentFolders } from '../adapters/imap/sent-folders.ts'
import { accessTokens } from '../adapters/imap/tokens.ts'
import { localImapAccounts, readImapAccounts, writeImapAccounts } from '../adapters/local/imap-accounts.ts'
import { streamLog } from '../adapters/local/log.ts'
import { openLocalStore } from '../adapters/local/store.ts'
import type { SentAccount, SentFolders } from '../app/ports.ts'
import { SentFolderFault } from '../app/sent-folder-fault.ts'
import type { Owner } from '../domain/owner.ts'
import { SAMPLE_OWNER } from '../sample/owner.ts'
import { readImapAccount } from './imap-account.ts'
import { type ImapLabels, imapLabels } from './imap-text.ts'
import type { Io } from './io.ts'
import { CommandFault, readAddress, readArguments, readLanguage, UsageError } from './usage.ts'

export const help = `kith imap add URL [options]      sign in, and let Kith learn from the folder of sent mail
kith imap list                   the accounts
kith imap test [ACCOUNT]         sign in and look, and learn nothing
kith imap remove ACCOUNT         forget the account and its password; what was learned stays

A running Kith reads what is new in the folder of sent mail every few minutes, and learns from it whom you
write to: headers only, nothing is ever marked or changed. The password is kept in DIR/imap.json, which
nobody else on this machine may read.

  URL                   imaps://HOST[:PORT], or imap://HOST[:PORT] for STARTTLS (on this machine: for none)
  --user NAME           whom to sign in as (default: your main address)
  --password-file FILE  where the password is; "-" is the standard input
                        (default: the environment variable KITH_IMAP_PASSWORD)
  --oauth-file FILE     sign in by OAuth instead: JSON with provider (google or microsoft), clientId,
                        refreshToken, and, where there are such, clientSecret and tenant
  --folder NAME         the folder of sent mail, where the server does not say which it is
  --inbox NAME          the folder that mail is put into, for who has it so (kith owner set --deliver imap;
                        default: INBOX)
  --owner ADDR          whose sent mail it is, where Kith guards several people's
  --data DIR            where everything is kept (default: data)
  --lang de|en          the language of the answer (default: as this machine's)

Examples:
  KITH_IMAP_PASSWORD=… kith imap add imaps://imap.example.org --user anna@example.org
  kith imap add imaps://imap.gmail.com --oauth-file google.json
  kith imap test`

const OPTIONS = {
  user: { type: 'string' },
  'password-file': { type: 'string' },
  'oauth-file': { type: 'string' },
  folder: { type: 'string' },
  inbox: { type: 'string' },
  owner: { type: 'string' },
  data: { type: 'string', default: 'data' },
  lang: { type: 'string' },
} as const

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  const [verb, what, ...more] = positionals
  const dataDir = resolve(values.data)
  const labels = imapLabels(readLanguage(values.lang, io.env))
  if (more.length > 0) throw new UsageError(`imap takes one thing at a time, not "${more[0]}", too.`)
  switch (verb) {
    case 'add': {
      if (what === undefined) throw new UsageError('imap add takes a URL, as in imaps://imap.example.org.')
      const owner = await ownerOf(dataDir, values.owner)
      await add(dataDir, owner, await readImapAccount(what, values, owner, io), labels, io)
      return 0
    }
    case 'list':
      for (const { imap } of readImapAccounts(dataDir)) io.out.write(`${accountIdOf(imap)}\n`)
      return 0
    case 'test':
      await testAll(dataDir, what, labels, io)
      return 0
    case 'remove':
      if (what === undefined) throw new UsageError('imap remove takes an account, as imap list shows it.')
      remove(dataDir, what)
      io.out.write(`${labels.removed(what)}\n`)
      return 0
    default:
      throw new UsageError('imap takes add, list, test or remove.')
  }
}

/** Only what works is kept: a wrong password shows itself now, not tonight. */
async function add(
  dataDir: string,
  owner: Owner,
  imap: ImapAccount,
  labels: ImapLabels,
  io: Io,
): Promise<void> {
  let kept = imap
  const account = { ownerId: owner.id, id: accountIdOf(imap) }
  const accounts = {
    list: async () => [account],
    get: async () => kept,
    async renew(_account: SentAccount, refreshToken: string, at: Date) {
      if (kept.signIn.type !== 'oauth') return
      kept = { ...kept, signIn: { ...kept.signIn, refreshToken, renewedAt: at.toISOString() } }
    },
  }
  await look(foldersOf(accounts, io), account, labels, io)
  const others = readImapAccounts(dataDir).filter((one) => accountIdOf(one.imap) !== account.id)
  writeImapAccounts(dataDir, [...others, { owner: owner.id, imap: kept }])
  io.out.write(`${labels.added}\n`)
}

async function testAll(dataDir: string, only: string | undefined, labels: ImapLabels, io: Io): Promise<void> {
  const accounts = localImapAccounts(dataDir)
  const wanted = (await accounts.list()).filter(({ id }) => only === undefined || id === only)
  if (wanted.length === 0) throw new CommandFault(labels.none)
  for (const account of wanted) await look(foldersOf(accounts, io), account, labels, io)
}

function remove(dataDir: string, id: string): void {
  const accounts = readImapAccounts(dataDir)
  const others = accounts.filter(({ imap }) => accountIdOf(imap) !== id)
  if (others.length === accounts.length) {
    throw new CommandFault(`There is no account "${id}": see kith imap list.`)
  }
  writeImapAccounts(dataDir, others)
}

/** @throws CommandFault that says why it could not be read */
async function look(folders: SentFolders, account: SentAccount, labels: ImapLabels, io: Io): Promise<void> {
  try {
    const folder = await folders.open(account, new AbortController().signal)
    io.out.write(`${labels.found(account.id, folder.name, folder.count)}\n`)
    await folder.close()
  } catch (fault) {
    if (!(fault instanceof SentFolderFault)) throw fault
    throw new CommandFault(`${account.id}: ${labels.reasons[fault.reason]}`, { cause: fault })
  }
}

function foldersOf(accounts: Parameters<typeof imapSentFolders>[0]['accounts'], io: Io): SentFolders {
  return imapSentFolders({ accounts, tokens: accessTokens(), clock: io.now, log: streamLog(io.err, io.now) })
}

/** @throws UsageError where it is not clear who is meant; CommandFault where the store is the sample's */
async function ownerOf(dataDir: string, named: string | undefined): Promise<Owner> {
  if (!existsSync(dataDir)) {
    throw new CommandFault(
      `There is no Kith in ${dataDir} yet: start or import one first, or name its folder.`,
    )
  }
  const store = openLocalStore(dataDir, { readOnly: true })
  try {
    const owners = await store.owners.list()
    const found = named === undefined ? null : await store.owners.byAddress(readAddress('--owner', named))
    const [only, another] = owners
    const owner = found ?? (named === undefined && another === undefined ? only : undefined)
    if (owner === undefined) throw new UsageError('Say whose sent mail it is, with --owner ADDR.')
    if (owner.addresses[0] === SAMPLE_OWNER.addresses[0]) {
      throw new CommandFault(
        `${dataDir} holds the sample mailbox: choose another folder for your own mail, with --data DIR.`,
      )
    }
    return owner
  } finally {
    store.close()
  }
}
