import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { FAULTS } from './all.ts'
import { type Fault, LeftOut, type Size, seconds } from './fault.ts'

const { values } = parseArgs({
  options: {
    /** Messages sent while the gateway is killed; 100000 for the full run. */
    messages: { type: 'string', default: '1000' },
    /** Those whose name has this word in it, and no others. */
    only: { type: 'string', default: '' },
    folder: { type: 'string', default: tmpdir() },
    seed: { type: 'string', default: '1' },
  },
})

/** Does one fault after the other to real parts, whatever became of the one before. */
async function main(): Promise<number> {
  const size = { messages: Number(values.messages), folder: values.folder, seed: Number(values.seed) }
  const wanted = FAULTS.filter(({ name }) => name.includes(values.only))
  const outcomes: Outcome[] = []
  for (const fault of wanted) outcomes.push(await outcomeOf(fault, size))
  const count = (outcome: Outcome) => outcomes.filter((each) => each === outcome).length
  const leftOut = count('left out') === 0 ? '' : `, ${count('left out')} left out`
  console.log(`${count('kept')} passed, ${count('broken')} failed${leftOut}`)
  return count('broken') === 0 && wanted.length > 0 ? 0 : 1
}

type Outcome = 'kept' | 'broken' | 'left out'

async function outcomeOf({ name, run }: Fault, size: Size): Promise<Outcome> {
  const begun = performance.now()
  try {
    const figures = await run(size)
    console.log(`ok      ${name} (${seconds(begun)})\n        ${figures}`)
    return 'kept'
  } catch (cause) {
    if (cause instanceof LeftOut) {
      console.log(`left out ${name}: ${cause.message}`)
      return 'left out'
    }
    console.log(`FAILED  ${name}\n        ${cause instanceof Error ? (cause.stack ?? cause.message) : cause}`)
    return 'broken'
  }
}

process.exitCode = await main()
