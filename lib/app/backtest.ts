import { withoutSubAddress } from '../domain/address.ts'
import type { Author } from '../domain/author.ts'
import { conclude, type Examination, examine, type Judgement } from '../domain/examination.ts'
import type { Kind } from '../domain/kind.ts'
import { type Lesson, lessonOfAnswer, lessonOfSent } from '../domain/learning.ts'
import { headerValues, type Message } from '../domain/message.ts'
import type { Owner } from '../domain/owner.ts'
import type { Reason } from '../domain/reasons.ts'
import type { TieLevel } from '../domain/tie.ts'
import type { Digester, History, MessageReader } from './ports.ts'

/** One message of an archive. */
export interface ArchivedMessage {
  /** The file, and `#n` for the n-th message of an mbox. */
  readonly path: string
  readonly file: string
  readonly bytes: Uint8Array
}

export interface BacktestDeps {
  readonly reader: MessageReader
  /** An empty one; the replay fills it. */
  readonly history: History
  readonly digest: Digester
}

export interface BacktestInput {
  readonly items: AsyncIterable<ArchivedMessage>
  readonly owner: Owner
  readonly onProgress?: (read: number) => void
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
  readonly verdicts: readonly ReplayedVerdict[]
}

/** What Kith would have done with one received message at its time. */
export interface ReplayedVerdict {
  readonly path: string
  readonly at: Date | null
  readonly subject: string
  readonly author: Author
  readonly kind: Kind
  readonly tie: TieLevel
  readonly disposition: 'deliver' | 'hold'
  readonly reason: Reason
}

type Step = ReceivedStep | SentStep

interface ReceivedStep {
  readonly type: 'received'
  readonly path: string
  readonly at: Date | null
  readonly subject: string
  readonly examination: Examination
  /** What it teaches should it turn out to be an answer. */
  readonly asAnswer: Lesson
}

interface SentStep {
  readonly type: 'sent'
  readonly path: string
  readonly at: Date | null
  readonly lesson: Lesson
}

/**
 * Replays a mailbox in order of time through the same functions as live mail. Each message is judged by
 * what had happened before it. Messages without any date come first, so that they never see the future.
 */
export async function backtest(deps: BacktestDeps, input: BacktestInput): Promise<BacktestReport> {
  const { steps, files, failed } = await readSteps(deps, input)
  const verdicts: ReplayedVerdict[] = []
  for (const step of steps.sort(inOrderOfTime)) {
    if (step.type === 'sent') await deps.history.learn(input.owner.id, step.lesson)
    else verdicts.push(await replay(deps.history, input.owner, step))
  }
  return {
    files,
    messages: steps.length + failed,
    received: verdicts.length,
    sent: steps.length - verdicts.length,
    held: verdicts.filter(({ disposition }) => disposition === 'hold').length,
    failed,
    verdicts,
  }
}

async function readSteps(deps: BacktestDeps, { items, owner, onProgress }: BacktestInput) {
  const seen = new Set<string>()
  const files = new Set<string>()
  const steps: Step[] = []
  let failed = 0
  let read = 0
  for await (const { path, file, bytes } of items) {
    files.add(file)
    try {
      const message = await deps.reader.read(bytes)
      const identity = deps.digest(identityOf(message) ?? bytes)
      if (!seen.has(identity)) steps.push(stepOf(message, identity, path, owner))
      seen.add(identity)
    } catch {
      failed++
    }
    onProgress?.(++read)
  }
  return { steps, files: files.size, failed }
}

function stepOf(message: Message, identity: string, path: string, owner: Owner): Step {
  const at = dateOf(message)
  const moment = at ?? UNDATED
  if (isFromOwner(message, owner)) {
    return { type: 'sent', path, at, lesson: lessonOfSent(message, identity, owner.addresses, moment) }
  }
  const examination = examine({ message, envelope: null, results: null, owner })
  const asAnswer = lessonOfAnswer(message, identity, examination.author, moment)
  return { type: 'received', path, at, subject: message.subject.slice(0, 200), examination, asAnswer }
}

async function replay(history: History, owner: Owner, step: ReceivedStep): Promise<ReplayedVerdict> {
  const { examination, at, path, subject } = step
  const answer = await history.consult(owner.id, examination.question)
  const judgement: Judgement = conclude(examination, answer, owner, at ?? UNDATED, 'archive')
  if (judgement.answersOwner) await history.learn(owner.id, step.asAnswer)
  const { verdict } = judgement
  return {
    path,
    at,
    subject,
    author: examination.author,
    kind: verdict.kind,
    tie: verdict.tie,
    disposition: verdict.disposition,
    reason: verdict.reasons[0],
  }
}

const UNDATED = new Date(0)

/** The message's own date or, failing that, when the last server took it in. */
function dateOf(message: Message): Date | null {
  if (message.date !== null) return message.date
  const stamp = headerValues(message, 'received')[0]?.split(';').at(-1)
  const received = stamp === undefined ? Number.NaN : Date.parse(stamp)
  return Number.isNaN(received) ? null : new Date(received)
}

/** At one and the same moment, a message is judged before it may learn. */
function inOrderOfTime(a: Step, b: Step): number {
  const byTime = (a.at ?? UNDATED).getTime() - (b.at ?? UNDATED).getTime()
  return byTime || Number(a.type === 'sent') - Number(b.type === 'sent') || (a.path < b.path ? -1 : 1)
}

function isFromOwner({ from }: Message, owner: Owner): boolean {
  const at = from[0]?.address ?? null
  return at !== null && owner.addresses.some((own) => withoutSubAddress(own) === withoutSubAddress(at))
}

/**
 * What makes a message the same in another folder: writer, moment, subject, readers and words. Its
 * Message-ID does not serve, because archives give each copy a new one. Null where it says nothing of itself.
 */
function identityOf({ from, to, cc, date, messageId, subject, text }: Message): string | null {
  const moment = date?.toISOString() ?? messageId
  if (moment === null) return null
  const writer = from[0]?.address ?? from[0]?.name ?? ''
  const readers = [...to, ...cc].map(({ address, name }) => address ?? name ?? '').join(',')
  return [writer, moment, subject, readers, text.replace(/\s+/g, '')].join('\n')
}
