import { mayExpire } from '../domain/digest.ts'
import { HELD_TRANSITIONS } from '../domain/held.ts'
import { letGo } from './let-go.ts'
import type { Clock, Entries, Log, Owners, RawMail } from './ports.ts'

export interface ExpireDeps {
  readonly entries: Entries
  readonly owners: Pick<Owners, 'get'>
  readonly raw: RawMail
  readonly clock: Clock
  readonly log: Log
}

const BATCH = 200

/** Lets go of held messages whose time is over, as it was announced; returns how many. */
export async function expire(deps: ExpireDeps): Promise<number> {
  const now = deps.clock()
  const { from, to } = HELD_TRANSITIONS.expire
  let count = 0
  for (const entry of await deps.entries.expired(now, BATCH)) {
    if (!mayExpire(entry, now)) continue
    const moved = await deps.entries.advance(entry.ownerId, entry.intakeId, from, to, now)
    if (moved === null) continue
    await letGo(deps, entry)
    count++
  }
  if (count > 0) deps.log.info('expire', { count })
  return count
}
