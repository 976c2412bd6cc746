import { type Contact, collectorsOf, contactsOf, countTies, strongestOf } from '../domain/contacts.ts'
import { TIE_MODEL, type TieKey, type TieRecord } from '../domain/tie.ts'
import { type Archive, type ArchiveInput, readArchive } from './backtest-archive.ts'
import { type ArchiveDeps, keepingInMemory, type StepKeeper } from './backtest-reading.ts'
import { type Regret, regretOf, sendersHeld } from './backtest-receipts.ts'
import { type ReplayedVerdict, type ReplayedVerdicts, replay, type Unanswered } from './backtest-replay.ts'
import type { History } from './ports.ts'
import type { Shelf } from './shelf.ts'

export type { ArchivedMessage } from './backtest-reading.ts'

export interface BacktestDeps extends ArchiveDeps {
  /** An empty one; the replay fills it. */
  readonly history: History
  /** What reads the messages and keeps what is needed of them. @default one after the other, in memory */
  readonly keeper?: StepKeeper
  /** Where verdicts lie until the report is written. @default in memory */
  readonly shelf?: Shelf<Unanswered>
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
  /** Each time anew where they do not lie in memory. */
  readonly verdicts: ReplayedVerdicts
}

/** Replays a mailbox and brings the receipts: what would have waited, and what that would have cost. */
export async function backtest(deps: BacktestDeps, input: BacktestInput): Promise<BacktestReport> {
  const archive = await readArchive(deps.keeper ?? keepingInMemory(deps), input)
  return reportOn(archive, deps, input.onJudged)
}

async function reportOn(
  archive: Archive,
  { history, shelf }: BacktestDeps,
  onJudged?: (judged: number) => void,
): Promise<BacktestReport> {
  const { files, messages, failed, owner } = archive
  const verdicts = await replay(archive, history, TIE_MODEL, onJudged, shelf)
  const ties: (readonly [TieKey, TieRecord])[] = []
  for await (const tie of history.ties(owner.id)) ties.push(tie)
  const contacts = contactsOf(verdicts, ties, archive.endsAt)
  return {
    files,
    messages: messages + failed,
    received: verdicts.length,
    sent: messages - verdicts.length,
    held: count(verdicts, ({ disposition }) => disposition === 'hold'),
    failed,
    answered: count(verdicts, ({ answered }) => answered),
    regret: regretOf(verdicts),
    ties: countTies(contacts),
    strongest: strongestOf(contacts),
    collectors: collectorsOf(contacts),
    senders: sendersHeld(contacts),
    contacts,
    verdicts,
  }
}

function count(verdicts: ReplayedVerdicts, fits: (verdict: ReplayedVerdict) => boolean): number {
  let fitting = 0
  for (const verdict of verdicts) if (fits(verdict)) fitting++
  return fitting
}
