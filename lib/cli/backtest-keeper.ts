import { deserialize, serialize } from 'node:v8'
import type { ShelfFile } from '../adapters/local/shelf-file.ts'
import {
  type ArchiveDeps,
  type ArchivedMessage,
  type ReadStep,
  type StepKeeper,
  StepReader,
} from '../app/backtest-reading.ts'
import type { Owner } from '../domain/owner.ts'
import { type Batch, batchesOf, type ReadBatch, readBatch } from './backtest-batch.ts'
import { BatchThread } from './backtest-thread.ts'

export interface KeeperOptions extends ArchiveDeps {
  readonly shelf: ShelfFile
  /** Threads beside this one, which reads, too. @default none */
  readonly threads?: number
  /** Octets that make a batch worth sending. @default a quarter of a megabyte */
  readonly batchSize?: number
}

const BATCH = 262_144

/** Batches that this thread reads before it starts others: a small mailbox is done before they are there. */
const ALONE = 12

/** Batches read ahead of the one whose turn it is, for each thread. */
const AHEAD = 3

/**
 * Reads messages, in several threads if so asked, and keeps their steps in a file, so that memory does not grow with
 * the archive. What comes out does not depend on how many threads there are.
 */
export function keepingInFile(options: KeeperOptions): StepKeeper {
  const { shelf, threads = 0, batchSize = BATCH } = options
  return {
    read: (items, owner) => (threads === 0 ? readAlone(items, owner) : readTogether(items, owner)),
    get: (place) => deserialize(shelf.get(place)),
  }

  /** Without batches: each message is gone before the next one comes. */
  async function* readAlone(items: AsyncIterable<ArchivedMessage>, owner: Owner): AsyncGenerator<ReadStep> {
    const reader = new StepReader(options, owner)
    for await (const item of items) {
      const { file } = item
      const fresh = await reader.read(item)
      if (fresh === null) yield { file, read: null }
      else {
        const { made, ...named } = fresh
        const kept = made && { ...made.outline, place: shelf.put(serialize(made.step)) }
        yield { file, read: { ...named, kept } }
      }
    }
  }

  async function* readTogether(
    items: AsyncIterable<ArchivedMessage>,
    owner: Owner,
  ): AsyncGenerator<ReadStep> {
    const own = new StepReader(options, owner)
    const others: BatchThread[] = []
    const underway: { readonly batch: Batch; readonly read: Promise<ReadBatch> }[] = []
    let count = 0
    try {
      for await (const batch of batchesOf(items, batchSize)) {
        if (++count === ALONE) {
          for (let each = 0; each < threads; each++) others.push(new BatchThread(owner))
        }
        const free = others.find(({ isFree }) => isFree)
        const names = { ...batch, octets: NOTHING }
        const read = free?.read(batch) ?? readBatch(own, batch)
        // Whoever comes to it meets its fault; until then it is nobody's.
        read.catch(() => undefined)
        underway.push({ batch: names, read })
        if (free === undefined) await read
        while (underway.length > AHEAD * (threads + 1)) yield* kept(await next())
      }
      while (underway.length > 0) yield* kept(await next())
    } finally {
      for (const thread of others) await thread.close()
    }

    async function next(): Promise<readonly [Batch, ReadBatch] | null> {
      const first = underway.shift()
      return first === undefined ? null : [first.batch, await first.read]
    }
  }

  function* kept(each: readonly [Batch, ReadBatch] | null): Generator<ReadStep> {
    if (each === null) return
    const [{ files }, { read, steps }] = each
    let begin = 0
    for (const [index, one] of read.entries()) {
      const file = files[index] ?? ''
      if (one === null || one.made === null) {
        yield { file, read: one && { ...one, kept: null } }
        continue
      }
      const { end, ...outline } = one.made
      const place = shelf.put(steps.subarray(begin, end))
      begin = end
      yield { file, read: { identity: one.identity, messageId: one.messageId, kept: { ...outline, place } } }
    }
  }
}

const NOTHING = new Uint8Array()
