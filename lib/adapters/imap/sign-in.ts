import type { ImapFlow } from 'imapflow'
import type { Clock, Log, SentAccount } from '../../app/ports.ts'
import { SentFolderFault } from '../../app/sent-folder-fault.ts'
import type { ImapAccount } from './account.ts'
import { type Credential, connect } from './connect.ts'
import type { Tokens } from './tokens.ts'

/** Where the accounts and what they sign in with are kept. */
export interface ImapAccounts {
  list(): Promise<readonly SentAccount[]>
  /** @throws SentFolderFault `no-credentials` */
  get(account: SentAccount): Promise<ImapAccount>
  /** Keeps the refresh token that takes the former one's place. */
  renew(account: SentAccount, refreshToken: string, at: Date): Promise<void>
}

export interface ImapDeps {
  readonly accounts: ImapAccounts
  readonly tokens: Tokens
  readonly clock: Clock
  readonly log: Log
}

/** An open connection, and what is kept of the account that it was opened with. */
interface SignedIn {
  readonly client: ImapFlow
  readonly imap: ImapAccount
}

/**
 * Signs in to an account with what is kept for it.
 *
 * @throws SentFolderFault
 */
export async function signIn(
  deps: ImapDeps,
  account: SentAccount,
  signal: AbortSignal,
  options: Parameters<typeof connect>[3] = {},
): Promise<SignedIn> {
  const imap = await deps.accounts.get(account)
  const credential = await credentialOf(deps, account, imap)
  const client = await connect(imap, credential, signal, options).catch((fault: unknown) => {
    const isRefused = fault instanceof SentFolderFault && fault.reason === 'refused'
    if (isRefused) deps.tokens.forget(keyOf(account))
    throw fault
  })
  return { client, imap }
}

async function credentialOf(
  { accounts, tokens, clock, log }: ImapDeps,
  account: SentAccount,
  { signIn: by }: ImapAccount,
): Promise<Credential> {
  if (by.type === 'password') return { pass: by.password }
  const now = clock()
  const { accessToken, renewed } = await tokens.tokenFor(keyOf(account), by, now)
  if (renewed !== null) {
    // The former one is good for a while; the next exchange gives another.
    await accounts.renew(account, renewed, now).catch((cause: unknown) => {
      log.warn('imap.token-not-kept', { owner: account.ownerId, cause })
    })
  }
  return { accessToken }
}

function keyOf({ ownerId, id }: SentAccount): string {
  return JSON.stringify([ownerId, id])
}
