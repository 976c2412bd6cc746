import type { Entry } from '../domain/entry.ts'
import { isOthers, needsBytes } from './let-go.ts'
import type { Clock, Entries, Holdings, Log, Owners, RawMail } from './ports.ts'

export interface EraseDeps {
  readonly entries: Entries
  readonly owners: Pick<Owners, 'get'>
  readonly raw: RawMail
  readonly holdings: Holdings
  /** Forgets how to sign in to the owner's mail servers; returns how many accounts went. */
  readonly forgetAccounts: (ownerId: string) => Promise<number>
  readonly clock: Clock
  readonly log: Log
}

/** What went, by sort, the bytes of messages as `message`; without those of which there were none. */
export interface ErasedOwner {
  readonly counts: ReadonlyMap<string, number>
  /** False where so much was kept that the rest goes in the next minutes. */
  readonly complete: boolean
}

/** Records at a time: as many as a page may take to load. */
const RECORDS_A_ROUND = 20_000

/** Whoever knew the owner when they went has done by then: the memory of a minute, and a minute's work. */
const STRAGGLERS_COME = 3 * 60_000

/** Messages whose bytes are seen to at a time. */
const AT_A_TIME = 25

/**
 * Parts with an owner and erases all that is kept of them. Their addresses go first, so that no new mail is
 * theirs; mail that was on its way in that moment may still leave a trace, which `finishErasing` takes away
 * minutes later. Null where there is no such owner.
 */
export async function eraseOwner(deps: EraseDeps, ownerId: string): Promise<ErasedOwner | null> {
  const closed = await deps.holdings.close(ownerId, deps.clock())
  if (closed === null) return null
  for (const intakeId of closed.orphans) await deps.raw.remove(intakeId)
  return erase(deps, ownerId)
}

/** Erases what is left of owners who have gone, and the note of it; returns how many of them are done with. */
export async function finishErasing(deps: EraseDeps): Promise<number> {
  const gone = await deps.holdings.closed(new Date(deps.clock().getTime() - STRAGGLERS_COME))
  let finished = 0
  for (const ownerId of gone) {
    const { complete } = await erase(deps, ownerId)
    if (!complete) continue
    await deps.holdings.forget(ownerId)
    finished++
  }
  return finished
}

/** Bytes before records: cut off in between, the records still say which bytes there are. */
async function erase(deps: EraseDeps, ownerId: string): Promise<ErasedOwner> {
  const { holdings, raw, log } = deps
  const accounts = await deps.forgetAccounts(ownerId)
  const shared: Entry[] = []
  let messages = 0
  const { counts, complete } = await holdings.erase(ownerId, RECORDS_A_ROUND, async (sort, ids) => {
    for (let at = 0; at < ids.length; at += AT_A_TIME) {
      const some = ids.slice(at, at + AT_A_TIME)
      if (sort === 'digest') await Promise.all(some.map((id) => raw.remove(id)))
      else messages += await eraseBytes(deps, await deps.entries.getAll(ownerId, some), shared)
    }
  })
  // Who let go of it meanwhile left it to this owner, whose entry was there still.
  await eraseBytes(deps, shared)
  const all = new Map([...counts, ['message', messages] as const, ['account', accounts] as const])
  const some = new Map([...all].filter(([, count]) => count > 0))
  log.info('owner.erased', { owner: ownerId, complete, ...Object.fromEntries(some) })
  return { counts: some, complete }
}

/**
 * Removes the bytes that nobody else needs, of what was delivered, too: their removal may have been cut off then.
 * Puts what somebody else needs into `shared`; returns how many of the others their owner needed.
 */
async function eraseBytes(deps: EraseDeps, entries: readonly Entry[], shared: Entry[] = []): Promise<number> {
  let count = 0
  await Promise.all(
    entries.map(async (entry) => {
      if (await isOthers(deps, entry)) {
        shared.push(entry)
        return
      }
      await deps.raw.remove(entry.intakeId)
      if (needsBytes(entry, deps.clock())) count++
    }),
  )
  return count
}
