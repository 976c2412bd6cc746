/**
 * Judges every file below `$KITH_CORPUS/dev` for an owner without any history, and tells how it went. Fails
 * when one throws, takes too long, or gets a verdict without a reason in both languages.
 *
 *     KITH_CORPUS=path/to/corpus node test/corpus/judge-all.ts
 */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { adHocOwner } from '../../lib/cli/ad-hoc-owner.ts'
import { address } from '../../lib/domain/address.ts'
import { conclude, examine } from '../../lib/domain/examination.ts'
import { reasonText } from '../../lib/domain/reasons.ts'

const LONGEST_MS = 5_000
const NOTHING_KNOWN = { ties: new Map(), rules: [], sent: [] }

const { KITH_CORPUS: corpus } = process.env
if (corpus === undefined) {
  console.error('Set KITH_CORPUS to the folder that holds dev/.')
  process.exit(2)
}
const root = join(corpus, 'dev')
const reader = mimeReader()
const owner = adHocOwner([address('owner@kith.example')], 'en')
const tally = new Map<string, number>()
const took: number[] = []
const failures: string[] = []

for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue
  const path = join(entry.parentPath, entry.name)
  const begun = performance.now()
  try {
    const message = await reader.read(await readFile(path))
    const examination = examine({ message, envelope: null, results: null, owner })
    const { verdict } = conclude(examination, NOTHING_KNOWN, owner, new Date(0), 'archive')
    const key = `${verdict.disposition}\t${verdict.kind}`
    tally.set(key, (tally.get(key) ?? 0) + 1)
    const [reason] = verdict.reasons
    if (['en', 'de'].some((language) => reasonText(reason, language === 'de' ? 'de' : 'en').length < 10)) {
      failures.push(`${relative(root, path)}: no reason`)
    }
  } catch (cause) {
    failures.push(`${relative(root, path)}: threw ${String(cause)}`)
  }
  const ms = performance.now() - begun
  took.push(ms)
  if (ms > LONGEST_MS) failures.push(`${relative(root, path)}: took ${Math.round(ms)} ms`)
}

took.sort((one, other) => one - other)
const at = (share: number) => `${(took[Math.floor((took.length - 1) * share)] ?? 0).toFixed(1)} ms`
for (const [what, times] of [...tally].sort()) console.log(`${times}\t${what}`)
console.log(`${took.length} files judged; median ${at(0.5)}, 99 % ${at(0.99)}, slowest ${at(1)}`)
for (const failure of failures) console.error(failure)
console.log(`${took.length - failures.length} passed, ${failures.length} failed`)
process.exitCode = failures.length === 0 && took.length > 0 ? 0 : 1
