/**
 * Holds the reader against others, over every file below a folder: field by field against the slow clear one of
 * the tests, and who, to whom, about what and which text against `postal-mime` and `mailparser`. Calendars that lie
 * there as `.ics` are held against `ical.js`. Every difference is counted by its class; `docs/adr/0023-lean-reader.md` explains
 * them.
 *
 *     node bench/reader-diff.ts --dir path/to/mail [--show 3]
 */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { readInvitations } from '../lib/adapters/calendar/invitations.ts'
import { mimeReader } from '../lib/adapters/mime/reader.ts'
import { readInvitations as readByIcal } from '../test/support/slow-reader/invitations.ts'
import { differencesFrom, MAILPARSER, POSTAL_MIME } from '../test/support/slow-reader/libraries.ts'
import { slowReader } from '../test/support/slow-reader/reader.ts'

const { values } = parseArgs({
  options: { dir: { type: 'string' }, show: { type: 'string', default: '3' } },
})
if (values.dir === undefined) {
  console.error('Say where the mail lies: --dir path/to/mail')
  process.exit(2)
}
const root = values.dir
const show = Number(values.show)
const lean = mimeReader()
const slow = slowReader()
const classes = new Map<string, string[]>()
let files = 0
let calendars = 0

function note(which: string, path: string): void {
  const known = classes.get(which)
  if (known === undefined) classes.set(which, [path])
  else known.push(path)
}

for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue
  files++
  const path = join(entry.parentPath, entry.name)
  const bytes = await readFile(path)
  const found = await lean.read(bytes)
  const wanted = await slow.read(bytes)
  for (const [field, value] of Object.entries(wanted)) {
    const same = Object.entries(found).some(
      ([name, other]) => name === field && isDeepStrictEqual(other, value),
    )
    if (!same) note(`slow reader: ${field}`, path)
  }
  for (const library of [POSTAL_MIME, MAILPARSER]) {
    for (const each of await differencesFrom(library, found, bytes)) note(`${library.name}: ${each}`, path)
  }
  if (entry.name.endsWith('.ics')) {
    calendars++
    const parts = [{ text: bytes.toString('utf8'), method: null }]
    if (!isDeepStrictEqual(readInvitations(parts, 10), readByIcal(parts, 10))) note('ical.js', path)
  }
}

console.log(`${files} files, of them ${calendars} calendars`)
for (const [which, paths] of [...classes].sort(([one], [other]) => one.localeCompare(other))) {
  console.log(`${String(paths.length).padStart(6)}  ${which}`)
  for (const path of paths.slice(0, show)) console.log(`          ${relative(root, path)}`)
}
