import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Fault, LeftOut, promised } from './fault.ts'
import { numbered } from './mail.ts'
import { sendAll } from './senders.ts'
import { withinFolder, withinGateway } from './within.ts'

const CALLS = 'trace=fsync,fdatasync,rename,renameat,renameat2,write,writev,sendto,sendmsg'

/** Looks on from outside, by strace: what the kernel was asked to do before the client heard 250. */
export const synced: Fault = {
  name: 'a client hears 250 only when bytes, names and queue are on the disk (strace)',
  async run({ folder }) {
    if (!existsSync('/usr/bin/strace')) throw new LeftOut('there is no strace')
    return withinFolder(folder, (traces) => look(folder, join(traces, 'trace')))
  },
}

async function look(folder: string, trace: string): Promise<string> {
  return withinGateway(folder, async (kith, dir) => {
    // Messages before it have made the folders, and those are made anew at each start.
    await sendAll({ port: () => kith.smtpPort, count: 2, senders: 1, message: numbered })
    await mkdir(join(dir, 'looked-at'), { recursive: true })
    const strace = spawn('strace', [
      '-f',
      '-y',
      '-s',
      '160',
      '-e',
      CALLS,
      '-o',
      trace,
      '-p',
      String(kith.pid),
    ])
    const [said] = await once(strace.stderr, 'data')
    if (!String(said).includes('attached')) throw new LeftOut(`strace may not look on: ${said}`)
    await pause(200)
    await sendAll({ port: () => kith.smtpPort, count: 3, senders: 1, message: numbered })
    strace.kill('SIGINT')
    await once(strace, 'exit')
    return inOrder(await readFile(trace, 'utf8'), dir)
  })
}

/** Of the calls before the answer to the third message, the last of each sort, in the order they ended. */
function inOrder(trace: string, dir: string): string {
  const calls = trace.split('\n')
  const answers = [...calls.keys()].filter((n) => /"250 [^"]*message queued/.test(calls[n] ?? ''))
  promised(answers.length === 3, `three messages are answered with 250 (${answers.length} were)`)
  const [, before = 0, answer = 0] = answers
  const ofThird = calls.slice(before + 1, answer)
  const at = (pattern: RegExp) =>
    ofThird.findLastIndex((call) => pattern.test(call) && !call.includes('= -1'))
  const first = (pattern: RegExp) => ofThird.findIndex((call) => pattern.test(call))
  const raw = join(dir, 'raw').replaceAll('/', '\\/')
  const bytes = first(new RegExp(`fsync\\(\\d+<${raw}\\/tmp\\/`))
  const named = first(new RegExp(`rename\\w*\\(.*${raw}\\/tmp\\/`))
  const names = first(new RegExp(`fsync\\(\\d+<${raw}\\/\\w\\w>`))
  const queue = at(/f(?:data)?sync\(\d+<[^>]*kith\.db-wal>/)
  const steps = { bytes, named, names, queue }
  promised(
    bytes >= 0 && bytes < named && named < names && names < queue,
    `bytes synced, then renamed, then the folder synced, then the queue synced, then 250: ${JSON.stringify(steps)}`,
  )
  return 'fsync of the draft → rename → fsync of its folder → fsync of kith.db-wal → "250 … message queued"'
}
