/**
 * What Kith costs in AWS: puts messages through the functions as they would be uploaded, counts every call that
 * AWS bills where it leaves them, and multiplies by the price list.
 *
 *     node bench/cost.ts [MESSAGES] [--write]     prints docs/cost.md, or writes it
 */
import { writeFile } from 'node:fs/promises'
import { costPage } from './cost/page.ts'
import { measureFlows } from './cost/scenario.ts'
import { startMeteredStack } from './cost/stack.ts'

const messages = Number(process.argv.slice(2).find((each) => /^\d+$/.test(each)) ?? 100)
const stack = await startMeteredStack()
try {
  const page = costPage(await measureFlows(stack, messages), stack.count)
  if (process.argv.includes('--write')) await writeFile(new URL('../docs/cost.md', import.meta.url), page)
  else process.stdout.write(page)
} finally {
  await stack.close()
}
