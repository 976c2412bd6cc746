import { parentPort, workerData } from 'node:worker_threads'
import { campaign } from './campaign.ts'

/** Runs each seed that it is sent, and says where it stands in memory that whoever sent it can look into. */
const {
  folder,
  wholeOnceIn,
  standing,
}: { folder?: string; wholeOnceIn: number; standing: SharedArrayBuffer } = workerData
const at = new Int32Array(standing)
const run = await campaign({
  ...(folder !== undefined && { folder }),
  wholeOnceIn,
  begins: (number) => void Atomics.store(at, 0, number),
})

parentPort?.on('message', ({ seed, cases }: { seed: number; cases: number }) => {
  void run(seed, cases).then((batch) => parentPort?.postMessage(batch))
})
parentPort?.postMessage('ready')
