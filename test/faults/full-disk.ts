import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { account } from './accounts.ts'
import { type Fault, LeftOut, promised } from './fault.ts'
import { type RealGateway, realGateway } from './gateway.ts'
import { numbered } from './mail.ts'
import { sendAll } from './senders.ts'
import { settled } from './settled.ts'
import { withinFolder } from './within.ts'

const DISK = '96m'
const COUNT = 400

/** A disk of its own, in memory, that is filled to the last octet while messages come in. */
export const diskFull: Fault = {
  name: 'the disk is full: 452, nothing is lost, and all goes on when there is room',
  run: ({ folder }) =>
    withinFolder(folder, async (mount) => {
      try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'none', mount], { stdio: 'pipe' })
      } catch {
        throw new LeftOut('to mount a disk takes root')
      }
      try {
        return await run(mount)
      } finally {
        execFileSync('umount', ['-l', mount])
      }
    }),
}

async function run(disk: string): Promise<string> {
  const dir = join(disk, 'kith')
  const kith = await realGateway(dir)
  try {
    return await filled(kith, disk, dir)
  } finally {
    await kith.stop()
  }
}

async function filled(kith: RealGateway, disk: string, dir: string): Promise<string> {
  const filler = join(disk, 'filler')
  let emptied: Promise<void> | null = null
  const { answers } = await sendAll({
    port: () => kith.smtpPort,
    count: COUNT,
    senders: 8,
    message: numbered,
    onAccepted(count) {
      if (count < COUNT / 4 || emptied !== null) return
      // All at once, so that what was accepted cannot be delivered either.
      fill(filler, 0)
      emptied = pause(6_000).then(() => rmSync(filler))
    },
  })
  await emptied
  promised(kith.isAlive(), `the gateway lives on: ${kith.written().slice(-600)}`)
  await settled(dir)
  const there = await account(dir, COUNT)
  promised(there.lost.length === 0, `none is lost: ${there.lost.length} are`)
  promised(there.twice.length === 0, `none is there twice: ${there.twice.length} are`)
  promised(there.halves === 0, 'no half-written message is left')
  const refused = answers.get('452') ?? 0
  promised(refused > 0, `senders hear 452: ${JSON.stringify([...answers])}`)
  const others = [...answers.keys()].filter((code) => !['250', '452', '451', 'none'].includes(code))
  promised(others.length === 0, `and nothing for good: ${others}`)
  const nearly = await nearlyFull(kith, disk, filler)
  const raw = (await readdir(join(dir, 'raw'), { recursive: true })).filter((name) => name.endsWith('.eml'))
  promised(raw.length === there.held, `no bytes are left over: ${raw.length} files, ${there.held} held`)
  return `${COUNT} messages, ${refused} answers 452 and ${answers.get('451') ?? 0} answers 451 on a disk of 0 octets free; ${there.delivered} delivered, ${there.held} held, 0 lost, 0 twice; ${nearly}`
}

/** With less free than what was accepted may still need, it takes no more, and says so at once. */
async function nearlyFull(kith: RealGateway, disk: string, filler: string): Promise<string> {
  const free = 24 * 1_024 * 1_024
  fill(filler, free)
  const heard = new Set<string>()
  const stop = pause(500).then(() => rmSync(filler))
  const { answers } = await sendAll({
    port: () => kith.smtpPort,
    count: 1,
    senders: 1,
    message: () => numbered(0),
  })
  await stop
  for (const code of answers.keys()) heard.add(code)
  promised(heard.has('452'), `with 24 MiB free it takes no more: ${[...heard]}`)
  promised(statfsSync(disk).bfree > 0, 'there is room again')
  return '452 from 32 MiB free on'
}

/** Writes until only so many octets are free. */
function fill(path: string, free: number): void {
  const file = openSync(path, 'w')
  try {
    for (const size of [1_048_576, 4_096]) {
      const block = Buffer.alloc(size)
      for (;;) {
        const { bavail, bsize } = statfsSync(path)
        if (bavail * bsize < free + size) break
        writeSync(file, block)
      }
    }
  } finally {
    closeSync(file)
  }
}
