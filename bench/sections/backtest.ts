import { spawnSync } from 'node:child_process'
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mboxReader } from 'mbox-reader'
import { readMailbox } from '../../lib/adapters/mailbox/read.ts'
import { SAMPLE_OWNER } from '../../lib/sample/owner.ts'
import { writeMbox } from '../mail/mbox-file.ts'
import { seriesOf } from '../measure.ts'
import { figureRow, note, type Row, ratioRow, short } from '../rows.ts'

const KITH = fileURLToPath(new URL('../../bin/kith.mjs', import.meta.url))

/** No round begins after so many milliseconds, that all sections end within a quarter of an hour. */
const ENOUGH = 240_000

/** A tenth of the mailbox beside the whole: memory must not grow with it. */
export async function backtestRows(octets: number, rounds: number): Promise<readonly Row[]> {
  const dir = mkdtempSync(join(tmpdir(), 'kith-bench-'))
  try {
    const [whole, tenth] = [join(dir, 'whole.mbox'), join(dir, 'tenth.mbox')]
    const messages = await writeMbox(whole, octets, 7)
    await writeMbox(tenth, octets / 10, 7)
    replayed(tenth)
    const ratios: number[] = []
    const rates: number[] = []
    const splits: number[] = []
    let memory = 0
    const began = performance.now()
    for (let round = 0; round < rounds && (round === 0 || performance.now() - began < ENOUGH); round++) {
      const split = await timeOf(() => splitByMboxReader(whole))
      splits.push(split / (await timeOf(() => splitByKith(whole))))
      const replay = replayed(whole)
      memory = Math.max(memory, replay.megabytes)
      ratios.push(split / replay.milliseconds)
      rates.push(statSync(whole).size / 1_000 / replay.milliseconds)
    }
    const before = replayed(tenth).megabytes
    const beside = replayed(whole, 1).megabytes
    return [
      note(
        'backtest of',
        `${short(octets / 1e6)} MB, ${messages.toLocaleString('en')} messages, rounds: ${ratios.length}`,
      ),
      figureRow('backtest', seriesOf(rates), 'MB/s'),
      ratioRow('backtest, times as fast as mbox-reader’s bare split', seriesOf(ratios), 10, 'least'),
      figureRow('its splitting alone, times as fast', seriesOf(splits), '×'),
      { name: 'backtest, memory', figure: `${short(memory)} MB`, goal: '≤ 150 MB', met: memory <= 150 },
      ratioRow('memory / that of a tenth', seriesOf([memory / before]), 1.1, 'most'),
      note('backtest, memory with one thread more', `${short(beside)} MB`),
    ]
  } finally {
    rmSync(dir, { recursive: true })
  }
}

/** As a user runs it, compiled before. */
function replayed(file: string, threads = 0): { readonly milliseconds: number; readonly megabytes: number } {
  const began = performance.now()
  // GNU time says on its last line how many KB the process had at the most.
  const args = [
    '-f',
    '%M',
    process.execPath,
    KITH,
    'backtest',
    file,
    '--owner',
    SAMPLE_OWNER.addresses.join(','),
    '--threads',
    String(threads),
  ]
  const { status, stderr } = spawnSync('/usr/bin/time', args, { encoding: 'utf8' })
  const milliseconds = performance.now() - began
  if (status !== 0) throw new Error(stderr || 'GNU time is not here')
  return { milliseconds, megabytes: Number(stderr.trim().split('\n').at(-1)) / 1_000 }
}

async function splitByKith(file: string): Promise<void> {
  for await (const _ of readMailbox([file]));
}

async function splitByMboxReader(file: string): Promise<void> {
  for await (const _ of mboxReader(createReadStream(file)));
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
