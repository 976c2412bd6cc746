import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { mimeReader } from '../adapters/mime/reader.ts'
import { StepReader } from '../app/backtest-reading.ts'
import type { Owner } from '../domain/owner.ts'
import { type Batch, readBatch } from './backtest-batch.ts'

/** A thread that reads batches; `backtest-keeper.ts` starts it and is the only one to speak with it. */

const { owner }: { readonly owner: Owner } = workerData
const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
const reader = new StepReader({ reader: mimeReader(), digest }, owner)

parentPort?.on('message', async (batch: Batch) => {
  const read = await readBatch(reader, batch)
  parentPort?.postMessage(read, [read.steps.buffer])
})
