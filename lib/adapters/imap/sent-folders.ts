import type { SentFolder, SentFolders } from '../../app/ports.ts'
import { openSentFolder } from './sent-folder.ts'
import { type ImapDeps, signIn } from './sign-in.ts'

/** Folders of sent mail by IMAP (RFC 9051, and its elder RFC 3501). */
export function imapSentFolders(deps: ImapDeps): SentFolders {
  return {
    list: () => deps.accounts.list(),

    async open(account, signal): Promise<SentFolder> {
      const { client, imap } = await signIn(deps, account, signal)
      try {
        return await openSentFolder(client, imap.folder ?? null)
      } catch (fault) {
        client.close()
        throw fault
      }
    },
  }
}
