/**
 * Reads every file below `$KITH_CORPUS/dev` as a message and tells how it went. Fails when one throws,
 * breaks a bound of `MESSAGE_LIMITS`, or takes too long.
 *
 *     KITH_CORPUS=path/to/corpus node test/corpus/read-all.ts
 */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { MESSAGE_LIMITS, type Message } from '../../lib/domain/message.ts'

const LONGEST_MS = 5_000

const { KITH_CORPUS: corpus } = process.env
if (corpus === undefined) {
  console.error('Set KITH_CORPUS to the folder that holds dev/.')
  process.exit(2)
}
const root = join(corpus, 'dev')
const reader = mimeReader()
const tally = new Map<string, number>()
const took: { path: string; ms: number }[] = []
const failures: string[] = []

const count = (what: string): void => {
  tally.set(what, (tally.get(what) ?? 0) + 1)
}

for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue
  const path = join(entry.parentPath, entry.name)
  const name = relative(root, path)
  const bytes = await readFile(path)
  const begun = performance.now()
  try {
    const message = await reader.read(bytes)
    for (const fact of factsOf(message)) count(fact)
    for (const bound of brokenBounds(message)) failures.push(`${name}: over ${bound}`)
  } catch (cause) {
    failures.push(`${name}: threw ${String(cause)}`)
  }
  const ms = performance.now() - begun
  took.push({ path: name, ms })
  if (ms > LONGEST_MS) failures.push(`${name}: took ${Math.round(ms)} ms`)
}

console.log(`${took.length} files`)
for (const [what, times] of [...tally].sort(([one], [other]) => one.localeCompare(other)))
  console.log(`${times}\t${what}`)
console.log('slowest:')
for (const { path, ms } of took.sort((one, other) => other.ms - one.ms).slice(0, 5))
  console.log(`${ms.toFixed(1)} ms\t${path}`)
for (const failure of failures) console.error(failure)
console.log(failures.length === 0 ? 'no failures' : `${failures.length} failures`)
process.exitCode = failures.length === 0 ? 0 : 1

function factsOf(message: Message): string[] {
  const facts = message.defects.map((defect) => `defect ${defect}`)
  if (message.from.some((mailbox) => mailbox.address === null)) facts.push('From without address')
  if (message.from.length === 0) facts.push('From empty')
  if (message.to.length + message.cc.length === 0) facts.push('nobody in To and Cc')
  if (message.text.trim() === '') facts.push('text empty')
  if (message.text.includes('\ufffd')) facts.push('text with undecodable characters')
  if (message.html !== null) facts.push('html')
  if (message.messageId === null) facts.push('no Message-ID')
  if (message.invitations.length > 0) facts.push('invitation')
  return facts
}

function brokenBounds(message: Message): string[] {
  const limits = MESSAGE_LIMITS
  const checks: [string, boolean][] = [
    ['headerFields', message.headers.length > limits.headerFields],
    ['headerValueLength', message.headers.some((field) => field.value.length > limits.headerValueLength)],
    ['recipients', [message.to, message.cc, message.bcc].some((list) => list.length > limits.recipients)],
    ['textLength', message.text.length > limits.textLength],
    ['htmlLength', (message.html ?? '').length > limits.htmlLength],
    ['parts', message.parts.length > limits.parts],
    ['invitations', message.invitations.length > limits.invitations],
  ]
  return checks.filter(([, broken]) => broken).map(([bound]) => bound)
}
