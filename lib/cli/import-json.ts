import type { ImportReport } from '../app/import-archive.ts'
import type { History } from '../app/ports.ts'
import type { Owner, OwnerMode } from '../domain/owner.ts'
import { type Tie, type TieLevel, tieOf } from '../domain/tie.ts'

/** What an import came to, for programs and for people. */
export interface Outcome {
  readonly report: ImportReport
  /** As the owner is now. */
  readonly owner: Owner
  /** The owner's mode before. */
  readonly before: OwnerMode
  readonly dryRun: boolean
  readonly seconds: number
  readonly levels: Readonly<Record<Counted, number>>
  readonly strongest: readonly KnownPerson[]
}

interface KnownPerson {
  readonly address: string
  readonly tie: Tie
}

type Counted = Extract<TieLevel, 'close' | 'known' | 'dormant' | 'weak'>

interface Facts extends Pick<Outcome, 'report' | 'owner' | 'before' | 'dryRun'> {
  readonly startedAt: Date
  readonly endedAt: Date
}

/** Ties looked at for the count of levels, the strongest; beyond them all are weak. */
const MOST_COUNTED = 20_000
const MOST_SHOWN = 10

export async function outcomeOf(history: History, facts: Facts): Promise<Outcome> {
  const { startedAt, endedAt, ...rest } = facts
  const records = await history.strongest(facts.owner.id, MOST_COUNTED)
  const people = records.map(([key, record]) => ({
    address: key.slice('address:'.length),
    tie: tieOf(record, endedAt, 'address'),
  }))
  const count = (level: Counted) => people.filter(({ tie }) => tie.level === level).length
  return {
    ...rest,
    seconds: (endedAt.getTime() - startedAt.getTime()) / 1_000,
    levels: { close: count('close'), known: count('known'), dormant: count('dormant'), weak: count('weak') },
    strongest: people
      .filter(({ tie }) => tie.sent + tie.meetings > 0)
      .sort((a, b) => b.tie.rank - a.tie.rank)
      .slice(0, MOST_SHOWN),
  }
}

/** The report for programs. */
export function importJson({ report, owner, dryRun, seconds, levels, strongest }: Outcome) {
  return {
    ...report,
    owner: { addresses: owner.addresses, mode: owner.mode },
    guards: owner.mode === 'guarding',
    ties: levels,
    strongest: strongest.map(({ address, tie }) => ({ address, ...tie })),
    dryRun,
    seconds,
  }
}
