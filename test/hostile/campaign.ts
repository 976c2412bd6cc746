import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { grammarMail } from './grammar.ts'
import { readAndJudge, takeThrough } from './judging-path.ts'
import { mutatedMail, realMail } from './mutations.ts'

/** CPU time that a case may take whatever its size, and on top of it for each octet. */
const MOST_MS = 250
const MS_PER_OCTET = 0.002

/** Cases that one seed stands for; every other seed mutates real mail. */
export const BATCH = 500

interface Slow {
  readonly ms: number
  readonly octets: number
}

/** What one seed came to. */
export interface Batch {
  readonly seed: number
  readonly cases: number
  readonly octets: number
  readonly slowest: Slow
  /** After a full collection of garbage. */
  readonly heapOctets: number
  readonly failure: Failure | null
}

export interface Failure {
  readonly seed: number
  /** Leads the same seed to the shrunk case (fast-check). */
  readonly path: string
  readonly error: string
  readonly bytes: Uint8Array
}

interface CampaignOptions {
  /** Real messages to begin with. @default the fixtures and the sample mailbox */
  readonly folder?: string
  /** One message in so many goes all the way; the others are read, judged and learned from. @default 1 */
  readonly wholeOnceIn?: number
  /** Hears the number of each case before it begins. */
  readonly begins?: (number: number) => void
}

/** Runs a seed: the same seed over the same mail is the same cases. */
export async function campaign(options: CampaignOptions = {}) {
  const mutated = mutatedMail(await realMail(options.folder))
  const collect = garbageCollector()
  const { wholeOnceIn = 1 } = options

  return async function run(seed: number, cases = BATCH, path = ''): Promise<Batch> {
    let octets = 0
    let number = 0
    let slowest: Slow = { ms: 0, octets: 0 }
    const property = fc.asyncProperty(seed % 2 === 0 ? mutated : grammarMail, async (bytes) => {
      options.begins?.(number++)
      // By the octets alone: the same message goes the same way again.
      const ms = await timed(bytes, bytes.length % wholeOnceIn === 0 ? takeThrough : readAndJudge)
      octets += bytes.length
      if (ms > slowest.ms) slowest = { ms, octets: bytes.length }
    })
    const found = await fc.check(property, {
      seed,
      numRuns: cases,
      ...(path !== '' && { path }),
      endOnFailure: false,
    })
    const [bytes = new Uint8Array()] = found.counterexample ?? []
    const failure = found.failed
      ? { seed, path: found.counterexamplePath ?? '', error: String(found.errorInstance), bytes }
      : null
    collect()
    return {
      seed,
      cases: found.numRuns,
      octets,
      slowest,
      heapOctets: process.memoryUsage().heapUsed,
      failure,
    }
  }
}

/** CPU time, for others share the machine; of three tries, since the first may compile or collect garbage. */
async function timed(bytes: Uint8Array, take: typeof takeThrough): Promise<number> {
  const bound = MOST_MS + bytes.length * MS_PER_OCTET
  let ms = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < 3 && ms > bound; tries++) {
    const begun = process.threadCpuUsage()
    await take(bytes)
    const { user, system } = process.threadCpuUsage(begun)
    ms = Math.min(ms, (user + system) / 1_000)
  }
  if (ms > bound) throw new Error(`took ${ms.toFixed(0)} ms for ${bytes.length} octets`)
  return ms
}

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  return typeof collect === 'function' ? () => void collect() : () => undefined
}
