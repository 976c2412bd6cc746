import { type Contact, collectorsOf, contactsOf, countTies, strongestOf } from '../domain/contacts.ts'
import { TIE_MODEL, type TieKey, type TieRecord } from '../domain/tie.ts'
import { type Archive, type ArchiveDeps, type ArchiveInput, readArchive } from './backtest-archive.ts'
import { type Regret, regretOf, sendersHeld } from './backtest-receipts.ts'
import { type ReplayedVerdict, replay } from './backtest-replay.ts'
import type { History } from './ports.ts'

export type { ArchivedMessage } from './backtest-archive.ts'

export interface BacktestDeps extends ArchiveDeps {
  /** An empty one; the replay fills it. */
  readonly history: History
}

export interface BacktestInput extends ArchiveInput {
  readonly onJudged?: (judged: number) => void
}

export interface BacktestReport {
  readonly files: number
  /** Distinct ones: copies in several folders count once. */
  readonly messages: number
  readonly received: number
  readonly sent: number
  readonly held: number
  /** Could not be judged at all. */
  readonly failed: number
  /** Received messages that the owner went on to answer. */
  readonly answered: number
  readonly regret: Regret
  /** How many contacts stand at which level when the mailbox ends, by their own address. */
  readonly ties: ReturnType<typeof countTies>
  /** Those whom the owner really knows, the strongest first. */
  readonly strongest: readonly Contact[]
  /** Those who only ever send mass mail, the busiest first. */
  readonly collectors: readonly Contact[]
  /** Those of whom messages would have waited, the most first. */
  readonly senders: readonly Contact[]
  /** Everybody. */
  readonly contacts: readonly Contact[]
  readonly verdicts: readonly ReplayedVerdict[]
}

/** Replays a mailbox and brings the receipts: what would have waited, and what that would have cost. */
export async function backtest(deps: BacktestDeps, input: BacktestInput): Promise<BacktestReport> {
  const archive = await readArchive(deps, input)
  return reportOn(archive, deps.history, input.onJudged)
}

async function reportOn(
  archive: Archive,
  history: History,
  onJudged?: (judged: number) => void,
): Promise<BacktestReport> {
  const { files, steps, failed, owner } = archive
  const verdicts = await replay(archive, history, TIE_MODEL, onJudged)
  const end = steps.at(-1)?.turn.at ?? new Date(0)
  const ties: (readonly [TieKey, TieRecord])[] = []
  for await (const tie of history.ties(owner.id)) ties.push(tie)
  const contacts = contactsOf(verdicts, ties, end)
  return {
    files,
    messages: steps.length + failed,
    received: verdicts.length,
    sent: steps.length - verdicts.length,
    held: verdicts.filter(({ disposition }) => disposition === 'hold').length,
    failed,
    answered: verdicts.filter(({ answered }) => answered).length,
    regret: regretOf(verdicts),
    ties: countTies(contacts),
    strongest: strongestOf(contacts),
    collectors: collectorsOf(contacts),
    senders: sendersHeld(contacts),
    contacts,
    verdicts,
  }
}
