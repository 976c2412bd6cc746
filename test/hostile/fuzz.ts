/**
 * Sends made-up and mutated mail all the way that any message may go, and stops at the first that breaks
 * something: shrunk, and written to a file.
 *
 *     npm run fuzz -- --cases 100000 --seed 1 [--dir FOLDER] [--threads 2] [--whole-once-in 10]
 *     npm run fuzz -- --seed 17 --path 3:0:1 [--dir FOLDER]       # the same case again
 */
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { BATCH, type Batch, campaign, type Failure } from './campaign.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    path: { type: 'string' },
    dir: { type: 'string' },
    threads: { type: 'string', default: '1' },
    'whole-once-in': { type: 'string', default: '1' },
  },
})
const manner = {
  ...(values.dir !== undefined && { folder: values.dir }),
  wholeOnceIn: Number(values['whole-once-in']),
}

/** No case is bounded by more than this; whoever is silent for longer hangs. */
const SILENCE_MS = 300_000

/** The heap may grow by this much between a tenth of the way and its end: caches fill, nothing piles up. */
const MOST_GROWTH = 1.3

class Tally {
  readonly begun = performance.now()
  readonly heaps: number[] = []
  #cases = 0
  #octets = 0
  #slowest: Batch['slowest'] = { ms: 0, octets: 0 }

  add(batch: Batch): void {
    this.#cases += batch.cases
    this.#octets += batch.octets
    this.heaps.push(batch.heapOctets)
    if (batch.slowest.ms > this.#slowest.ms) this.#slowest = batch.slowest
  }

  toString(): string {
    const seconds = (performance.now() - this.begun) / 1_000
    const [early, late] = this.growth().map((octets) => (octets / 1e6).toFixed(1))
    return `${this.#cases} cases, ${(this.#octets / 1e6).toFixed(0)} MB, ${seconds.toFixed(0)} s, ${(this.#cases / seconds).toFixed(0)} a second; slowest ${this.#slowest.ms.toFixed(0)} ms of ${this.#slowest.octets} octets; heap ${early} MB at a tenth, ${late} MB at the end`
  }

  /** The median heap about a tenth of the way, and at the end. */
  growth(): readonly [number, number] {
    const window = Math.max(1, Math.ceil(this.heaps.length / 10))
    const start = Math.min(this.heaps.length - 1, window)
    return [median(this.heaps.slice(start, start + window)), median(this.heaps.slice(-window))]
  }
}

function median(all: readonly number[]): number {
  return [...all].sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0
}

async function main(): Promise<number> {
  const seed = Number(values.seed)
  if (values.path !== undefined) {
    const { failure } = await (await campaign(manner))(seed, BATCH, values.path)
    return failure === null ? said('nothing breaks any more', 0) : show(failure)
  }
  const batches = Math.ceil(Number(values.cases) / BATCH)
  const tally = new Tally()
  let next = 0
  const following = () => (next < batches ? seed + next++ : null)
  const workers = Array.from({ length: Number(values.threads) }, () => work(following, tally))
  const failure = await Promise.race([firstFailure(workers), Promise.all(workers).then(() => null)])
  console.log(String(tally))
  if (failure !== null) return show(failure)
  const [early, late] = tally.growth()
  return late > early * MOST_GROWTH ? said('memory grows', 1) : said('nothing breaks', 0)
}

async function firstFailure(workers: readonly Promise<Failure | null>[]): Promise<Failure> {
  return new Promise((resolve, reject) => {
    for (const each of workers) each.then((failure) => failure !== null && resolve(failure), reject)
  })
}

/** One worker, until there are no seeds left or one fails. */
function work(following: () => number | null, tally: Tally): Promise<Failure | null> {
  const standing = new SharedArrayBuffer(4)
  const at = new Int32Array(standing)
  const worker = new Worker(new URL('./fuzz-worker.ts', import.meta.url), {
    workerData: { ...manner, standing },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  let seed: number | null = null
  return new Promise((resolve, reject) => {
    let [before, silentSince] = [-1, performance.now()]
    const watch = setInterval(() => {
      const now = Atomics.load(at, 0)
      if (now !== before) [before, silentSince] = [now, performance.now()]
      if (performance.now() - silentSince > SILENCE_MS) {
        finish(null, new Error(`seed ${seed} hangs at case ${now}: --seed ${seed} --path ${now}`))
      }
    }, 5_000)
    const finish = (failure: Failure | null, fault?: Error) => {
      clearInterval(watch)
      void worker.terminate()
      if (fault === undefined) resolve(failure)
      else reject(fault)
    }
    worker.on('message', (said: Batch | 'ready') => {
      if (said !== 'ready') {
        tally.add(said)
        if (said.failure !== null) return finish(said.failure)
        if (tally.heaps.length % 20 === 0) console.log(String(tally))
      }
      seed = following()
      if (seed === null) return finish(null)
      worker.postMessage({ seed, cases: BATCH })
    })
    worker.on('error', (fault) => finish(null, fault instanceof Error ? fault : new Error(String(fault))))
  })
}

async function show({ seed, path, error, bytes }: Failure): Promise<number> {
  const file = join(tmpdir(), `kith-fuzz-${seed}.eml`)
  await writeFile(file, bytes)
  return said(
    `BROKEN: ${error}\n  --seed ${seed} --path ${path}\n  shrunk to ${bytes.length} octets: ${file}`,
    1,
  )
}

function said(what: string, code: number): number {
  console.log(what)
  return code
}

process.exitCode = await main()
