import { imapSentFolders } from '../adapters/imap/sent-folders.ts'
import { accessTokens } from '../adapters/imap/tokens.ts'
import { localImapAccounts } from '../adapters/local/imap-accounts.ts'
import { type LearnSentFoldersDeps, learnSentFolders } from '../app/learn-sent-folder.ts'

const ROUND = 5 * 60_000

export interface SentFolderRounds {
  /** Ends the reading at hand after its batch. */
  close(): Promise<void>
}

/** Reads what is new in the folders of sent mail, now and every five minutes. */
export function startSentFolderRounds(
  dataDir: string,
  deps: Omit<LearnSentFoldersDeps, 'sentFolders'>,
): SentFolderRounds {
  const { clock, log } = deps
  const accounts = localImapAccounts(dataDir)
  const sentFolders = imapSentFolders({ accounts, tokens: accessTokens(), clock, log })
  const stop = new AbortController()
  const round = (): Promise<void> =>
    learnSentFolders({ ...deps, sentFolders }, stop.signal).catch((cause: unknown) => {
      log.error('sent-folder.round-failed', { cause })
    })
  let rounds = round()
  const timer = setInterval(() => {
    rounds = rounds.then(round)
  }, ROUND)
  return {
    async close() {
      clearInterval(timer)
      stop.abort()
      await rounds
    },
  }
}
