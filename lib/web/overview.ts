import type { Context } from 'hono'
import type { Entries } from '../app/ports.ts'
import { isBlocked } from '../domain/digest.ts'
import type { Entry, EntryState } from '../domain/entry.ts'
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

/** More are read than are shown, as an outline may not know yet that a message waits no more. */
const READ = 14

/** The front page: the newest of what came and of what waits. */
export async function overview(c: Context, deps: WebDeps): Promise<Response> {
  const { entries, ownerId, hint, canSignOut } = deps
  const [owner, inbox, inboxCount, held, heldCount, leaving, digests] = await Promise.all([
    deps.owners.get(ownerId),
    entries.list(ownerId, INBOX, SHOWN),
    entries.count(ownerId, INBOX),
    newestHeld(entries, ownerId),
    entries.count(ownerId, QUARANTINE),
    leavingOf(entries, ownerId),
    deps.digests.list(ownerId, 12),
  ])
  if (owner === null) return c.notFound()
  const page = overviewPage(viewerOf(c, owner, deps.clock()), {
    owner,
    inbox: { entries: inbox, count: inboxCount },
    held: { entries: held.waiting, count: heldCount - held.blocked },
    blocked: held.blocked,
    leaving,
    digests,
    hint,
    canSignOut,
    notice: readPageNotice((name) => c.req.query(name)),
  })
  return c.html(page.toString())
}

/** The newest of what waits for a decision, and how many of the newest are blocked: those are only counted. */
async function newestHeld(entries: Pick<Entries, 'outlines' | 'getAll'>, ownerId: string) {
  const outlines = await entries.outlines(ownerId, QUARANTINE, LOOKED_AT)
  const open = outlines.filter((outline) => !isBlocked(outline)).map(({ intakeId }) => intakeId)
  const ids = open.slice(0, READ)
  const read = new Map((await entries.getAll(ownerId, ids)).map((entry) => [entry.intakeId, entry]))
  const waits = (entry: Entry) => entry.state === 'held' && !isBlocked(entry)
  const waiting = ids.flatMap((id) => read.get(id) ?? []).filter(waits)
  return { waiting: waiting.slice(0, SHOWN), blocked: outlines.length - open.length }
}
