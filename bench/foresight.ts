import type { Interaction } from '../lib/domain/interaction.ts'
import { EMPTY_RECORD, mergeTies, recordOf, type TieModel, type TieRecord, tieOf } from '../lib/domain/tie.ts'
import type { Mailbox } from './mailboxes.ts'

/** One contact at one moment: the rank then, and whether the owner wrote to them in the half-year after. */
export interface Foresight {
  readonly who: string
  readonly rank: number
  readonly written: boolean
}

const DAY = 86_400_000
const STEP = 30 * DAY
const HORIZON = 180 * DAY

/** Before it, dates of the archive are those of clocks that were never set. */
const EARLIEST = Date.UTC(1998, 0, 1)

/** Looks at all contacts every 30 days, as long as half a year of the mailbox is still to come. */
export function* foresightOf({ archive }: Mailbox, model: TieModel): Generator<Foresight> {
  const interactions = [...archive.inOrder()]
    .flatMap((each) => (each.type === 'sent' || each.answers ? each.step.teaching.interactions : []))
    .filter(({ at }) => at.getTime() > EARLIEST)
  const [first, last] = [interactions[0], interactions.at(-1)]
  if (first === undefined || last === undefined) return
  for (let now = first.at.getTime() + STEP; now + HORIZON <= last.at.getTime(); now += STEP) {
    yield* at(interactions, now, model)
  }
}

function* at(interactions: readonly Interaction[], now: number, model: TieModel): Generator<Foresight> {
  const records = new Map<string, TieRecord>()
  const written = new Set<string>()
  for (const one of interactions) {
    const moment = one.at.getTime()
    if (moment <= now) {
      const added = recordOf(one, `address:${one.with}`, model)
      records.set(one.with, mergeTies(records.get(one.with) ?? EMPTY_RECORD, added))
    } else if (moment <= now + HORIZON && one.type === 'wrote') {
      written.add(one.with)
    }
  }
  for (const [who, record] of records) {
    yield { who, rank: tieOf(record, new Date(now), 'address', model).rank, written: written.has(who) }
  }
}

/** Of all pairs of one written to and one not, the share in which the former ranks higher (ties count half). */
export function areaUnderCurve(all: readonly Foresight[]): number {
  const sorted = all.toSorted((a, b) => a.rank - b.rank)
  let below = 0
  let won = 0
  for (let from = 0; from < sorted.length; ) {
    let to = from
    while (to < sorted.length && sorted[to]?.rank === sorted[from]?.rank) to++
    const group = sorted.slice(from, to)
    const positives = group.filter(({ written }) => written).length
    const negatives = group.length - positives
    won += positives * (below + negatives / 2)
    below += negatives
    from = to
  }
  const positives = all.filter(({ written }) => written).length
  return positives === 0 || below === 0 ? Number.NaN : won / (positives * below)
}

const GROUPS = 20

/** Of the same, by a jackknife that leaves out a twentieth of the contacts each time: months of one contact are no news. */
export function standardError(all: readonly Foresight[]): number {
  const contacts = [...new Set(all.map(({ who }) => who))]
  const groupOf = new Map(contacts.map((who, index) => [who, index % GROUPS]))
  const without = Array.from({ length: GROUPS }, (_, group) =>
    areaUnderCurve(all.filter(({ who }) => groupOf.get(who) !== group)),
  )
  const mean = without.reduce((sum, each) => sum + each, 0) / GROUPS
  const spread = without.reduce((sum, each) => sum + (each - mean) ** 2, 0)
  return Math.sqrt(((GROUPS - 1) / GROUPS) * spread)
}
