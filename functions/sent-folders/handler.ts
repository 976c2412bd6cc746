import * as z from 'zod/mini'
import { secretImapAccount } from '../../lib/adapters/aws/secret-imap-account.ts'
import { imapSentFolders } from '../../lib/adapters/imap/sent-folders.ts'
import { accessTokens } from '../../lib/adapters/imap/tokens.ts'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { learnSentFolders } from '../../lib/app/learn-sent-folder.ts'
import { atTheEdge, logAtTheEdge } from '../shared/edge.ts'
import { tableStore } from '../shared/store.ts'

const log = logAtTheEdge()
const clock = () => new Date()
const reader = mimeReader()
const tokens = accessTokens()
const { owners, history, bookmarks } = tableStore()

/** What a schedule sends: whose folder, and the secret that opens it. */
const Strike = z.object({
  owner: z.string().check(z.minLength(1), z.maxLength(255)),
  secret: z.string().check(z.minLength(1), z.maxLength(2_048)),
})

/** Less than the function has, so that the batch at hand is learned and noted. */
const READS_FOR = 4 * 60_000

/** Reads what is new in one owner's folder of sent mail; where time is too short, the next strike goes on. */
export function handler(event: unknown): Promise<void> {
  return atTheEdge(log, async () => {
    const { owner, secret } = Strike.parse(event)
    const accounts = secretImapAccount({ ownerId: owner, secret })
    const sentFolders = imapSentFolders({ accounts, tokens, clock, log })
    const deps = { sentFolders, bookmarks, owners, history, reader, clock, log }
    await learnSentFolders(deps, AbortSignal.timeout(READS_FOR))
  })
}
