import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkUp } from '../adapters/local/checkup.ts'
import { localImapAccounts } from '../adapters/local/imap-accounts.ts'
import { openLocalStore } from '../adapters/local/store.ts'
import { type Finding, type Findings, fine, look, looking, wrong } from './doctor-finding.ts'
import { ownerFindings, sentFolderFindings, trafficFindings } from './doctor-owners.ts'
import { CommandFault } from './usage.ts'

const MB = 1_024 * 1_024
const STALLED = 60 * 60_000

/** How the Kith in a folder is. Nothing in it is changed. */
export async function examineFolder(dir: string, now: Date): Promise<Findings> {
  if (!existsSync(join(dir, 'kith.db'))) {
    throw new CommandFault(
      `There is no Kith in ${dir}: name its folder with --data DIR, or one in AWS with --stack NAME.`,
    )
  }
  const folder = await looking('folder', () => folderFindings(dir, now))
  const kept = await looking('store', async () => {
    const store = openLocalStore(dir, { readOnly: true })
    try {
      const owners = await store.owners.list()
      return [
        ...(await looking('owners', () => ownerFindings(owners, now))),
        ...(await looking('mail', () => trafficFindings(store, owners, now))),
        ...(await looking('sent mail', async () =>
          sentFolderFindings(store, await localImapAccounts(dir).list()),
        )),
      ]
    } finally {
      store.close()
    }
  })
  return [...folder, ...kept].map(needed)
}

/** What cannot be read here can neither be read by the Kith that runs here. */
function needed(finding: Finding): Finding {
  if (finding.health !== 'unknown') return finding
  const todo =
    'Whatever the sentence says, mend it first; if the database is damaged, bring back a backup. The messages themselves are in raw.'
  return wrong(finding.check, finding.is, todo)
}

function folderFindings(dir: string, now: Date): Findings {
  const { isRunning, isOpenToOthers, freeOctets, damage, pending } = checkUp(dir)
  return [
    isOpenToOthers
      ? look('folder', `others of this machine may look into ${dir}`, `chmod 700 ${dir}`)
      : fine('folder', dir),
    isRunning
      ? fine('running', 'a Kith has the folder in hand')
      : look(
          'running',
          'no Kith runs on this folder',
          'Start it: kith start --data DIR. Meanwhile mail waits with its senders.',
        ),
    diskFinding(freeOctets),
    damage.length === 0
      ? fine('database', 'SQLite finds nothing wrong with it')
      : wrong(
          'database',
          `damaged: ${damage.slice(0, 3).join('; ')}`,
          `Stop Kith, keep a copy of ${dir}, and bring back a backup; the messages themselves are in ${join(dir, 'raw')}.`,
        ),
    intakeFinding(pending, now),
  ]
}

function diskFinding(freeOctets: number): Finding {
  const is = `${Math.floor(freeOctets / MB).toLocaleString('en')} MB free`
  const todo =
    'Make room: mail that cannot be stored is refused, and comes again only as long as senders try.'
  if (freeOctets < 100 * MB) return wrong('disk', is, todo)
  return freeOctets < 1_000 * MB ? look('disk', is, todo) : fine('disk', is)
}

function intakeFinding({ count, failed, oldest }: ReturnType<typeof checkUp>['pending'], now: Date): Finding {
  if (count === 0) return fine('intake', 'nothing waits to be judged')
  const is = `${count} messages wait to be judged, ${failed} of them tried in vain; the oldest since ${oldest?.toISOString() ?? '?'}`
  if (oldest === null || now.getTime() - oldest.getTime() < STALLED) return fine('intake', is)
  return wrong(
    'intake',
    is,
    'Start Kith, if it does not run; if it does, its log says "intake.failed" and why.',
  )
}
