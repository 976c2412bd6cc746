import type { Context } from 'hono'
import type { EntryState } from '../domain/entry.ts'
import { EVERYTHING_WAITING, matcherOf } from '../domain/quarantine.ts'
import { overviewPage } from '../views/overview-page.ts'
import { readPageNotice } from '../views/page-notice.ts'
import type { WebDeps } from './deps.ts'
import { leavingOf } from './leaving.ts'
import { viewerOf } from './viewer.ts'

const INBOX: readonly EntryState[] = ['delivering', 'delivered', 'releasing', 'released']
const QUARANTINE: readonly EntryState[] = ['held']

/** The rest has pages of its own. */
const SHOWN = 10

/** Blocked mail is told apart among the newest so many: enough to fill the page, and to count most. */
const LOOKED_AT = 60

/** The front page: the newest of what came and of what waits. */
export async function overview(c: Context, deps: WebDeps): Promise<Response> {
  const { entries, ownerId, hint, canSignOut } = deps
  const [owner, inbox, inboxCount, held, heldCount, leaving, digests] = await Promise.all([
    deps.owners.get(ownerId),
    entries.list(ownerId, INBOX, SHOWN),
    entries.count(ownerId, INBOX),
    entries.list(ownerId, QUARANTINE, LOOKED_AT),
    entries.count(ownerId, QUARANTINE),
    leavingOf(entries, ownerId),
    deps.digests.list(ownerId, 12),
  ])
  if (owner === null) return c.notFound()
  const waiting = held.filter(matcherOf(EVERYTHING_WAITING))
  const blocked = held.length - waiting.length
  const page = overviewPage(viewerOf(c, owner, deps.clock()), {
    owner,
    inbox: { entries: inbox, count: inboxCount },
    held: { entries: waiting.slice(0, SHOWN), count: heldCount - blocked },
    blocked,
    leaving,
    digests,
    hint,
    canSignOut,
    notice: readPageNotice((name) => c.req.query(name)),
  })
  return c.html(page.toString())
}
