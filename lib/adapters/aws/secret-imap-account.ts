import { SentFolderFault } from '../../app/sent-folder-fault.ts'
import { ImapAccount } from '../imap/account.ts'
import type { ImapAccounts } from '../imap/sign-in.ts'
import { readSecret, writeSecret } from './secret.ts'

interface Where {
  readonly ownerId: string
  /** The ARN of a secret that holds an `ImapAccount` as JSON. */
  readonly secret: string
}

/** One owner's account, in a secret of its own. */
export function secretImapAccount({ ownerId, secret }: Where): ImapAccounts {
  async function read(): Promise<ImapAccount> {
    try {
      return ImapAccount.parse(JSON.parse(Buffer.from(await readSecret(secret)).toString()))
    } catch (cause) {
      // What JSON or the schema complain of may quote a password.
      throw new SentFolderFault('no-credentials', new Error(cause instanceof Error ? cause.name : 'no error'))
    }
  }

  return {
    list: async () => [{ ownerId, id: secret }],
    get: read,
    async renew(_account, refreshToken, at) {
      const imap = await read()
      if (imap.signIn.type !== 'oauth') return
      const signIn = { ...imap.signIn, refreshToken, renewedAt: at.toISOString() }
      await writeSecret(secret, JSON.stringify({ ...imap, signIn }))
    },
  }
}
