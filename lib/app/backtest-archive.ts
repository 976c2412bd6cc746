import { withoutSubAddress } from '../domain/address.ts'
import { Conversations } from '../domain/conversation.ts'
import type { Message } from '../domain/message.ts'
import type { Owner } from '../domain/owner.ts'
import { type ReceivedStep, type SentStep, type Step, stepOf } from './backtest-steps.ts'
import type { Digester, MessageReader } from './ports.ts'

/** One message of an archive. */
export interface ArchivedMessage {
  /** The file, and `#n` for the n-th message of an mbox. */
  readonly path: string
  readonly file: string
  readonly bytes: Uint8Array
}

export interface ArchiveDeps {
  readonly reader: MessageReader
  readonly digest: Digester
}

export interface ArchiveInput {
  readonly items: AsyncIterable<ArchivedMessage>
  readonly owner: Owner
  readonly onProgress?: (read: number) => void
}

/** An archive read once, ready to be replayed any number of times. */
export interface Archive {
  readonly owner: Owner
  readonly files: number
  /** Distinct ones, in order of time. Those without any date come first, so that they never see the future. */
  readonly steps: readonly Step[]
  /** Messages that could not be read at all. */
  readonly failed: number
  /** Which of the owner's messages a received one answers. */
  readonly answerTo: ReadonlyMap<ReceivedStep, SentStep>
  /** The received messages that the owner went on to answer; no verdict ever sees it. */
  readonly answered: ReadonlySet<ReceivedStep>
}

/** Reads all messages, keeps some two thousand octets of each, and ties answers to what they answer. */
export async function readArchive(deps: ArchiveDeps, input: ArchiveInput): Promise<Archive> {
  const { items, owner, onProgress } = input
  const byIdentity = new Map<string, Step>()
  const files = new Set<string>()
  let failed = 0
  let read = 0
  for await (const { path, file, bytes } of items) {
    files.add(file)
    try {
      const message = await deps.reader.read(bytes)
      const identity = deps.digest(identityOf(message) ?? bytes)
      const known = byIdentity.get(identity)
      // A draft may lie there again as the message that it became.
      const settled = known !== undefined && (known.type === 'received' || known.byHand)
      byIdentity.set(identity, settled ? alsoKnownAs(known, message) : stepOf(message, identity, path, owner))
    } catch {
      failed++
    }
    onProgress?.(++read)
  }
  const steps = [...byIdentity.values()].sort(inOrderOfTime)
  return { owner, files: files.size, steps, failed, ...answersAmong(steps, owner) }
}

/** Message-IDs kept of one message's copies. */
const MOST_COPIES = 10

/** Another copy: answers may refer to it by its own Message-ID. */
function alsoKnownAs(step: Step, { messageId }: Message): Step {
  const { ids } = step.turn
  if (messageId === null || ids.includes(messageId) || ids.length >= MOST_COPIES) return step
  return { ...step, turn: { ...step.turn, ids: [...ids, messageId] } }
}

function answersAmong(steps: readonly Step[], owner: Owner): Pick<Archive, 'answerTo' | 'answered'> {
  const own = owner.addresses.map(withoutSubAddress)
  const received = new Conversations<ReceivedStep>()
  const sent = new Conversations<SentStep>()
  const answerTo = new Map<ReceivedStep, SentStep>()
  const answered = new Set<ReceivedStep>()
  for (const step of steps) {
    if (step.type === 'sent') {
      const first = step.byHand ? received.answeredBy(step.turn) : null
      if (first !== null) answered.add(first)
      sent.add(step.turn, step)
    } else {
      const first = sent.answeredBy(step.turn)
      if (first !== null) answerTo.set(step, first)
      // It lies in the owner's mailbox, so it reached them, whomever it names (a list, nobody).
      received.add({ ...step.turn, to: own }, step)
    }
  }
  return { answerTo, answered }
}

/** At one and the same moment, a message is judged before it may learn. */
function inOrderOfTime(a: Step, b: Step): number {
  const byTime = a.turn.at.getTime() - b.turn.at.getTime()
  return byTime || Number(a.type === 'sent') - Number(b.type === 'sent') || (a.path < b.path ? -1 : 1)
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
