import { withoutSubAddress } from '../domain/address.ts'
import { Conversations } from '../domain/conversation.ts'
import type { Owner } from '../domain/owner.ts'
import { Asked } from './backtest-asked.ts'
import type { ArchivedMessage, ReadStep, StepKeeper, StepOutline } from './backtest-reading.ts'
import type { ReceivedStep, SentStep, Step } from './backtest-steps.ts'

export interface ArchiveInput {
  readonly items: AsyncIterable<ArchivedMessage>
  readonly owner: Owner
  readonly onProgress?: (read: number) => void
}

/** An archive read once, ready to be replayed any number of times. */
export interface Archive {
  readonly owner: Owner
  readonly files: number
  /** How many distinct messages. */
  readonly messages: number
  /** Messages that could not be read at all. */
  readonly failed: number
  /** The moment of the last one. */
  readonly endsAt: Date
  /**
   * The distinct messages in order of time, one at a time. Those without any date come first, so that they never
   * see the future.
   */
  inOrder(): Iterable<ReceivedInTurn | SentInTurn>
}

/** A received message at its turn. */
export interface ReceivedInTurn {
  readonly type: 'received'
  readonly step: ReceivedStep
  /** Its number among all. */
  readonly index: number
  /** The owner's message that it answers, by its Message-ID; null for none. */
  readonly answers: { readonly messageId: string | null } | null
}

interface SentInTurn {
  readonly type: 'sent'
  readonly step: SentStep
  /** The number of the received message that the owner answers by it; null for none. */
  readonly answered: number | null
}

/** What stays in memory of each message; all else lies with the keeper. */
interface Place extends Omit<StepOutline, 'asks'> {
  readonly place: number
  /** Message-IDs of copies, under which answers may refer to it, too. */
  readonly others: readonly string[]
}

/** Reads all messages, each once; copies count once. */
export async function readArchive(keeper: StepKeeper, input: ArchiveInput): Promise<Archive> {
  const { items, owner, onProgress } = input
  const reading = new Reading(keeper)
  let read = 0
  for await (const each of keeper.read(items, owner)) {
    reading.note(each)
    onProgress?.(++read)
  }
  const places = reading.inOrderOfTime()
  return {
    owner,
    files: reading.files.size,
    messages: places.length,
    failed: reading.failed,
    endsAt: new Date(places.at(-1)?.at ?? 0),
    inOrder: () => inTurn(keeper, places, owner, reading.asked),
  }
}

const NONE: readonly string[] = []

/** Message-IDs kept of one message's copies. */
const MOST_COPIES = 10

class Reading {
  readonly files = new Set<string>()
  readonly asked = new Asked()
  failed = 0
  readonly #keeper: StepKeeper
  readonly #byIdentity = new Map<string, Place>()

  constructor(keeper: StepKeeper) {
    this.#keeper = keeper
  }

  note({ file, read }: ReadStep): void {
    this.files.add(file)
    if (read === null) {
      this.failed++
      return
    }
    const { identity, messageId, kept } = read
    const known = this.#byIdentity.get(identity)
    // A draft may lie there again as the message that it became.
    if (known?.settled) this.#byIdentity.set(identity, this.#alsoKnownAs(known, messageId))
    else if (kept !== null) {
      const { asks, ...outline } = kept
      this.asked.add(asks)
      this.#byIdentity.set(identity, { ...outline, others: NONE })
    }
  }

  inOrderOfTime(): readonly Place[] {
    const places = [...this.#byIdentity.values()].sort(inOrderOfTime)
    this.#byIdentity.clear()
    return places
  }

  /** Another copy: answers may refer to it by its own Message-ID. */
  #alsoKnownAs(known: Place, messageId: string | null): Place {
    if (messageId === null || known.others.includes(messageId)) return known
    const { ids } = this.#keeper.get(known.place).turn
    if (ids.includes(messageId) || ids.length + known.others.length >= MOST_COPIES) return known
    return { ...known, others: [...known.others, messageId] }
  }
}

function* inTurn(
  keeper: StepKeeper,
  places: readonly Place[],
  owner: Owner,
  asked: Asked,
): Generator<ReceivedInTurn | SentInTurn> {
  const own = owner.addresses.map(withoutSubAddress)
  const received = new Conversations<number>()
  const sent = new Conversations<{ readonly messageId: string | null }>()
  for (const [index, place] of places.entries()) {
    const step = stepAt(keeper, place)
    const { turn } = step
    if (step.type === 'sent') {
      const answered = step.byHand ? received.answeredBy(turn) : null
      if (asked.has(turn)) sent.add(turn, { messageId: step.teaching.sent?.messageId ?? null })
      yield { type: 'sent', step, answered }
    } else {
      const answers = sent.answeredBy(turn)
      // It lies in the owner's mailbox, so it reached them, whomever it names (a list, nobody).
      if (asked.has(turn)) received.add({ ...turn, to: own }, index)
      yield { type: 'received', step, index, answers }
    }
  }
}

function stepAt(keeper: StepKeeper, { place, others }: Place): Step {
  const step = keeper.get(place)
  return others.length === 0 ? step : { ...step, turn: { ...step.turn, ids: [...step.turn.ids, ...others] } }
}

/** At one and the same moment, a message is judged before it may learn. */
function inOrderOfTime(a: Place, b: Place): number {
  return a.at - b.at || Number(a.type === 'sent') - Number(b.type === 'sent') || (a.path < b.path ? -1 : 1)
}
