import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Owner } from '../domain/owner.ts'
import type { Batch, ReadBatch } from './backtest-batch.ts'

/** Batches that a thread has at a time: one that it reads, and one so that it need not wait for the next. */
const MOST = 2

/** Megabytes for what is young in its heap: most of a message is gone with it, and no more memory is faster. */
const YOUNG = 12

interface Waiting {
  readonly resolve: (read: ReadBatch) => void
  readonly reject: (cause: Error) => void
}

/** A thread that reads batches, each in its turn. */
export class BatchThread {
  readonly #worker: Worker
  readonly #waiting: Waiting[] = []

  constructor(owner: Owner) {
    this.#worker = new Worker(new URL('./backtest-worker.ts', import.meta.url), {
      workerData: { owner },
      env: environment(),
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    })
    this.#worker.on('message', (read: ReadBatch) => this.#waiting.shift()?.resolve(read))
    this.#worker.on('error', (cause) => {
      const error = cause instanceof Error ? cause : new Error('a thread broke off', { cause })
      for (const { reject } of this.#waiting.splice(0)) reject(error)
    })
  }

  get isFree(): boolean {
    return this.#waiting.length < MOST
  }

  /** The batch's octets are gone from here. */
  read(batch: Batch): Promise<ReadBatch> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#worker.postMessage(batch, [batch.octets.buffer])
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }
}

/** A thread finds what this one compiled only where its environment says it; else it strips all types anew. */
function environment(): NodeJS.ProcessEnv {
  const compiled = getCompileCacheDir()
  // Node lays a folder of its version into the one that it is told.
  return compiled === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: dirname(compiled) }
}
