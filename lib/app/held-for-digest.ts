import type { Entry } from '../domain/entry.ts'
import type { Outline } from '../domain/outline.ts'
import type { Owner } from '../domain/owner.ts'
import type { Entries } from './ports.ts'

/** A digest that lists more than this says how many it leaves to the page. */
const MOST_HELD = 2_000

/** All that waits for the owner, by its outlines. */
export function waitingFor(
  { entries }: { readonly entries: Pick<Entries, 'outlines'> },
  { id }: Owner,
): Promise<readonly Outline[]> {
  return entries.outlines(id, ['held'], MOST_HELD)
}

/** What waits, as a digest knows it. */
interface Held {
  /** Read, and so known for certain: still held, and listed or not. */
  readonly held: readonly Entry[]
  readonly others: readonly Outline[]
}

/**
 * Reads those of what waits that are wanted, and keeps what was held on the occasion already. What has come since
 * waits for the next: the mail of this occasion may have gone out before an earlier attempt was cut off, and a
 * repetition of it may be dropped.
 */
export async function readHeld(
  { entries }: { readonly entries: Pick<Entries, 'getAll'> },
  { id }: Owner,
  occasion: Date,
  outlines: readonly Outline[],
  wanted: ReadonlySet<string>,
): Promise<Held> {
  const read = wanted.size === 0 ? [] : await entries.getAll(id, [...wanted])
  const byId = new Map(read.map((entry) => [entry.intakeId, entry]))
  const isHeld = ({ state, stateAt }: Entry) => state === 'held' && stateAt <= occasion
  return {
    held: outlines.flatMap(({ intakeId }) => byId.get(intakeId) ?? []).filter(isHeld),
    others: outlines.filter(({ intakeId }) => !wanted.has(intakeId)),
  }
}
