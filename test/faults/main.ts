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
  let failed = 0
  for (const fault of wanted) if (!(await isKept(fault, size))) failed++
  console.log(`${wanted.length - failed} passed, ${failed} failed`)
  return failed === 0 && wanted.length > 0 ? 0 : 1
}

async function isKept({ name, run }: Fault, size: Size): Promise<boolean> {
  const begun = performance.now()
  try {
    const figures = await run(size)
    console.log(`ok      ${name} (${seconds(begun)})\n        ${figures}`)
    return true
  } catch (cause) {
    if (cause instanceof LeftOut) {
      console.log(`left out ${name}: ${cause.message}`)
      return true
    }
    console.log(`FAILED  ${name}\n        ${cause instanceof Error ? (cause.stack ?? cause.message) : cause}`)
    return false
  }
}

process.exitCode = await main()
