import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const KITH = fileURLToPath(new URL('../../bin/kith.mjs', import.meta.url))

/** A Kith in a process of its own, as `npm start` runs it. */
export interface Running {
  readonly smtpPort: number
  readonly pageUrl: string
  /** SIGKILL: nothing of it runs on. */
  kill(): Promise<void>
  /** SIGTERM: it ends in order. */
  stop(): Promise<number | null>
}

export async function runKith(dataDir: string, ...options: readonly string[]): Promise<Running> {
  const args = [KITH, 'start', '--data', dataDir, '--smtp-port', '0', '--http-port', '0', ...options]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const complaints: string[] = []
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()))
  const { smtpPort, pageUrl } = await greeting(child, complaints)
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(child, 'close')
    child.kill(signal)
    await ended
    return child.exitCode
  }
  return { smtpPort, pageUrl, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') }
}

async function greeting(child: ChildProcess, complaints: readonly string[]) {
  if (child.stdout === null) throw new Error('kith start has no output')
  let smtpPort = 0
  let pageUrl = ''
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) {
    pageUrl = /http:\/\/\S+/.exec(line)?.[0] ?? pageUrl
    smtpPort = Number(/by SMTP to \S+:(\d+)/.exec(line)?.[1] ?? smtpPort)
    if (line.includes('Ctrl-C')) {
      child.stdout.resume()
      return { smtpPort, pageUrl }
    }
  }
  throw new Error(`kith start ended at once: ${complaints.join('')}`)
}
