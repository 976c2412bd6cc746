import { setTimeout } from 'node:timers/promises'
import type { Clock, Log, Mailbox } from '../../app/ports.ts'
import { imapMailbox } from '../imap/imap-mailbox.ts'
import { accessTokens } from '../imap/tokens.ts'
import { localImapAccounts } from './imap-accounts.ts'

interface LocalImapMailbox {
  /** The folder whose `imap.json` has the accounts. */
  readonly dataDir: string
  /** The Maildir or the relay, for everybody and everything else. */
  readonly otherwise: Mailbox
  readonly clock: Clock
  readonly log: Log
}

/** The owners' own mailboxes, by the accounts of this machine. */
export function localImapMailbox({ dataDir, ...deps }: LocalImapMailbox): Mailbox {
  return imapMailbox({
    ...deps,
    accounts: localImapAccounts(dataDir),
    tokens: accessTokens(),
    pause: (ms) => setTimeout(ms),
  })
}
