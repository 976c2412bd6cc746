import type { Entries } from '../app/ports.ts'
import { findOthers } from '../app/quarantine.ts'
import type { Entry } from '../domain/entry.ts'
import type { Leaving } from '../views/leaving-panel.ts'

/** More are not shown to be undone at a time. */
const MOST_LEAVING = 30

/** The owner's releases that can still be undone, each with how many others of its author wait. */
export async function leavingOf(
  entries: Pick<Entries, 'list'>,
  ownerId: string,
): Promise<readonly Leaving[]> {
  return withOthers(entries, ownerId, await entries.list(ownerId, ['leaving'], MOST_LEAVING))
}

export async function withOthers(
  entries: Pick<Entries, 'list'>,
  ownerId: string,
  leaving: readonly Entry[],
): Promise<readonly Leaving[]> {
  const others = await findOthers(entries, ownerId, leaving)
  return leaving.map((entry) => ({ entry, others: others.get(entry.intakeId)?.length ?? 0 }))
}
