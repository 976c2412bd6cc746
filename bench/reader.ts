/**
 * What reading and judging cost, in CPU per message, against `postal-mime`, `mailparser` and SHA-256 of the same
 * bytes. All run in turns, one message after the other, several rounds; told are medians by size of message.
 *
 *     node bench/reader.ts --dir path/to/mail [--every 5] [--rounds 5]
 *
 * Letters with large attachments are made from those found, so that there are messages of every size. CPU is the
 * process's own, in microseconds: other work on the machine disturbs it less than the clock, but it does.
 */
import { hash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { simpleParser } from 'mailparser'
import PostalMime from 'postal-mime'
import { openLocalStore } from '../lib/adapters/local/store.ts'
import { mimeReader } from '../lib/adapters/mime/reader.ts'
import { adHocOwner } from '../lib/cli/ad-hoc-owner.ts'
import { address } from '../lib/domain/address.ts'
import { conclude, examine } from '../lib/domain/examination.ts'
import type { Message } from '../lib/domain/message.ts'

const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    every: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '5' },
  },
})
if (values.dir === undefined) {
  console.error('Say where the mail lies: --dir path/to/mail')
  process.exit(2)
}
const every = Number(values.every)
const rounds = Number(values.rounds)
const WARM_UP = 2
const KB = 1_024
/** Sizes of the letters with attachments, in kilobytes. */
const LARGE = [350, 500, 750, 1_000, 1_500, 2_000, 2_900]

const reader = mimeReader()
const owner = adHocOwner([address('owner@kith.example')], 'en')
const store = openLocalStore(':memory:')
const fingerprintKey = new Uint8Array(16)
const NOW = new Date(0)

async function judged(message: Message): Promise<void> {
  const examination = examine({ message, envelope: null, results: null, owner, fingerprintKey })
  const answer = await store.history.consult(owner.id, examination.question)
  conclude(examination, answer, owner, NOW, 'archive')
}

/** What measuring itself takes; it is taken off the others. */
const NOTHING = 'nothing'

const CONTENDERS: ReadonlyMap<string, (bytes: Buffer) => Promise<unknown>> = new Map<
  string,
  (bytes: Buffer) => Promise<unknown>
>([
  [NOTHING, async () => null],
  ['sha-256', async (bytes) => hash('sha256', bytes)],
  ['read', (bytes) => reader.read(bytes)],
  ['decide', async (bytes) => judged(await reader.read(bytes))],
  ['postal-mime', (bytes) => PostalMime.parse(bytes).catch(() => null)],
  ['mailparser', (bytes) => simpleParser(bytes).catch(() => null)],
])
const COMPARED = [...CONTENDERS.keys()].filter((name) => name !== NOTHING)
const CLASSES: readonly (readonly [string, number])[] = [
  ['to 4 KB', 4 * KB],
  ['to 32 KB', 32 * KB],
  ['to 300 KB', 300 * KB],
  ['to 3 MB', 3_072 * KB],
]

const mails = [...(await found(values.dir)), ...(await enlarged(values.dir))]
/** By contender and message: CPU of each round. */
const spent = new Map([...CONTENDERS.keys()].map((name) => [name, mails.map((): number[] => [])]))

for (let round = -WARM_UP; round < rounds; round++) {
  for (const [index, bytes] of mails.entries()) {
    for (const [name, run] of CONTENDERS) {
      const before = process.cpuUsage()
      await run(bytes)
      const { user, system } = process.cpuUsage(before)
      if (round >= 0) spent.get(name)?.[index]?.push(user + system)
    }
  }
}
store.close()

row('size', 'messages', ...COMPARED, 'read/postal', 'decide/postal', 'decide/sha')
for (const [name, most] of CLASSES) {
  const least = CLASSES[CLASSES.findIndex(([each]) => each === name) - 1]?.[1] ?? 0
  tell(name, ({ length }) => length > least && length <= most, mean)
}
tell('all found', (_, index) => index < mails.length - LARGE.length, mean)
tell(
  '99th percentile',
  (_, index) => index < mails.length - LARGE.length,
  (all) => at(all, 0.99),
)
tell(
  'slowest',
  () => true,
  (all) => at(all, 1),
)

function tell(
  name: string,
  belongs: (bytes: Buffer, index: number) => boolean,
  summary: (all: readonly number[]) => number,
): void {
  const chosen = mails.flatMap((bytes, index) => (belongs(bytes, index) ? [index] : []))
  if (chosen.length === 0) return
  const alone = (which: string, index: number): number => at(spent.get(which)?.[index] ?? [], 0.5)
  const figures = new Map(
    COMPARED.map((which) => [
      which,
      summary(chosen.map((index) => Math.max(1, alone(which, index) - alone(NOTHING, index)))),
    ]),
  )
  const of = (which: string): number => figures.get(which) ?? Number.NaN
  row(
    name,
    String(chosen.length),
    ...[...figures.values()].map((each) => each.toFixed(0)),
    (of('read') / of('postal-mime')).toFixed(3),
    (of('decide') / of('postal-mime')).toFixed(3),
    (of('decide') / of('sha-256')).toFixed(0),
  )
}

async function found(dir: string): Promise<readonly Buffer[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const chosen = paths.sort().filter((_, index) => index % every === 0)
  return Promise.all(chosen.map((path) => readFile(path)))
}

/** Letters with an attachment of so many kilobytes. */
async function enlarged(dir: string): Promise<readonly Buffer[]> {
  const [letter = Buffer.alloc(0)] = await found(dir)
  return LARGE.map((size) => {
    const lines = Buffer.alloc(Math.floor(size * KB * 0.73), letter)
      .toString('base64')
      .replace(/.{76}/g, '$&\r\n')
    return Buffer.from(
      'From: Anna <anna@example.org>\r\nSubject: Plan\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n' +
        `--b\r\nContent-Type: text/plain\r\n\r\nAnbei der Plan.\r\n--b\r\nContent-Type: application/pdf\r\n` +
        `Content-Transfer-Encoding: base64\r\n\r\n${lines}\r\n--b--\r\n`,
    )
  })
}

function mean(all: readonly number[]): number {
  return all.reduce((sum, each) => sum + each, 0) / all.length
}

function at(all: readonly number[], share: number): number {
  const sorted = [...all].sort((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
}

function row(name: string, ...cells: readonly string[]): void {
  console.log(name.padEnd(17) + cells.map((cell) => cell.padStart(14)).join(''))
}
