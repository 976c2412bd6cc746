import type { Message } from '../domain/message.ts'
import type { Owner } from '../domain/owner.ts'
import { asksOf } from './backtest-asked.ts'
import { type Step, stepOf } from './backtest-steps.ts'
import type { Digester, MessageReader } from './ports.ts'
import { inMemory } from './shelf.ts'

/** One message of an archive. */
export interface ArchivedMessage {
  /** The file, and `#n` for the n-th message of an mbox. */
  readonly path: string
  readonly file: string
  readonly bytes: Uint8Array
}

/** Reads messages into steps, and keeps the steps; whoever replays an archive keeps no more than their places. */
export interface StepKeeper {
  /** In the order of the items. */
  read(items: AsyncIterable<ArchivedMessage>, owner: Owner): AsyncIterable<ReadStep>
  /** The step kept at that place: equal each time, and a new one. */
  get(place: number): Step
}

/** What came of one item; `read` is null for what could not be read at all. */
export interface ReadStep {
  readonly file: string
  readonly read: {
    readonly identity: string
    readonly messageId: string | null
    /** Null for a copy of a message that came before and is settled. */
    readonly kept: (StepOutline & { readonly place: number }) | null
  } | null
}

/** What tells when a step's turn is, and what it says that it answers. */
export interface StepOutline {
  readonly type: Step['type']
  /** Milliseconds since 1970. */
  readonly at: number
  readonly path: string
  readonly asks: readonly number[]
  /** False where a copy that comes later may be more: a draft lies there again as the message that it became. */
  readonly settled: boolean
}

export interface ArchiveDeps {
  readonly reader: MessageReader
  readonly digest: Digester
}

/** A message read, and made a step of. */
export interface FreshStep {
  readonly identity: string
  readonly messageId: string | null
  /** Null for a copy of what this reader has read before. */
  readonly made: { readonly outline: StepOutline; readonly step: Step } | null
}

/** Reads messages one by one; to make a step of a copy would be in vain, so that it remembers what it has read. */
export class StepReader {
  readonly #deps: ArchiveDeps
  readonly #owner: Owner
  readonly #settled = new Set<string>()

  constructor(deps: ArchiveDeps, owner: Owner) {
    this.#deps = deps
    this.#owner = owner
  }

  /** Null for what cannot be read at all. */
  async read({ path, bytes }: Pick<ArchivedMessage, 'path' | 'bytes'>): Promise<FreshStep | null> {
    try {
      const { reader, digest } = this.#deps
      const message = await reader.read(bytes)
      const identity = digest(identityOf(message) ?? bytes)
      const { messageId } = message
      if (this.#settled.has(identity)) return { identity, messageId, made: null }
      const step = stepOf(message, identity, path, this.#owner)
      const outline = outlineOf(step)
      if (outline.settled) this.#settled.add(identity)
      return { identity, messageId, made: { outline, step } }
    } catch {
      return null
    }
  }
}

function outlineOf(step: Step): StepOutline {
  const { type, path, turn } = step
  const settled = step.type === 'received' || step.byHand
  return { type, at: turn.at.getTime(), path, asks: asksOf(turn), settled }
}

/** Reads one message after the other, and keeps the steps in memory. */
export function keepingInMemory(deps: ArchiveDeps): StepKeeper {
  const steps = inMemory<Step>()
  return {
    async *read(items, owner) {
      const reader = new StepReader(deps, owner)
      for await (const item of items) {
        const fresh = await reader.read(item)
        const { file } = item
        if (fresh === null) yield { file, read: null }
        else {
          const { made, ...named } = fresh
          // A copy: the strings within are cut from the message, and one of them would keep all of it in memory.
          const kept = made && { ...made.outline, place: steps.put(structuredClone(made.step)) }
          yield { file, read: { ...named, kept } }
        }
      }
    },
    get: (place) => steps.get(place),
  }
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
