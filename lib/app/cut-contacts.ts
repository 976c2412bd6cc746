import type { Author } from '../domain/author.ts'
import { ENTRY_STATES, type Entry } from '../domain/entry.ts'
import { HELD_TRANSITIONS } from '../domain/held.ts'
import { personSubject } from '../domain/rule.ts'
import { isActionable } from '../domain/unsubscribe.ts'
import type { Clock, Entries, History, Log } from './ports.ts'
import { MOST_RECEIPTS } from './survey-contacts.ts'

export interface CutDeps {
  readonly entries: Pick<Entries, 'list' | 'advance'>
  readonly history: Pick<History, 'putRule'>
  /** Has Kith take the owner off the list that a message came by, soon; absent where nobody can. */
  readonly unsubscribeSoon?: (ownerId: string, intakeId: string) => Promise<unknown>
  readonly clock: Clock
  readonly log: Log
}

/**
 * Cuts those who wrote and whom `isMeant` picks: their mass mail is blocked, what waits of it is put away, and
 * Kith has the owner taken off their lists where the newest message offers a way. Returns how many they were.
 */
export async function cutContacts(
  deps: CutDeps,
  ownerId: string,
  isMeant: (author: Author) => boolean,
): Promise<number> {
  const entries = await deps.entries.list(ownerId, ENTRY_STATES, MOST_RECEIPTS)
  const meant = entries.filter(({ author }) => isMeant(author))
  const bySubject = Map.groupBy(meant, ({ author }) => personSubject(author))
  let cut = 0
  for (const [subject, theirs] of bySubject) {
    if (subject === null) continue
    const since = deps.clock()
    await deps.history.putRule(ownerId, { scope: 'person', subject, effect: 'block', reach: 'mass', since })
    await putAway(deps, theirs)
    await leave(deps, theirs)
    cut++
  }
  deps.log.info('contacts.cut', { owner: ownerId, contacts: cut })
  return cut
}

async function putAway({ entries, clock }: CutDeps, theirs: readonly Entry[]): Promise<void> {
  const { from, to } = HELD_TRANSITIONS.discard
  for (const { ownerId, intakeId, state } of theirs) {
    if (from.includes(state)) await entries.advance(ownerId, intakeId, from, to, clock())
  }
}

/** Of each list that they write under, by its newest message. */
async function leave({ unsubscribeSoon }: CutDeps, theirs: readonly Entry[]): Promise<void> {
  const lists = Map.groupBy(
    theirs.filter(({ unsubscribe }) => isActionable(unsubscribe)),
    ({ listId }) => listId,
  )
  for (const [newest] of lists.values()) {
    if (newest !== undefined) await unsubscribeSoon?.(newest.ownerId, newest.intakeId)
  }
}
