import type { Clock, Log, SentAccount, SentFolder, SentFolders } from '../../app/ports.ts'
import { SentFolderFault } from '../../app/sent-folder-fault.ts'
import type { ImapAccount } from './account.ts'
import { type Credential, connect } from './connect.ts'
import { openSentFolder } from './sent-folder.ts'
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

/** Folders of sent mail by IMAP (RFC 9051, and its elder RFC 3501). */
export function imapSentFolders({ accounts, tokens, clock, log }: ImapDeps): SentFolders {
  async function credentialOf(account: SentAccount, { signIn }: ImapAccount): Promise<Credential> {
    if (signIn.type === 'password') return { pass: signIn.password }
    const now = clock()
    const { accessToken, renewed } = await tokens.tokenFor(keyOf(account), signIn, now)
    if (renewed !== null) {
      // The former one is good for a while; the next exchange gives another.
      await accounts.renew(account, renewed, now).catch((cause: unknown) => {
        log.warn('sent-folder.token-not-kept', { owner: account.ownerId, cause })
      })
    }
    return { accessToken }
  }

  return {
    list: () => accounts.list(),

    async open(account, signal): Promise<SentFolder> {
      const imap = await accounts.get(account)
      const credential = await credentialOf(account, imap)
      const client = await connect(imap, credential, signal).catch((fault: unknown) => {
        if (fault instanceof SentFolderFault && fault.reason === 'refused') tokens.forget(keyOf(account))
        throw fault
      })
      try {
        return await openSentFolder(client, imap.folder ?? null)
      } catch (fault) {
        client.close()
        throw fault
      }
    },
  }
}

function keyOf({ ownerId, id }: SentAccount): string {
  return JSON.stringify([ownerId, id])
}
