/**
 * Writes the weights into the tables of docs/signals.md, and what the fit rests on above them. The words there
 * are written by hand; fails when a signal has no row, or a row no signal.
 *
 *     node bench/signals-doc.ts            writes
 *     node bench/signals-doc.ts --check    only says whether it would
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { documented } from './signals-table.ts'

const page = fileURLToPath(new URL('../docs/signals.md', import.meta.url))
const before = await readFile(page, 'utf8')
const { text, missing, unknown } = documented(before)
for (const name of missing) console.error(`No row tells what ${name} is.`)
for (const name of unknown) console.error(`There is no signal ${name}.`)
if (process.argv.includes('--check')) {
  if (text !== before) console.error('docs/signals.md does not show the committed weights.')
  process.exitCode = text === before && missing.length + unknown.length === 0 ? 0 : 1
} else {
  await writeFile(page, text)
  process.exitCode = missing.length + unknown.length === 0 ? 0 : 1
}
