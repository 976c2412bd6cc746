import { parseArgs } from 'node:util'
import { type Run, simulate } from './simulate.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    from: { type: 'string', default: '1' },
    trace: { type: 'boolean', default: false },
  },
})

/** Says how far it is after so many seeds: whoever ends a long run knows what it was good for. */
const PROGRESS = 1_000

/** Runs seeds one after the other; the first that breaks a promise is replayed with its trace, and ends it. */
async function main(): Promise<number> {
  if (values.seed !== undefined) {
    const run = await simulate(Number(values.seed), { trace: true })
    return show(run, values.trace || run.broken.length > 0)
  }
  const from = Number(values.from)
  const count = Number(values.seeds)
  const begun = process.hrtime.bigint()
  let steps = 0
  for (let seed = from; seed < from + count; seed++) {
    const run = await simulate(seed)
    steps += run.steps
    if (run.broken.length > 0) return show(await simulate(seed, { trace: true }), true)
    const done = seed - from + 1
    if (done === count) console.log(kept(done))
    else if (done % PROGRESS === 0) console.error(kept(done))
  }
  return 0

  function kept(done: number): string {
    const seconds = Number(process.hrtime.bigint() - begun) / 1e9
    return `${done} seeds from ${from}, ${steps} steps: every promise kept (${seconds.toFixed(1)} s, ${(done / seconds).toFixed(0)} seeds/s)`
  }
}

function show({ seed, setting, steps, broken, trace }: Run, withTrace: boolean): number {
  if (withTrace) for (const line of trace) console.log(line)
  console.log(`seed ${seed} (${setting}), ${steps} steps`)
  for (const fault of broken) console.log(`  BROKEN: ${fault}`)
  if (broken.length === 0) console.log('  every promise kept')
  return broken.length === 0 ? 0 : 1
}

process.exitCode = await main()
