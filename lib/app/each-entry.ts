import type { Entry, EntryState } from '../domain/entry.ts'
import type { Entries } from './ports.ts'

const PAGE = 200

/** All of an owner's entries in these states, the newest first; a page of them in memory at a time. */
export async function* eachEntry(
  entries: Pick<Entries, 'list'>,
  ownerId: string,
  states: readonly EntryState[],
): AsyncGenerator<Entry> {
  let last: Entry | undefined
  do {
    const page: readonly Entry[] = await entries.list(ownerId, states, PAGE, last)
    yield* page
    last = page.length < PAGE ? undefined : page.at(-1)
  } while (last !== undefined)
}
