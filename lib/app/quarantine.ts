import type { Entry } from '../domain/entry.ts'
import { matcherOf, othersOf, type QuarantineFilter, statesOf } from '../domain/quarantine.ts'
import type { Entries, EntryPlace } from './ports.ts'

/** A page of what was looked for. */
export interface Found {
  readonly entries: readonly Entry[]
  /** From where to look on; null where there is nothing more. */
  readonly next: EntryPlace | null
}

/** So many entries are looked at for one page, however few fit. */
const MOST_LOOKED_AT = 1_000
const CHUNK = 100

/**
 * The newest held messages that fit, at most `size`, behind a place. Where few fit, the search ends after a
 * bounded number and says where to go on.
 */
export async function findHeld(
  entries: Pick<Entries, 'list'>,
  ownerId: string,
  filter: QuarantineFilter,
  size: number,
  after: EntryPlace | null,
): Promise<Found> {
  const fits = matcherOf(filter)
  const found: Entry[] = []
  let place = after ?? undefined
  // Mostly all fit: then one read of a page's length is enough.
  let chunk = size + 1
  for (let looked = 0; looked < MOST_LOOKED_AT; looked += chunk, chunk = CHUNK) {
    const page = await entries.list(ownerId, statesOf(filter), chunk, place)
    found.push(...page.filter(fits))
    if (found.length > size) return { entries: found.slice(0, size), next: found[size - 1] ?? null }
    if (page.length < chunk) return { entries: found, next: null }
    place = page.at(-1)
  }
  return { entries: found, next: place ?? null }
}

/** As many of the newest held messages are looked through for others of an author. */
const MOST_OTHERS = 500

/** For each of these, what else waits of its author. One read for all of them, none for none. */
export async function findOthers(
  entries: Pick<Entries, 'list'>,
  ownerId: string,
  of: readonly Entry[],
): Promise<ReadonlyMap<string, readonly Entry[]>> {
  if (of.length === 0) return new Map()
  const held = await entries.list(ownerId, ['held'], MOST_OTHERS)
  return new Map(of.map((entry) => [entry.intakeId, othersOf(entry, held)]))
}
