import { ENTRY_STATES, type Entry } from '../domain/entry.ts'
import { STATES_NEEDING_BYTES } from '../domain/held.ts'
import { mayComeBack } from '../domain/undelivered.ts'
import { eachEntry } from './each-entry.ts'
import type { Clock, Digests, Entries, Holdings, Log, RawMail } from './ports.ts'

export interface EraseDeps {
  readonly entries: Entries
  readonly digests: Digests
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

const MOST_DIGESTS = 100_000

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
  const { holdings, log } = deps
  const messages = await eraseBytes(deps, ownerId)
  const accounts = await deps.forgetAccounts(ownerId)
  const { counts, complete } = await holdings.erase(ownerId, RECORDS_A_ROUND)
  const all = new Map([...counts, ['message', messages] as const, ['account', accounts] as const])
  const some = new Map([...all].filter(([, count]) => count > 0))
  log.info('owner.erased', { owner: ownerId, complete, ...Object.fromEntries(some) })
  return { counts: some, complete }
}

async function eraseBytes(deps: EraseDeps, ownerId: string): Promise<number> {
  const { digests, raw } = deps
  let count = 0
  for await (const entry of eachEntry(deps.entries, ownerId, ENTRY_STATES)) {
    const isNeeded = needsBytes(deps, entry)
    // The bytes of a forward are let go some time after it could come back.
    if (!isNeeded && entry.forwardedAs === undefined) continue
    if (await isOthers(deps, entry)) continue
    await raw.remove(entry.intakeId)
    if (isNeeded) count++
  }
  for (const { id } of await digests.list(ownerId, MOST_DIGESTS)) await raw.remove(id)
  return count
}

/** Whether somebody else to whom it came still needs the bytes, or has not come to it yet. */
async function isOthers(deps: EraseDeps, { intakeId, others = [] }: Entry): Promise<boolean> {
  const theirs = await Promise.all(others.map((ownerId) => deps.entries.get(ownerId, intakeId)))
  return theirs.some((entry) => entry === null || needsBytes(deps, entry))
}

/** Because it waits, or because it may come back. */
function needsBytes({ clock }: EraseDeps, entry: Entry): boolean {
  return STATES_NEEDING_BYTES.includes(entry.state) || mayComeBack(entry, clock())
}
